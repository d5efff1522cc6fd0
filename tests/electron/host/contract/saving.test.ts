import * as disk from 'node:fs/promises';
import { mkdir, readdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect } from 'vitest';
import { saveInPlace } from '../../../../electron/host/in-place-save.ts';
import { packReport } from '../../../../electron/host/report-file.ts';
import { newTestReport } from '../../../editions.ts';
import { root } from '../../../source.ts';
import { edited, edition, saveWhole, tryOverEach } from './world.ts';

tryOverEach([
  [
    'what is saved is there after a restart',
    async ({ client, restart }) => {
      const made = await client.newReport({ ...edition, name: 'A' });
      const report = edited(made, 'Wörter “here” and 文字 \u2028 \ud800');
      const saved = await saveWhole(client, { file: made.file.handle, report, basedOn: made.revision });
      expect(Date.parse(saved.savedAt)).toBeGreaterThan(Date.now() - 60_000);
      const after = (await restart()).client;
      const recent = await after.listRecent({});
      const opened = await after.openReport({ file: recent[0]?.file.handle ?? '' });
      expect(opened.report).toEqual(report);
      expect(opened.revision).toBe(saved.revision);
    },
  ],
  [
    'saves follow each other by their revisions',
    async ({ client }) => {
      const made = await client.newReport({ ...edition, name: 'A' });
      let basedOn = made.revision;
      for (const words of ['one', 'two', 'three'])
        basedOn = (await saveWhole(client, { file: made.file.handle, report: edited(made, words), basedOn })).revision;
      expect((await client.openReport({ file: made.file.handle })).report).toEqual(edited(made, 'three'));
    },
  ],
  [
    'a save over what someone else saved is refused, and theirs is kept',
    async ({ client }) => {
      const made = await client.newReport({ ...edition, name: 'A' });
      const file = made.file.handle;
      await saveWhole(client, { file, report: edited(made, 'theirs'), basedOn: made.revision });
      const late = saveWhole(client, { file, report: edited(made, 'mine'), basedOn: made.revision });
      await expect(late).rejects.toMatchObject({ code: 'changed on disk' });
      expect((await client.openReport({ file })).report).toEqual(edited(made, 'theirs'));
    },
  ],
  [
    'a save in place that was killed half-way is taken back when the report is opened',
    async ({ client, home, data }) => {
      const made = await client.newReport({ ...edition, name: 'A' });
      const path = join(home, 'A.assay');
      const killed = { ...disk, unlink: () => Promise.reject(new Error('killed')) };
      await saveInPlace(path, strToU8('half a re'), join(data, 'backups'), killed);
      expect(await readdir(join(data, 'backups'))).toHaveLength(1);
      expect(await client.openReport({ file: made.file.handle })).toMatchObject({
        report: made.report,
        revision: made.revision,
      });
      expect(await readdir(join(data, 'backups'))).toEqual([]);
    },
  ],
  [
    'a save of a file that is gone is refused',
    async ({ client, home }) => {
      const made = await client.newReport({ ...edition, name: 'A' });
      await unlink(join(home, 'A.assay'));
      const late = saveWhole(client, { file: made.file.handle, report: made.report, basedOn: made.revision });
      await expect(late).rejects.toThrow(/“A.assay” was not saved: it is no longer in .* not connected/);
      expect(await readdir(home)).toEqual([]);
    },
  ],
  [
    'a copy is a file of its own, holds all that the first held, and replaces only when told to',
    async ({ client, home }) => {
      const made = await client.newReport({ ...edition, name: 'A' });
      const package_ = unzipSync(await readFile(join(home, 'A.assay')));
      await writeFile(join(home, 'A.assay'), zipSync({ ...package_, 'versions/1.json': strToU8('{}') }));
      const from = made.file.handle;
      const { folder } = await client.suggestFile({ beside: from, ending: '.assay' });
      const { file } = await client.nameFile({ folder: folder.handle, name: 'B.assay' });
      const copy = { report: edited(made, 'copy'), to: file.handle, from };
      const saved = await client.saveCopy({ ...copy, replace: false });
      expect(saved.file.name).toBe('B.assay');
      expect(Object.keys(unzipSync(await readFile(join(home, 'B.assay'))))).toEqual(['report.json', 'versions/1.json']);
      const again = client.saveCopy({ ...copy, report: made.report, replace: false });
      await expect(again).rejects.toMatchObject({ code: 'already there' });
      expect((await client.openReport({ file: file.handle })).report).toEqual(copy.report);
      await client.saveCopy({ ...copy, report: made.report, replace: true });
      expect((await client.openReport({ file: file.handle })).report).toEqual(made.report);
      expect((await client.openReport({ file: from })).report).toEqual(made.report);
    },
  ],
  [
    'a copy cannot take the place of a file that is no report',
    async ({ client, home }) => {
      const made = await client.newReport({ ...edition, name: 'A' });
      await writeFile(join(home, 'precious.txt'), 'precious');
      const { folder } = await client.listFolder({});
      const { file, exists } = await client.nameFile({ folder: folder.handle, name: 'precious.txt' });
      expect(exists).toBe(true);
      const copying = client.saveCopy({ report: made.report, to: file.handle, replace: true });
      await expect(copying).rejects.toThrow(/“precious.txt” does not end in .assay/);
      const printing = client.exportWord({ report: made.report, to: file.handle, replace: true, draft: true });
      await expect(printing).rejects.toThrow(/“precious.txt” does not end in .docx/);
      const paging = client.exportPage({ report: made.report, to: file.handle, replace: true, draft: true });
      await expect(paging).rejects.toThrow(/“precious.txt” does not end in .html/);
      expect(await readFile(join(home, 'precious.txt'), 'utf8')).toBe('precious');
    },
  ],
  [
    'a file that is no report is refused by its name',
    async ({ client, home }) => {
      await mkdir(home, { recursive: true });
      await writeFile(join(home, 'broken.assay'), 'PK\x03\x04 and then nothing');
      const { entries } = await client.listFolder({});
      const opening = client.openReport({ file: entries[0]?.file.handle ?? '' });
      await expect(opening).rejects.toMatchObject({ code: 'damaged file' });
      await expect(opening).rejects.toThrow(/^“broken.assay” is incomplete/);
    },
  ],
  [
    'a report of an edition that is not there is refused with the edition’s id, and opens once it is',
    async ({ client, home, data }) => {
      await mkdir(home, { recursive: true });
      await writeFile(join(home, 'other.assay'), packReport({ ...newTestReport(), template: 'mine' }));
      const { entries } = await client.listFolder({});
      const file = entries[0]?.file.handle ?? '';
      await expect(client.openReport({ file })).rejects.toThrow(/The edition “mine” is not installed/);
      const text = await readFile(join(root, 'templates/pdu-2021-23.json'), 'utf8');
      await mkdir(join(data, 'templates'), { recursive: true });
      await writeFile(join(data, 'templates', 'mine.json'), text.replace('"id": "pdu-2021-23"', '"id": "mine"'));
      expect((await client.openReport({ file })).template.id).toBe('mine');
    },
  ],
]);
