import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newLiveFigure, newParagraph, newReference, newTable } from '../../../core/content.ts';
import { plainText } from '../../../core/content-text.ts';
import type { Report } from '../../../core/report.ts';
import { runAssay } from '../../../electron/cli/run.ts';
import { assetsIn } from '../../../electron/host/pictures/report-assets.ts';
import { loadReport, packReport } from '../../../electron/host/report-file.ts';
import { copyOf, seeded } from '../../core/merge/edits.ts';
import { newPng } from '../../some-pictures.ts';
import { newFolder } from '../host/temp-folder.ts';

/** Writes a common version and its copies into a folder of their own; gives the ways to them. */
async function files(...changes: ((report: Report) => void)[]) {
  const folder = await newFolder();
  const at = (name: string) => join(folder, name);
  await writeFile(at('base.assay'), packReport(seeded()));
  const copies: string[] = [];
  for (const [index, change] of changes.entries()) {
    const copy = copyOf(seeded());
    change(copy);
    copies.push(at(`copy-${index}.assay`));
    await writeFile(at(`copy-${index}.assay`), packReport(copy));
  }
  return { at, base: at('base.assay'), copies, to: at('merged.assay') };
}

const foreword = (text: string) => (report: Report) => {
  report.parts.foreword = [newParagraph(text), ...(report.parts.foreword ?? []).slice(1)];
};
const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

describe('assay merge', () => {
  test('writes what both sides changed at different places', async () => {
    const { base, copies, to } = await files(foreword('Mine'), (report) => {
      report.scores.keyQuestions['2.1.1'] = { percentage: 71 };
    });
    const ran = await runAssay(['merge', base, ...copies, '--to', to]);
    expect(ran).toMatchObject({ exit: 0, err: '' });
    const { report } = await loadReport(to);
    expect(plainText(report.parts.foreword ?? [])).toMatch(/^Mine\nTwo/);
    expect(report.scores.keyQuestions['2.1.1']).toEqual({ percentage: 71 });
  });

  test('names every place that both changed, writes nothing and ends with 3', async () => {
    const { base, copies, to } = await files(foreword('Mine'), foreword('Yours'));
    const ran = await runAssay(['merge', base, ...copies, '--to', to]);
    expect(ran.exit).toBe(3);
    expect(ran.out).toContain('Foreword, paragraph 1 (copy-1.assay)\n  a  Mine\n  b  Yours\n');
    expect(await exists(to)).toBe(false);
    const json = JSON.parse((await runAssay(['merge', base, ...copies, '--to', to, '--json'])).out);
    expect(json.conflicts).toEqual([
      { place: expect.stringContaining('Foreword'), copy: 'copy-1.assay', base: 'One', a: 'Mine', b: 'Yours' },
    ]);
  });

  test.each([
    ['a', 'Mine'],
    ['b', 'Yours'],
  ])('--prefer %s settles them', async (prefer, words) => {
    const { base, copies, to } = await files(foreword('Mine'), foreword('Yours'));
    const ran = await runAssay(['merge', base, ...copies, '--to', to, '--prefer', prefer]);
    expect(ran).toMatchObject({ exit: 0, out: expect.stringContaining('1 place that two had changed was settled') });
    expect(plainText((await loadReport(to)).report.parts.foreword ?? [])).toMatch(new RegExp(`^${words}\n`));
  });

  test.each<[name: string, words: (made: Awaited<ReturnType<typeof files>>) => string[], exit: number, said: RegExp]>([
    ['without --to', ({ base, copies }) => [base, ...copies], 2, /--to NEW\.assay/],
    ['with one copy', ({ base, to }) => [base, base, '--to', to], 2, /Something is missing/],
    ['to a file that is there', ({ base, copies }) => [base, ...copies, '--to', base], 1, /already/],
    ['to no report', ({ base, copies }) => [base, ...copies, '--to', 'x.docx'], 2, /ends in \.assay/],
    ['with a strange side', ({ base, copies, to }) => [base, ...copies, '--to', to, '--prefer', 'c'], 2, /no side “c”/],
  ])('is refused %s', async (_name, words, exit, said) => {
    const made = await files(foreword('Mine'), () => {});
    const ran = await runAssay(['merge', ...words(made)]);
    expect(ran.exit).toBe(exit);
    expect(ran.err).toMatch(said);
  });

  test('refuses a report that is no copy, by its name', async () => {
    const { base, copies, to } = await files(foreword('Mine'), (report) => {
      report.id = 'another';
    });
    const ran = await runAssay(['merge', base, ...copies, '--to', to]);
    expect(ran.exit).toBe(1);
    expect(ran.err).toMatch(/^copy-1\.assay: These are not copies of one report/);
  });
});

describe('assay take', () => {
  test('puts a part of another report in, with its picture, and leaves that one alone', async () => {
    const { at, base, copies } = await files((report) => {
      report.id = 'another';
      report.parts.background = [newParagraph('Theirs')];
    });
    const [other = ''] = copies;
    await writeFile(at('map.png'), newPng(40, 30));
    await runAssay(['import', 'picture', other, at('map.png'), '--part', 'background', '--alt', 'A map']);
    const before = await loadReport(other);
    const ran = await runAssay(['take', base, 'background', '--from', other]);
    expect(ran).toMatchObject({ exit: 0, err: '', out: expect.stringContaining('Took 1 part of “copy-0.assay”') });
    const { report, otherEntries } = await loadReport(base);
    expect(plainText(report.parts.background ?? [])).toBe('Theirs\n');
    expect(plainText(report.parts.foreword ?? [])).toBe(plainText(seeded().parts.foreword ?? []));
    expect(assetsIn(report, otherEntries).size).toBe(1);
    expect((await loadReport(other)).revision).toBe(before.revision);
  });

  test('is refused without --from, and where there is no such part', async () => {
    const { base, copies } = await files(() => {});
    expect((await runAssay(['take', base, 'background'])).exit).toBe(2);
    const ran = await runAssay(['take', base, 'nowhere', '--from', copies[0] ?? '']);
    expect(ran).toMatchObject({ exit: 1, err: expect.stringMatching(/^copy-0\.assay: There is no part “nowhere”/) });
  });
});

test('four inspectors: parts, figures, tables and a picture each, merged into one report that exports', {
  timeout: 120_000,
}, async () => {
  const standards = ['2.1', '2.2', '2.3', '2.4'];
  const { at, base, copies, to } = await files(...standards.map(() => () => {}));
  const known = JSON.parse((await runAssay(['show', base, '--json'])).out) as { parts: { id: string; kind: string }[] };
  const prose = idsOf(known.parts).slice(0, 4);
  expect(prose).toHaveLength(4);
  for (const [who, path] of copies.entries()) {
    const { report } = await loadReport(path);
    const part = prose[who] ?? '';
    report.parts[part] = [
      {
        type: 'paragraph',
        children: [
          { text: `Inspector ${who} found ` },
          newLiveFigure('found', 'value', `${who + 10}`),
          { text: ', see ' },
          newReference('table-2'),
          { text: '' },
          { type: 'footnote', note: `Note of ${who}`, children: [{ text: '' }] },
          { text: '.' },
        ],
      },
      newTable('table-2', [['Who'], [`Inspector ${who}`]], `Table of ${who}`),
    ];
    report.figures.push({ id: 'found', label: `Found by ${who}`, value: who + 10, kind: 'external' });
    report.scores.keyQuestions[`${standards[who]}.1`] = { yes: 10 + who, base: 40 };
    report.recommendations[0]?.items.push({ id: 'recommendation-9', text: `Recommended by ${who}` });
    report.glossary.entries.push({ id: `term-${who}`, term: `Term ${who}`, definition: 'What it means' });
    await writeFile(path, packReport(report));
    const png = at(`${who}.png`);
    await writeFile(png, newPng(40 + who, 30));
    const put = ['import', 'picture', path, png, '--part', part, '--alt', 'A map', '--caption', `Map of ${who}`];
    expect(await runAssay(put)).toMatchObject({ exit: 0 });
  }
  expect(await runAssay(['merge', base, ...copies, '--to', to])).toMatchObject({ exit: 0, err: '' });
  const { report, otherEntries } = await loadReport(to);
  for (const who of [0, 1, 2, 3]) {
    const [line, table, map] = report.parts[prose[who] ?? ''] ?? [];
    const figure = report.figures.find(({ label }) => label === `Found by ${who}`);
    expect(figure?.value).toBe(who + 10);
    expect(line).toMatchObject({
      children: [
        {},
        { figure: figure?.id },
        {},
        { to: table && 'id' in table ? table.id : '' },
        {},
        { note: `Note of ${who}` },
        {},
      ],
    });
    expect(map).toMatchObject({ type: 'picture', caption: `Map of ${who}` });
    expect(report.scores.keyQuestions[`${standards[who]}.1`]).toEqual({ yes: 10 + who, base: 40 });
  }
  expect(report.recommendations[0]?.items.map(({ text }) => text).sort()).toEqual([
    ...['Do r1', 'Do r2', 'Do r3'],
    ...[0, 1, 2, 3].map((who) => `Recommended by ${who}`),
  ]);
  expect(report.glossary.entries).toHaveLength(5);
  expect(assetsIn(report, otherEntries).size).toBe(4);
  const captioned = Object.values(report.parts).flatMap((text) =>
    text.flatMap((block) => ('id' in block ? [block.id] : [])),
  );
  expect(new Set(captioned).size).toBe(captioned.length);
  const exported = await runAssay(['export', to, '--to', at('merged.docx'), '--draft', '--no-page-numbers']);
  expect(exported.exit, exported.err).toBe(0);
});

function idsOf(parts: readonly { id: string; kind: string; parts?: unknown }[]): string[] {
  return parts.flatMap((part) => [
    ...(part.kind === 'prose' ? [part.id] : []),
    ...(Array.isArray(part.parts) ? idsOf(part.parts) : []),
  ]);
}
