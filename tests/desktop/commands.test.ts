import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { goTo, newReport } from '../app/steps.ts';
import { createDesk, type Desk } from './desk.ts';
import { answerDialogs, clickMenu, menuEntry } from './native.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await createDesk();
});
afterAll(() => desk?.close());

/** The menu follows the window after a moment. */
const becomes = (id: string, state: { enabled?: boolean; checked?: boolean }) =>
  expect.poll(() => menuEntry(desk.app, id)).toMatchObject(state);
const choose = async (id: string) => {
  await becomes(id, { enabled: true });
  await clickMenu(desk.app, id);
};

test('entries of the menu act on the text with the caret, and show its state', async () => {
  const page = await desk.start();
  await page.getByRole('heading', { name: 'Recent' }).waitFor();
  await becomes('file.new', { enabled: true });
  await becomes('file.save', { enabled: false });
  await becomes('format.bold', { enabled: false });

  await newReport(page, 'Menu PDU');
  const text = await goTo(page, 'Foreword');
  await page.keyboard.type('Plain ');
  await becomes('format.bold', { enabled: true });
  await becomes('format.bold', { checked: false });
  await choose('format.bold');
  await becomes('format.bold', { checked: true });
  await page.keyboard.type('bold');
  await expect.poll(() => text.locator('strong').textContent()).toBe('bold');

  // A key that the window answers is not taken by the menu; it is done once.
  await page.keyboard.press('Control+z');
  await expect.poll(() => text.textContent()).not.toContain('bold');
  await choose('edit.redo');
  await expect.poll(() => text.textContent()).toContain('bold');

  // Behind a dialog there is nothing to click but what works on its fields.
  await choose('file.export');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.waitFor();
  await becomes('file.save', { enabled: false });
  await becomes('edit.undo', { enabled: true });
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });

  // The system asks where a copy goes; nothing else is asked, and the work goes on in it.
  const path = join(desk.reports, 'Menu copy.assay');
  await answerDialogs(desk.app, { save: path });
  await choose('file.saveCopy');
  await page.locator('.top-file-name', { hasText: 'Menu copy.assay' }).waitFor();
  expect(JSON.stringify((await desk.readReport('Menu copy.assay')).parts)).toContain('bold');
});

test('the menu speaks the language of the window, and from the start the next time', async () => {
  const page = await desk.start();
  await page.getByRole('heading', { name: 'Recent' }).waitFor();
  await page.evaluate(() => localStorage.setItem('assay.language', 'cy'));
  await page.reload();
  const label = async (id: string) => (await menuEntry(desk.app, id))?.label;
  await expect.poll(() => label('file.open')).toBe('Ago&r…');
  expect(await label('format.bold')).toBe('&Trwm');
  await becomes('file.new', { enabled: true });

  await desk.start();
  await expect.poll(() => label('file.open')).toBe('Ago&r…');
});
