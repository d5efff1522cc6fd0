import type { Browser, CDPSession, Page } from 'playwright-core';
import { installProbe, type Probe } from './editor-probe.ts';

/** Assay, ProseMirror with the whole report in one document, and ProseMirror with an editor for each text. */
export type Kind = 'assay' | 'one' | 'each';

/** One editor under measurement, in a profile of its own, so that no heap is shared. */
export type Tab = { kind: Kind; page: Page; cdp: CDPSession };

declare const probe: Probe;
declare const selectText: (id: string) => void;

const PASTED_WORDS = 2000;
/** Milliseconds without a change after which an action is over, and a report saved. */
const QUIET = 700;

export async function openTab(browser: Browser, kind: Kind, url: string): Promise<Tab> {
  const permissions = ['clipboard-read', 'clipboard-write'];
  const context = await browser.newContext({ viewport: { width: 1360, height: 860 }, permissions });
  await context.addInitScript(installProbe);
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  page.on('pageerror', (error) => console.error(`${kind}: ${error.message}`));
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable');
  await page.goto(kind === 'each' ? `${url}?each` : url);
  return { kind, page, cdp };
}

/**
 * Loads the page anew. Milliseconds until the first letter, typed in the first text as soon as that can be had, is painted;
 * and those of them after the page has received the texts.
 */
export async function measureOpening({ kind, page }: Tab): Promise<{ whole: number; shown: number }> {
  await page.reload({ waitUntil: 'commit' });
  // By a selector, looked for in each frame: to work out names the tool would go through the whole page in the page’s own
  // time, and between two looks of its own it waits up to half a second.
  const [selector, text] = kind === 'assay' ? ['.outline-item', 'Foreword'] : ['[data-begins="foreword"]', ''];
  await page.waitForFunction(
    ([within, words]) => [...document.querySelectorAll(within)].some((found) => found.textContent?.includes(words)),
    [selector, text] as const,
  );
  await page.locator(selector, { hasText: text }).click();
  await page.keyboard.press('x');
  const first = await page.waitForFunction(() => probe.firstLetter()).then((handle) => handle.jsonValue());
  const received = await page.evaluate(() => {
    const answers = performance.getEntriesByType('resource').filter(({ name }) => /openGiven|texts\.json/.test(name));
    return (answers.at(-1) as PerformanceResourceTiming | undefined)?.responseEnd ?? Number.NaN;
  });
  await settled({ kind, page });
  const whole = first ?? Number.NaN;
  return { whole, shown: whole - received };
}

/** Puts the caret at the end of a line in a text. */
export async function goInto({ kind, page }: Pick<Tab, 'kind' | 'page'>, text: string): Promise<void> {
  if (kind === 'assay') {
    await page.locator(`[data-part="${text}"]`).evaluate((part) => part.scrollIntoView({ block: 'start' }));
    await page.locator(`[data-part="${text}"] [data-slate-editor] .b`).first().waitFor();
  }
  const place = kind === 'assay' ? `[data-part="${text}"] [data-slate-editor] .b` : `[data-begins="${text}"]`;
  const block = page.locator(place).first();
  // Content that was out of sight settles after the first scroll.
  for (let times = 0; times < 2; times++) {
    await block.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await page.waitForTimeout(250);
  }
  await block.click({ position: { x: 60, y: 10 } });
  await page.keyboard.press('End');
}

/** From now on, what is typed is a suggestion, where the editor has such; all that are there are shown. */
export async function beginSuggesting({ kind, page }: Tab, text: string): Promise<void> {
  if (kind === 'assay') await page.keyboard.press('Control+Shift+F9');
  await page
    .locator(`${placeOf({ kind }, text)} :is([data-changed], [data-gone], [data-gone-behind])`)
    .first()
    .waitFor();
}

export type Typing = { keys: number[]; longTasks: number[] };

/** Types letters and spaces with pauses of 40 to 90 ms. */
export async function measureTyping(tab: Tab, count: number, random: () => number): Promise<Typing> {
  const { page } = tab;
  await page.evaluate(() => [probe.takeKeys(), probe.takeLongTasks()]);
  for (let key = 0; key < count; key++) {
    await page.keyboard.press(key % 6 === 5 ? 'Space' : 'abcdefghijklmnop'.charAt(Math.floor(random() * 16)));
    await page.waitForTimeout(40 + random() * 50);
  }
  await settled(tab);
  const [keys, longTasks] = await page.evaluate(() => [probe.takeKeys(), probe.takeLongTasks()] as const);
  if (keys.length !== count) throw new Error(`${tab.kind}: of ${count} keys ${keys.length} arrived`);
  return { keys, longTasks };
}

/** Holds a key: 30 a second, whether or not the page keeps up. Milliseconds that the last letter came after its key. */
export async function measureRepeat(tab: Tab, count: number): Promise<{ last: number; longTasks: number[] }> {
  const { page, cdp } = tab;
  await page.evaluate(() => [probe.takeWaits(), probe.takeLongTasks()]);
  const key = { key: 'x', code: 'KeyX', windowsVirtualKeyCode: 88 };
  const sent: Promise<unknown>[] = [];
  for (let press = 0; press < count; press++) {
    sent.push(cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', text: 'x', autoRepeat: press > 0, ...key }));
    await new Promise((done) => setTimeout(done, 1000 / 30));
  }
  sent.push(cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key }));
  await Promise.all(sent);
  await settled(tab);
  const [waits, longTasks] = await page.evaluate(() => [probe.takeWaits(), probe.takeLongTasks()] as const);
  if (waits.length !== count) throw new Error(`${tab.kind}: of ${count} repeated keys ${waits.length} arrived`);
  return { last: waits.at(-1) ?? Number.NaN, longTasks };
}

/** Pastes words with marks into a text as a browser copies them, and takes that back. */
export async function measurePaste(tab: Tab, text: string): Promise<{ paste: number; undo: number }> {
  const { page } = tab;
  await goInto(tab, text);
  const before = await length(tab, text);
  await page.evaluate(async (words) => {
    const word = (number: number) =>
      number % 9 === 0 ? '<strong>found</strong>' : ['the', 'unit', 'staff'][number % 3];
    const lines = Array.from({ length: words / 50 }, (_, line) =>
      Array.from({ length: 50 }, (_, at) => word(line * 50 + at)).join(' '),
    );
    const as = (type: string, body: string) => ({ [type]: new Blob([body], { type }) });
    const html = lines.map((line) => `<p>${line}.</p>`).join('');
    const plain = lines.join('\n\n').replace(/<\/?strong>/g, '');
    await navigator.clipboard.write([new ClipboardItem({ ...as('text/html', html), ...as('text/plain', plain) })]);
  }, PASTED_WORDS);
  const paste = await measureAction(tab, 'Control+v');
  const pasted = (await length(tab, text)) - before;
  if (pasted < PASTED_WORDS * 4) throw new Error(`${tab.kind}: only ${pasted} letters were pasted`);
  const undo = await measureAction(tab, 'Control+z');
  if ((await length(tab, text)) !== before) throw new Error(`${tab.kind}: undo did not take back what was pasted`);
  return { paste, undo };
}

/** Sets a whole text in bold, and takes that back. */
export async function measureBold(tab: Tab, text: string): Promise<{ bold: number; undo: number }> {
  const { kind, page } = tab;
  const bolds = () => page.locator(`${placeOf(tab, text)} strong`).count();
  await goInto(tab, text);
  const before = await bolds();
  if (kind === 'assay') await page.keyboard.press('Control+a');
  else await page.evaluate((id) => selectText(id), text);
  await page.waitForTimeout(QUIET);
  const bold = await measureAction(tab, 'Control+b');
  if ((await bolds()) <= before) throw new Error(`${kind}: nothing became bold`);
  const undo = await measureAction(tab, 'Control+z');
  if ((await bolds()) !== before) throw new Error(`${kind}: undo did not take back the bold`);
  return { bold, undo };
}

/** Megabytes of the page’s heap after collecting garbage. */
export async function measureHeap({ page, cdp }: Tab): Promise<number> {
  for (let times = 0; times < 2; times++) {
    await cdp.send('HeapProfiler.collectGarbage');
    await page.waitForTimeout(200);
  }
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN) / 2 ** 20;
}

async function measureAction(tab: Tab, keys: string): Promise<number> {
  await tab.page.keyboard.press(keys);
  // A slow one may not have begun to show.
  await tab.page.waitForFunction(() => probe.lastAction() > 0);
  await settled(tab);
  return tab.page.evaluate(() => probe.lastAction());
}

/** Waits until the page has come to rest, and a report is saved. */
async function settled({ kind, page }: Pick<Tab, 'kind' | 'page'>): Promise<void> {
  for (let last = Number.NaN, now = 0; last !== now; ) {
    last = now;
    await page.waitForTimeout(QUIET);
    now = await page.evaluate(() => probe.lastAction());
  }
  if (kind === 'assay') await page.locator('.saved[data-state=saved]').waitFor();
}

/** Where a text is; in one document, all of them. */
function placeOf({ kind }: Pick<Tab, 'kind'>, text: string): string {
  return kind === 'assay' ? `[data-part="${text}"] [data-slate-editor]` : '.ProseMirror';
}

function length(tab: Tab, text: string): Promise<number> {
  return tab.page
    .locator(placeOf(tab, text))
    .evaluateAll((all) => all.reduce((sum, { textContent }) => sum + (textContent ?? '').length, 0));
}
