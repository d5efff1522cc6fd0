import type { Compared, Comparison } from './comparison.ts';
import { AssayError } from './fault.ts';
import type { Measure } from './figure.ts';
import { standardsOf } from './framework.ts';
import { rateReport, standardResults } from './rating.ts';
import { type Report, reportName } from './report.ts';
import { type NumberedRow, readNamedRows } from './rows-import/named-rows.ts';
import { parseMeasure, parseRating, unknownReference } from './rows-import/scores.ts';
import type { Template } from './template.ts';

/** Results of another inspection, taken over as something to compare with. `notes` are for the person who imports. */
export type ImportedComparison = { comparison: Comparison; notes: string[] };

/** A report with the edition that it is of. */
export type EarlierReport = { report: Report; template: Template };

/**
 * The results of another report as a comparison, matched by the numbers of standards and key questions. What this
 * edition does not have under the same number is left out, and named in a note.
 *
 * @param label what charts and tables call it; without one, the name of the other report
 */
export function comparisonOf(
  { report, template: its }: EarlierReport,
  template: Template,
  label = reportName(report, its),
): ImportedComparison {
  const results = rateReport(report, its);
  const own = standardsOf(template);
  const questions = new Set(own.flatMap(({ keyQuestions }) => keyQuestions.map(({ number }) => number)));
  const scale = new Set(template.ratings?.scale.map(({ name }) => name));
  const comparison: Comparison = { label, source: reportName(report, its), keyQuestions: {}, standards: {} };
  const lacking: string[] = [];
  const unknown = new Set<string>();
  const rating = (name: string | undefined, keep: (name: string) => void) => {
    if (name === undefined) return;
    if (scale.has(name)) keep(name);
    else unknown.add(name);
  };
  for (const { number, keyQuestions, rating: rated } of standardResults(results)) {
    for (const { number: question, measure } of keyQuestions) {
      if (!measure) continue;
      if (questions.has(question)) comparison.keyQuestions[question] = measure;
      else lacking.push(question);
    }
    if (!own.some((standard) => standard.number === number && standard.ratedBy !== 'information only')) {
      if (rated !== undefined) lacking.push(number);
    } else
      rating(rated, (name) => {
        comparison.standards[number] = name;
      });
  }
  rating(results.overall?.rating, (name) => {
    comparison.overall = name;
  });
  const notes = [told(comparison)];
  if (lacking.length > 0) notes.push(`Left out, since this edition has no such number: ${lacking.join(', ')}.`);
  if (unknown.size > 0) notes.push(`Left out, since this edition has no such rating: ${[...unknown].join(', ')}.`);
  if (its.id !== template.id)
    notes.push('The two reports are of different editions. Check that their numbers stand for the same questions.');
  return { comparison, notes };
}

/**
 * A comparison from a table whose first row names the columns `ref`, `value` and, if need be, `base`. The reference
 * `overall` takes the overall rating.
 *
 * @throws AssayError `bad input` for the first row that cannot be read; nothing is imported then
 */
export function importComparison(
  rows: readonly NumberedRow[],
  { label, source }: Pick<Comparison, 'label' | 'source'>,
  template: Template,
): ImportedComparison {
  const standards = new Map(standardsOf(template).map((standard) => [standard.number, standard]));
  const questions = new Map(
    [...standards.values()].flatMap(({ keyQuestions }) => keyQuestions.map((question) => [question.number, question])),
  );
  const keyQuestions: Record<string, Measure> = {};
  const ratings: Record<string, string> = {};
  let overall: string | undefined;
  const columns = ['ref', 'value', 'base'] as const;
  for (const { line, cells } of readNamedRows(rows, { columns, needed: ['ref', 'value'], key: 'ref' })) {
    const ref = cells.ref ?? '';
    const number = ref.replace(/\.$/, '');
    const row = { line, ref: number, value: cells.value ?? '', ...(cells.base && { base: cells.base }) };
    const question = questions.get(number);
    const standard = standards.get(number);
    if (question) keyQuestions[number] = parseMeasure(row, question);
    else if (standard) ratings[number] = parseRating(row, standard, template);
    else if (/^overall$/i.test(number)) {
      const [rated] = [...standards.values()].filter(({ ratedBy }) => ratedBy !== 'information only');
      if (rated) overall = parseRating(row, rated, template);
    } else
      throw new AssayError(
        'bad input',
        `Line ${line}, ${ref}: ${unknownReference(number, [...standards.keys(), ...questions.keys()])} Nothing was imported.`,
      );
  }
  const comparison: Comparison = { label, source, keyQuestions, standards: ratings, ...(overall && { overall }) };
  return { comparison, notes: [told(comparison)] };
}

/** The report with the comparison in the place of what it was compared with before. */
export function withComparison<R extends Pick<Report, 'comparisons'>>(
  report: R,
  as: Compared,
  comparison: Comparison | undefined,
): R {
  const { [as]: _, ...others } = report.comparisons;
  return { ...report, comparisons: comparison ? { ...others, [as]: comparison } : others };
}

function told({ keyQuestions, standards, overall }: Comparison): string {
  const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
  const ratings = Object.keys(standards).length + (overall === undefined ? 0 : 1);
  return `Read ${counted(Object.keys(keyQuestions).length, 'key question')} and ${counted(ratings, 'rating')}.`;
}
