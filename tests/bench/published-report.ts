import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newReport, type Report } from '../../core/report.ts';
import { importScores } from '../../core/rows-import/scores.ts';
import type { Template } from '../../core/template.ts';
import { importText } from '../../core/text-import/import-text.ts';
import { parseCsv } from '../../electron/host/csv.ts';
import { rated } from '../core/explain/scored.ts';
import { loadPublished, reports, scoresOf } from '../electron/cli/published.ts';

type Published = { name: string; edition: string; details: Record<string, string> };

/** Published reports with the edition that each belongs to and what its users would fill in. */
export const PUBLISHED: readonly Published[] = [
  {
    name: 'S000',
    edition: 'crc-2019',
    details: {
      'subject.name': 'Bristol, Gloucestershire, Somerset and Wiltshire',
      'subject.shortName': 'Bristol, Gloucestershire, Somerset and Wiltshire probation services',
      'subject.area': 'Bristol, Gloucestershire, Somerset and Wiltshire',
      'fieldwork.started': 'May/June 2019',
      'samples.cases': '120',
      'samples.units': 'five',
      'samples.officers': '60',
      'samples.meetings': '40',
      'samples.unpaidWork': '44',
      'samples.throughTheGate': '22',
      'people.leadInspector': 'HM Inspector Keith McInnis',
      'people.programmeManager': 'Helen Rinaldi',
      'background.supervised': '260,000',
      'background.supervisedAsAt': '31 December 2018',
      'background.statisticsYear': '2018',
      'publication.year': '2019',
      'publication.isbn': '978-1-84099-875-7',
    },
  },
  {
    name: 'S002',
    edition: 'pdu-2021-23',
    details: {
      'subject.name': 'Bristol and South Gloucestershire PDU',
      'subject.shortName': 'Bristol and South Gloucestershire PDU',
      'subject.region': 'South West',
      'fieldwork.month': 'June 2023',
      'people.leadInspector': 'HM Inspector Leon Bonas',
      'publication.month': 'August 2023',
      'publication.year': '2023',
      'publication.isbn': '978-1-915468-81-9',
    },
  },
];

/** A published report as `assay import text` and `assay import scores` make it, without a word from anybody else. */
export function importPublished({ name, edition, details }: Published): { report: Report; template: Template } {
  const template = rated.find(({ id }) => id === edition);
  if (!template) throw new Error(`There is no edition “${edition}”.`);
  const empty = newReport(template, { id: name, created: '2026-01-01T00:00:00Z' });
  Object.assign(empty.details, details);
  const rows = parseCsv(scoresOf(loadPublished(name).published, {}));
  const scored = importScores(rows, empty, template).report;
  const text = readFileSync(join(reports, `${name}.txt`), 'utf8');
  return { report: importText(text, scored, template, { replace: false }).report, template };
}
