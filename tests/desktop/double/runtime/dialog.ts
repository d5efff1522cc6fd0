import type { Dialog } from 'electron';
import { note } from './run.ts';

/** Nobody sits before the double: a test puts its own function in the place of the dialog, as it does on the real one. */
function unscripted(name: string): () => Promise<never> {
  return async () => {
    throw new Error(`electron double: dialog.${name} was called, and the test has scripted no answer`);
  };
}

export const dialog = {
  showOpenDialog: unscripted('showOpenDialog'),
  showSaveDialog: unscripted('showSaveDialog'),
  showMessageBox: unscripted('showMessageBox'),
  showErrorBox: (title: string, content: string) => {
    note('dialog.showErrorBox', title, content);
    console.error(`${title}\n${content}`);
  },
} satisfies Partial<Dialog>;
