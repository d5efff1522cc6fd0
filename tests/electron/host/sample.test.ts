import { cp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkReport } from '../../../core/check/check.ts';
import { newParagraph } from '../../../core/content.ts';
import { summarise } from '../../../core/summary.ts';
import { assetIdOf } from '../../../electron/host/pictures/report-assets.ts';
import { listSamples, loadSample, loadWholeSample } from '../../../electron/host/sample.ts';
import { pdu } from '../../editions.ts';
import { newPng } from '../../some-pictures.ts';
import { root } from '../../source.ts';
import { newFolder } from './temp-folder.ts';

const samples = join(root, 'templates/samples');
const folder = join(samples, 'caldersea');
const find = async () => pdu;

/** The sample in a folder of the test's own, with more text behind its own. */
async function sampleWith(text = ''): Promise<string> {
  const own = await newFolder();
  await cp(folder, own, { recursive: true });
  await writeFile(join(own, 'report.md'), `${await readFile(join(own, 'report.md'), 'utf8')}\n\n${text}\n`);
  return own;
}

test('the sample is a whole report without findings', async () => {
  const report = await loadSample(folder, find);
  const { words, rated, toRate, unplaced } = summarise(report, pdu);
  expect(checkReport(report, pdu)).toEqual([]);
  expect(words).toBeGreaterThan(7500);
  expect([rated, unplaced]).toEqual([toRate, []]);
});

test('a sample with words that have no place is refused', async () => {
  const own = await sampleWith('# Seaside postcards\n\nWish you were here.');
  await expect(loadSample(own, find)).rejects.toThrow(/The text under “Seaside postcards” of the sample/);
});

test('a sample brings the pictures of its text and its cover', async () => {
  const own = await sampleWith('![The town from the sea](town.png "The town")');
  await writeFile(join(own, 'town.png'), newPng(40, 30));
  await writeFile(join(own, 'cover.png'), newPng(60, 80));
  await writeFile(join(own, 'sample.json'), JSON.stringify({ template: pdu.id, cover: 'cover.png' }));
  const { report, assets } = await loadWholeSample(own, find);
  const [town, cover] = [assetIdOf(newPng(40, 30)), assetIdOf(newPng(60, 80))];
  expect(report.coverPicture).toBe(cover);
  expect(Object.keys(report.assets).sort()).toEqual([town, cover].sort());
  expect([...assets.keys()].sort()).toEqual([town, cover].sort());
  const pictures = Object.values(report.parts).flatMap((content) => content.filter(({ type }) => type === 'picture'));
  expect(pictures).toMatchObject([{ asset: town, alt: 'The town from the sea', caption: 'The town' }]);
  await rm(join(own, 'cover.png'));
  await expect(loadSample(own, find)).rejects.toThrow(
    /The cover “cover\.png” of the sample report is not in its folder/,
  );
});

test('a sample may be without scores and cases', async () => {
  const own = await sampleWith();
  for (const file of ['scores.csv', 'cases.csv']) await rm(join(own, file));
  const report = await loadSample(own, find);
  expect(report.scores).toEqual({ standards: {}, keyQuestions: {} });
  expect(report.parts.foreword).not.toEqual([newParagraph()]);
});

test.each([
  ['above it', '../secret.png'],
  ['above it, whether or not it is there', '../nothing.png'],
  ['that a link leads to', 'link.png'],
  ['by its whole path', '/etc/hostname'],
])('a text takes no picture from outside its folder: %s', async (_what, file) => {
  const own = await newFolder();
  await cp(await sampleWith(`![A secret](${file})`), join(own, 'sample'), { recursive: true });
  await writeFile(join(own, 'secret.png'), newPng());
  await symlink('../secret.png', join(own, 'sample/link.png'));
  await expect(loadSample(join(own, 'sample'), find)).rejects.toThrow(`The picture “${file}” is not in the folder`);
});

test('samples are listed by the service and the edition, where the edition is at hand', async () => {
  const list = await listSamples(samples, [pdu]);
  const sample = await loadSample(folder, find);
  expect(list).toContainEqual({
    id: 'caldersea',
    title: sample.details['subject.name'],
    edition: `${pdu.title}, ${pdu.edition}`,
  });
  expect(list.length).toBeLessThan((await readdir(samples)).length);
  expect(await listSamples(samples, [])).toEqual([]);
  expect(await listSamples(join(samples, 'nowhere'), [pdu])).toEqual([]);
});
