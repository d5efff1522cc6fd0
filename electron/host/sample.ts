import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { proposeColumns } from '../../core/cases/columns.ts';
import { importCases } from '../../core/cases/import-cases.ts';
import type { SampleSummary } from '../../core/contract/contract.ts';
import { AssayError } from '../../core/fault.ts';
import { linkCertain } from '../../core/figures/link-all.ts';
import { newReport, type Report } from '../../core/report.ts';
import { importScores } from '../../core/rows-import/scores.ts';
import type { Template } from '../../core/template.ts';
import { importText } from '../../core/text-import/import-text.ts';
import { parseReport } from '../../core/upgrade.ts';
import { type CsvRow, parseCsv } from './csv.ts';
import type { AssetBytes } from './pictures/report-assets.ts';
import { loadTextPictures } from './pictures/text-pictures.ts';
import { loadText } from './text-file.ts';

/** `sample.json` of a sample: the edition that it is a report of, and the file of the picture on its cover. */
type Sample = { template: string; cover?: string };
type FindTemplate = (id: string) => Promise<Template>;

/**
 * Makes a sample report from its sources: details, scores and inspected cases where there are any, text and pictures, brought in as anyone's
 * would be; numbers that are certain to mean a figure are linked to it. Nothing of the text may be left over: a sample with
 * words that are never printed would teach the wrong thing.
 */
export async function loadWholeSample(
  folder: string,
  findTemplate: FindTemplate,
): Promise<{ report: Report; assets: AssetBytes }> {
  const source = async (name: string) => (await loadText(join(folder, name))).text;
  const sample: Sample = JSON.parse(await source('sample.json'));
  const template = await findTemplate(sample.template);
  const empty = newReport(template, { id: 'sample', created: '2023-07-03T09:00:00Z' });
  const details: Report['details'] = { ...empty.details, ...JSON.parse(await source('details.json')) };
  const filled = { ...empty, details };
  const files = await readdir(folder);
  const scored = files.includes('scores.csv')
    ? importScores(parseCsv(await source('scores.csv')), filled, template).report
    : filled;
  const counted = files.includes('cases.csv')
    ? withCases(parseCsv(await source('cases.csv')), scored, template)
    : scored;
  const text = await source('report.md');
  const { pictures, assets } = await loadTextPictures(text, folder);
  const { report: written, unplaced } = importText(text, counted, template, { replace: false, pictures });
  const [left] = unplaced;
  if (left) throw new AssayError('internal', `The text under “${left.heading}” of the sample report has no place.`);
  const report = linkCertain(written, template);
  const { cover } = sample;
  if (cover === undefined) return { report: parseReport(report), assets };
  const { pictures: covers, assets: coverBytes } = await loadTextPictures(`![](${cover})`, folder);
  const picture = covers.get(cover);
  if (!picture) throw new AssayError('internal', `The cover “${cover}” of the sample report is not in its folder.`);
  const covered = { ...report, coverPicture: picture.id, assets: { ...report.assets, [picture.id]: picture.asset } };
  return { report: parseReport(covered), assets: new Map([...assets, ...coverBytes]) };
}

function withCases(rows: CsvRow[], report: Report, template: Template): Report {
  const uses = Object.fromEntries(proposeColumns(rows, {}, template).map(({ heading, use }) => [heading, use]));
  return importCases({ rows, uses, file: 'cases.csv', importedAt: report.created }, report, template).report;
}

/** A sample without the bytes of its pictures. */
export async function loadSample(folder: string, findTemplate: FindTemplate): Promise<Report> {
  return (await loadWholeSample(folder, findTemplate)).report;
}

/** The samples in a folder of which an edition is at hand, by the name of their own folder. */
export async function listSamples(folder: string, templates: readonly Template[]): Promise<SampleSummary[]> {
  const names = await sampleNames(folder);
  const samples = await Promise.all(
    names.map(async (id) => {
      const sample: Sample = JSON.parse((await loadText(join(folder, id, 'sample.json'))).text);
      const template = templates.find((candidate) => candidate.id === sample.template);
      if (!template) return [];
      const details: Report['details'] = JSON.parse((await loadText(join(folder, id, 'details.json'))).text);
      return [{ id, title: details[template.nameDetail] ?? id, edition: `${template.title}, ${template.edition}` }];
    }),
  );
  return samples.flat();
}

/** @throws AssayError `not found` for a name that is not the name of a sample, whatever else lies there */
export async function sampleFolder(folder: string, id: string): Promise<string> {
  if ((await sampleNames(folder)).includes(id)) return join(folder, id);
  throw new AssayError('not found', `There is no sample report “${id.slice(0, 40)}”. Choose another one.`);
}

async function sampleNames(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
}
