import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Report } from '../../core/report.ts';
import { packReport } from '../../electron/host/report-file.ts';
import { newTestReport, withScores } from '../editions.ts';
import { parseText } from '../renderer/editor/notation.ts';
import { printText } from '../renderer/editor/print-text.ts';
import { createStage, type Stage } from './stage.ts';
import { goTo, saved, text } from './steps.ts';

/** What only a browser does with keys: composition, carets, and what it tells assistive technology. */

let stage: Stage;
let page: Page;
let cdp: CDPSession;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.close());
afterEach(() => page.context().close());

const FILE = 'Wyreham.assay';
const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

/** Opens a report whose background is given in the notation of the editor cases. */
async function open(lines: string): Promise<void> {
  const report: Report = {
    ...withScores(newTestReport(), { '2.1.1': '31/90' }),
    details: { 'subject.name': 'Wyreham PDU' },
    parts: { background: parseText(lines.split('\n')).content },
  };
  await mkdir(stage.reportsFolder, { recursive: true });
  await writeFile(join(stage.reportsFolder, FILE), packReport(report));
  page = await stage.open();
  cdp = await page.context().newCDPSession(page);
  await page.getByRole('button', { name: /^Open/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Wyreham\.assay/ })
    .click();
  await toStart();
}

/** By a click behind the first line: in the middle there may be a table with fields of its own. */
async function toStart(): Promise<void> {
  const field = await goTo(page, 'Background');
  await field.click({ position: { x: 400, y: 8 } });
  await press('Control+Home');
}

/** The background as it is saved. */
async function written(): Promise<string> {
  await saved(page);
  const content = (await stage.readReport(FILE)).parts.background ?? [];
  return printText({ content, selection: null });
}

/** As an input method does: what is being composed changes, and is then put in. */
async function compose(stages: readonly string[], words: string): Promise<void> {
  // The key that begins it is told as one that the input method has taken.
  await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', windowsVirtualKeyCode: 229 });
  for (const stage of stages)
    await cdp.send('Input.imeSetComposition', {
      text: stage,
      selectionStart: stage.length,
      selectionEnd: stage.length,
    });
  await cdp.send('Input.insertText', { text: words });
}
const kanji = () => compose(['k', 'か', 'かn', 'かんj', 'かんじ', '漢字'], '漢字');
/** A dead key shows its sign, and is then one letter with the next. */
const acute = () => compose(['´'], 'é');

test('words are composed at the start, between footnotes and figures, in cells and over a selection, and undone', async () => {
  await open(`paragraph: One two
paragraph: <note n/><fig 2.1.1 percentage "34 per cent"/>
table t1:
  A ¦ ·
paragraph: x`);
  await kanji();
  await press('End');
  await acute();
  // Before, between and behind what is one thing.
  await press('ArrowDown', 'Home');
  await kanji();
  await press('ArrowRight');
  await acute();
  await press('ArrowRight');
  await kanji();
  await press('ArrowDown');
  await press('Tab');
  await kanji();
  await press('Control+End');
  await kanji();
  await press('Enter');
  await acute();
  expect(await written()).toBe(`paragraph: 漢字One twoé
paragraph: 漢字<note n/>é<fig 2.1.1 percentage "34 per cent"/>漢字
table t1:
  A ¦ 漢字
paragraph: x漢字
paragraph: é`);
  // Over a selection of a word, and over one of several blocks with a footnote in it.
  await press('Control+Home', 'Shift+ArrowRight', 'Shift+ArrowRight');
  await kanji();
  await press('End', 'Shift+ArrowLeft', 'Shift+ArrowDown');
  await acute();
  const composed = await written();
  expect(composed).toMatch(/^paragraph: 漢字One twoé/);
  expect(composed).not.toContain('note n');
  // A composition that is given up leaves nothing.
  await cdp.send('Input.imeSetComposition', { text: 'か', selectionStart: 1, selectionEnd: 1 });
  await cdp.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
  expect(await written()).toBe(composed);
  for (let step = 0; step < 40; step++) await press('Control+z');
  expect(await written()).toBe(`paragraph: One two
paragraph: <note n/><fig 2.1.1 percentage "34 per cent"/>
table t1:
  A ¦ ·
paragraph: x`);
  for (let step = 0; step < 40; step++) await press('Control+y');
  expect(await written()).toBe(composed);
});

/** Where the caret is: the block or cell, and what is before it there; a footnote or the like counts as one sign. */
function caret(): Promise<string> {
  return page.evaluate(() => {
    const selection = getSelection();
    const at = selection?.focusNode;
    const element = at instanceof Element ? at : at?.parentElement;
    const line = element?.closest('td, th, .b');
    const text = element?.closest('.editable');
    if (!selection || !at || !line || !text) return 'elsewhere';
    const lines = [...text.querySelectorAll('td, th, .b:not(.b-table)')];
    const range = document.createRange();
    range.selectNodeContents(line);
    range.setEnd(at, selection.focusOffset);
    const copy = range.cloneContents();
    for (const one of copy.querySelectorAll('.void-inline')) one.replaceWith('*');
    return `${lines.indexOf(line)}:${(copy.textContent ?? '').replaceAll('\u{feff}', '')}`;
  });
}

/** Presses a key until the caret goes no further. The edges of a link are one place more, inside it and outside. */
async function walk(key: string): Promise<string[]> {
  const places = [await caret()];
  for (let step = 0, still = 0; step < 120 && still < 2; step++) {
    await press(key);
    await page.waitForTimeout(20);
    if (!(await page.evaluate(() => document.activeElement?.getAttribute('aria-label') === 'Background'))) break;
    const place = await caret();
    still = place === places.at(-1) ? still + 1 : 0;
    if (still === 0) places.push(place);
  }
  return places;
}

test('the caret passes every kind of thing by arrows, both ways, by letters and by words', async () => {
  const kinds = `paragraph: <note a/><note b/>x<ref t1/>
bulleted 0: y<fig 2.1.1 percentage "34 per cent"/><a https://example.org>ab</a>
heading 1: 👨‍👩‍👧é
table t1:
  A<note n/> ¦ <note n/><note n/>
  · ¦ <fig 2.1.1 percentage "34%"/>z
quotation: <note c/>
practice good: <b>b</b><i>i</i>`;
  await open(kinds);
  await page.waitForTimeout(300);
  const on = await walk('ArrowRight');
  await toStart();
  await press('Control+End');
  const back = await walk('ArrowLeft');
  const stops = (places: readonly string[]) => [...new Set(places)].sort();
  // Each place but those between a bold and a plain letter, which are one.
  expect(stops(on)).toEqual(stops(back));
  expect(on.length).toBe(new Set(on).size);
  const voids = ['0:', '0:*', '0:**', '0:**x', '0:**x*', '1:', '1:y', '1:y*', '3:', '3:A', '3:A*', '4:', '4:*', '4:**'];
  expect(on).toEqual(expect.arrayContaining([...voids, '5:', '6:', '6:*', '6:*z', '7:', '7:*', '8:b', '8:bi']));
  expect(on).toEqual(expect.arrayContaining(['2:', '2:👨‍👩‍👧', '2:👨‍👩‍👧é']));
  // By words it comes to the same end.
  await toStart();
  const byWords = await walk('Control+ArrowRight');
  expect(byWords.at(-1)).toBe('8:bi');
  const backByWords = await walk('Control+ArrowLeft');
  expect(backByWords.at(-1)).toBe('0:');
  // Home and End go before the first and behind the last of them, in lines and in cells.
  await press('Control+Home', 'End');
  await page.keyboard.type('1');
  await press('Home');
  await page.keyboard.type('2');
  const field = text(page, 'Background');
  await field.getByRole('cell').last().click();
  await press('Home');
  await page.keyboard.type('3');
  await field.getByRole('columnheader').last().click();
  await press('End');
  await page.keyboard.type('4');
  await press('Home');
  await page.keyboard.type('5');
  expect(await written()).toBe(
    kinds
      .replace('<note a/><note b/>x<ref t1/>', '2<note a/><note b/>x<ref t1/>1')
      .replace('¦ <note n/><note n/>', '¦ 5<note n/><note n/>4')
      .replace('¦ <fig', '¦ 3<fig'),
  );
});

test('emoji go whole, and words from right to left stay as they were typed', async () => {
  await open('paragraph: One');
  await press('End');
  for (const whole of ['😀', '👨‍👩‍👧‍👦', '🇬🇧', '1️⃣', 'e\u0301', '👩🏽‍🚒']) await page.keyboard.insertText(whole);
  for (let step = 0; step < 6; step++) await press('Backspace');
  expect(await written()).toBe('paragraph: One');
  for (const whole of ['👨‍👩‍👧‍👦', '🇬🇧']) await page.keyboard.insertText(whole);
  await press('Home', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Delete', 'Delete');
  await press('Enter');
  await page.keyboard.type('שלום abc עולם');
  await press('Backspace', 'Enter');
  await page.keyboard.type('مرحبا 12');
  await press('Home');
  await page.keyboard.type('x');
  expect(await written()).toBe(`paragraph: One
paragraph: שלום abc עול
paragraph: xمرحبا 12`);
});

test('no step of a selection is lost by keys that follow each other while the window is busy', async () => {
  await open('paragraph: One two');
  await page.evaluate(() => {
    const work = () => {
      const end = performance.now() + Math.random() * 0.01;
      while (performance.now() < end);
      setTimeout(work, Math.random() * 20);
    };
    work();
  });
  const selected = new Set<string | undefined>();
  for (let round = 0; round < 40; round++) {
    await press('Control+End');
    // For so long the editor waits before it looks at the selection again.
    await page.waitForTimeout(130);
    await press('Control+Home', 'Shift+ArrowRight', 'Shift+ArrowRight');
    selected.add(await page.evaluate(() => getSelection()?.toString()));
  }
  expect([...selected]).toEqual(['On']);
});
