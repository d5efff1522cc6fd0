import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newParagraph } from '../../../../core/content.ts';
import { loadReport } from '../../../../electron/host/report-file.ts';
import { edited, edition, saveWhole } from '../contract/world.ts';
import { newAwayHost, wholeWork } from './away-host.ts';
import { whyNoRoom } from './mounts.ts';

/** Takes all the room that is left on a small disk, and gives back how to free it. */
async function fill(folder: string): Promise<() => Promise<void>> {
  const fillers = [join(folder, 'filler'), join(folder, 'filler-2')];
  // As much as fits is written before the disk says that it is full.
  for (const filler of fillers) await writeFile(filler, Buffer.alloc(8 * 1024 * 1024)).catch(() => {});
  return async () => {
    for (const filler of fillers) await rm(filler, { force: true });
  };
}

/** Words that no packing makes small. */
const manyWords = (count: number) => Array.from({ length: count }, (_, at) => Math.sin(at).toString(36)).join(' ');

test.skipIf(whyNoRoom)(
  'on a full disk the old file stays whole, nothing is left beside it, and once there is room it is saved',
  async () => {
    const host = await newAwayHost(({ room, home }) =>
      room.run('mount', '-t', 'tmpfs', '-o', 'size=256k', 'none', home),
    );
    const client = host.client();
    const home = host.room.seen(host.home);
    const made = await client.newReport({ ...edition, name: 'A' });
    const before = await readFile(join(home, 'A.assay'));
    const free = await fill(home);
    const report = { ...made.report, parts: { foreword: [newParagraph(manyWords(2000))] } };
    const save = { file: made.file.handle, report, basedOn: made.revision };
    const saving = saveWhole(client, save);
    await expect(saving).rejects.toMatchObject({ code: 'cannot write' });
    await expect(saving).rejects.toThrow(
      /“A\.assay” was not saved, because the disk with the folder “.*reports” is full\. What is on disk is unchanged; free some space or save elsewhere/,
    );
    expect(await client.keepWork(wholeWork(made, report))).toEqual({ kept: true });
    expect(await readFile(join(home, 'A.assay'))).toEqual(before);
    expect((await readdir(home)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    await free();
    await saveWhole(client, save);
    expect((await loadReport(join(home, 'A.assay'))).report).toEqual(report);
  },
);

test.skipIf(whyNoRoom)(
  'where there is no room to keep unsaved work it says so, saves all the same, and keeps it again once there is',
  async () => {
    const host = await newAwayHost(({ room, data }) => room.run('mount', '-t', 'tmpfs', '-o', 'size=1m', 'none', data));
    const client = host.client();
    const data = host.room.seen(host.data);
    const made = await client.newReport({ ...edition, name: 'A' });
    const words = edited(made, 'One.');
    const { kept } = await client.keepWork(wholeWork(made, words));
    expect(kept).toBe(true);
    const free = await fill(data);
    // The store has some room of its own, which is soon used up.
    const more = async (turn: number) => {
      const pieces = { 'parts/foreword': JSON.stringify([newParagraph(`${turn} ${manyWords(9000)}`)]) };
      return client.keepWork({ ...wholeWork(made, words), whole: false, turn, pieces });
    };
    await expect(
      (async () => {
        for (let turn = 2; turn < 20; turn++) await more(turn);
      })(),
    ).rejects.toThrow(
      /cannot keep what you type between saves, because the disk is full\. Your text is in this window and is still saved to its file/,
    );
    const later = edited(made, 'One. Two.');
    const save = { file: made.file.handle, report: later, basedOn: made.revision };
    const { revision } = await saveWhole(client, { ...save, work: { work: 'window-one', turn: 25 } });
    expect((await loadReport(join(host.home, 'A.assay'))).report).toEqual(later);
    // Another host on the full disk opens and saves as well.
    await host.kill();
    await host.start();
    const full = host.client();
    const file = (await full.listRecent({}))[0]?.file.handle ?? '';
    expect((await full.openReport({ file })).report).toEqual(later);
    const third = edited(made, 'One. Two. Three.');
    const saved = await saveWhole(full, { file, report: third, basedOn: revision });

    await free();
    const last = edited(made, 'One. Two. Three. Four.');
    const handle = { ...made, file: { ...made.file, handle: file }, revision: saved.revision };
    expect(await full.keepWork({ ...wholeWork(handle, last), turn: 30 })).toEqual({ kept: true });
    await host.kill();
    await host.start();
    const again = (await host.client().listRecent({}))[0]?.file.handle ?? '';
    expect(await host.client().openReport({ file: again })).toMatchObject({
      report: last,
      restored: { work: 'window-one' },
    });
  },
);
