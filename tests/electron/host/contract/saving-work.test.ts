import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { OpenReport } from '../../../../core/contract/contract.ts';
import type { Report } from '../../../../core/report.ts';
import { loadReport, packReport } from '../../../../electron/host/report-file.ts';
import { edited, edition, tryOverEach, type World } from './world.ts';

const work = 'window-one';
const text = ({ parts }: Report) => ({ 'parts/foreword': JSON.stringify(parts.foreword) });

/** All there is, as a window sends it first, and then what is new since a turn. */
function whole({ file, revision }: OpenReport, report: Report, turn = 1) {
  const { parts, ...members } = report;
  const pieces = Object.entries(members).map(([name, value]) => [name, JSON.stringify(value)]);
  const texts = Object.entries(parts).map(([part, content]) => [`parts/${part}`, JSON.stringify(content)]);
  const about = { file: file.handle, work, turn, report: report.id, basedOn: revision, dirty: true, takes: [] };
  const steps = { done: { from: 0, at: 0, steps: [`{"step":${turn}}`] }, frame: '{"version":"1"}' };
  return { ...about, whole: true, pieces: Object.fromEntries([...pieces, ...texts]), ...steps };
}
function since(made: OpenReport, report: Report, basedOn: string, turn: number, from = turn - 1) {
  const { whole: _, ...about } = whole(made, report, turn);
  return { ...about, basedOn, whole: false, from, pieces: text(report) };
}

const made = ({ client }: World) => client.newReport({ ...edition, name: 'A' });

tryOverEach([
  [
    'work is saved with its steps, from turn to turn, and is no unsaved work afterwards',
    async (world) => {
      const { client } = world;
      const opened = await made(world);
      const one = edited(opened, 'One.');
      await client.keepWork(whole(opened, one));
      const two = edited(opened, 'Two.');
      const first = await client.saveWork(since(opened, two, opened.revision, 2));
      expect(first).toMatchObject({ kept: true, saved: { revision: expect.stringMatching(/^[0-9a-f]{64}$/) } });
      const three = edited(opened, 'Three.');
      const second = await client.saveWork({
        ...since(opened, three, first.saved?.revision ?? '', 3),
        keep: [{ kind: 'named', name: 'Third' }],
      });
      const { report, revision } = await loadReport(join(world.home, 'A.assay'));
      expect({ report, revision }).toEqual({ report: three, revision: second.saved?.revision });
      const after = await (await world.restart()).client.listRecent({});
      expect(after).toHaveLength(1);
      const again = await client.openReport({ file: opened.file.handle });
      expect(again).toMatchObject({ report: three, revision });
      expect(JSON.parse(again.history ?? '').done).toEqual([{ step: 3 }]);
      expect([again.restored, again.unsaved]).toEqual([undefined, undefined]);
      const { versions } = await client.listVersions({ file: opened.file.handle });
      expect(versions.map(({ name }) => name)).toEqual(['Third']);
    },
  ],
  [
    'a host that does not have what the work goes on from says so and writes nothing, and takes all of it',
    async (world) => {
      const opened = await made(world);
      const one = edited(opened, 'One.');
      await world.client.keepWork(whole(opened, one));
      const { client } = await world.restart();
      const [recent] = await client.listRecent({});
      const there = { ...opened, file: { ...opened.file, handle: recent?.file.handle ?? '' } };
      const two = edited(opened, 'Two.');
      expect(await client.saveWork(since(there, two, opened.revision, 2))).toEqual({ kept: false });
      expect((await loadReport(join(world.home, 'A.assay'))).report).toEqual(opened.report);
      expect(await client.saveWork(whole(there, two, 3))).toMatchObject({ kept: true, saved: {} });
      expect((await loadReport(join(world.home, 'A.assay'))).report).toEqual(two);
    },
  ],
  [
    'over a file that someone else changed nothing is saved, and the work is kept',
    async (world) => {
      const opened = await made(world);
      const path = join(world.home, 'A.assay');
      await writeFile(path, packReport(edited(opened, 'Theirs.')));
      const saving = world.client.saveWork(whole(opened, edited(opened, 'Mine.')));
      await expect(saving).rejects.toMatchObject({ code: 'changed on disk' });
      const again = await world.client.openReport({ file: opened.file.handle });
      expect(again).toMatchObject({ report: edited(opened, 'Theirs.'), unsaved: [{ work }] });
      expect((await world.client.loadWork({ work })).report).toEqual(edited(opened, 'Mine.'));
    },
  ],
  [
    'what cannot be kept is saved all the same, and that it is not kept is said',
    async (world) => {
      await mkdir(world.data, { recursive: true });
      await writeFile(join(world.data, 'recovery'), 'in its place');
      const opened = await made(world);
      const report = edited(opened, 'Written.');
      const { saved, ...answer } = await world.client.saveWork(whole(opened, report));
      expect(answer).toEqual({ kept: false, trouble: expect.stringContaining('cannot keep what you type') });
      expect(await world.client.openReport({ file: opened.file.handle })).toMatchObject({
        report,
        revision: saved?.revision,
      });
    },
  ],
  [
    'work that makes no report is refused, and the file stays as it is',
    async (world) => {
      const opened = await made(world);
      const report = edited(opened, 'One.');
      await world.client.keepWork(whole(opened, report));
      const pieces = { 'parts/foreword': '[{"type":"script","children":[]}]' };
      const saving = world.client.saveWork({ ...since(opened, report, opened.revision, 2), pieces });
      await expect(saving).rejects.toMatchObject({ code: 'wrong use' });
      expect((await loadReport(join(world.home, 'A.assay'))).report).toEqual(opened.report);
    },
  ],
]);
