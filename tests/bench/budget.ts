import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../source.ts';
import { buildWindowFiles, lastingName, type Size, sumOf } from '../tools/window-sizes.ts';

/**
 * `node tests/bench/budget.ts`: sets renderer/budget.json to what the window fetches now and a little more, for whoever has
 * found that it is worth its bytes. tests/app/budget.test.ts holds it.
 */

/** Room for small changes, as a share. */
const ROOM = 1.03;
const rounded = (bytes: number) => Math.ceil((bytes * ROOM) / 1000) * 1000;
const withRoom = ({ raw, gzip }: Size): Size => ({ raw: rounded(raw), gzip: rounded(gzip) });

const { start, report, all } = await buildWindowFiles();
const sizes = all.map(({ name, raw }) => [lastingName(name), raw] as const);
const budget = {
  start: withRoom(sumOf(start)),
  report: withRoom(sumOf(report)),
  all: withRoom(sumOf(all)),
  files: Object.fromEntries(sizes.toSorted(([a], [b]) => (a < b ? -1 : 1))),
};
await writeFile(join(root, 'renderer/budget.json'), `${JSON.stringify(budget, null, 2)}\n`);
console.table({ start: sumOf(start), report: sumOf(report), all: sumOf(all) });
