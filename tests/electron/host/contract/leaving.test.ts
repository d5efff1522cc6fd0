import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { assetIdOf } from '../../../../electron/host/pictures/report-assets.ts';
import { loadReport } from '../../../../electron/host/report-file.ts';
import { bareJpeg, notedJpeg } from '../../../some-noted-pictures.ts';
import { edition, saveWhole, tryOverEach } from './world.ts';

const in64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const cases = { file: 'cases.csv', importedAt: '2023-07-04T10:00:00Z', count: 0, questions: [], characteristics: [] };

tryOverEach([
  [
    'what a camera noted in a photograph does not come into the report',
    async ({ client }) => {
      const { id } = await client.storeAsset({ name: 'house.jpg', bytes: in64(notedJpeg) });
      expect(id).toBe(assetIdOf(bareJpeg));
      expect((await client.loadAsset({ id })).bytes).toBe(in64(bareJpeg));
    },
  ],
  [
    'what goes with a copy is told, and what shall stay does',
    async ({ client, home }) => {
      const made = await client.newReport({ ...edition, name: 'A' });
      const report = { ...made.report, cases };
      const from = made.file.handle;
      await saveWhole(client, { file: from, report, basedOn: made.revision, keep: [{ kind: 'named', name: 'First' }] });
      const { goes } = await client.listLeaving({ report, form: 'copy', draft: false, from });
      expect(goes.map(({ removal }) => removal)).toEqual(['cases', 'versions', undefined]);
      const { file: to } = await client.suggestFile({ beside: from, ending: '.assay' });
      const written = await client.writeCopy({
        report,
        to: to.handle,
        replace: false,
        from,
        without: ['cases', 'versions'],
      });
      const copy = await loadReport(join(home, to.name));
      expect(written).toEqual({ file: to, bytes: (await readFile(join(home, to.name))).length });
      expect(copy.report).toEqual(made.report);
      expect([...copy.otherEntries.keys()]).toEqual([]);
      await expect(client.writeCopy({ report, to: to.handle, replace: false, from })).rejects.toMatchObject({
        code: 'already there',
      });
    },
  ],
  [
    'a copy is never written over the report itself',
    async ({ client, home }) => {
      const made = await client.newReport({ ...edition, name: 'A' });
      const file = made.file.handle;
      const before = await readFile(join(home, 'A.assay'));
      await expect(
        client.writeCopy({ report: made.report, to: file, replace: true, from: file, without: ['cases'] }),
      ).rejects.toMatchObject({ code: 'wrong use' });
      expect(Buffer.compare(before, await readFile(join(home, 'A.assay')))).toBe(0);
    },
  ],
]);
