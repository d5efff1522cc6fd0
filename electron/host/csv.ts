import { CsvError, parse } from 'csv-parse/sync';
import { AssayError } from '../../core/fault.ts';

/** A row of a table, with the line of the file that it begins on. */
export type CsvRow = { line: number; cells: string[] };

const DELIMITERS = [',', ';', '\t'];

/**
 * The rows of a table separated by commas, semicolons or tabs, whichever its first line has most of.
 *
 * @throws AssayError `bad input` with the line where the quotation marks go wrong
 */
export function parseCsv(text: string): CsvRow[] {
  const header = text.split(/\r\n|\r|\n/, 1)[0] ?? '';
  const count = (mark: string) => header.split(mark).length;
  const delimiter = DELIMITERS.reduce((best, mark) => (count(mark) > count(best) ? mark : best));
  try {
    const records: unknown = parse(text, { delimiter, info: true, relax_column_count: true, skip_empty_lines: true });
    return (records as { record: string[]; info: { lines: number } }[]).map(({ record, info }) => ({
      line: info.lines - record.join('').split(/\r\n|\r|\n/).length + 1,
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
