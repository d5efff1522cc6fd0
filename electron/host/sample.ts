import { join } from 'node:path';
import { AssayError } from '../../core/fault.ts';
import { newReport, type Report } from '../../core/report.ts';
import { importScores } from '../../core/scores-import.ts';
import type { Template } from '../../core/template.ts';
import { importText } from '../../core/text-import/import-text.ts';
import { parseReport } from '../../core/upgrade.ts';
import { parseCsv } from './csv.ts';
import { loadText } from './text-file.ts';

/** `sample.json` of a sample: the edition that it is a report of. */
type Sample = { template: string };

/**
 * Makes the sample report from its sources: details, scores and text, brought in as anyone's would be. Nothing of the
 * text may be left over: a sample with words that are never printed would teach the wrong thing.
 */
export async function loadSample(folder: string, findTemplate: (id: string) => Promise<Template>): Promise<Report> {
  const source = async (name: string) => (await loadText(join(folder, name))).text;
  const sample: Sample = JSON.parse(await source('sample.json'));
  const template = await findTemplate(sample.template);
  const empty = newReport(template, { id: 'sample', created: '2023-07-03T09:00:00Z' });
  const details: Report['details'] = { ...empty.details, ...JSON.parse(await source('details.json')) };
  const scored = importScores(parseCsv(await source('scores.csv')), { ...empty, details }, template);
  const { report, unplaced } = importText(await source('report.md'), scored.report, template, { replace: false });
  const [left] = unplaced;
  if (left) throw new AssayError('internal', `The text under “${left.heading}” of the sample report has no place.`);
  return parseReport(report);
}
