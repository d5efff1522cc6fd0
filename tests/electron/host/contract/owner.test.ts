import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packReport } from '../../../../electron/host/report-file.ts';
import { newTestReport } from '../../../editions.ts';
import { newOwnerFile, one, two } from '../owner/owner-world.ts';
import { newFolder } from '../temp-folder.ts';
import { edited, edition, newWorld, saveWhole, transports, tryOverEach, type World } from './world.ts';

const ownerFile = '~$A.assay';

/** A report that the first window has open, with something in it that is not saved. */
async function openInOne(world: World) {
  const { client } = world;
  const made = await client.newReport({ ...edition, name: 'A', window: one });
  const { parts, ...members } = edited(made, 'Not saved.');
  const pieces = Object.fromEntries([
    ...Object.entries(parts).map(([part, content]) => [`parts/${part}`, JSON.stringify(content)]),
    ...Object.entries(members).map(([name, value]) => [name, JSON.stringify(value)]),
  ]);
  const kept = { work: 'work-of-one', turn: 1, report: members.id, dirty: true, whole: true, takes: [], pieces };
  await client.keepWork({ file: made.file.handle, basedOn: made.revision, ...kept });
  return { made, work: { ...members, parts }, file: made.file.handle };
}

tryOverEach([
  [
    'a second window is shown what is in the file and who has it, and nothing of what the first one has not saved',
    async (world) => {
      const { client, home } = world;
      const { made, work, file } = await openInOne(world);
      const opened = await client.openReport({ file, window: two });
      const owner = { name: expect.any(String), machine: expect.any(String), since: expect.any(String) };
      expect(opened.readOnly).toEqual({ why: 'owner', owner: { ...owner, seen: expect.any(String) } });
      expect(opened).toMatchObject({ report: made.report, revision: made.revision });
      expect([opened.restored, opened.unsaved, opened.history]).toEqual([undefined, undefined, undefined]);
      // Nor is anything lost of it.
      await client.releaseReport({ file, window: one });
      expect(await client.openReport({ file, window: two })).toMatchObject({ report: work });
      await client.releaseReport({ file, window: two });
      expect(await readdir(home)).toEqual(['A.assay']);
    },
  ],
  [
    'a window that takes a report goes on where the other one was, which is told; saves are judged by the revision',
    async (world) => {
      const { client } = world;
      const { made, work, file } = await openInOne(world);
      const taken = await client.openReport({ file, window: two, take: true });
      expect(taken).toMatchObject({ report: work, restored: { work: 'work-of-one' } });
      expect(taken.readOnly).toBeUndefined();
      expect(await client.holdReport({ file, window: two, hidden: false })).toEqual({ holds: true });
      expect(await client.holdReport({ file, window: one, hidden: false })).toMatchObject({
        holds: false,
        owner: { name: expect.any(String) },
      });
      const save = { file, report: edited(made, 'First.'), basedOn: made.revision };
      const { revision } = await saveWhole(client, save);
      await expect(saveWhole(client, { ...save, report: edited(made, 'Second.') })).rejects.toMatchObject({
        code: 'changed on disk',
      });
      expect(await client.openReport({ file, window: two })).toMatchObject({ revision });
      await client.releaseReport({ file, window: two });
      expect(await client.holdReport({ file, window: one, hidden: false })).toEqual({ holds: true });
      await client.releaseReport({ file, window: one });
    },
  ],
  [
    'a window may open what it has again; without a window nothing is claimed, but who has it is told',
    async ({ client, home }) => {
      const made = await client.newReport({ ...edition, name: 'A', window: one });
      const file = made.file.handle;
      expect((await client.openReport({ file, window: one })).readOnly).toBeUndefined();
      expect((await client.openReport({ file })).readOnly).toMatchObject({ why: 'owner' });
      await client.releaseReport({ file, window: one });
      expect((await client.openReport({ file })).readOnly).toBeUndefined();
      expect(await readdir(home)).toEqual(['A.assay']);
    },
  ],
  [
    'new reports, samples and copies are their window’s',
    async ({ client, home }) => {
      const made = await client.newReport({ ...edition, name: 'A', window: one });
      const sample = await client.newSample({ sample: 'caldersea', window: one });
      const { file: to } = await client.suggestFile({ beside: made.file.handle, ending: '.assay' });
      const copy = await client.saveCopy({ report: made.report, to: to.handle, replace: false, window: one });
      for (const { file } of [made, sample, copy]) {
        expect((await client.openReport({ file: file.handle, window: two })).readOnly, file.name).toBeDefined();
        await client.releaseReport({ file: file.handle, window: one });
      }
      expect((await readdir(home)).filter((name) => name.startsWith('~$'))).toEqual([]);
    },
  ],
  [
    'what cannot be opened is nobody’s, and no owner file stays',
    async ({ client, home }) => {
      const made = await client.newReport({ ...edition, name: 'A' });
      const file = made.file.handle;
      await writeFile(join(home, 'A.assay'), 'no report');
      await expect(client.openReport({ file, window: one })).rejects.toMatchObject({ code: 'foreign file' });
      expect(await readdir(home)).toEqual(['A.assay']);
      await rm(join(home, 'A.assay'));
      await expect(client.openReport({ file, window: one })).rejects.toMatchObject({ code: 'not found' });
      expect(await readdir(home)).toEqual([]);
    },
  ],
  [
    'owner files are in no list of files, and a save sweeps none up',
    async ({ client, home }) => {
      const made = await client.newReport({ ...edition, name: 'A', window: one });
      const file = made.file.handle;
      const view = await client.listFolder({});
      expect(view.entries.map((entry) => entry.file.name)).toEqual(['A.assay']);
      await saveWhole(client, { file, report: edited(made, 'Words.'), basedOn: made.revision });
      expect(await readdir(home)).toEqual(['A.assay', ownerFile]);
      await client.releaseReport({ file, window: one });
    },
  ],
]);

describe.each(transports)('%s', (_name, transport) => {
  test('a window that is closed without a word has lost its report after a while', async () => {
    const world = await newWorld(transport, { claimTimes: { beat: 50, lapse: 2500 } });
    const { file, work } = await openInOne(world);
    await world.client.holdReport({ file, window: one, hidden: false });
    const open = () => world.client.openReport({ file, window: two });
    expect((await open()).readOnly).toBeDefined();
    await expect.poll(() => readdir(world.home), { timeout: 15_000 }).toEqual(['A.assay']);
    expect(await open()).toMatchObject({ report: work, restored: { work: 'work-of-one' } });
    await world.client.releaseReport({ file, window: two });
  });

  test('the report that the host was started with is claimed as well', async () => {
    const path = join(await newFolder(), 'given.assay');
    await writeFile(path, packReport(newTestReport()));
    const { client } = await newWorld(transport, { file: path });
    const opened = await client.openGiven({ window: one });
    expect(opened?.readOnly).toBeUndefined();
    expect((await client.openGiven({ window: two }))?.readOnly).toBeDefined();
    await client.releaseReport({ file: opened?.file.handle ?? '', window: one });
  });

  test('what somebody on another machine has is shown with their name, and can be taken', async () => {
    const { client, home } = await newWorld(transport);
    const { file } = await client.newReport({ ...edition, name: 'A' });
    await mkdir(home, { recursive: true });
    await writeFile(join(home, ownerFile), JSON.stringify(newOwnerFile()));
    const opened = await client.openReport({ file: file.handle, window: one });
    expect(opened.readOnly).toMatchObject({ owner: { name: 'mo', machine: 'elsewhere' } });
    expect(await client.openReport({ file: file.handle, window: one, take: true })).not.toHaveProperty('readOnly');
    expect(JSON.parse(await readFile(join(home, ownerFile), 'utf8')).name).not.toBe('mo');
    await client.releaseReport({ file: file.handle, window: one });
  });
});
