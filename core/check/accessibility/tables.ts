import type { Table } from '../../content.ts';
import { inlineText } from '../../content-text.ts';
import type { ReadLine } from '../reading.ts';
import { wholeLine } from '../text/whole-line.ts';
import type { FoundInReport, ReportRule } from '../text-rule.ts';

/** Tables that hold no data in rows and columns under headings. */
export const tableShape: ReportRule = {
  name: 'table-shape',
  anyLanguage: true,
  family: 'accessibility',
  severity: 'warning',
  title: 'A table that is hard to follow by ear',
  why: 'A screen reader says the heading of the column with each cell; it needs one for each, and rows to go with them.',
  example: { wrong: 'a table of one column', right: 'a list' },
  mend: 'Give each column its own heading, and use lists for what is no table.',
  inReport: ({ ours }) =>
    ours.flatMap((read): FoundInReport[] => {
      const table = tableAt(read);
      return table ? wrongWith(table).map(({ message, ...told }) => ({ at: wholeLine(read), message, ...told })) : [];
    }),
};

/** The table, at the line that is the first of it. */
function tableAt({ spot, placed, line }: ReadLine): Table | undefined {
  if (line.kind !== 'header cell' || spot.kind !== 'line' || spot.path[1] !== 0) return undefined;
  const block = placed.content[spot.block];
  return block?.type === 'table' ? block : undefined;
}

function wrongWith({ children }: Table): { message: string; severity?: 'advice' }[] {
  const [header, ...rows] = children.map((row) =>
    row.children.map((cell) => cell.children.map(inlineText).join('').trim()),
  );
  if (!header) return [];
  const named = header.filter((name) => name !== '').map((name) => name.toLowerCase());
  return [
    ...(rows.length === 0 ? [{ message: 'This table has a row of headings and nothing below it.' }] : []),
    ...(header.length === 1 && rows.length > 0
      ? [{ message: 'A table of one column is a list.', severity: 'advice' as const }]
      : []),
    ...(new Set(named).size < named.length
      ? [{ message: 'Two columns have the same heading.', severity: 'advice' as const }]
      : []),
    ...(rows.some((row) => row.every((cell) => cell === '')) ? [{ message: 'A row of this table is empty.' }] : []),
  ];
}
