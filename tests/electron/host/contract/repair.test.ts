import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { newParagraph } from '../../../../core/content.ts';
import { packReport } from '../../../../electron/host/report-file.ts';
import { edited, edition, newWorld, tryOverEach, type World } from './world.ts';

/** A report whose file has lost its end, and what it held. */
async function damaged({ client, home }: World) {
  const made = await client.newReport({ ...edition, name: 'A' });
  const report = edited(made, 'Still readable.');
  const whole = Buffer.from(packReport(report));
  const path = join(home, 'A.assay');
  const bytes = whole.subarray(0, whole.indexOf('PK\x01\x02'));
  await writeFile(path, bytes);
  return { path, bytes, report, file: made.file.handle };
}

tryOverEach([
  [
    'what is readable of a damaged report is saved beside it under a free name, and the damaged one stays',
    async (world) => {
      const { client, home } = world;
      const { file, path, bytes, report } = await damaged(world);
      await expect(client.openReport({ file })).rejects.toMatchObject({
        code: 'damaged file',
        message: expect.stringMatching(/or save what is readable\.$/),
      });
      const repaired = await client.repairReport({ file });
      expect(repaired).toMatchObject({ file: { name: 'A (repaired).assay' }, from: 'report', texts: 1, missing: [] });
      expect((await client.openReport({ file: repaired.file.handle })).report).toEqual(report);
      const again = await client.repairReport({ file });
      expect(again.file.name).toBe('A (repaired) 2.assay');
      expect(await readFile(path)).toEqual(bytes);
      expect((await readdir(home)).filter((name) => !name.startsWith('.')).sort()).toEqual([
        'A (repaired) 2.assay',
        'A (repaired).assay',
        'A.assay',
      ]);
    },
  ],
  [
    'what is missing is said, the edition is asked for where it is lost, and where nothing is left no file is made',
    async (world) => {
      const { client, home } = world;
      const { file, path, report } = await damaged(world);
      const { template: _, ...unnamed } = { ...report, facts: 'none' };
      await writeFile(path, zipSync({ 'report.json': strToU8(JSON.stringify(unnamed)) }));
      await expect(client.repairReport({ file })).rejects.toMatchObject({
        code: 'bad input',
        message: expect.stringContaining('Say which edition it is.'),
      });
      const repaired = await client.repairReport({ file, template: report.template });
      expect(repaired.missing).toEqual(['“facts” cannot be read and was left out.']);
      expect((await client.openReport({ file: repaired.file.handle })).report.parts).toEqual(report.parts);
      await writeFile(path, 'x'.repeat(1000));
      await expect(client.repairReport({ file })).rejects.toMatchObject({
        code: 'damaged file',
        message: expect.stringContaining('Nothing of a report is left in “A.assay”. No file was written.'),
      });
      expect((await readdir(home)).filter((name) => name.includes('repaired'))).toHaveLength(1);
    },
  ],
  [
    'a line each for a thousand things that are missing, and the number of the others',
    async (world) => {
      const { client } = world;
      const { file, path, report } = await damaged(world);
      const parts = Object.fromEntries(
        Array.from({ length: 1200 }, (_, at) => [`p-${at}`, [newParagraph('x'), { type: 'nonsense' }]]),
      );
      await writeFile(path, zipSync({ 'report.json': strToU8(JSON.stringify({ ...report, parts })) }));
      const { missing } = await client.repairReport({ file });
      expect([missing.length, missing.at(-1)]).toEqual([1001, 'And 200 more.']);
    },
  ],
  [
    'without a handle it is the report that the host was started with',
    async (world) => {
      const { path } = await damaged(world);
      await expect(world.client.repairReport({})).rejects.toMatchObject({ code: 'wrong use' });
      const { client } = await newWorld(async (send) => send, { file: path });
      await expect(client.openGiven({})).rejects.toMatchObject({ code: 'damaged file' });
      expect((await client.repairReport({})).file.name).toBe('A (repaired).assay');
    },
  ],
]);

test('cancelled, it makes no file', async () => {
  const world = await newWorld(async (send) => send);
  const { file } = await damaged(world);
  const stop = new AbortController();
  const repairing = world.client.repairReport({ file }, { signal: stop.signal, progress: () => stop.abort() });
  await expect(repairing).rejects.toMatchObject({ code: 'cancelled' });
  expect(await readdir(world.home)).toEqual(['A.assay']);
});
