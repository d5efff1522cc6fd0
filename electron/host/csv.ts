import { CsvError, parse } from 'csv-parse/sync';
import { AssayError } from '../../core/fault.ts';
import { TABLE } from './limits.ts';

/** A row of a table, with the line of the file that it begins on. */
export type CsvRow = { line: number; cells: string[] };

const DELIMITERS = [',', ';', '\t'];
const LINE_BREAK = /\r\n|\r|\n/;

/**
 * The rows of a table separated by commas, semicolons or tabs, whichever its first line has most of.
 *
 * @throws AssayError `bad input` with the line where the quotation marks go wrong
 */
export function parseCsv(text: string): CsvRow[] {
  const header = text.split(LINE_BREAK, 1)[0] ?? '';
  const count = (mark: string) => header.split(mark).length;
  const delimiter = DELIMITERS.reduce((best, mark) => (count(mark) > count(best) ? mark : best));
  refuseEndless(text, delimiter);
  const end = endOfQuoted(text);
  const quoted = text.slice(0, end);
  return [...parseQuoted(quoted, delimiter), ...splitPlain(text.slice(end), delimiter, linesIn(quoted))];
}

/** Each cell takes many times the memory of the sign that ends it. */
function refuseEndless(text: string, delimiter: string): void {
  if (text.length <= TABLE.cells) return;
  let cells = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === delimiter || sign === '\n' || sign === '\r') cells++;
  }
  if (cells > TABLE.cells)
    throw new AssayError(
      'bad input',
      `The table has more than ${TABLE.cells.toLocaleString('en-GB')} cells. Leave out what is no case, and choose it again. Nothing was imported.`,
    );
}

/** The end of the last line with a quotation mark. Behind it a line is a row, and splitting it takes a tenth of the time. */
function endOfQuoted(text: string): number {
  const last = text.lastIndexOf('"');
  if (last < 0) return 0;
  const rest = text.slice(last).search(LINE_BREAK);
  if (rest < 0) return text.length;
  const at = last + rest;
  return at + (text.startsWith('\r\n', at) ? 2 : 1);
}

/** @param before how many lines of the file come before */
function splitPlain(text: string, delimiter: string, before: number): CsvRow[] {
  return text
    .split(LINE_BREAK)
    .flatMap((line, index) => (line === '' ? [] : [{ line: before + index + 1, cells: line.split(delimiter) }]));
}

function parseQuoted(text: string, delimiter: string): CsvRow[] {
  try {
    const records: unknown = parse(text, { delimiter, info: true, relax_column_count: true, skip_empty_lines: true });
    return (records as { record: string[]; info: { lines: number } }[]).map(({ record, info }) => ({
      line: info.lines - linesIn(record.join('')),
      cells: record,
    }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : 1;
    throw new AssayError(
      'bad input',
      `Line ${line}: a quotation mark is out of place. Put text that holds one in double quotation marks and double it inside: "so ""called"" plan". Nothing was imported.`,
      { cause: error },
    );
  }
}

/** How many line breaks a text has. */
function linesIn(text: string): number {
  return text.split(LINE_BREAK).length - 1;
}
