import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { expect } from 'vitest';
import { newParagraph } from '../../../../core/content.ts';
import type { Report } from '../../../../core/report.ts';
import { assetIdOf } from '../../../../electron/host/pictures/report-assets.ts';
import { packReport } from '../../../../electron/host/report-file.ts';
import { newPng } from '../../../some-pictures.ts';
import { edited, edition, saveWhole, tryOverEach } from './world.ts';

const png = Buffer.from(newPng(40, 30)).toString('base64');
/** As if it had been made before today, so that it has a version of the day. */
const older = (report: Report): Report => ({ ...report, created: '2026-01-05T09:00:00Z' });
const entriesOf = async (path: string) => Object.keys(unzipSync(await readFile(path)));

tryOverEach([
  [
    'a named version is in the file with the report, reads back after a restart, and costs nothing twice',
    async ({ client, restart, home }) => {
      const made = await client.newReport({ ...edition, name: 'A' });
      const report = edited(made, 'first words');
      const keep = [{ kind: 'named' as const, name: 'To the panel' }];
      const first = await saveWhole(client, { file: made.file.handle, report, basedOn: made.revision, keep });
      const entries = await entriesOf(join(home, 'A.assay'));
      const again = [
        { kind: 'named' as const, name: 'Again' },
        { kind: 'export' as const, name: 'A.docx' },
      ];
      const next = { file: made.file.handle, report, basedOn: first.revision, keep: again };
      const second = await saveWhole(client, next);
      expect(await entriesOf(join(home, 'A.assay'))).toEqual(entries);
      const changed = edited(made, 'other');
      await saveWhole(client, { file: made.file.handle, report: changed, basedOn: second.revision });

      const after = (await restart()).client;
      const file = (await after.listRecent({}))[0]?.file.handle ?? '';
      const { versions, fault } = await after.listVersions({ file });
      expect(fault).toBeUndefined();
      expect(versions.map(({ kind, name, words }) => [kind, name, words])).toEqual([
        ['named', 'Again', 2],
        ['named', 'To the panel', 2],
      ]);
      const id = versions[1]?.id ?? '';
      expect(await after.loadVersion({ file, id })).toEqual({ version: versions[1], report });
      await expect(after.loadVersion({ file, id: '00000000' })).rejects.toMatchObject({ code: 'not found' });
    },
  ],
  [
    'the first save of a day keeps what the file held before it, and the next ones keep nothing',
    async ({ client }) => {
      const made = await client.newReport({ ...edition, name: 'A' });
      const file = made.file.handle;
      const list = async () => (await client.listVersions({ file })).versions;
      const before = older(edited(made, 'as the day began'));
      // Made today as the file has it until now: what it held then is the empty report.
      let { revision: basedOn } = await saveWhole(client, { file, report: edited(made, 'x'), basedOn: made.revision });
      expect(await list()).toEqual([]);
      ({ revision: basedOn } = await saveWhole(client, { file, report: before, basedOn }));
      const [daily, ...others] = await list();
      expect([daily?.kind, others]).toEqual(['daily', []]);
      expect((await client.loadVersion({ file, id: daily?.id ?? '' })).report).toEqual(edited(made, 'x'));
      ({ revision: basedOn } = await saveWhole(client, { file, report: older(edited(made, 'later')), basedOn }));
      expect(await list()).toEqual([daily]);
    },
  ],
  [
    'a picture stays in the file as long as a version names it, is shown, and goes into a copy',
    async ({ client, data, home }) => {
      const made = await client.newReport({ ...edition, name: 'A' });
      const file = made.file.handle;
      const { id, asset } = await client.storeAsset({ name: 'town.png', bytes: png });
      const report: Report = { ...edited(made, 'with'), assets: { [id]: asset }, coverPicture: id };
      const keep = [{ kind: 'named' as const, name: 'With the picture' }];
      const first = await saveWhole(client, { file, report, basedOn: made.revision, keep });
      const without = edited(made, 'without');
      await saveWhole(client, { file, report: without, basedOn: first.revision });
      expect(await entriesOf(join(home, 'A.assay'))).toContain(`assets/${id}.png`);
      await rm(join(data, 'assets'), { recursive: true });
      const { file: to } = await client.suggestFile({ beside: file, ending: '.assay' });
      const copy = await client.saveCopy({ report: without, to: to.handle, replace: false, from: file });
      const { versions } = await client.listVersions({ file: to.handle });
      const then = await client.loadVersion({ file: to.handle, id: versions[0]?.id ?? '' });
      expect(then.report).toEqual(report);
      expect((await client.loadAsset({ file: to.handle, id })).bytes).toBe(png);
      await saveWhole(client, { file: to.handle, report: then.report, basedOn: copy.revision });
      expect((await client.openReport({ file: to.handle })).report).toEqual(report);
    },
  ],
  [
    'what is no picture does not stay for the sake of a version that names it',
    async ({ client, home }) => {
      const made = await client.newReport({ ...edition, name: 'A' });
      const bytes = Buffer.from('MZ');
      const id = assetIdOf(bytes);
      const asset = { name: 'a.png', type: 'image/png' as const, width: 1, height: 1 };
      const report: Report = { ...older(made.report), assets: { [id]: asset }, coverPicture: id };
      const path = join(home, 'A.assay');
      await writeFile(path, packReport(report, new Map([[`assets/${id}.png`, bytes]])));
      const { revision: basedOn } = await client.openReport({ file: made.file.handle });
      await saveWhole(client, { file: made.file.handle, report: older(made.report), basedOn });
      expect((await client.listVersions({ file: made.file.handle })).versions.length).toBe(1);
      expect((await entriesOf(path)).filter((name) => name.startsWith('assets/'))).toEqual([]);
    },
  ],
  [
    'a version is renamed and removed with its picture; the report and the others stay, and an older revision is refused',
    async ({ client, home }) => {
      const made = await client.newReport({ ...edition, name: 'A' });
      const file = made.file.handle;
      const { id, asset } = await client.storeAsset({ name: 'a.png', bytes: png });
      const pictured = { ...edited(made, 'with a picture'), assets: { [id]: asset }, coverPicture: id };
      const named = (name: string) => [{ kind: 'named' as const, name }];
      let { revision: basedOn } = await saveWhole(client, {
        file,
        report: pictured,
        basedOn: made.revision,
        keep: named('Picture'),
      });
      const report = edited(made, 'without it');
      const automatic = [{ kind: 'export' as const, name: 'A.docx' }];
      ({ revision: basedOn } = await saveWhole(client, { file, report, basedOn, keep: automatic }));
      const list = async () => (await client.listVersions({ file })).versions;
      const [exported, picture] = await list();
      const about = { file, report, basedOn };
      const edit = [{ to: 'rename' as const, id: exported?.id ?? '', name: 'As it went out' }];
      ({ revision: basedOn } = await saveWhole(client, { ...about, edit }));
      expect(await list()).toEqual([{ ...exported, kind: 'named', name: 'As it went out' }, picture]);
      const remove = [{ to: 'remove' as const, id: picture?.id ?? '' }];
      await expect(saveWhole(client, { ...about, edit: remove })).rejects.toMatchObject({ code: 'changed on disk' });
      const path = join(home, 'A.assay');
      expect((await entriesOf(path)).filter((name) => name.startsWith('assets/'))).toHaveLength(1);
      ({ revision: basedOn } = await saveWhole(client, { ...about, basedOn, edit: remove }));
      expect((await list()).map(({ name }) => name)).toEqual(['As it went out']);
      expect((await entriesOf(path)).filter((name) => name.startsWith('assets/'))).toEqual([]);
      expect((await client.loadVersion({ file, id: exported?.id ?? '' })).report).toEqual(report);
      // As good as done where it has gone already; a name needs a version that has it.
      ({ revision: basedOn } = await saveWhole(client, { ...about, basedOn, edit: remove }));
      const gone = { ...about, basedOn, edit: [{ to: 'rename' as const, id: '00000000', name: 'B' }] };
      await expect(saveWhole(client, gone)).rejects.toMatchObject({ code: 'not found' });
      expect((await client.openReport({ file })).report).toEqual(report);
    },
  ],
  [
    'the version of a day that was removed on it does not come again',
    async ({ client }) => {
      const made = await client.newReport({ ...edition, name: 'A' });
      const file = made.file.handle;
      const list = async () => (await client.listVersions({ file })).versions;
      const report = older(edited(made, 'a'));
      let { revision: basedOn } = await saveWhole(client, { file, report, basedOn: made.revision });
      const [daily] = await list();
      const edit = [{ to: 'remove' as const, id: daily?.id ?? '' }];
      ({ revision: basedOn } = await saveWhole(client, { file, report, basedOn, edit }));
      expect(await list()).toEqual([]);
      await saveWhole(client, { file, report: older(edited(made, 'b')), basedOn });
      expect(await list()).toEqual([]);
    },
  ],
  [
    'a file whose versions are broken opens, says so, and is saved with them',
    async ({ client, home }) => {
      const made = await client.newReport({ ...edition, name: 'A' });
      const file = made.file.handle;
      const report = edited(made, 'words');
      const keep = [{ kind: 'named' as const, name: 'A' }];
      await saveWhole(client, { file, report, basedOn: made.revision, keep });
      const path = join(home, 'A.assay');
      const entries = unzipSync(await readFile(path));
      await writeFile(path, zipSync({ ...entries, 'versions/index.json.gz': Buffer.from('{"format":') }));
      const opened = await client.openReport({ file });
      expect(opened.report).toEqual(report);
      const listed = await client.listVersions({ file });
      expect(listed.versions).toEqual([]);
      expect(listed.fault).toMatch(/damaged/);
      const saving = { file, report: { ...report, parts: { foreword: [newParagraph('more')] } } };
      await saveWhole(client, { ...saving, basedOn: opened.revision });
      expect((await entriesOf(path)).sort()).toEqual(Object.keys(entries).sort());
    },
  ],
]);
