import type { Reading, ReadLine } from '../reading.ts';
import { isRunning } from '../reading.ts';
import { quantitiesIn } from '../text/quantities.ts';
import { rememberFor } from '../text/remember-for.ts';
import { sentencesOf } from '../text/sentences.ts';
import { stemsOf } from '../text/stems.ts';
import type { FoundInReport, ReportRule } from '../text-rule.ts';

/** Tables against themselves and against the prose of their part. */
export const tableNumbers: ReportRule = {
  name: 'unlike-table',
  family: 'numbers',
  severity: 'warning',
  title: 'A number that its table does not bear out',
  why: 'A reader looks from the prose to the table, or adds up a column, and finds another number.',
  example: { wrong: '41 of 62 posts were filled (in the table: 49)', right: '49 of 62 posts were filled' },
  mend: 'Correct the number in the prose or in the table.',
  looksAt: (line, template) => isRunning(line) && countsOf(line, template).length > 0,
  inReport(reading) {
    const tables = tablesOf(reading);
    return [...tables.flatMap(wrongTotals), ...wrongProse(reading, tables)];
  },
};

type Row = { label: string; cells: readonly { read: ReadLine; value: number | undefined; column: number }[] };
type Table = { part: string; rows: readonly Row[]; headers: ReadonlySet<string> };

function tablesOf({ ours }: Reading): Table[] {
  const tables = new Map<string, { part: string; headers: string; rows: Map<number, ReadLine[]> }>();
  for (const read of ours) {
    const { spot, line } = read;
    if (spot.kind !== 'line' || spot.path.length < 2 || (line.kind !== 'cell' && line.kind !== 'header cell')) continue;
    const key = `${spot.part}|${spot.block}`;
    const table = tables.get(key) ?? { part: read.placed.id, headers: '', rows: new Map<number, ReadLine[]>() };
    tables.set(key, table);
    const [row = 0] = spot.path;
    if (line.kind === 'header cell') table.headers += ` ${line.text}`;
    else table.rows.set(row, [...(table.rows.get(row) ?? []), read]);
  }
  return [...tables.values()].map(({ part, headers, rows }) => ({
    part,
    headers: stemsOf(headers),
    rows: [...rows.values()].flatMap((reads): Row[] => {
      const [first, ...others] = reads;
      const cells = others.map((read) => ({ read, value: numberIn(read.line.text), column: columnOf(read) }));
      return first ? [{ label: first.line.text.trim(), cells }] : [];
    }),
  }));
}

function columnOf({ spot }: ReadLine): number {
  return spot.kind === 'line' ? (spot.path[1] ?? 0) : 0;
}

function numberIn(text: string): number | undefined {
  return /^\s*\d[\d,]*\s*$/.test(text) ? Number(text.replaceAll(',', '')) : undefined;
}

/** A last row of totals. One that is no greater than a part of it is an average, or of something else. */
function wrongTotals({ rows }: Table): FoundInReport[] {
  const total = rows.at(-1);
  if (!total || rows.length < 3 || !/^(?:all|total|overall)(?!\p{L})/iu.test(total.label)) return [];
  return total.cells.flatMap(({ read, value, column }): FoundInReport[] => {
    const parts = rows.slice(0, -1).map(({ cells }) => cells.find((cell) => cell.column === column)?.value);
    if (value === undefined || parts.some((part) => part === undefined)) return [];
    const numbers = parts as number[];
    const sum = numbers.reduce((before, part) => before + part, 0);
    if (sum === value || value <= Math.max(...numbers) || Math.abs(sum - value) > 0.5 * sum) return [];
    return [
      {
        at: { read, from: 0, to: read.line.text.length },
        message: `The numbers above add up to ${sum.toLocaleString('en-GB')}, and ${read.line.text.trim()} stands here.`,
      },
    ];
  });
}

/** `41 of 62 posts`, where one row of the part’s table has the 62 and not the 41. */
function wrongProse({ ours, template }: Reading, tables: readonly Table[]): FoundInReport[] {
  if (tables.length === 0) return [];
  return ours.flatMap((read) => {
    if (!isRunning(read.line)) return [];
    const near = tables.filter(({ part }) => part === read.placed.id);
    if (near.length === 0) return [];
    return countsOf(read.line, template).flatMap(({ from, to, yes, base, about }): FoundInReport[] => {
      const rows = near
        .filter(({ headers }) => [...headers].some((stem) => about.has(stem)))
        .flatMap((table) => table.rows)
        .filter(({ cells }) => cells.some(({ value }) => value === base));
      const [row] = rows;
      if (rows.length !== 1 || !row || row.cells.length < 2) return [];
      const known = row.cells.flatMap(({ value }) => value ?? []);
      if (known.includes(yes) || known.some((value) => base - value === yes)) return [];
      const cell = row.cells.find(({ value }) => value === base);
      return [
        {
          at: { read, from, to },
          related: cell ? [{ read: cell.read, from: 0, to: cell.read.line.text.length }] : [],
          message: `The table gives ${known.join(', ')} for “${row.label}”, and “${yes}” of ${base} stands here.`,
        },
      ];
    });
  });
}

const countsOf = rememberFor((line, template) =>
  sentencesOf(line).flatMap((sentence) =>
    quantitiesIn(sentence.text, template).flatMap(({ from, to, yes, base }) =>
      yes === undefined || base === undefined
        ? []
        : [{ from: sentence.from + from, to: sentence.from + to, yes, base, about: stemsOf(sentence.text) }],
    ),
  ),
);
