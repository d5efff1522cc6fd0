import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { OpenReport } from '../../../../core/contract/contract.ts';
import type { Report } from '../../../../core/report.ts';
import { exists } from '../../../../electron/host/free-names.ts';
import { FILE } from '../../../../electron/host/recovery/open-store.ts';
import { recoveryFolder } from '../../../../electron/host/recovery/recovery.ts';
import { loadReport, packReport } from '../../../../electron/host/report-file.ts';
import { root } from '../../../source.ts';
import { edited, edition, saveWhole, tryOverEach, type World } from './world.ts';

const id = 'window-one';
/** The machine may be busy. */
const slow = { timeout: 20_000 };

/** All there is, as a window sends it first. */
function whole({ file, revision }: OpenReport, { parts, ...members }: Report, work = id, turn = 1) {
  const pieces = Object.fromEntries([
    ...Object.entries(parts).map(([part, content]) => [`parts/${part}`, JSON.stringify(content)]),
    ...Object.entries(members).map(([name, value]) => [name, JSON.stringify(value)]),
  ]);
  const steps = { from: 0, at: 0, steps: ['{"kind":"field"}'] };
  const about = { work, turn, report: members.id, basedOn: revision, dirty: true, whole: true, takes: [] };
  return { file: file.handle, ...about, pieces, done: steps, frame: '{"version":"1"}' };
}

/** A report in which something was typed that is not in its file, and the host after it was killed. */
async function typed(world: World, words = 'Not saved.') {
  const made = await world.client.newReport({ ...edition, name: 'A' });
  const work = edited(made, words);
  expect(await world.client.keepWork(whole(made, work))).toEqual({ kept: true });
  const { client } = await world.restart();
  const [recent] = await client.listRecent({});
  return { made, work, client, file: recent?.file.handle ?? '', path: join(world.home, 'A.assay') };
}

tryOverEach([
  [
    'the store is open before anything is kept in it, so that what is typed at once does not wait for it: of a new report',
    async ({ client, data }) => {
      await client.newReport({ ...edition, name: 'A' });
      await expect.poll(() => exists(join(recoveryFolder(data), FILE)), slow).toBe(true);
    },
  ],
  [
    'and of one that is opened',
    async ({ client, home, data }) => {
      await mkdir(home, { recursive: true });
      await copyFile(join(root, 'tests/fixtures/reports/version-1.assay'), join(home, 'A.assay'));
      const [entry] = (await client.listFolder({})).entries;
      await client.openReport({ file: entry?.kind === 'report' ? entry.file.handle : '' });
      await expect.poll(() => exists(join(recoveryFolder(data), FILE)), slow).toBe(true);
    },
  ],
  [
    'work that had not reached the file is there after a restart, with its steps, and says what of it is new',
    async (world) => {
      const { client, work, file, made, path } = await typed(world);
      const opened = await client.openReport({ file });
      expect(opened).toMatchObject({ report: work, revision: made.revision });
      expect(JSON.parse(opened.history ?? '')).toEqual({ version: '1', done: [{ kind: 'field' }], undone: [] });
      expect(opened.restored).toMatchObject({ work: id, changes: { parts: ['foreword'], words: 2, others: [] } });
      expect(opened.restored?.base).toEqual(made.report);
      expect(Date.now() - Date.parse(opened.restored?.at ?? '')).toBeLessThan(60_000);
      expect((await loadReport(path)).report).toEqual(made.report);
      // As often as it is opened, until a window has taken it over.
      expect((await client.openReport({ file })).report).toEqual(work);
      await client.keepWork({ ...whole(opened, work, 'window-two'), takes: [id] });
      expect((await client.openReport({ file })).restored?.work).toBe('window-two');
    },
  ],
  [
    'work that was saved, or dropped, is not restored; what was typed during the save is',
    async (world) => {
      const { client, made, work } = { ...(await typed(world)), client: world.client };
      const file = made.file.handle;
      const mark = { work: id, turn: 2 };
      const saved = await saveWhole(client, { file, report: work, basedOn: made.revision, work: mark });
      expect((await client.openReport({ file })).restored).toBeUndefined();
      const on = edited(made, 'Not saved. And on.');
      const change = {
        ...whole(made, on, id, 3),
        whole: false,
        pieces: { 'parts/foreword': JSON.stringify(on.parts.foreword) },
      };
      expect(await client.keepWork(change)).toEqual({ kept: true });
      const opened = await client.openReport({ file });
      expect(opened).toMatchObject({ report: on, revision: saved.revision, restored: { changes: { words: 2 } } });
      await client.dropWork({ works: [id] });
      expect((await client.openReport({ file })).report).toEqual(work);
      expect(await client.keepWork({ ...change, turn: 4 })).toEqual({ kept: false });
    },
  ],
  [
    'where the file was changed meanwhile it is opened as it is, and the work can be looked at, copied or dropped',
    async (world) => {
      const { client, work, file, made, path } = await typed(world);
      const theirs = edited(made, 'Theirs.');
      await writeFile(path, packReport(theirs));
      const opened = await client.openReport({ file });
      expect(opened).toMatchObject({ report: theirs, unsaved: [{ work: id, changes: { parts: ['foreword'] } }] });
      expect(opened.restored).toBeUndefined();
      expect(await client.loadWork({ work: id })).toMatchObject({ report: work, basedOn: made.revision });
      const copy = await client.copyWork({ work: id, beside: file });
      expect(copy.file.name).toMatch(/^A \(restored \d+ \w+ \d\d\.\d\d\)\.assay$/);
      const beside = await client.openReport({ file: copy.file.handle });
      expect(beside.report).toEqual(work);
      expect(JSON.parse(beside.history ?? '').done).toHaveLength(1);
      expect((await client.openReport({ file })).unsaved).toBeUndefined();
      await expect(client.loadWork({ work: id })).rejects.toMatchObject({ code: 'not found' });
    },
  ],
  [
    'a save that was cut short after the file had changed is known as our own, and nothing is asked',
    async (world) => {
      const { made, work } = await typed(world);
      const file = made.file.handle;
      const mark = { work: id, turn: 2 };
      await saveWhole(world.client, { file, report: work, basedOn: made.revision, work: mark });
      // As after a death between the file’s new name and the word that it is there.
      const again = edited(made, 'Not saved. Later.');
      await world.client.keepWork(whole({ ...made, revision: 'lost' }, again, id, 3));
      const { createRecovery } = await import('../../../../electron/host/recovery/recovery.ts');
      const { revision } = await loadReport(join(world.home, 'A.assay'));
      const place = { path: join(world.home, 'A.assay'), at: Date.now() };
      await createRecovery(recoveryFolder(world.data)).keep(whole(made, work, id, 2), place, revision);
      const opened = await world.client.openReport({ file });
      expect(opened).toMatchObject({ report: again, revision, restored: { work: id } });
      expect(opened.unsaved).toBeUndefined();
    },
  ],
  [
    'work on a file that has gone, or is damaged, is opened and never saved over anything; a moved file has it too',
    async (world) => {
      const { client, work, file, path, made } = await typed(world);
      await rename(path, join(world.home, 'Moved.assay'));
      const gone = await client.openReport({ file });
      expect(gone).toMatchObject({ report: work, restored: { why: expect.stringContaining('is not in') } });
      const save = { file, report: work, basedOn: gone.revision };
      await expect(saveWhole(client, save)).rejects.toMatchObject({ code: 'cannot write' });
      const { folder } = await client.suggestFile({ beside: file, ending: '.assay' });
      const moved = (await client.nameFile({ folder: folder.handle, name: 'Moved.assay' })).file.handle;
      expect(await client.openReport({ file: moved })).toMatchObject({ report: work, revision: made.revision });
      await writeFile(path, 'no report');
      expect((await client.openReport({ file })).restored?.why).toContain('not an Assay report');
      await rm(path);
    },
  ],
  [
    'a store that cannot be opened or written never keeps a report from being opened and saved',
    async (world) => {
      await writeFile(join(world.data, 'recovery'), 'in its place').catch(async () => {
        const { mkdir } = await import('node:fs/promises');
        await mkdir(world.data, { recursive: true });
        await writeFile(join(world.data, 'recovery'), 'in its place');
      });
      const made = await world.client.newReport({ ...edition, name: 'A' });
      const file = made.file.handle;
      const report = edited(made, 'Written.');
      await expect(world.client.keepWork(whole(made, report))).rejects.toMatchObject({
        code: 'cannot write',
        message: expect.stringMatching(/cannot keep what you type .* still saved to its file/),
      });
      const work = { work: id, turn: 2 };
      const { revision } = await saveWhole(world.client, { file, report, basedOn: made.revision, work });
      expect(await world.client.openReport({ file })).toMatchObject({ report, revision });
    },
  ],
]);
