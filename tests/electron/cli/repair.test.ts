import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { newParagraph } from '../../../core/content.ts';
import type { Report } from '../../../core/report.ts';
import { runAssay } from '../../../electron/cli/run.ts';
import { loadReport, packReport } from '../../../electron/host/report-file.ts';
import { withVersion } from '../../../electron/host/versions/version-entries.ts';
import { newTestReport } from '../../editions.ts';
import { newPng } from '../../some-pictures.ts';
import { newFolder } from '../host/temp-folder.ts';

const png = newPng(40, 30);
const id = createHash('sha256').update(png).digest('hex');
const report: Report = {
  ...newTestReport(),
  parts: {
    foreword: [newParagraph('The first text.'), newParagraph('Its second paragraph.')],
    background: [newParagraph('Another text.')],
  },
  assets: { [id]: { name: 'map.png', type: 'image/png', width: 40, height: 30 } },
};
const entries = new Map([
  [`assets/${id}.png`, png],
  ['extra/a.txt', strToU8('kept')],
]);
const whole = packReport(report, entries);
const withJson = (json: unknown, others: ReadonlyMap<string, Uint8Array> = entries) =>
  zipSync({
    ...Object.fromEntries(others),
    'report.json': strToU8(typeof json === 'string' ? json : JSON.stringify(json)),
  });

async function repaired(damaged: Uint8Array, ...more: string[]) {
  const folder = await newFolder();
  const [file, to] = [join(folder, 'damaged.assay'), join(folder, 'new.assay')];
  await writeFile(file, damaged);
  const ran = await runAssay(['repair', file, '--to', to, '--json', ...more]);
  expect(Buffer.from(await readFile(file))).toEqual(Buffer.from(damaged));
  if (ran.exit === 1 && 'fault' in JSON.parse(ran.out)) return { ran, said: JSON.parse(ran.out) };
  return { ran, said: JSON.parse(ran.out), stored: await loadReport(to) };
}

describe('repair gives back', () => {
  test('everything of a file that has lost its directory', async () => {
    const { ran, said, stored } = await repaired(whole.subarray(0, Buffer.from(whole).indexOf('PK\x01\x02')));
    expect([ran.exit, said.missing, said.from]).toEqual([0, [], 'report']);
    expect(stored?.report).toEqual(report);
    expect([...(stored?.otherEntries.keys() ?? [])].sort()).toEqual([...entries.keys()].sort());
  });

  test('everything of a file with bytes before, behind and between', async () => {
    const noise = Buffer.from('PK\x03\x04 not an entry at all, and much too short');
    const { said, stored } = await repaired(Buffer.concat([noise, Buffer.from(whole), noise]));
    expect([said.missing, stored?.report]).toEqual([[], report]);
  });

  test('each text that is whole, and the names of the others', async () => {
    const broken = {
      ...report,
      parts: { ...report.parts, foreword: [newParagraph('The first text.'), { type: 'nonsense' }], methodology: 5 },
      facts: 'none',
      scores: { standards: { '1.1': { rating: 7 } }, keyQuestions: { '2.1.1': { percentage: 50 } } },
      more: 1,
    };
    const { ran, said, stored } = await repaired(withJson(broken));
    expect(ran.exit).toBe(1);
    expect(stored?.report).toEqual({
      ...report,
      parts: { ...report.parts, foreword: [newParagraph('The first text.')] },
      scores: { standards: { '1.1': {} }, keyQuestions: { '2.1.1': { percentage: 50 } } },
    });
    expect(said.missing.sort()).toEqual(
      ['facts', 'more', 'parts.foreword.2', 'parts.methodology', 'scores.standards.1.1.rating'].map(
        (name) => `“${name}” cannot be read and was left out.`,
      ),
    );
  });

  test('what comes before the place where the report is cut', async () => {
    const json = JSON.stringify({ ...report, parts: undefined, zz: undefined, texts: undefined });
    const text = `${json.slice(0, -1)},"parts":${JSON.stringify(report.parts)}`;
    const { said, stored } = await repaired(withJson(text.slice(0, text.indexOf('Another text.') + 7)));
    expect(stored?.report.parts.foreword).toEqual(report.parts.foreword);
    expect(said.missing[0]).toBe(
      'The report is damaged in the middle; what stood behind that place is lost or may be garbled. Read its texts.',
    );
  });

  test('as much as can be unpacked where a byte in the middle is another', async () => {
    const long = {
      ...report,
      parts: Object.fromEntries(
        Array.from({ length: 60 }, (_, at) => [
          `part-${at}`,
          [newParagraph(createHash('sha256').update(`${at}`).digest('hex'))],
        ]),
      ),
    };
    const damaged = Buffer.from(packReport(long));
    damaged.fill(0xff, damaged.length / 2, damaged.length / 2 + 40);
    const unnamed = await repaired(damaged);
    expect([unnamed.ran.exit, unnamed.said.fault.message]).toEqual([
      1,
      expect.stringContaining('Say which edition it is. --template ID does;'),
    ]);
    const { ran, stored } = await repaired(damaged, '--template', report.template);
    expect(ran.exit).toBe(1);
    expect(stored?.report.template).toBe(report.template);
    const parts = Object.entries(stored?.report.parts ?? {});
    // What comes out behind the damage may be nonsense, and is said to be.
    const asWritten = parts.filter(([name, content]) => isDeepStrictEqual(content, long.parts[name]));
    expect(asWritten.length).toBeGreaterThan(5);
  });

  test('pictures by what they are, whatever the file calls them, and the names of those that are gone', async () => {
    const { said, stored } = await repaired(withJson(report, new Map([['assets/wrong.png', png]])).subarray(0, -30));
    expect(said.missing).toEqual([]);
    expect(stored?.otherEntries.get(`assets/${id}.png`)).toEqual(png);
    const without = await repaired(withJson(report, new Map()));
    expect(without.said.missing).toEqual([
      'The picture “map.png” is damaged or missing. Put it in again, or remove it.',
    ]);
  });

  test('the newest version where the report itself is lost', async () => {
    const kept = withVersion(entries, { report, kind: 'named', name: 'To the panel', at: '2026-11-21T10:00:00Z' });
    const { ran, said, stored } = await repaired(zipSync(Object.fromEntries(kept)));
    expect([ran.exit, said.from, stored?.report]).toEqual([1, 'version', report]);
    expect(said.missing).toEqual([
      'The report itself is lost. This is its version of 2026-11-21 10:00; what was written since is missing.',
    ]);
  });

  test('nothing that leads out of the file', async () => {
    const { stored } = await repaired(withJson(report, new Map([['../../a', png], ...entries])));
    expect([...(stored?.otherEntries.keys() ?? [])].sort()).toEqual([...entries.keys()].sort());
  });
});

describe('repair refuses', () => {
  test.each<[string, Uint8Array]>([
    ['what holds nothing of a report', zipSync({ 'a.txt': strToU8('a') })],
    ['what is no package', strToU8('Dear inspector')],
    ['an empty file', new Uint8Array()],
    ['a report that names no edition', withJson({ ...report, template: 5 })],
  ])('%s', async (_what, damaged) => {
    const { ran, said } = await repaired(damaged);
    expect([ran.exit, said.fault.message]).toEqual([
      1,
      expect.stringMatching(/^Nothing of a report is left in “damaged\.assay”\. No file was written\./),
    ]);
  });

  test('to write over a file, or without a place for the new one', async () => {
    const file = join(await newFolder(), 'a.assay');
    await writeFile(file, whole);
    expect(await runAssay(['repair', file, '--to', file])).toMatchObject({
      exit: 1,
      err: expect.stringContaining('There is already a file'),
    });
    expect(await runAssay(['repair', file])).toMatchObject({ exit: 2 });
    expect(await runAssay(['repair', file, '--to', 'a.txt'])).toMatchObject({ exit: 2 });
    expect(Buffer.from(await readFile(file))).toEqual(Buffer.from(whole));
  });
});
