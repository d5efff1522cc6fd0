import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { runAssay } from '../../../electron/cli/run.ts';
import { readIdentity } from '../../../electron/docx/identity.ts';
import { packReport, saveReport } from '../../../electron/host/report-file.ts';
import { loadWholeSample } from '../../../electron/host/sample.ts';
import { newTestReport, pdu } from '../../editions.ts';
import { root } from '../../source.ts';
import { unpack } from '../docx/word-file.ts';
import { newFolder } from '../host/temp-folder.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

/** A report of an edition of the user's own, which differs from the one of the house in what is given. */
async function reportOf(change: Partial<typeof pdu>): Promise<string> {
  const folder = await newFolder();
  vi.stubEnv('ASSAY_DATA', folder);
  await mkdir(join(folder, 'templates'));
  await writeFile(join(folder, 'templates/own.json'), JSON.stringify({ ...pdu, id: 'own', ...change }));
  const path = join(folder, 'r.assay');
  await writeFile(path, packReport({ ...newTestReport(), template: 'own' }));
  return path;
}

const odd = { wordStyle: { ...pdu.wordStyle, font: 'A Font That Nobody Has' } };
const silent = { parts: pdu.parts.filter(({ kind }) => kind !== 'contents') };

test.each<[says: string, change: Partial<typeof pdu>, options: string[], remark: RegExp]>([
  [
    'that it left the numbers out as asked',
    {},
    ['--no-page-numbers'],
    /^The contents have no page numbers, as you asked\. .*F9/m,
  ],
  ['that it could not work the pages out', odd, [], /^The contents have no page numbers, because .* font .*F9/m],
  ['nothing of contents that are not there', silent, ['--no-page-numbers'], /^(?!.*page numbers)/s],
])('an export says %s', async (_, change, options, remark) => {
  const path = await reportOf(change);
  const ran = await runAssay([
    'export',
    path,
    '--to',
    path.replace('.assay', '.docx'),
    '--json',
    '--draft',
    ...options,
  ]);
  expect(ran.exit).toBe(0);
  expect(JSON.parse(ran.out)).toMatchObject({ pages: null });
  expect(ran.err).toMatch(remark);
});

test('a final export of a finished report goes through, to Word and as a web page', async () => {
  const folder = await newFolder();
  vi.stubEnv('ASSAY_DATA', folder);
  const { report, assets } = await loadWholeSample(join(root, 'templates/samples/caldersea'), async () => pdu);
  const path = join(folder, 'r.assay');
  await saveReport(path, report, { expects: 'nothing', findAsset: async (id) => assets.get(id) });
  const word = await runAssay(['export', path, '--to', join(folder, 'r.docx'), '--no-page-numbers']);
  expect(word).toMatchObject({ exit: 0, out: expect.stringMatching(/^Wrote “r\.docx”, \d+ kB\.\n$/) });
  const page = await runAssay(['export', path, '--to', join(folder, 'r.html'), '--json']);
  expect(page).toMatchObject({ exit: 0, err: '' });
  const html = await readFile(join(folder, 'r.html'), 'utf8');
  expect(JSON.parse(page.out)).toEqual({ file: join(folder, 'r.html'), bytes: Buffer.byteLength(html) });
  expect(html).toMatch(/^<!doctype html>/);
  expect(html).not.toContain('DRAFT');
});

test('a picture that is missing from the file is named, and nothing is written', async () => {
  const folder = await newFolder();
  const path = join(folder, 'r.assay');
  const id = 'a'.repeat(64);
  const asset = { name: 'town.png', type: 'image/png' as const, width: 1, height: 1 };
  await writeFile(path, packReport({ ...newTestReport(), assets: { [id]: asset }, coverPicture: id }));
  const ran = await runAssay(['export', path, '--to', join(folder, 'r.docx'), '--draft']);
  expect(ran).toMatchObject({ exit: 1, out: '' });
  expect(ran.err).toMatch(/^The picture “town\.png” is missing .* Put it in again, or remove it/);
  expect(await readdir(folder)).toEqual(['r.assay']);
});

test('an export for review is a Word file with what it was made from, and no other kind of file', async () => {
  const path = await reportOf({});
  const to = path.replace('.assay', '.docx');
  const options = ['--review', '--no-page-numbers', '--no-author', '--no-times'];
  expect((await runAssay(['export', path, '--to', to, ...options])).exit).toBe(0);
  const parts = unpack(new Uint8Array(await readFile(to)));
  const packed = />([^<]+)<\/review>/.exec(String(parts.get('customXml/item1.xml')))?.[1] ?? '';
  expect(readIdentity(packed, 1e7)?.report).toBe(newTestReport().id);
  expect(Date.now() - Date.parse(readIdentity(packed, 1e7)?.at ?? '')).toBeGreaterThanOrEqual(0);
  const listed = await runAssay(['export', path, '--to', to, '--review', '--list-metadata']);
  expect(listed.out).toContain('the texts as they are now, and the report’s id, by which changes are found again');
  for (const ending of ['.html', '.assay']) {
    const refused = await runAssay(['export', path, '--to', path.replace('r.assay', `other${ending}`), '--review']);
    expect(refused.exit).toBe(2);
    expect(refused.err).toContain('A file for review is a Word file.');
  }
});
