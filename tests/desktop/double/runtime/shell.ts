import type { Shell } from 'electron';
import { note } from './run.ts';

/** What would leave the app for the system: noted only. */
export const shell = {
  async openExternal(url: string, options?: Electron.OpenExternalOptions) {
    if (!URL.canParse(url)) throw new Error('Invalid URL');
    note('shell.openExternal', url, options);
  },
  /** “Resolves with a string containing the error message corresponding to the failure if a failure occurred, otherwise "".” */
  async openPath(path: string) {
    note('shell.openPath', path);
    return '';
  },
  showItemInFolder: (path: string) => note('shell.showItemInFolder', path),
  beep: () => note('shell.beep'),
} satisfies Partial<Shell>;
