import type { Offers } from './registry.ts';

/**
 * What works on a field by itself, in a dialog, too. On Windows and Linux its keys never come here; menus do, and on a Mac
 * their keys with them.
 */
export const fieldCommands: Offers = {
  // There is no other way to undo in a field than the one that is called outdated.
  'edit.undo': { run: () => void document.execCommand('undo') },
  'edit.redo': { run: () => void document.execCommand('redo') },
  'edit.selectAll': { run: () => void (fieldWithCaret()?.select() ?? document.execCommand('selectAll')) },
};

export function fieldWithCaret(): HTMLInputElement | HTMLTextAreaElement | undefined {
  const element = document.activeElement;
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element : undefined;
}
