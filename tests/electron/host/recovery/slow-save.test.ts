import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createRecovery } from '../../../../electron/host/recovery/recovery.ts';
import { createWorksInMind } from '../../../../electron/host/recovery/works-in-mind.ts';
import { loadReport, packReport } from '../../../../electron/host/report-file.ts';
import { savingCalls } from '../../../../electron/host/saving-calls.ts';
import { newTestReport } from '../../../editions.ts';
import { newFolder } from '../temp-folder.ts';

test('work is kept while its save waits for a disk that does not answer', async () => {
  const folder = await newFolder();
  const path = join(folder, 'A.assay');
  const report = newTestReport();
  await writeFile(path, packReport(report));
  const recovery = createRecovery(join(folder, 'recovery'));
  const { saveWork } = savingCalls({
    places: { pathOf: () => path },
    // The picture lies where nothing answers.
    assets: { get: () => new Promise(() => {}) },
    recovery,
    works: createWorksInMind(),
  } as unknown as Parameters<typeof savingCalls>[0]);
  const photo = { name: 'photo.png', type: 'image/png', width: 1, height: 1 };
  const members = Object.entries({ ...report, assets: { ['a'.repeat(64)]: photo } }).filter(([key]) => key !== 'parts');
  const work = {
    work: 'window-one',
    turn: 1,
    report: report.id,
    basedOn: (await loadReport(path)).revision,
    dirty: true,
    whole: true,
    takes: [],
    pieces: Object.fromEntries(members.map(([name, value]) => [name, JSON.stringify(value)])),
  };
  void saveWork({ file: 'a', ...work }, { progress() {}, signal: new AbortController().signal });
  await expect.poll(() => recovery.load('window-one'), { timeout: 20_000 }).toMatchObject({ pieces: work.pieces });
});
