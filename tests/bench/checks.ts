import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkReport } from '../../core/check/check.ts';
import { findingsAsData } from '../../core/check/findings-as-data.ts';
import { newSpellingRule } from '../../core/check/language/spelling.ts';
import { createProofReader } from '../../core/check/proof-read.ts';
import { textRules } from '../../core/check/text-rules.ts';
import { layOut } from '../../core/layout.ts';
import { loadDictionary } from '../../electron/language/dictionary.ts';
import { root } from '../source.ts';
import { importPublished, PUBLISHED } from './published-report.ts';

/**
 * Proof-reads two published reports and compares what is found with the list of their known faults: `node
 * tests/bench/checks.ts [--list] [RULE …]`. With names of rules, only what these find is compared.
 */

const benchmark = join(root, '../shared/benchmark');
if (!existsSync(benchmark)) {
  console.log('skipped: the list of known faults is not here (../shared/benchmark)');
  process.exit(0);
}
const list = process.argv.includes('--list');
const only = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const folder = join(tmpdir(), 'assay-bench-checks');
mkdirSync(folder, { recursive: true });

const dictionary = await loadDictionary();
for (const published of PUBLISHED) {
  const { report, template } = importPublished(published);
  const layout = layOut(report, template);
  const read = createProofReader([...textRules, newSpellingRule(dictionary)]);
  const began = performance.now();
  const texts = read(report, template, layout);
  const first = performance.now();
  read(report, template, layout);
  const again = performance.now();
  const data = checkReport(report, template, layout);
  const all = [...texts, ...data].filter(({ rule }) => only.length === 0 || only.includes(rule));
  const file = join(folder, `${published.name}.json`);
  writeFileSync(file, JSON.stringify(findingsAsData(all, layout, report.glossary.entries), null, 2));
  console.log(
    `\n${published.name}: ${all.length} findings; ${said(first - began)} at first, ${said(again - first)} again`,
  );
  const source = join(root, '../shared/reports', `${published.name}.txt`);
  const args = [join(benchmark, 'score.mjs'), file, source, join(benchmark, 'errors.json'), published.name];
  console.log(execFileSync(process.execPath, [...args, ...(list ? ['--list'] : [])], { encoding: 'utf8' }).trimEnd());
}

function said(ms: number): string {
  return `${ms.toFixed(0)} ms`;
}
