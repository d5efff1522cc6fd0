import { AssayError } from '../fault.ts';
import type { Measure } from '../figure.ts';
import { keepFormer } from '../figures/former-values.ts';
import { type KeyQuestion, type Standard, standardsOf } from '../framework.ts';
import { rateReport, standardResults } from '../rating.ts';
import type { Report } from '../report.ts';
import type { StandardScore } from '../score.ts';
import type { Template } from '../template.ts';

/** One row of a table of scores, with the line of the file that it begins on. */
export type ScoreRow = { line: number; cells: readonly string[] };

const COLUMNS = ['ref', 'value', 'base', 'reason', 'decided by', 'evidence'] as const;
const OPTIONAL = 'base, reason, decided by and evidence';
type Column = (typeof COLUMNS)[number];
export type Cells = Partial<Record<Column, string>> & { line: number; ref: string; value: string };

/** A rating as its row has it; what is not there has no column. */
type EnteredRating = {
  rating: string;
  reason?: string | undefined;
  decidedBy?: string | undefined;
  evidence?: string | undefined;
};

/**
 * Scores from a table whose first row names the columns `ref`, `value`, `base`, `reason`, `decided by` and `evidence`, in
 * any order; all but the first two may be missing. A row replaces the score of its reference, and what the table does not
 * name stays as it is.
 *
 * @returns the report with the scores, and notes for the person who imports
 * @throws AssayError `bad input` for the first row that cannot be read; nothing is imported then
 */
export function importScores(
  rows: readonly ScoreRow[],
  report: Report,
  template: Template,
): { report: Report; notes: string[] } {
  const [header, ...body] = rows.filter((row) => row.cells.some((cell) => cell.trim() !== ''));
  if (!header) throw refusal('The file holds no rows. Its first line names the columns: ref,value,base,reason.');
  const columns = parseHeader(header);
  if (body.length === 0) throw refusal('The file names its columns and holds no scores. Add a row for each score.');

  const standards = new Map(standardsOf(template).map((standard) => [standard.number, standard]));
  const questions = new Map(
    standardsOf(template).flatMap((standard) => standard.keyQuestions.map((question) => [question.number, question])),
  );
  const seen = new Map<string, number>();
  const measures: Record<string, Measure> = {};
  const ratings: Record<string, EnteredRating> = {};
  for (const row of body) {
    const cells = parseCells(row, columns);
    const earlier = seen.get(cells.ref);
    if (earlier !== undefined)
      throw refusal(at(cells, `this reference is on line ${earlier} already. Keep one row for each.`));
    seen.set(cells.ref, cells.line);
    const standard = standards.get(cells.ref);
    const question = questions.get(cells.ref);
    if (question) measures[cells.ref] = parseMeasure(cells, question);
    else if (standard) ratings[cells.ref] = parseStandard(cells, standard, template);
    else throw refusal(at(cells, unknownReference(cells.ref, [...standards.keys(), ...questions.keys()])));
  }
  return apply(measures, ratings, report, template);
}

function apply(
  measures: Record<string, Measure>,
  ratings: Record<string, EnteredRating>,
  report: Report,
  template: Template,
) {
  const scored: Report = {
    ...report,
    scores: { ...report.scores, keyQuestions: { ...report.scores.keyQuestions, ...measures } },
  };
  const byRule = new Map(standardResults(rateReport(scored, template)).map((result) => [result.number, result]));
  const standards = { ...scored.scores.standards };
  const questions = Object.keys(measures).length;
  const judged = Object.keys(ratings).length;
  const notes = [`Read ${counted(questions, 'key question')} and ${counted(judged, 'rating')}.`];
  for (const [number, { rating, ...remarks }] of Object.entries(ratings)) {
    const before = standards[number];
    const result = byRule.get(number);
    const score: StandardScore = {};
    for (const key of ['reason', 'decidedBy', 'evidence'] as const) {
      const kept = remarks[key] ?? before?.[key] ?? '';
      if (kept !== '') score[key] = kept;
    }
    if (result?.ratedBy === 'lowest key question' && result.ruleRating === rating)
      notes.push(`${number}: “${rating}” is what the lowest key question gives, so no departure is recorded.`);
    else score.rating = rating;
    if (Object.keys(score).length > 0) standards[number] = score;
    else delete standards[number];
  }
  return { report: keepFormer(report, { ...scored, scores: { ...scored.scores, standards } }), notes };
}

function parseHeader(header: ScoreRow): Column[] {
  const names = header.cells.map((cell) => cell.trim().toLowerCase());
  const line = `Line ${header.line}`;
  for (const needed of ['ref', 'value'] as const)
    if (!names.includes(needed))
      throw refusal(
        `${line}: the column “${needed}” is missing. Name the columns on the first line: ref,value,base,reason.`,
      );
  return names.map((name, index) => {
    const column = COLUMNS.find((known) => known === name);
    if (!column)
      throw refusal(
        `${line}: there is no column “${header.cells[index]?.trim()}”. Use ref, value, ${OPTIONAL}, or remove it.`,
      );
    if (names.indexOf(name) !== index)
      throw refusal(`${line}: the column “${name}” is there twice. Remove one of the two.`);
    return column;
  });
}

function parseCells(row: ScoreRow, columns: readonly Column[]): Cells {
  const extra = row.cells.slice(columns.length).some((cell) => cell.trim() !== '');
  const ref = (row.cells[columns.indexOf('ref')] ?? '').trim().replace(/\.$/, '');
  if (extra)
    throw refusal(
      `Line ${row.line}${ref && `, ${ref}`}: more cells than columns. Put text that holds a comma in double quotation marks.`,
    );
  if (ref === '') throw refusal(`Line ${row.line}: the reference is empty. Give the number of a standard or question.`);
  const cells: Cells = { line: row.line, ref, value: '' };
  for (const [index, column] of columns.entries())
    if (column !== 'ref') cells[column] = (row.cells[index] ?? '').trim();
  return cells;
}

const PERCENTAGE = /^(-?\d+(?:[.,]\d+)?) ?(?:%|per ?cent)$/i;
const COUNTS = /^(\d+) ?(?:\/|out of) ?(\d+)$/i;
const FORMS = 'Write a whole percentage such as 74%, or counts such as 81/110.';

/**
 * A score as its row has it: `74%`, a whole percentage since rounding comes before banding, or counts such as `81/110`.
 *
 * @throws AssayError `bad input` where it is neither, or the row has what no key question takes
 */
export function parseMeasure(cells: Cells, question: KeyQuestion): Measure {
  const { value } = cells;
  if (value === '') throw refusal(at(cells, `the value is empty. ${FORMS}`));
  for (const column of ['reason', 'decided by', 'evidence'] as const)
    if (cells[column])
      throw refusal(
        at(cells, `a key question takes no “${column}”. Put it on the row of the standard, with its rating.`),
      );
  const given = cells.base ? wholeNumber(cells, cells.base) : undefined;
  if (given === 0) throw refusal(at(cells, 'the base is 0. Leave it empty if it is not known.'));

  const percentage = PERCENTAGE.exec(value)?.[1];
  if (percentage !== undefined) {
    if (!/^\d+$/.test(percentage))
      throw refusal(at(cells, `“${value}” is not a whole percentage from 0 to 100. Round it, or give counts.`));
    if (Number(percentage) > 100)
      throw refusal(at(cells, `${value} is over 100 per cent. Give a whole percentage from 0 to 100.`));
    return { percentage: Number(percentage), ...(given !== undefined && { base: given }) };
  }
  const counts = COUNTS.exec(value);
  if (counts) {
    const [yes, base] = [Number(counts[1]), Number(counts[2])];
    if (base === 0) throw refusal(at(cells, 'the base is 0. Leave the row out if no case was relevant.'));
    if (yes > base)
      throw refusal(at(cells, `the base ${base} is smaller than the count ${yes}. Write the count first: 81/110.`));
    if (given !== undefined && given !== base)
      throw refusal(at(cells, `the base is ${base} in the value and ${given} in its column. Give it once.`));
    return { yes, base };
  }
  if (/^\d+([.,]\d+)?$/.test(value)) throw refusal(at(cells, `“${value}” could be a percentage or a count. ${FORMS}`));
  throw refusal(at(cells, `“${value}” is no score for key question ${question.number}. ${FORMS}`));
}

function parseStandard(cells: Cells, standard: Standard, template: Template): EnteredRating {
  const rating = parseRating(cells, standard, template);
  if (standard.ratedBy !== 'judgement' && cells.evidence)
    throw refusal(
      at(cells, `${standard.title} is rated by its key questions and takes no evidence. Put it with the reason.`),
    );
  return { rating, reason: cells.reason, decidedBy: cells['decided by'], evidence: cells.evidence };
}

/**
 * A rating as the edition spells it, whatever its capitals and spaces in the row.
 *
 * @throws AssayError `bad input` where the scale has no such rating, or the standard takes none
 */
export function parseRating(cells: Cells, standard: Standard, template: Template): string {
  const { value } = cells;
  const names = template.ratings?.scale.map((rating) => rating.name) ?? [];
  const scale = names.length > 0 ? `${names.slice(0, -1).join(', ')} or ${names.at(-1)}` : '';
  if (standard.ratedBy === 'information only' || names.length === 0)
    throw refusal(
      at(cells, `${standard.title} is for information only and takes no rating. Score its key questions instead.`),
    );
  if (value === '') throw refusal(at(cells, `the value is empty. Write ${scale}.`));
  if (cells.base)
    throw refusal(at(cells, 'a rating has no base. Leave the base empty, or give the number of a key question.'));
  const rating = names.find((name) => comparable(name) === comparable(value));
  if (rating !== undefined) return rating;
  if (PERCENTAGE.test(value) || COUNTS.test(value) || /^\d+$/.test(value))
    throw refusal(
      at(
        cells,
        standard.keyQuestions.length > 0
          ? `a standard takes a rating, and “${value}” belongs to a key question such as ${standard.keyQuestions[0]?.number}.`
          : `a standard takes a rating, not “${value}”. Write ${scale}.`,
      ),
    );
  throw refusal(at(cells, `there is no rating “${value}”. Write ${scale}.`));
}

function wholeNumber(cells: Cells, text: string): number {
  if (!/^\d+$/.test(text))
    throw refusal(at(cells, `the base “${text}” is not a whole number. Give the number of relevant cases.`));
  return Number(text);
}

/** The end of a message, with up to four numbers that begin alike. */
export function unknownReference(ref: string, known: string[]): string {
  const near = known.filter((number) => number.startsWith(ref.slice(0, 3))).slice(0, 4);
  const hint = near.length > 0 ? `; there are ${near.join(', ')}` : '';
  return `this edition has no such standard or key question. Check the number${hint}.`;
}

/** Programs write one accented letter in two ways. */
const comparable = (name: string) => name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ');
const at = (cells: Cells, what: string) => `Line ${cells.line}, ${cells.ref}: ${what}`;
const refusal = (message: string) => new AssayError('bad input', `${message} Nothing was imported.`);
const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
