import * as disk from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadReport, packReport, saveReport } from '../../../../electron/host/report-file.ts';
import { revisionOf } from '../../../../electron/host/revision.ts';
import { newTestReport } from '../../../editions.ts';
import { edited, edition, saveWhole } from '../contract/world.ts';
import { newFolder } from '../temp-folder.ts';
import { newAwayHost, wholeWork } from './away-host.ts';
import { whyNoRoom } from './mounts.ts';

/** A folder somewhere else, mounted where the reports are: it can be taken away as a network takes a share. */
async function newShare() {
  let server = '';
  const host = await newAwayHost(async ({ room, home }) => {
    server = join(home, '../server');
    await disk.mkdir(server);
    await room.run('mount', '--bind', server, home);
  });
  const { room, home } = host;
  const connect = () => room.run('mount', '--bind', server, home);
  const disconnect = () => room.run('umount', '--lazy', home);
  return { host, server, connect, disconnect };
}

/** What is in a folder but for what tells others that a report is open. */
async function filesIn(folder: string): Promise<string[]> {
  return (await disk.readdir(folder)).filter((name) => /\.(?:assay|tmp)$/.test(name)).sort();
}

type Way = [what: string, away: () => Promise<void>, back: () => Promise<void>, said: RegExp];

test.skipIf(whyNoRoom)(
  'however a share or its file goes, a save says so and harms nothing, and the next one after it is back goes through',
  async () => {
    const { host, server, connect, disconnect } = await newShare();
    const { room, home } = host;
    const client = host.client();
    const made = await client.newReport({ ...edition, name: 'A' });
    const path = join(server, 'A.assay');
    const ways: Way[] = [
      [
        'its folder is empty',
        disconnect,
        connect,
        /no longer in the folder “.*reports”.* not connected.* reconnect the drive, or save a copy/,
      ],
      [
        'its folder is gone',
        async () => {
          await disconnect();
          await disk.rmdir(home);
        },
        async () => {
          await disk.mkdir(home);
          await connect();
        },
        /the folder “.*reports” cannot be found\. Choose another folder, or reconnect the drive/,
      ],
      [
        'another disk is in its place, which can only be read',
        () => room.run('mount', '-t', 'tmpfs', '-o', 'ro', 'none', home),
        () => room.run('umount', home),
        /no longer in the folder “.*reports”|can only be read/,
      ],
      [
        'its folder has become a file',
        async () => {
          await disconnect();
          await disk.rmdir(home);
          await disk.writeFile(home, '');
        },
        async () => {
          await disk.unlink(home);
          await disk.mkdir(home);
          await connect();
        },
        /“.*reports” is not a folder/,
      ],
      [
        'it can only be read',
        () => room.run('mount', '-o', 'remount,bind,ro', home),
        () => room.run('mount', '-o', 'remount,bind,rw', home),
        /the folder “.*reports” can only be read\. What is on disk is unchanged; save in another folder/,
      ],
      [
        'its file is marked as read-only',
        () => disk.chmod(path, 0o444),
        () => disk.chmod(path, 0o644),
        /“A\.assay” is marked as read-only and was not changed\. Save under another name, or lift the mark/,
      ],
      [
        'its file was renamed',
        () => disk.rename(path, join(server, 'B.assay')),
        () => disk.rename(join(server, 'B.assay'), path),
        /no longer in the folder/,
      ],
    ];
    let basedOn = made.revision;
    for (const [what, away, back, said] of ways) {
      const report = edited(made, `Written while ${what}.`);
      const save = { file: made.file.handle, report, basedOn };
      await away();
      const saving = saveWhole(client, save);
      await expect(saving, what).rejects.toMatchObject({ code: 'cannot write' });
      await expect(saving, what).rejects.toThrow(/“A\.assay”/);
      await expect(saving, what).rejects.toThrow(said);
      expect(await client.keepWork(wholeWork({ ...made, revision: basedOn }, report)), what).toEqual({ kept: true });
      await back();
      const files = await filesIn(server);
      expect(files, what).toEqual(['A.assay']);
      expect((await loadReport(path)).revision, what).toBe(basedOn);
      basedOn = (await saveWhole(client, { ...save, work: { work: 'window-one', turn: 2 } })).revision;
      expect((await loadReport(path)).report, what).toEqual(report);
      await client.dropWork({ works: ['window-one'] });
    }
    await disconnect();
    // Nothing was left in the folder over which the share is mounted.
    expect(await filesIn(room.seen(home))).toEqual([]);
  },
);

test.skipIf(whyNoRoom)(
  'the app that is killed while the share is away opens the work without it, and saves it when it is back',
  async () => {
    const { host, server, connect, disconnect } = await newShare();
    const made = await host.client().newReport({ ...edition, name: 'A' });
    await host.client().newReport({ ...edition, name: 'Untouched' });
    const report = edited(made, 'Written while it was away.');
    await disconnect();
    await host.client().keepWork(wholeWork(made, report));
    await host.kill();
    await host.start();

    const client = host.client();
    const recent = await client.listRecent({});
    expect(recent.map(({ file, missing, kept }) => [file.name, missing, kept])).toEqual([
      ['Untouched.assay', true, false],
      ['A.assay', true, true],
    ]);
    const [untouched, file] = recent.map(({ file }) => file.handle);
    await expect(client.openReport({ file: untouched ?? '' })).rejects.toThrow(
      /“Untouched\.assay” is not in the folder “.*reports”\. It may have been moved, renamed or deleted, or the drive or share it is on is not connected/,
    );
    const opened = await client.openReport({ file: file ?? '' });
    expect(opened).toMatchObject({
      report,
      restored: { why: expect.stringMatching(/“A\.assay” is not in .* not connected/) },
    });
    const save = { file: opened.file.handle, report, basedOn: opened.revision };
    await expect(saveWhole(client, save)).rejects.toMatchObject({ code: 'cannot write' });
    await connect();
    await saveWhole(client, save);
    expect((await loadReport(join(server, 'A.assay'))).report).toEqual(report);
    const again = await client.openReport({ file: file ?? '' });
    expect(again.report).toEqual(report);
    expect(again.restored ?? again.unsaved).toBeUndefined();
  },
);

test('what else is in the file is not lost where it could not be read for a moment', async () => {
  const folder = await newFolder();
  const [path, away] = [join(folder, 'a.assay'), join(folder, 'away')];
  const entries = new Map([['notes/later.txt', Buffer.from('of a newer Assay')]]);
  const report = newTestReport();
  await disk.writeFile(path, packReport(report, entries));
  const revision = revisionOf(await disk.readFile(path));
  await disk.rename(path, away);
  // As a share that is back for the second look.
  const readFile = (async (...input: Parameters<typeof disk.readFile>) => {
    await disk.rename(away, path).catch(() => {});
    return disk.readFile(...input);
  }) as typeof disk.readFile;
  const changed = { ...report, details: { ...report.details, 'subject.name': 'Elsewhere' } };
  const saving = saveReport(path, changed, { expects: { revision }, system: { ...disk, readFile } });
  await expect(saving).rejects.toThrow(/“a\.assay” was not saved, because what else it holds could not be read/);
  expect((await loadReport(path)).otherEntries.get('notes/later.txt')).toBeDefined();
});
