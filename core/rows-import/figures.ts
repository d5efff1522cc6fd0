import { AssayError } from '../fault.ts';
import { Figure, type Measure } from '../figure.ts';
import { keepFormer } from '../figures/former-values.ts';
import { standardsOf } from '../framework.ts';
import type { Report } from '../report.ts';
import type { Template } from '../template.ts';
import { type NamedRow, type NumberedRow, readNamedRows } from './named-rows.ts';

const COLUMNS = ['label', 'value', 'base', 'unit', 'as at', 'source', 'kind', 'standard'] as const;
type Row = NamedRow<(typeof COLUMNS)[number]>;

/**
 * Figures from a table. A row with the label of a figure that the report has replaces what its columns name, and the
 * others are added at the end; what the table does not name stays as it is. A figure that was counted from the cases has
 * the value of its row from then on.
 *
 * @throws AssayError `bad input` for the first row that cannot be read; nothing is imported then
 */
export function importFigures(
  rows: readonly NumberedRow[],
  report: Report,
  template: Template,
): { report: Report; replaced: number; added: number } {
  const named = readNamedRows(rows, { columns: COLUMNS, needed: ['label', 'value'], key: 'label' });
  const figures = [...report.figures];
  let added = 0;
  for (const row of named) {
    const place = figures.findIndex(({ label }) => label === row.cells.label);
    const figure = readFigure(row, figures[place], { template, id: freeId(figures) });
    if (place < 0) added = figures.push(figure) - report.figures.length;
    else figures[place] = figure;
  }
  return { report: keepFormer(report, { ...report, figures }), replaced: named.length - added, added };
}

function readFigure(row: Row, known: Figure | undefined, to: { template: Template; id: string }): Figure {
  const { label = '', unit, 'as at': asAt, source, kind, standard } = row.cells;
  const { value, percent } = readValue(row);
  const measured = typeof value === 'object';
  const figure: Figure = {
    ...(known ?? { id: to.id, kind: measured ? 'prompt' : 'external' }),
    label,
    value,
    ...(kind && { kind: readKind(row, kind) }),
  };
  delete figure.cases;
  put(figure, 'unit', unit);
  put(figure, 'asAt', asAt);
  put(figure, 'source', source);
  put(figure, 'standard', standard && readStandard(row, standard, to.template));
  // The sign belongs to a percentage with decimals alone; a whole one and counts say it by what they are.
  if (figure.unit === '%' && (measured || unit === undefined)) delete figure.unit;
  if (!percent) return figure;
  if (unit !== undefined && unit !== '' && unit !== '%')
    throw refusal(
      row,
      `the value is a percentage and its unit is “${unit}”. Leave the unit empty, or take the % away.`,
    );
  return { ...figure, unit: '%' };
}

/** A column that the table has takes away what its cell does not say. */
function put(figure: Figure, name: 'unit' | 'asAt' | 'source' | 'standard', text: string | undefined): void {
  if (text === '') delete figure[name];
  else if (text !== undefined) figure[name] = text;
}

const NUMBER = /^[-−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;
const PERCENTAGE = /^(.+?) ?(?:%|per ?cent)$/i;
const COUNTS = /^(\d+) ?(?:\/|of|out of) ?(\d+)$/i;

/** `30/90`, `30` with the base 90, `33%`, `46.5%` or `6,359`. A percentage with decimals is a number whose unit is `%`. */
function readValue(row: Row): { value: Measure | number; percent?: true } {
  const { value: text = '', base: given = '' } = row.cells;
  const base = given === '' ? undefined : wholeNumber(row, given);
  const counts = COUNTS.exec(text);
  if (counts) {
    const [yes, of] = [Number(counts[1]), Number(counts[2])];
    if (base !== undefined && base !== of)
      throw refusal(row, `the base is ${of} in the value and ${base} in its column. Give it once.`);
    return { value: share(row, yes, of) };
  }
  const percentage = PERCENTAGE.exec(text)?.[1];
  const number = percentage ?? text;
  if (!NUMBER.test(number))
    throw refusal(row, `“${text}” is no value. Write a number such as 6,359, counts such as 30/90, or 33%.`);
  const value = Number(number.replaceAll(',', '').replace('−', '-'));
  if (percentage === undefined) {
    if (base === undefined) return { value };
    if (!Number.isInteger(value) || value < 0)
      throw refusal(row, `“${text}” of ${base} is no count. Write a whole number.`);
    return { value: share(row, value, base) };
  }
  const whole = Number.isInteger(value) && value >= 0 && value <= 100;
  if (whole) return { value: { percentage: value, ...(base !== undefined && { base }) } };
  if (base !== undefined)
    throw refusal(row, `“${text}” with a base is no whole percentage from 0 to 100. Round it, or give counts.`);
  return { value, percent: true };
}

function share(row: Row, yes: number, base: number): Measure {
  if (base === 0) throw refusal(row, 'the base is 0. Leave the row out if nothing was counted.');
  if (yes > base)
    throw refusal(row, `the base ${base} is smaller than the count ${yes}. Write the count first: 30/90.`);
  return { yes, base };
}

function wholeNumber(row: Row, text: string): number {
  const digits = text.replaceAll(',', '');
  if (!/^\d+$/.test(digits)) throw refusal(row, `the base “${text}” is not a whole number.`);
  if (Number(digits) === 0) throw refusal(row, 'the base is 0. Leave it empty if it is not known.');
  return Number(digits);
}

function readKind(row: Row, text: string): Figure['kind'] {
  const kinds = Figure.shape.kind.options;
  const kind = kinds.find((known) => known === text.toLowerCase());
  if (!kind)
    throw refusal(row, `there is no kind “${text}”. Write ${kinds.slice(0, -1).join(', ')} or ${kinds.at(-1)}.`);
  return kind;
}

function readStandard(row: Row, text: string, template: Template): string {
  const number = text.replace(/\.$/, '');
  if (standardsOf(template).some((standard) => standard.number === number)) return number;
  throw refusal(row, `there is no standard “${text}” in ${template.title}, ${template.edition}.`);
}

function freeId(figures: readonly Figure[]): string {
  let number = figures.length + 1;
  while (figures.some(({ id }) => id === `figure-${number}`)) number++;
  return `figure-${number}`;
}

function refusal({ line, cells }: Row, what: string): AssayError {
  return new AssayError('bad input', `Line ${line}, ${cells.label}: ${what} Nothing was imported.`);
}
