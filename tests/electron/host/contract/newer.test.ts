import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect } from 'vitest';
import { newParagraph } from '../../../../core/content.ts';
import { withVersion } from '../../../../electron/host/versions/version-entries.ts';
import { asKnown, NEWER, newerFile, newerReport, notKnown } from '../../../newer-report.ts';
import { saveWhole, tryOverEach, type World } from './world.ts';

/** A file in the folder of reports, opened. */
async function opened({ client, home }: World, bytes: Uint8Array, name = 'newer.assay') {
  await mkdir(home, { recursive: true });
  const path = join(home, name);
  await writeFile(path, bytes);
  const { folder } = await client.listFolder({});
  const { file } = await client.nameFile({ folder: folder.handle, name });
  return { path, file: file.handle, open: () => client.openReport({ file: file.handle }) };
}

tryOverEach([
  [
    'a report of a newer Assay opens to be read, and says what is not shown',
    async (world) => {
      const { open, path } = await opened(world, newerFile());
      const { report, readOnly, history, restored, unsaved } = await open();
      expect(report).toEqual({ ...asKnown, parts: { ...asKnown.parts, background: [] } });
      expect(readOnly).toEqual({
        why: 'newer',
        version: NEWER,
        lost: expect.arrayContaining([...notKnown, 'threads/1.json']),
      });
      expect([history, restored, unsaved]).toEqual([undefined, undefined, undefined]);
      expect(await readFile(path)).toEqual(Buffer.from(newerFile()));
    },
  ],
  [
    'nothing is saved over it, whatever is asked, and its bytes stay',
    async (world) => {
      const { client } = world;
      const { open, path, file } = await opened(world, newerFile());
      const { report, revision } = await open();
      const refused = { code: 'newer version', message: expect.stringMatching(/“newer\.assay”.*not changed/) };
      const save = { file, report, basedOn: revision };
      await expect(saveWhole(client, save)).rejects.toMatchObject(refused);
      await expect(saveWhole(client, { ...save, keep: [{ kind: 'named', name: 'A' }] })).rejects.toMatchObject(refused);
      const copy = { report, to: file, replace: true };
      await expect(client.saveCopy(copy)).rejects.toMatchObject(refused);
      await expect(client.saveCopy({ ...copy, from: file })).rejects.toMatchObject(refused);
      await expect(client.readFile({ file })).rejects.toMatchObject({ code: 'newer version' });
      expect(await readFile(path)).toEqual(Buffer.from(newerFile()));
    },
  ],
  [
    'a copy of it is a report of this version, to be written in, and holds nothing that nobody knows',
    async (world) => {
      const { client, home } = world;
      const { open, file } = await opened(world, newerFile());
      const { report } = await open();
      const { folder } = await client.listFolder({});
      const to = await client.nameFile({ folder: folder.handle, name: 'copy.assay' });
      const copy = await client.saveCopy({ report, to: to.file.handle, replace: false, from: file });
      expect([copy.readOnly, copy.report]).toEqual([undefined, report]);
      expect(Object.keys(unzipSync(await readFile(join(home, 'copy.assay'))))).toEqual(['report.json']);
      const next = { ...report, parts: { foreword: [newParagraph('Written here.')] } };
      await saveWhole(client, { file: copy.file.handle, report: next, basedOn: copy.revision });
      expect((await client.openReport({ file: copy.file.handle })).report).toEqual(next);
    },
  ],
  [
    'versions that it holds can be listed, and read as far as they are of this version',
    async (world) => {
      const at = '2031-01-05T09:00:00Z';
      const held = withVersion(new Map(), { kind: 'named', name: 'Once', report: asKnown, at });
      const { file, open } = await opened(world, newerFile(newerReport(), held));
      const { readOnly } = await open();
      expect(readOnly).toMatchObject({ why: 'newer', lost: expect.not.arrayContaining(['versions/index.json']) });
      const { versions } = await world.client.listVersions({ file });
      expect(versions.map(({ name }) => name)).toEqual(['Once']);
      expect((await world.client.loadVersion({ file, id: versions[0]?.id ?? '' })).report).toEqual(asKnown);
    },
  ],
  [
    'one of which too little is known is refused as before',
    async (world) => {
      const { open, path } = await opened(world, newerFile({ ...newerReport(), parts: [] }));
      const before = await readFile(path);
      await expect(open()).rejects.toMatchObject({
        code: 'newer version',
        message: /“newer\.assay” cannot be opened.*Update Assay/,
      });
      expect(await readFile(path)).toEqual(before);
    },
  ],
  [
    'one with thousands of unknown things names what they belong to',
    async (world) => {
      const details = Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [`d${at}`, { at }]));
      const { open } = await opened(world, newerFile({ ...newerReport(), details }));
      const { readOnly } = await open();
      if (readOnly?.why !== 'newer') throw new Error('it is to be read only');
      expect(readOnly.lost).toEqual(expect.arrayContaining(['details', 'parts', 'approvals']));
      expect(readOnly.lost.length).toBeLessThanOrEqual(200);
    },
  ],
]);
