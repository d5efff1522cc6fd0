import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { packReport } from '../../electron/host/report-file.ts';
import { newTestReport, withScores } from '../editions.ts';
import { parseText } from '../renderer/editor/notation.ts';
import { axeFaults } from './axe.ts';
import { createStage, type Stage } from './stage.ts';
import { goTo } from './steps.ts';

/** What a screen reader is told of a text, and what the keyboard reaches in it. */

const FILE = 'Wyreham.assay';
const background = parseText(
  `paragraph: One <note See the log./> <fig 2.1.1 percentage "34 per cent"/> <a https://example.org>log</a> <b>bold</b>
heading 1: Head
heading 2: Small head
bulleted 0: bullet
numbered 1: number
quotation: said
practice good: went well
practice poor: went badly
table t1 caption="Cases":
  A ¦ B
  1 ¦ 2
chart c1 caption="Boards":
chart c2:`.split('\n'),
).content;

let stage: Stage;
let page: Page;
beforeAll(async () => {
  stage = await createStage();
  const report = withScores(newTestReport(), { '2.1.1': '31/90' });
  const details = { 'subject.name': 'Wyreham PDU' };
  await mkdir(stage.reportsFolder, { recursive: true });
  await writeFile(join(stage.reportsFolder, FILE), packReport({ ...report, details, parts: { background } }));
});
afterAll(() => stage.close());
beforeEach(async () => {
  page = await stage.open();
  await page.getByRole('button', { name: /^Open/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Wyreham\.assay/ })
    .click();
});
afterEach(() => page.context().close());

const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

/** The caret behind the first line: further down there are fields. */
async function toText(): Promise<void> {
  const field = await goTo(page, 'Background');
  await field.click({ position: { x: 480, y: 8 } });
}

type AxValue = { value?: unknown };
type AxNode = {
  nodeId: string;
  ignored: boolean;
  role?: AxValue;
  name?: AxValue;
  childIds?: string[];
  properties?: { name: string; value: AxValue }[];
};

/** The tree that the browser hands to assistive technology, from the text on: role, kind and name of each thing. */
async function told(): Promise<string[]> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Accessibility.enable');
  const { nodes } = (await cdp.send('Accessibility.getFullAXTree')) as unknown as { nodes: AxNode[] };
  await cdp.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines = (node: AxNode | undefined): string[] => {
    if (!node) return [];
    const kind = node.properties?.find(({ name }) => name === 'roledescription')?.value.value;
    const own = node.ignored ? [] : [`${kind ?? node.role?.value}: ${node.name?.value ?? ''}`];
    return [...own, ...(node.childIds ?? []).flatMap((id) => lines(byId.get(id)))];
  };
  return lines(nodes.find(({ role, name }) => role?.value === 'textbox' && name?.value === 'Background'));
}

test('every kind of block has a role and a name in the accessibility tree, and axe finds no fault', async () => {
  await toText();
  const tree = await told();
  const kinds = [
    'paragraph: ',
    'image: Footnote: See the log.',
    'link: log',
    'heading: Head',
    'heading: Small head',
    'bulleted item, level 1: ',
    'numbered item, level 2: ',
    'blockquote: ',
    'note: Good practice example',
    'note: Poor practice example',
    'table: Table 1: Cases',
    'columnheader: A',
    'cell: 2',
    'textbox: Caption of the table',
    'textbox: Source of the table',
    'figure: Figure 1: Boards',
    'figure: Chart without a caption',
  ];
  for (const kind of kinds) expect(tree, `of ${tree.join(' | ')}`).toContain(kind);
  expect(await axeFaults(page)).toEqual([]);
});

/** The names of what can have the focus inside an element, in their order. */
function stopsIn(selector: string): Promise<string[]> {
  return page.evaluate((selector) => {
    const found = document.querySelector(selector)?.querySelectorAll<HTMLElement>('button, input, select, textarea');
    return [...(found ?? [])]
      .filter((one) => one.checkVisibility() && !(one as HTMLButtonElement).disabled)
      .filter((one) => !(one instanceof HTMLInputElement && one.type === 'radio' && !one.checked))
      .map(
        (one) =>
          one.getAttribute('aria-label') ?? (one as HTMLInputElement).labels?.[0]?.textContent ?? one.textContent,
      );
  }, selector);
}

/** The same for what the key comes to, until it comes to the first again or away. */
async function reached(key: string, within: string): Promise<string[]> {
  const names: string[] = [];
  for (let step = 0; step < 60; step++) {
    const name = await page.evaluate((within) => {
      const one = document.activeElement as HTMLElement | null;
      if (!one?.closest(within)) return null;
      return one.getAttribute('aria-label') ?? (one as HTMLInputElement).labels?.[0]?.textContent ?? one.textContent;
    }, within);
    if (name === null || (names.length > 0 && name === names[0])) break;
    names.push(name);
    await press(key);
  }
  return names;
}
const focus = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

test('the keyboard reaches every tool of the text, of a table and its frame, and every field of each dialog', async () => {
  await toText();
  await press('Escape', 'Shift+Tab');
  for (let step = 0; step < 40 && (await focus()) !== 'Form of the paragraph'; step++) await press('Shift+Tab');
  const bar = '[role=toolbar][aria-label=Text]';
  expect(await reached('ArrowRight', bar)).toEqual(await stopsIn(bar));
  await press('Escape');
  expect(await focus()).toBe('Background');

  // Each dialog opens by its keys or from the toolbar, is gone through by Tab, and gives the focus back.
  const opened = [['Control+k'], ['Control+Alt+f'], ['Control+Alt+r'], ['Control+Shift+f'], ['Picture'], ['Chart']];
  for (const [keys = ''] of opened) {
    await toText();
    if (keys.includes('+')) await press(keys);
    else {
      const tool = page.getByRole('toolbar', { name: 'Text' }).getByRole('button', { name: keys, exact: true });
      await tool.focus();
      await press('Enter');
    }
    await page.getByRole('dialog').waitFor();
    const all = await stopsIn('dialog[open]');
    const names = await reached('Tab', 'dialog[open]');
    // A list that scrolls can have the focus, too.
    expect(names, keys).toEqual(expect.arrayContaining(all));
    expect(await axeFaults(page), keys).toEqual([]);
    await press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(focus, { message: keys }).toBe('Background');
  }

  // In a table: its tools, and from the last cells its caption and source.
  await page.getByRole('textbox', { name: 'Background', exact: true }).getByRole('cell').first().click();
  await press('Alt+F10');
  const tools = '[role=toolbar][aria-label=Table]';
  expect(await reached('ArrowRight', tools)).toEqual(await stopsIn(tools));
  await press('Escape');
  expect(await focus()).toBe('Background');
  await press('Shift+Tab', 'Shift+Tab', 'Shift+Tab');
  await expect.poll(focus).toBe('Caption of the table');
  await press('Tab');
  for (let step = 0; step < 5 && (await focus()) !== 'Source of the table'; step++) await press('Tab');
  expect(await focus()).toBe('Source of the table');
});
