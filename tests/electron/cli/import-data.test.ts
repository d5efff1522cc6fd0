import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { runAssay } from '../../../electron/cli/run.ts';
import { assetIdOf } from '../../../electron/host/pictures/report-assets.ts';
import { loadReport } from '../../../electron/host/report-file.ts';
import { newPng, newSvg } from '../../some-pictures.ts';
import { newFolder } from '../host/temp-folder.ts';

/** Facts, terms and pictures brought in from files, and told of afterwards. */

const town = newPng(40, 30);
const id = assetIdOf(town);

async function newReport(template: string): Promise<{ path: string; file: (name: string) => string }> {
  const folder = await newFolder();
  const file = (name: string) => join(folder, name);
  const path = file('r.assay');
  expect(await runAssay(['new', path, '--template', template])).toMatchObject({ exit: 0 });
  await writeFile(file('town.png'), town);
  return { path, file };
}

const counts = async (path: string) => JSON.parse((await runAssay(['show', path, '--json'])).out).counts;

test('facts and terms', async () => {
  const { path, file } = await newReport('crc-2019');
  const before = await counts(path);
  await writeFile(
    file('facts.csv'),
    'value,description,note\n"6,359",ships in the harbour,Harbour office\n12%,of them blue,\n',
  );
  await writeFile(file('terms.csv'), 'term;definition\nKeel;"The spine of a ship; it is below"\n');
  const facts = await runAssay(['import', 'facts', path, file('facts.csv')]);
  expect(facts).toEqual({ exit: 0, out: 'Read 2 facts.\n', err: '' });
  expect((await runAssay(['import', 'facts', path, file('facts.csv')])).out).toBe(
    'Read 2 facts, 2 of them in place of what was there.\n',
  );
  const terms = await runAssay(['import', 'glossary', path, file('terms.csv'), '--json']);
  expect(JSON.parse(terms.out)).toMatchObject({ added: 1, terms: [{ term: 'Keel' }] });
  const { report } = await loadReport(path);
  expect(report.facts).toContainEqual(expect.objectContaining({ value: '6,359', note: 'Harbour office' }));
  expect(report.glossary.entries).toMatchObject([{ definition: 'The spine of a ship; it is below' }]);
  const after = await counts(path);
  expect([after.facts - before.facts, after.glossary - before.glossary]).toEqual([2, 1]);
  expect((await runAssay(['show', path])).out).toMatch(/^.*\n.*\n\d+ facts, \d+ tables, .*\d+ glossary terms\n/);
});

test('figures, which are told in text and as data', async () => {
  const { path, file } = await newReport('pdu-2021-23');
  const header = 'label,value,base,unit,as at,source,kind,standard';
  const row = 'Women on the caseload,12,90,women,31 March 2030,Own count,prompt,2.1';
  await writeFile(file('figures.csv'), `${header}\n${row}\nReoffending,46.5%,,,,Ministry,,\n`);
  const ran = await runAssay(['import', 'figures', path, file('figures.csv')]);
  expect(ran).toEqual({ exit: 0, out: 'Read 2 figures.\n', err: '' });
  const again = await runAssay(['import', 'figures', path, file('figures.csv'), '--json']);
  expect(JSON.parse(again.out)).toMatchObject({
    added: 0,
    replaced: 2,
    figures: [{ value: { yes: 12, base: 90 } }, {}],
  });
  const { out } = await runAssay(['show', path]);
  expect(out).toContain(
    'Figures\n  Women on the caseload  13%    12 of 90 women  as at 31 March 2030; Own count\n  Reoffending            46.5%                  Ministry\n',
  );
  const shown = JSON.parse((await runAssay(['show', path, '--json'])).out);
  expect(shown.figures).toMatchObject([{ label: 'Women on the caseload' }, { label: 'Reoffending', unit: '%' }]);
  const help = await runAssay(['import', 'figures', '--help']);
  expect(help.out).toContain('assay import figures');
});

test('a picture goes to the end of a part, each with a name of its own', async () => {
  const { path, file } = await newReport('pdu-2021-23');
  const words = ['import', 'picture', path, file('town.png'), '--part', 'foreword', '--alt', 'The town', '--json'];
  const first = await runAssay(words);
  expect(JSON.parse(first.out)).toMatchObject({ asset: id, type: 'image/png', width: 40, where: '“Foreword”' });
  await writeFile(file('map.svg'), newSvg());
  const more = ['--caption', 'The map', '--source', 'Survey'];
  await runAssay(['import', 'picture', path, file('map.svg'), '--part', 'foreword', '--alt', '', ...more]);
  const { report, otherEntries } = await loadReport(path);
  expect(report.parts.foreword).toMatchObject([
    { type: 'picture', id: 'picture-1', asset: id, alt: 'The town', caption: '' },
    { type: 'picture', id: 'picture-2', alt: '', caption: 'The map', source: 'Survey' },
  ]);
  expect([...otherEntries.keys()].filter((name) => name.startsWith('assets/'))).toHaveLength(2);
  expect(await counts(path)).toMatchObject({ pictures: 2, charts: 0 });
  const to = file('r.docx');
  expect(await runAssay(['export', path, '--to', to, '--draft', '--no-page-numbers'])).toMatchObject({ exit: 0 });
  const media = Object.entries(unzipSync(await readFile(to))).filter(([name]) => name.startsWith('word/media/'));
  expect(media.map(([, bytes]) => assetIdOf(bytes))).toContain(id);
});

test('a picture goes on a cover that takes one', async () => {
  const { path, file } = await newReport('pdu-2021-23');
  expect(await runAssay(['import', 'picture', path, file('town.png'), '--cover'])).toMatchObject({ exit: 0 });
  expect((await loadReport(path)).report.coverPicture).toBe(id);
});

test('a text brings its pictures from its folder and below', async () => {
  const { path, file } = await newReport('pdu-2021-23');
  await mkdir(file('maps'));
  await writeFile(file('maps/map.svg'), newSvg());
  const text = [
    '# Foreword',
    'Words.',
    '![The town](town.png "Our town")',
    '![The map](maps/map.svg)',
    '![Gone](gone.png)',
  ];
  await writeFile(file('a.md'), text.join('\n\n'));
  const ran = await runAssay(['import', 'text', path, file('a.md')]);
  expect(ran).toMatchObject({ exit: 0, err: '' });
  expect(ran.out).toContain('The picture “gone.png” is not among those that came with the text');
  const { report, otherEntries } = await loadReport(path);
  expect(
    Object.values(report.assets)
      .map(({ name }) => name)
      .sort(),
  ).toEqual(['map.svg', 'town.png']);
  expect([...otherEntries.keys()]).toContain(`assets/${id}.png`);
  expect(await counts(path)).toMatchObject({ pictures: 2 });
});
