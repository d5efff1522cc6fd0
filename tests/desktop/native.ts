import { basename } from 'node:path';
import type { ElectronApplication } from 'playwright-core';
import { expect } from 'vitest';

/**
 * What the user answers to the dialogs of the system: a path, or null to cancel; `as suggested` takes the place that the dialog
 * begins with; for a question the number of a button.
 */
export type Answers = { open?: string | null; save?: string | null | 'as suggested'; question?: number };

/** What a dialog was opened with, in the order of the dialogs. */
export type Asked = { dialog: 'open' | 'save' | 'question'; options: Record<string, unknown> };

/**
 * Answers the dialogs of the system from now on, in the app’s own process, since nobody sits before them. One for which there
 * is no answer rejects what asks for it.
 *
 * @returns what was asked since then
 */
export async function answerDialogs(app: ElectronApplication, answers: Answers): Promise<() => Promise<Asked[]>> {
  await app.evaluate(({ dialog }, answers) => {
    const asked: Asked[] = [];
    Object.assign(globalThis, { asked });
    const note = (dialog: Asked['dialog'], given: unknown[]) => {
      asked.push({ dialog, options: JSON.parse(JSON.stringify(given.at(-1) ?? {})) });
      const answer = answers[dialog];
      if (answer === undefined) throw new Error(`nobody answers the dialog to ${dialog}`);
      return answer;
    };
    Object.assign(dialog, {
      showOpenDialog: async (...given: unknown[]) => {
        const path = note('open', given);
        return { canceled: path === null, filePaths: path === null ? [] : [path] };
      },
      showSaveDialog: async (...given: unknown[]) => {
        const answer = note('save', given);
        const path = answer === 'as suggested' ? asked.at(-1)?.options.defaultPath : answer;
        return { canceled: path === null, filePath: path ?? '' };
      },
      showMessageBox: async (...given: unknown[]) => ({ response: note('question', given), checkboxChecked: false }),
    });
  }, answers);
  return () => app.evaluate(() => (globalThis as unknown as { asked: Asked[] }).asked);
}

/** The name of the file that the only dialog began with, once it was asked. */
export async function nameSuggested(asked: () => Promise<Asked[]>): Promise<string> {
  await expect.poll(asked).toHaveLength(1);
  return basename(String((await asked())[0]?.options.defaultPath));
}

/** The entry of the application menu as it is now. */
export function menuEntry(app: ElectronApplication, id: string): Promise<Entry | null> {
  return app.evaluate(({ Menu }, id) => {
    const found = Menu.getApplicationMenu()?.getMenuItemById(id);
    if (!found) return null;
    const { label, enabled, checked, accelerator } = found;
    return { label, enabled, checked, accelerator: accelerator ? String(accelerator) : '' };
  }, id);
}
export type Entry = { label: string; enabled: boolean; checked: boolean; accelerator: string };

/** As a click on it, in the window that has the focus. */
export async function clickMenu(app: ElectronApplication, id: string): Promise<void> {
  await app.evaluate(({ Menu, BrowserWindow }, id) => {
    const found = Menu.getApplicationMenu()?.getMenuItemById(id);
    if (!found) throw new Error(`the menu has no entry ${id}`);
    if (!found.enabled) throw new Error(`the entry ${id} is off`);
    const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
    (found.click as (...given: unknown[]) => void)({}, window, window?.webContents);
  }, id);
}
