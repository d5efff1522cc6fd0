import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { loadWholeSample } from '../../electron/host/sample.ts';
import { NEWER, newerFile } from '../newer-report.ts';
import { root } from '../source.ts';
import { axeFaults } from './axe.ts';
import { onDisk, opened, setUpNewer, stage, template } from './newer-desk.ts';
import { goTo, saved } from './steps.ts';

setUpNewer();

/** The words of the foreword, and the values of all fields in the text. */
function shownReport(page: Page): Promise<string> {
  return page.locator('.paper').evaluate((paper) => {
    // Captions are fields only while their text is near the window.
    const fields = [...paper.querySelectorAll<HTMLInputElement>('input, textarea')].filter(
      (one) => !one.closest('.text'),
    );
    const values = fields.map((field) => field.value);
    const words = [...paper.querySelectorAll('[data-part=foreword] .text > .b')].map((block) =>
      block.textContent?.replaceAll('\u{feff}', ''),
    );
    return JSON.stringify([values, words]);
  });
}

test('a report of a newer Assay says so, is read only and clean for screen readers', async () => {
  const { page } = await opened();
  const banner = page.getByRole('region', { name: 'Read only' });
  const words = await banner.textContent();
  expect(words).toContain(
    `This report was saved by a newer Assay (file version ${NEWER}). It can be read here but not changed`,
  );
  expect(words).toContain('Not shown: 1 thing in “Foreword”');
  expect(words).toContain('what it calls “approvals”');
  expect(words).toContain('what it calls “threads/1.json”');
  expect(await page.locator('.saved').textContent()).toBe('Read only');
  const foreword = await goTo(page, 'Foreword');
  expect(await foreword.getAttribute('aria-readonly')).toBe('true');
  for (const name of ['Undo', 'Redo', 'Import text…', 'Replace…', 'Bold (Ctrl+B)'])
    expect(await page.getByRole('button', { name, exact: true }).count(), name).toBe(0);
  for (const tab of [/^Here/, /^Details/]) {
    await page.getByRole('tab', { name: tab }).click();
    expect(await axeFaults(page)).toEqual([]);
  }
  await page.context().close();
});

test('whatever is typed, pasted, dropped or pressed, nothing changes and nothing is kept', async () => {
  const { page, writes } = await opened();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const foreword = await goTo(page, 'Foreword');
  await page.waitForTimeout(500);
  const before = await shownReport(page);
  expect(before).toContain('With a note.');
  await page.evaluate(() => navigator.clipboard.writeText('Pasted.'));

  const keys = ['x', 'Backspace', 'Delete', 'Enter', 'Tab', '/', 'Control+b', 'Control+k', 'Control+x', 'Control+v'];
  const more = [
    'Control+Shift+v',
    'Control+z',
    'Control+y',
    'Control+s',
    'Control+Enter',
    'Alt+Shift+ArrowUp',
    'Alt+F7',
    'Alt+Shift+F1',
  ];
  const tryKeys = async () => {
    for (const key of [...keys, ...more]) {
      await page.keyboard.press(key);
      // A tab or a slash may lead elsewhere; what is there is only read, too.
      if (await page.locator('dialog[open]').count()) await page.keyboard.press('Escape');
    }
  };
  const places = ['Foreword', 'Background'];
  for (const place of places) {
    const field = place === 'Foreword' ? foreword : await goTo(page, place).catch(() => foreword);
    await field.locator('.b').first().click({ clickCount: 3 });
    await tryKeys();
  }
  // All of a text, and then of the report.
  const selectAll = async () => {
    await goTo(page, 'Foreword');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+a');
    await page.locator('.across-field').waitFor();
  };
  await selectAll();
  for (const key of ['x', 'Delete', 'Control+x', 'Control+v', 'Control+b', 'Enter']) {
    await page.keyboard.press(key);
    if (!(await page.locator('.across-field').count())) await selectAll();
  }
  await page.keyboard.press('Escape');
  await goTo(page, 'Foreword');
  // Dropped words, and a dropped picture.
  await foreword.evaluate((element) => {
    for (const kind of ['text', 'file']) {
      const dataTransfer = new DataTransfer();
      if (kind === 'text') dataTransfer.setData('text/plain', 'Dropped.');
      else dataTransfer.items.add(new File(['x'], 'a.png', { type: 'image/png' }));
      for (const type of ['dragenter', 'dragover', 'drop'])
        element.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
    }
  });
  // Each field of the page and of the panel.
  for (const tab of [/^Here/, /^Details/]) {
    await page.getByRole('tab', { name: tab }).click();
    const fields = page.locator('.paper :is(input, textarea), .panel :is(input, textarea, select)');
    for (let at = 0; at < (await fields.count()); at++) {
      const field = fields.nth(at);
      if (!(await field.isEnabled())) continue;
      await field.focus();
      await page.keyboard.press('End');
      for (const key of ['x', 'Backspace', 'Control+v']) await page.keyboard.press(key);
    }
  }
  await page.keyboard.press('Control+h');
  expect(await page.getByRole('textbox', { name: 'Replace with' }).count()).toBe(0);
  await page.keyboard.type('the');
  await page
    .getByText(/^\d+ of \d+/)
    .first()
    .waitFor();
  await page.keyboard.press('Escape');

  await goTo(page, 'Foreword');
  expect(await shownReport(page)).toBe(before);
  await page.waitForTimeout(2500);
  expect(writes).toEqual([]);
  expect(await onDisk()).toBe(true);
  await page.context().close();
});

test('each button that is left is pressed, and leads to no change', async () => {
  const { page, writes } = await opened();
  await goTo(page, 'Foreword');
  await page.waitForTimeout(500);
  const before = await shownReport(page);
  const pressed: string[] = [];
  // By the words on them: “‹ Reports” leaves, “Pages” puts pages in the place of the panel; the others write files of their own, and have stories below.
  const elsewhere = /^‹ Reports$|^Save copy$|^Export$|^Pages|^Close|^Cancel/;
  /** Those that are there now; what is pressed may bring others, and take some away. */
  const gather = (scope: string) =>
    page.locator(`${scope} button:not(:disabled)`).evaluateAll((buttons, scope) => {
      const shown = buttons.filter((one) => one.checkVisibility());
      Object.assign(globalThis, { [scope]: shown });
      return shown.length;
    }, scope);
  const press = (scope: string, at: number) =>
    page.evaluate(
      ([scope, at, leave]) => {
        const button = (globalThis as unknown as Record<string, HTMLButtonElement[]>)[scope]?.[at];
        const name = (button?.getAttribute('aria-label') ?? button?.textContent ?? '').trim();
        if (!button?.isConnected || new RegExp(leave).test(name)) return '';
        button.focus();
        button.click();
        return name;
      },
      [scope, at, elsewhere.source] as const,
    );
  const settle = async () => {
    for (let turn = 0; turn < 4 && (await page.locator('dialog[open]').count()); turn++)
      await page.keyboard.press('Escape');
  };
  for (const tab of [/^Here/, /^Details/, /^Findings/]) {
    await page.getByRole('tab', { name: tab }).click();
    const scopes = tab.source === '^Here' ? ['.top', '.document', '.panel'] : ['.panel'];
    for (const scope of scopes)
      for (let at = 0, count = await gather(scope); at < count; at++) {
        const name = await press(scope, at);
        if (name === '') continue;
        pressed.push(name);
        if (await page.locator('dialog[open]').count()) {
          for (let inner = 0, all = await gather('dialog[open]'); inner < all; inner++) {
            const within = await press('dialog[open]', inner);
            pressed.push(`${name} › ${within}`);
            if (!(await page.locator('dialog[open]').count())) break;
          }
          await settle();
        }
        if (tab.source !== '^Here') await page.getByRole('tab', { name: tab }).click();
      }
  }
  expect(pressed.join('\n')).toMatch(/Versions/);
  expect(pressed.join('\n')).toMatch(/Figures…/);
  await page.locator('[data-scroller]').evaluate((element) => element.scrollTo(0, 0));
  await goTo(page, 'Foreword');
  await page.waitForTimeout(500);
  expect(await shownReport(page)).toBe(before);
  await page.waitForTimeout(2500);
  expect(writes).toEqual([]);
  expect(await onDisk()).toBe(true);
  await page.context().close();
});

test('it is found in, its notes are read and its words copied', async () => {
  const { page } = await opened();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const foreword = await goTo(page, 'Foreword');
  await foreword.locator('.note-place').last().click();
  const note = page.getByRole('dialog', { name: 'Footnote' });
  expect(await note.getByLabel('Note').inputValue()).toBe('Read me.');
  await page.keyboard.type('x');
  await page.keyboard.press('Control+Enter');
  await note.waitFor({ state: 'detached' });
  await foreword.getByText('With a note.').click({ clickCount: 3 });
  await page.keyboard.press('Control+c');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('With a note.');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('With a note');
  await page.getByText('1 of 1', { exact: true }).waitFor();
  await page.context().close();
});

test('it is exported as a draft only', async () => {
  const { page, writes } = await opened();
  await page.getByRole('button', { name: 'Export…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  expect(await dialog.getByRole('checkbox', { name: /^As a draft/ }).isDisabled()).toBe(true);
  expect(await dialog.getByRole('checkbox', { name: /^As a draft/ }).isChecked()).toBe(true);
  await dialog.getByRole('radio', { name: 'Web page' }).check();
  await expect.poll(() => dialog.getByLabel('Name of the file').inputValue()).toMatch(/Tomorrow.*\.html/);
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  await dialog.getByText(/^Written:/).waitFor();
  expect(await readdir(stage.reportsFolder)).toContain('Tomorrow.html');
  expect(writes).toEqual([]);
  expect(await onDisk()).toBe(true);
  await page.context().close();
});

test('a copy says what it lacks, and is written in', async () => {
  const { page } = await opened();
  await page.getByRole('button', { name: 'Save a copy…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save a copy' });
  await dialog.getByText(/^The copy will lack what is not shown here: 1 thing in “Foreword”/).waitFor();
  await expect.poll(() => dialog.getByLabel('Name of the file').inputValue()).toBe('Tomorrow 2.assay');
  await dialog.getByRole('button', { name: 'Save copy' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await page.locator('.top-file-name').textContent()).toBe('Tomorrow 2.assay');
  expect(await page.getByRole('region', { name: 'Read only' }).count()).toBe(0);
  const foreword = await goTo(page, 'Foreword');
  await foreword.getByText('With a note.').click();
  await page.keyboard.type('Written in the copy. ');
  await saved(page);
  expect(JSON.stringify((await stage.readReport('Tomorrow 2.assay')).parts.foreword)).toContain('Written in the copy.');
  expect(await onDisk()).toBe(true);
  await page.context().close();
});

test('the forms in the text of an edition with facts, terms and lists are read, and their tools are gone', async () => {
  const { report } = await loadWholeSample(join(root, 'templates/samples/harrowmere'), template);
  const glossary = { entries: [{ id: 'g', term: 'SPO', definition: 'a grade' }], omitted: [] };
  const { page, writes } = await opened(
    newerFile({ ...report, assets: {}, coverPicture: undefined, glossary, version: NEWER }),
  );
  const forms = page.locator('.data-form');
  await forms.first().waitFor({ state: 'attached' });
  const found = await page.locator('.paper').evaluate((paper) => ({
    fields: paper.querySelectorAll('.data-form :is(input, textarea)').length,
    writable: paper.querySelectorAll(':is(input, textarea):not([readonly]), [contenteditable=true]').length,
    tools: paper.querySelectorAll('.item-button, [data-field^="add:"], .edition-term-tools').length,
  }));
  expect(found.fields).toBeGreaterThan(3);
  expect([found.writable, found.tools]).toEqual([0, 0]);
  const field = forms.locator('textarea').first();
  const before = await field.inputValue();
  await field.focus();
  for (const key of ['x', 'Backspace', 'Enter', 'Alt+ArrowDown', 'Control+z']) await page.keyboard.press(key);
  expect(await field.inputValue()).toBe(before);
  expect(await axeFaults(page)).toEqual([]);
  await page.waitForTimeout(1500);
  expect(writes).toEqual([]);
  await page.context().close();
});

test('no reviewed file is taken into it, and that is said', async () => {
  const { page } = await opened();
  await page.getByRole('button', { name: 'Export…' }).waitFor();
  await page.keyboard.press('Control+Shift+O');
  await page.locator('[role=status][aria-live=polite]', { hasText: 'to be read only' }).waitFor({ state: 'attached' });
  expect(await page.getByRole('dialog').count()).toBe(0);
  await page.context().close();
});
