import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goTo } from '../app/steps.ts';
import { createDesk, type Desk } from './desk.ts';
import { answerDialogs, clickMenu, menuEntry } from './native.ts';
import { putReport, showsLibrary, showsReport } from './some-reports.ts';

/** Menus, dialogs and other manners of the system, as the window and the shell agree on them. */

let desk: Desk;
beforeAll(async () => {
  desk = await createDesk();
  await showsReport(await desk.start([await putReport(desk, 'Ordered')]), 'Ordered');
});
afterAll(() => desk.close());

const entry = (id: string) => menuEntry(desk.app, id);
const click = (id: string) => clickMenu(desk.app, id);
const isOn = (id: string) => async () => (await entry(id))?.enabled;

describe('the menu of the app', () => {
  test('has the commands of a report, on while one is open', async () => {
    await expect.poll(isOn('file.export')).toBe(true);
    expect(await entry('file.save')).toMatchObject({ enabled: true, accelerator: 'CmdOrCtrl+S' });
    expect(await entry('view.pages')).toMatchObject({ enabled: true, checked: false });
    expect(await entry('no.such')).toBeNull();
  });

  test('does a command in the window in front', async () => {
    await click('file.export');
    await desk.page.getByRole('dialog', { name: 'Export' }).waitFor();
    // A dialog has the window to itself.
    await expect.poll(isOn('edit.find')).toBe(false);
    await desk.page.keyboard.press('Escape');
    await desk.page.getByRole('dialog', { name: 'Export' }).waitFor({ state: 'detached' });
    await expect.poll(isOn('edit.find')).toBe(true);
  });

  test('shows what is on where the caret is, and turns it', async () => {
    const text = await goTo(desk.page, 'Foreword');
    await desk.page.keyboard.press('Control+a');
    await expect.poll(isOn('format.bold')).toBe(true);
    expect((await entry('format.bold'))?.checked).toBe(false);
    await click('format.bold');
    await expect.poll(async () => (await entry('format.bold'))?.checked).toBe(true);
    expect(await text.locator('strong').count()).toBeGreaterThan(0);
    await click('edit.undo');
    await expect.poll(() => text.locator('strong').count()).toBe(0);
  });

  test('and its keys do the same once', async () => {
    await desk.page.keyboard.press('Control+f');
    await desk.page.getByRole('search').first().waitFor();
    await desk.page.keyboard.press('Escape');
  });
});

describe('the dialogs of the system', () => {
  test('one that is cancelled changes nothing, and nothing is written', async () => {
    const before = await readdir(desk.reports);
    const asked = await answerDialogs(desk.app, { save: null, open: null });
    await click('file.saveCopy');
    await expect.poll(asked).toHaveLength(1);
    expect((await asked())[0]).toMatchObject({
      dialog: 'save',
      options: { defaultPath: join(desk.reports, 'Ordered 2.assay') },
    });
    await click('file.open');
    await expect.poll(asked).toHaveLength(2);
    await showsReport(desk.page, 'Ordered');
    expect(await desk.page.getByRole('dialog').count()).toBe(0);
    expect(await readdir(desk.reports)).toEqual(before);
  });

  test('a report that is chosen is opened, and has one window', async () => {
    const path = await putReport(desk, 'Chosen');
    const asked = await answerDialogs(desk.app, { open: path });
    const opening = desk.app.waitForEvent('window', { timeout: 5000 }).catch(() => desk.page);
    await click('file.open');
    await expect.poll(asked).toHaveLength(1);
    const page = await opening;
    await showsReport(page, 'Chosen');
  });
});

test('a window has the title of its report, and is marked while that is not saved', async () => {
  await desk.app.evaluate(({ BrowserWindow }) => {
    const marks: boolean[] = [];
    Object.assign(globalThis, { marks });
    for (const one of BrowserWindow.getAllWindows()) one.setDocumentEdited = (edited) => void marks.push(edited);
  });
  const marks = () => desk.app.evaluate(() => (globalThis as unknown as { marks: boolean[] }).marks);
  await goTo(desk.page, 'Foreword');
  await desk.page.keyboard.type('Not saved yet.');
  await expect.poll(marks).toContain(true);
  await expect.poll(async () => (await marks()).at(-1)).toBe(false);
  const titles = await desk.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((one) => one.getTitle()),
  );
  expect(titles).toContainEqual(expect.stringContaining('Unnamed report'));
});

test('a file is shown in its folder, and the pages are printed by the system', async () => {
  await desk.app.evaluate(({ shell, BrowserWindow }) => {
    const noted: string[] = [];
    Object.assign(globalThis, { noted });
    shell.showItemInFolder = (path) => void noted.push(path);
    for (const { webContents } of BrowserWindow.getAllWindows())
      webContents.print = (_options, done) => {
        noted.push('printed');
        done?.(true, '');
      };
  });
  const noted = () => desk.app.evaluate(() => (globalThis as unknown as { noted: string[] }).noted);
  await click('file.showInFolder');
  await expect.poll(noted).toEqual([expect.stringMatching(/\.assay$/)]);
  await click('file.print');
  await expect.poll(noted).toContain('printed');
});

test('a report that is dropped on the window is opened', async () => {
  const path = await putReport(desk, 'Dropped');
  const cdp = await desk.page.context().newCDPSession(desk.page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  const opening = desk.app.waitForEvent('window', { timeout: 5000 }).catch(() => desk.page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await cdp.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
  await showsReport(await opening, 'Dropped');
});

test('dark and light follow the system', async () => {
  const isDark = () => desk.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  for (const themeSource of ['dark', 'light'] as const) {
    await desk.app.evaluate(
      ({ nativeTheme }, themeSource) => void Object.assign(nativeTheme, { themeSource }),
      themeSource,
    );
    await expect.poll(isDark).toBe(themeSource === 'dark');
  }
});

test('a right click on text offers what can be done with it, spelling first', async () => {
  await desk.app.evaluate(({ Menu, BrowserWindow }) => {
    const shown: string[][] = [];
    const replaced: string[] = [];
    Object.assign(globalThis, { shown, replaced });
    const build = Menu.buildFromTemplate.bind(Menu);
    Menu.buildFromTemplate = (template) => {
      const menu = build(template);
      menu.popup = () => {
        shown.push(menu.items.map(({ label, type }) => (type === 'separator' ? '-' : label)));
        const correction = menu.getMenuItemById('context.correct.0');
        (correction?.click as ((...given: unknown[]) => void) | undefined)?.({}, undefined, undefined);
      };
      return menu;
    };
    for (const { webContents } of BrowserWindow.getAllWindows())
      webContents.replaceMisspelling = (word) => void replaced.push(word);
    // No dictionary is at hand: what the system finds is told by hand.
    const place = { isEditable: true, misspelledWord: 'harbuor', dictionarySuggestions: ['harbour', 'harbours'] };
    const rest = { selectionText: '', linkURL: '', editFlags: { canCut: true, canCopy: true, canPaste: true } };
    BrowserWindow.getAllWindows()[0]?.webContents.emit('context-menu', {}, { ...place, ...rest });
  });
  const found = await desk.app.evaluate(() => {
    const { shown, replaced } = globalThis as unknown as { shown: string[][]; replaced: string[] };
    return { shown, replaced };
  });
  expect(found.shown[0]?.slice(0, 2)).toEqual(['harbour', 'harbours']);
  expect(found.shown[0]?.join()).toMatch(/Add “harbuor” to the report’s words/);
  expect(found.replaced).toEqual(['harbour']);
});

test('a window is as large as it was made the last time', async () => {
  const zoom = () =>
    desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomLevel());
  await desk.app.evaluate(({ BrowserWindow }) => {
    for (const one of BrowserWindow.getAllWindows()) one.webContents.setZoomLevel(1.5);
  });
  await desk.quit();
  await showsLibrary(await desk.start());
  await expect.poll(zoom).toBe(1.5);
});
