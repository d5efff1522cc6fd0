import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newPageMemory } from '../../../../electron/docx/pages/store.ts';
import { loadPageMemory, savePageMemory } from '../../../../electron/host/pages/memory.ts';
import { newTestReport } from '../../../editions.ts';
import { newFolder } from '../temp-folder.ts';

const report = newTestReport();
const known = () => {
  const memory = newPageMemory();
  memory.paragraphs.set('a', { lines: [[12, 0, 600, 80.25, 20.67]] });
  memory.tables.set('t', { rows: [37.33], exact: [540], corrected: true });
  memory.units.set('u', { pages: [{ body: [{ block: 0, from: 0, y: [94.47] }], notes: [] }] });
  memory.complete = ['source'];
  memory.changed = true;
  return memory;
};

test('pages come back as they were kept', async () => {
  const folder = join(await newFolder(), 'pages');
  await savePageMemory(folder, report, known());
  const { changed, ...kept } = known();
  expect(changed).toBe(true);
  expect(await loadPageMemory(folder, report)).toEqual(kept);
  expect((await loadPageMemory(folder, { ...report, id: 'another' })).units.size).toBe(0);
});

test.each([
  ['cut off', (text: string) => text.slice(0, -20)],
  ['changed in one letter', (text: string) => text.replace('94.47', '94.48')],
  ['empty', () => ''],
  ['no pages', () => 'hello\n{"units":[]}'],
])('a file that is %s counts for nothing', async (_, damage) => {
  const folder = await newFolder();
  await savePageMemory(folder, report, known());
  const [name = ''] = await readdir(folder);
  await writeFile(join(folder, name), damage(await readFile(join(folder, name), 'utf8')));
  expect(await loadPageMemory(folder, report)).toEqual(newPageMemory());
});

test('the files of reports that were not printed for longest go, and nothing is left half written', async () => {
  const folder = await newFolder();
  for (let count = 0; count < 43; count++) {
    await savePageMemory(folder, { ...report, id: `report ${count}` }, known());
    const names = await readdir(folder);
    if (count < 3) for (const name of names) await utimes(join(folder, name), count, count);
  }
  expect(await readdir(folder)).toHaveLength(40);
  expect((await loadPageMemory(folder, { ...report, id: 'report 42' })).complete).toEqual(['source']);
  expect((await loadPageMemory(folder, { ...report, id: 'report 0' })).complete).toEqual([]);
});

test('a folder that cannot be written troubles nobody', async () => {
  const file = join(await newFolder(), 'a file');
  await writeFile(file, '');
  await savePageMemory(join(file, 'pages'), report, known());
  expect((await loadPageMemory(join(file, 'pages'), report)).units.size).toBe(0);
});
