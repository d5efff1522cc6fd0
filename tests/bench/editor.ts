import { loadavg } from 'node:os';
import type { Browser } from 'playwright-core';
import { benchReport, contentsOf } from './editor-report.ts';
import {
  beginSuggesting,
  goInto,
  type Kind,
  measureBold,
  measureHeap,
  measureOpening,
  measurePaste,
  measureRepeat,
  measureTyping,
  openTab,
  type Tab,
} from './editor-tab.ts';
import { buildPages, servePeer } from './peer-server.ts';
import { serveReport, startBrowser } from './window.ts';

/**
 * `npm run bench:editor [rounds] [words …] [plain]`: Assay’s window on its real host beside ProseMirror with the same texts, once in
 * one document and once with an editor for each text, in one browser with real key events. They take turns (A B C C B A), so
 * that all see the same load. Milliseconds, megabytes, and ratios of Assay to each peer.
 *
 * The report has 1,000 open suggestions and 200 comments, and what is typed in Assay is a suggestion, compared with what was
 * there, shown and listed anew. ProseMirror, where changes and comments come as others’ add-ons, only shows the same: the
 * comments as marks, what came and what went as decorations that move with the text. `plain`: without any of it.
 */

const given = process.argv.slice(2);
const isReviewed = !given.includes('plain');
const [rounds = 2, ...sizes] = given.filter((one) => one !== 'plain').map(Number);
const KEYS = 60;
const REPEATED = 90;
/** A text in the middle of the report. */
const TEXT = '2.2.findings';

/** What a ratio may be at most, from the issue; nothing where it names no bound. */
type Bounds = { one?: number; each?: number };
const bounds = (words: number): Record<string, Bounds> => ({
  'key to paint, p95': { one: words > 40_000 ? 0.4 : 0.7, each: 1.2 },
  'opening to the first letter': { one: 1 },
  'paste of 2,000 words': { one: 1.5 },
  'undo of the paste': { one: 1.5 },
  'bold over a text': { one: 1.5 },
  'undo of the bold': { one: 1.5 },
  'heap at the end, MB': { one: 2 },
});

type Samples = Record<string, Record<Kind, number[]>>;

async function measure(words: number) {
  const bench = benchReport(words, isReviewed);
  const { report, texts } = bench;
  const [host, peer, browser] = await Promise.all([serveReport(report), servePeer(texts), startBrowser()]);
  try {
    const rows = rowsOf(await takeTurns(browser, host.url, peer.url), bounds(words));
    return { contents: contentsOf(bench), rows };
  } finally {
    await browser.close();
    await host.close();
    peer.close();
  }
}

async function takeTurns(browser: Browser, assay: string, peer: string): Promise<Samples> {
  const samples: Samples = {};
  const keep = (what: string, { kind }: Tab, ...values: number[]) => {
    samples[what] ??= { assay: [], one: [], each: [] };
    samples[what][kind].push(...values);
  };
  const tabs: Tab[] = [];
  for (const kind of ['assay', 'one', 'each'] as const)
    tabs.push(await openTab(browser, kind, kind === 'assay' ? assay : peer));
  const inTurn = async (run: (tab: Tab) => Promise<void>) => {
    for (let round = 0; round < rounds; round++) for (const tab of [...tabs, ...tabs.toReversed()]) await run(tab);
  };
  const random = newRandom();
  await inTurn(async (tab) => {
    const { whole, shown } = await measureOpening(tab);
    keep('opening to the first letter', tab, whole);
    keep('of it, with the texts at hand', tab, shown);
  });
  for (const tab of tabs) {
    keep('heap when opened, MB', tab, await measureHeap(tab));
    await goInto(tab, TEXT);
    if (isReviewed) await beginSuggesting(tab, TEXT);
    await measureTyping(tab, 12, random);
  }
  await inTurn(async (tab) => {
    const { keys, longTasks } = await measureTyping(tab, KEYS, random);
    keep('key to paint', tab, ...keys);
    keep('long tasks', tab, ...longTasks);
  });
  await inTurn(async (tab) => {
    const { last, longTasks } = await measureRepeat(tab, REPEATED);
    keep('last key of 30 a second', tab, last);
    keep('long tasks', tab, ...longTasks);
  });
  await inTurn(async (tab) => {
    const { paste, undo } = await measurePaste(tab, TEXT);
    keep('paste of 2,000 words', tab, paste);
    keep('undo of the paste', tab, undo);
  });
  await inTurn(async (tab) => {
    const { bold, undo } = await measureBold(tab, TEXT);
    keep('bold over a text', tab, bold);
    keep('undo of the bold', tab, undo);
  });
  for (const tab of tabs) keep('heap at the end, MB', tab, await measureHeap(tab));
  return samples;
}

type Row = {
  what: string;
  assay: number;
  one: number;
  each: number;
  toOne: number | undefined;
  toEach: number | undefined;
  bound: string;
};

function rowsOf(samples: Samples, bound: Record<string, Bounds>): Row[] {
  const row = (what: string, of: (values: number[]) => number, from = what): Row => {
    const taken = samples[from] ?? { assay: [], one: [], each: [] };
    const [assay, one, each] = [of(taken.assay), of(taken.one), of(taken.each)];
    const ratio = (peer: number) => (peer > 0 ? Math.round((100 * assay) / peer) / 100 : undefined);
    const [toOne, toEach] = [ratio(one), ratio(each)];
    const limits = Object.entries(bound[what] ?? {}) as [keyof Bounds, number][];
    const within = limits.map(([peer, most]) => {
      const met = ((peer === 'one' ? toOne : toEach) ?? 0) <= most;
      return `${met ? 'within' : 'OVER'} ${most} of ${peer}`;
    });
    return { what, assay: tenth(assay), one: tenth(one), each: tenth(each), toOne, toEach, bound: within.join(', ') };
  };
  const count = (values: number[]) => values.length;
  const longest = (values: number[]) => Math.max(0, ...values);
  return Object.keys(samples).flatMap((what) => {
    if (what === 'key to paint') return [row(`${what}, p50`, at(0.5), what), row(`${what}, p95`, at(0.95), what)];
    if (what === 'long tasks')
      return [row('tasks over 50 ms while typing', count, what), row('the longest of them', longest, what)];
    return [row(what, at(0.5))];
  });
}

function at(share: number): (values: number[]) => number {
  return (values) => {
    // The browser does not always tell when an answer was there.
    const known = values.filter(Number.isFinite).toSorted((a, b) => a - b);
    return known[Math.floor(known.length * share)] ?? Number.NaN;
  };
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

/** The same pauses and letters in each run. */
function newRandom(): () => number {
  let state = 7;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

await buildPages();
const results = [];
for (const words of sizes.length > 0 ? sizes : [20_000, 60_000]) {
  const load = loadavg()[0];
  const result = { words, ...(await measure(words)), load: [load, loadavg()[0]] };
  results.push(result);
  console.error(`${words} words, load ${result.load.join(' to ')}: ${JSON.stringify(result.contents)}`);
  console.table(result.rows);
}
console.log(JSON.stringify({ rounds, keys: KEYS, repeated: REPEATED, results }, null, 2));
process.exit();
