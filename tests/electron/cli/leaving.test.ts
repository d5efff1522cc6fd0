import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import type { Block, Content } from '../../../core/content.ts';
import type { Leaving } from '../../../core/leaving/removal.ts';
import type { Report } from '../../../core/report.ts';
import { runAssay } from '../../../electron/cli/run.ts';
import { assetIdOf } from '../../../electron/host/pictures/report-assets.ts';
import { loadReport, saveReport } from '../../../electron/host/report-file.ts';
import { findVersions, readVersion } from '../../../electron/host/versions/version-entries.ts';
import { newTestReport, pdu } from '../../editions.ts';
import { notedJpeg, notedPng, notedSvg, SECRETS } from '../../some-noted-pictures.ts';
import { newPng } from '../../some-pictures.ts';
import { newFolder } from '../host/temp-folder.ts';

/** Words that occur nowhere in what an edition prints. */
const AUTHOR = 'Quillon Authority of Zembla';
const CASE = 'zz-office-of-case-seven';
const EARLIER = 'An earlier sentence that was taken back.';
const MOMENT = '2023-07-03T09:01:02';

const paragraph = (text: string): Content => [{ type: 'paragraph', children: [{ text }] }];

/** A report with everything that could leave: photographs, a chart, cases, versions, earlier values, unused pictures. */
async function fullReport(): Promise<{ folder: string; path: string; report: Report }> {
  const folder = await newFolder();
  vi.stubEnv('ASSAY_DATA', folder);
  await mkdir(join(folder, 'templates'));
  const edition = { ...pdu, id: 'own', inspectorate: AUTHOR, wordStyle: { ...pdu.wordStyle, charts: 'native' } };
  await writeFile(join(folder, 'templates/own.json'), JSON.stringify(edition));
  const unused = newPng(4, 3, 12);
  const bytes = new Map([notedJpeg, notedPng, notedSvg, unused].map((each) => [assetIdOf(each), each]));
  const [photo = '', scan = '', map = '', old = ''] = bytes.keys();
  const picture = (id: string, asset: string): Block => ({
    type: 'picture',
    id,
    asset,
    alt: `What ${id} shows`,
    caption: id,
    source: '',
    share: 1,
    children: [{ text: '' }],
  });
  const asset = (type: 'image/jpeg' | 'image/png' | 'image/svg+xml', width: number, height: number) => ({
    name: 'a',
    type,
    width,
    height,
  });
  const base = newTestReport();
  const report: Report = {
    ...base,
    template: 'own',
    created: `${MOMENT}.000Z`,
    cases: {
      file: 'cases of ward 9.csv',
      importedAt: '2023-07-04T10:00:00Z',
      count: 2,
      questions: [],
      characteristics: [{ name: 'office', column: 'office', values: [CASE, 'b'] }],
    },
    formerValues: [{ figure: 'f', value: 4711 }],
    assets: {
      [photo]: asset('image/jpeg', 8, 5),
      [scan]: asset('image/png', 4, 3),
      [map]: asset('image/svg+xml', 40, 30),
      [old]: asset('image/png', 4, 3),
    },
    parts: {
      ...base.parts,
      foreword: [
        ...paragraph('A sentence of today.'),
        picture('photo', photo),
        picture('scan', scan),
        picture('map', map),
        {
          type: 'chart',
          id: 'chart',
          form: 'bars',
          unit: '%',
          series: ['A'],
          rows: [
            { label: 'x', values: [10] },
            { label: 'y', values: [20] },
          ],
          alt: 'Two bars',
          caption: 'c',
          source: '',
          children: [{ text: '' }],
        },
      ],
    },
  };
  const path = join(folder, 'r.assay');
  const earlier = { ...report, parts: { ...report.parts, foreword: paragraph(EARLIER) } };
  await saveReport(path, report, {
    expects: 'nothing',
    findAsset: async (id) => bytes.get(id),
    otherEntries: new Map(),
    keep: [{ kind: 'named', name: 'Sent to Jane Smith', report: earlier, at: '2023-07-05T10:00:00Z' }],
  });
  return { folder, path, report };
}

/** Every part of a package, and of the packages inside it, as bytes and as text. */
function partsOf(bytes: Uint8Array, path = ''): [path: string, text: string][] {
  return Object.entries(unzipSync(bytes)).flatMap(([name, part]) =>
    /\.(?:xlsx|docx)$/.test(name)
      ? partsOf(part, `${path}${name}!`)
      : [[`${path}${name}`, Buffer.from(part).toString('latin1')] as [string, string]],
  );
}

const having = (parts: [string, string][], words: string) =>
  parts.filter(([, text]) => text.includes(words)).map(([name]) => name);
const TIMES = [MOMENT, '2023-07-03', '09:01:02'];

async function exported(path: string, to: string, ...options: string[]): Promise<Uint8Array> {
  const ran = await runAssay(['export', path, '--to', to, ...options]);
  expect(ran).toMatchObject({ exit: 0 });
  return readFile(to);
}
const listed = async (path: string, to: string, ...options: string[]) => {
  const ran = await runAssay(['export', path, '--to', to, '--list-metadata', '--json', ...options]);
  expect(ran).toMatchObject({ exit: 0, err: '' });
  return JSON.parse(ran.out) as Leaving;
};

test('what is listed for a Word file is in it, and what is left out is in no part of it', {
  timeout: 60_000,
}, async () => {
  const { folder, path } = await fullReport();
  const to = join(folder, 'r.docx');
  const draft = ['--draft', '--explain', '--no-page-numbers'];
  const { goes, stays } = await listed(path, to, ...draft);
  expect(goes).toEqual([
    { what: `the author ${AUTHOR}`, removal: 'author' },
    { what: 'the time when the report was begun, 3 July 2023, 09:01 UTC', removal: 'times' },
    { what: 'the numbers behind 1 chart', removal: 'chart data' },
    { what: 'its title and language' },
    { what: 'what 4 pictures and charts show, in words' },
    { what: 'marks by which Word finds its places' },
    { what: 'the list of what is still to settle' },
    { what: 'the annex on the ratings, with the number of cases behind each, small ones too' },
  ]);
  expect(stays).toEqual([
    'the answers of 2 cases',
    'earlier versions',
    'what cameras and programs noted in 3 pictures: the place where it was taken, camera and time, when it was changed, words of programs and people, data of other programs',
  ]);
  expect(await readdir(folder)).not.toContain('r.docx');

  const whole = partsOf(await exported(path, to, ...draft));
  expect(having(whole, AUTHOR)).toEqual(expect.arrayContaining(['docProps/core.xml', 'word/theme/theme1.xml']));
  expect(having(whole, MOMENT)).toEqual(['docProps/core.xml']);
  expect(having(whole, 'xl/workbook.xml').length).toBeGreaterThan(0);
  const never = [...SECRETS, CASE, 'cases of ward', EARLIER, 'Sent to', '4711'];
  for (const secret of never) expect(having(whole, secret), secret).toEqual([]);

  const bare = partsOf(
    await exported(path, to, ...draft, '--no-author', '--no-times', '--charts', 'picture', '--force'),
  );
  const core = bare.find(([name]) => name === 'docProps/core.xml')?.[1] ?? '';
  expect(core).not.toMatch(/creator|lastModifiedBy|dcterms:created|dcterms:modified/);
  expect(core).toMatch(/<dc:title>[^<]+<\/dc:title>/);
  expect(core).toContain('<dc:language>en-GB</dc:language>');
  for (const secret of [...never, AUTHOR, ...TIMES]) expect(having(bare, secret), secret).toEqual([]);
  expect(having(bare, 'xl/workbook.xml')).toEqual([]);
});

test('a web page holds neither author, time, cases nor what a camera noted', { timeout: 30_000 }, async () => {
  const { folder, path } = await fullReport();
  const html = Buffer.from(await exported(path, join(folder, 'r.html'), '--draft')).toString('utf8');
  const data = [...html.matchAll(/base64,([\w+/=]+)/g)].map(([, text = '']) =>
    Buffer.from(text, 'base64').toString('latin1'),
  );
  expect(data.length).toBe(3);
  for (const secret of [...SECRETS, CASE, EARLIER, ...TIMES, '4711'])
    expect(
      [html, ...data].filter((text) => text.includes(secret)),
      secret,
    ).toEqual([]);
  const { goes } = await listed(path, join(folder, 'r.html'), '--draft');
  expect(goes.some(({ removal }) => removal !== undefined)).toBe(false);
});

test('a copy for others says what it holds, and is whole without cases and earlier versions', {
  timeout: 30_000,
}, async () => {
  const { folder, path, report } = await fullReport();
  const to = join(folder, 'copy.assay');
  expect((await listed(path, to)).goes).toEqual([
    { what: 'the answers of 2 cases, from the file cases of ward 9.csv', removal: 'cases' },
    { what: '1 earlier version, “Sent to Jane Smith” among them', removal: 'versions' },
    { what: '1 value that figures had before', removal: 'versions' },
    { what: '1 picture that the text does not show', removal: 'versions' },
    { what: 'the time when the report was begun, 3 July 2023, 09:01 UTC' },
    { what: 'the names of the files of 3 pictures' },
    { what: expect.stringMatching(/^what cameras and programs noted in 3 pictures: the place/) },
  ]);
  await exported(path, to);
  const whole = await loadReport(to);
  expect(whole.report).toEqual(report);
  expect(findVersions(whole.otherEntries).versions.map(({ name }) => name)).toEqual(['Sent to Jane Smith']);

  await exported(path, to, '--no-cases', '--force');
  const caseless = await loadReport(to);
  const { cases: _, ...rest } = report;
  expect(caseless.report).toEqual(rest);
  const [version] = findVersions(caseless.otherEntries).versions;
  expect(readVersion(caseless.otherEntries, version?.id ?? '').report.cases).toBeUndefined();

  await exported(path, to, '--no-cases', '--no-versions', '--force');
  const parts = partsOf(await readFile(to));
  for (const secret of [CASE, 'cases of ward', EARLIER, 'Sent to Jane', '4711'])
    expect(having(parts, secret), secret).toEqual([]);
  const shown = Object.keys(report.assets).slice(0, 3);
  expect(parts.map(([name]) => name).sort()).toEqual(
    ['report.json', `assets/${shown[0]}.jpg`, `assets/${shown[1]}.png`, `assets/${shown[2]}.svg`].sort(),
  );
  // The report itself is as it was, and its copy can be opened, checked and exported.
  expect((await loadReport(path)).report).toEqual(report);
  await exported(to, join(folder, 'again.docx'), '--draft', '--no-page-numbers');
});

test.each([
  [['r.html', '--no-author'], 'There is nothing to leave out by --no-author: it is for files that end in .docx.'],
  [['r.docx', '--no-cases'], 'There is nothing to leave out by --no-cases: it is for files that end in .assay.'],
  [['r.assay', '--force'], 'That is the report itself, and it was not changed. Give the copy another name.'],
])('%s is refused', async ([name = '', ...options], says) => {
  const { folder, path } = await fullReport();
  const before = await readFile(path);
  const ran = await runAssay(['export', path, '--to', join(folder, name), '--draft', ...options]);
  expect(ran).toMatchObject({ exit: 2, out: '' });
  expect(ran.err).toContain(says);
  expect(Buffer.compare(before, await readFile(path))).toBe(0);
});
