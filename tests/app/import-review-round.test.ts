import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newParagraph } from '../../core/content.ts';
import { exportWord } from '../../electron/docx/export.ts';
import { drawPng } from '../../electron/host/pictures/draw-png.ts';
import { saveReport } from '../../electron/host/report-file.ts';
import { newTestReport, pdu } from '../editions.ts';
import { axeFaults } from './axe.ts';
import { createStage, type Stage } from './stage.ts';
import { saved } from './steps.ts';
import { choose, replaced } from './word-edits.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await createStage();
});
afterEach(() => stage.close());

test('what comes back may be the answer to the last round: its points go there in the same step', async () => {
  const sent = '2026-03-02T09:00:00.000Z';
  const round = { id: 'r1', to: 'Caldersea PDU', sent, due: '2026-03-16', seen: {}, points: [] };
  const parts = { foreword: [newParagraph('The board met in March and spoke at length.')] };
  const report = { ...newTestReport(), parts, rounds: [round] };
  const { bytes } = await exportWord(report, pdu, { draft: true, pageNumbers: false, drawPng, review: { at: sent } });
  await mkdir(stage.reportsFolder, { recursive: true });
  await saveReport(join(stage.reportsFolder, 'round.assay'), report, { expects: 'anything' });

  const page = await stage.open({ file: 'round.assay' });
  await page.getByRole('button', { name: 'Export…' }).waitFor();
  await page.keyboard.press('Control+Shift+O');
  const dialog = page.getByRole('dialog', { name: 'Import review' });
  await dialog.waitFor();
  await choose(dialog, 'back.docx', replaced(bytes, 'March', 'May', 'Ann Service'));
  await dialog.getByLabel('These are the answer to the round sent to Caldersea PDU on 2 March 2026').press('Space');
  await dialog.getByText('1 point of the file will be put into the round, where each is decided.').waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Take 1 into the report' }).press('Enter');
  await dialog.getByText('Took 1 change into the report. Put 1 point into the round sent to Caldersea PDU.').waitFor();
  await page.keyboard.press('Escape');
  await saved(page);
  const taken = await stage.readReport('round.assay');
  expect(taken.rounds?.[0]?.points.map(({ by, was, now }) => [by, was, now])).toEqual([
    ['Ann Service', 'March', 'May'],
  ]);
  expect(taken.reviews).toHaveLength(1);

  await page.keyboard.press('Control+z');
  await saved(page);
  const { rounds, reviews, suggested } = await stage.readReport('round.assay');
  expect({ rounds, reviews, suggested }).toEqual({ rounds: [round], reviews: undefined, suggested: undefined });
});
