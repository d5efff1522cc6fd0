import { createRequire } from 'node:module';
import { cpus } from 'node:os';
import { TextlintKernel, type TextlintKernelPlugin, type TextlintKernelRule } from '@textlint/kernel';
import { createProofReader } from '../../core/check/proof-read.ts';
import { readReport } from '../../core/check/reading.ts';
import { type Content, isCaptioned } from '../../core/content.ts';
import { layOut } from '../../core/layout.ts';
import type { Report } from '../../core/report.ts';
import type { Template } from '../../core/template.ts';
import { pdu } from '../editions.ts';
import { isPresent } from '../electron/cli/published.ts';
import { longReport } from './long-report.ts';
import { importPublished, PUBLISHED } from './published-report.ts';

/**
 * `node tests/bench/checks-speed.ts [--rounds 7]`: proof-reads a report with all rules, and again after each of some keys in
 * different paragraphs: a generated one of 20,000 words, and a published one of 18,000 where it is at hand. The peer is textlint
 * with five rules on the same lines as plain text, in turns in the same run. Each full run begins anew, as when a report is
 * opened. Medians, as JSON and a table.
 */

const RULES = ['sentence-length', 'doubled-spaces', 'terminology', 'diacritics', 'write-good'];
const KEYS = 40;
const flag = process.argv.indexOf('--rounds');
const rounds = flag < 0 ? 7 : Number(process.argv[flag + 1]);
const require = createRequire(import.meta.url);
const loaded = (name: string) => {
  const module = require(name);
  return module.default ?? module;
};
const rules = RULES.map(
  (ruleId): TextlintKernelRule => ({ ruleId, rule: loaded(`textlint-rule-${ruleId}`), options: {} }),
);
const plugins: TextlintKernelPlugin[] = [{ pluginId: 'text', plugin: loaded('@textlint/textlint-plugin-text') }];

type Read = { report: Report; template: Template };

const times = new Map<string, number[]>();

async function timed<Result>(step: string, run: () => Result | Promise<Result>): Promise<Result> {
  const start = performance.now();
  const result = await run();
  times.set(step, [...(times.get(step) ?? []), performance.now() - start]);
  return result;
}

/** A letter more at the end of a paragraph: of another part each time. */
function withKey(before: Report, turn: number): Report {
  const parts = Object.entries(before.parts).filter(([, content]) => content.some((block) => !isCaptioned(block)));
  const [part = '', content = []] = parts[turn % parts.length] ?? [];
  const at = content.findIndex((block, index) => index >= turn % content.length && !isCaptioned(block));
  const typed: Content = content.map((block, index) =>
    index !== Math.max(at, 0) || isCaptioned(block)
      ? block
      : { ...block, children: [...block.children, { text: 'x' }] },
  );
  return { ...before, parts: { ...before.parts, [part]: typed } };
}

const median = (step: string) => {
  const all = (times.get(step) ?? []).toSorted((a, b) => a - b);
  return all[Math.floor(all.length / 2)] ?? Number.NaN;
};
const rounded = (value: number) => Math.round(value * 1000) / 1000;

async function measure(name: string, { report, template }: Read) {
  const layout = layOut(report, template);
  const text = readReport(report, template, layout)
    .ours.map(({ line }) => line.text)
    .join('\n\n');
  let found = 0;
  let peers = 0;
  for (let round = 0; round < rounds; round++) {
    const read = createProofReader();
    found = (await timed(`${name}: all rules, full run`, () => read(report, template, layout))).length;
    const options = { filePath: 'a.txt', ext: '.txt', plugins, rules };
    const peer = await timed(`${name}: textlint with five rules`, () => new TextlintKernel().lintText(text, options));
    peers = peer.messages.length;
    let now = report;
    for (let turn = 0; turn < KEYS; turn++) {
      now = withKey(now, turn * 7 + round);
      const placed = layOut(now, template);
      await timed(`${name}: all rules, after a key`, () => read(now, template, placed));
    }
  }
  const full = median(`${name}: all rules, full run`);
  return {
    report: name,
    words: text.split(/\s+/).length,
    found,
    'found by textlint': peers,
    'full run, against textlint (at most 0.5)': rounded(full / median(`${name}: textlint with five rules`)),
    'after a key, against a full run (at most 0.05)': rounded(median(`${name}: all rules, after a key`) / full),
  };
}

const ratios = [await measure('generated', { report: longReport(pdu, 20_000), template: pdu })];
const [published] = PUBLISHED;
if (published && isPresent(published.name)) ratios.push(await measure('published', importPublished(published)));
const rows = [...times.keys()].map((step) => ({ step, medianMs: rounded(median(step)) }));
console.log(JSON.stringify({ cpu: cpus()[0]?.model, rounds, rules: RULES, rows, ratios }, null, 2));
console.table(rows);
console.table(ratios);
