import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { root } from '../source.ts';
import { buildWindowFiles, lastingName, type Size, sumOf, type WindowFiles } from '../tools/window-sizes.ts';

/**
 * What a window fetches stays within renderer/budget.json: before the first paint of its start screen, before that of a
 * report, and in all. Whoever has found more to be worth it sets it anew with tests/bench/budget.ts, which also notes there
 * what each file has (`files`).
 */
type Budget = Record<keyof WindowFiles, Size> & { files: Record<string, number> };
const budget: Budget = JSON.parse(readFileSync(join(root, 'renderer/budget.json'), 'utf8'));
const WHEN = ['start', 'report', 'all'] as const;

let files: WindowFiles;
beforeAll(async () => {
  files = await buildWindowFiles();
});

/** What is larger than when the budget was set, the most first. */
function grown(when: keyof WindowFiles): string[] {
  return files[when]
    .map(({ name, raw }) => ({ name: lastingName(name), by: raw - (budget.files[lastingName(name)] ?? 0) }))
    .filter(({ by }) => by > 0)
    .sort((a, b) => b.by - a.by)
    .map(({ name, by }) => `${name} by ${by} bytes`);
}

test.each(WHEN)('what is fetched stays within the budget: %s', (when) => {
  const sum = sumOf(files[when]);
  const told = `${sum.raw} bytes, ${sum.gzip} in gzip. Since the budget was set there grew: ${grown(when).join(', ')}.`;
  expect(sum.raw, told).toBeLessThanOrEqual(budget[when].raw);
  expect(sum.gzip, told).toBeLessThanOrEqual(budget[when].gzip);
});

test('the start screen fetches nothing of a report', () => {
  const scripts = files.start.map(({ name }) => lastingName(name)).filter((name) => name.endsWith('.js'));
  expect(scripts.filter((name) => name !== 'rolldown-runtime.js').toSorted()).toEqual([
    'begin.js',
    'main.js',
    'messages.js',
  ]);
});

test.each(WHEN)('a budget leaves no room for what nobody notices: %s', (when) => {
  expect(sumOf(files[when]).raw / budget[when].raw).toBeGreaterThan(0.85);
});
