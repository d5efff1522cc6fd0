import { join } from 'node:path';
import { expect } from 'vitest';
import { loadReport } from '../../../../electron/host/report-file.ts';
import { edited, edition, saveWhole, tryOverEach, type World } from './world.ts';

const done = { from: 0, at: 0, steps: ['{"a":1}'] };
const steps = '{"done":[{"a":1}],"undone":[]}';

/** A report saved with steps, by the file’s handle. */
async function saved({ client }: World) {
  const made = await client.newReport({ ...edition, name: 'A' });
  const file = made.file.handle;
  const report = edited(made, 'Here.');
  const { revision } = await saveWhole(client, { file, report, basedOn: made.revision, done });
  return { file, report, revision };
}

tryOverEach([
  [
    'steps handed in with a save are there when the report is opened as it was saved, also after a restart',
    async (world) => {
      const { file, report } = await saved(world);
      expect((await world.client.openReport({ file })).history).toBe(steps);
      const after = (await world.restart()).client;
      const [recent] = await after.listRecent({});
      const opened = await after.openReport({ file: recent?.file.handle ?? '' });
      expect(opened).toMatchObject({ report, history: steps });
    },
  ],
  [
    'a save without steps leaves none behind, and the report’s file never holds any',
    async (world) => {
      const { file, report, revision } = await saved(world);
      const stored = await loadReport(join(world.home, 'A.assay'));
      expect([...stored.otherEntries.keys()]).toEqual([]);
      await saveWhole(world.client, { file, report: { ...report, parts: {} }, basedOn: revision });
      expect((await world.client.openReport({ file })).history).toBeUndefined();
    },
  ],
  [
    'a copy takes the steps along, and the original keeps its own',
    async ({ client, ...world }) => {
      const { file, report } = await saved({ client, ...world });
      const { folder } = await client.suggestFile({ beside: file, ending: '.assay' });
      const copy = (await client.nameFile({ folder: folder.handle, name: 'B.assay' })).file.handle;
      const changed = { ...report, parts: {} };
      await client.saveCopy({ report: changed, to: copy, replace: false, from: file, history: 'more' });
      expect((await client.openReport({ file: copy })).history).toBe('more');
      expect((await client.openReport({ file })).history).toBe(steps);
    },
  ],
]);
