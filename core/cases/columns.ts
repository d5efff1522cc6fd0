import type { NumberedRow } from '../rows-import/named-rows.ts';
import type { Template } from '../template.ts';
import { columnOf, inOneLine, readCaseTable } from './case-table.ts';
import type { ColumnUse } from './cases.ts';

/** What a column of a spreadsheet of cases probably is, for a person to confirm. */
export type ColumnProposal = {
  heading: string;
  use: ColumnUse;
  /** Chosen by a person before, for a column of this heading. */
  remembered: boolean;
  /** Up to four of its values. */
  examples: string[];
  /** How many values it has, empty cells aside. */
  distinct: number;
  /** Why it is ignored, or what is doubtful, in a sentence. */
  problem?: string;
  /** Nothing tells what it is; without a person's choice it must not be left out. */
  asks?: true;
};

/**
 * What each column probably is, in the order of the file.
 *
 * @throws AssayError `bad input` for a table that has no cases or whose headings are missing or doubled
 */
export function proposeColumns(
  rows: readonly NumberedRow[],
  remembered: Readonly<Record<string, ColumnUse>>,
  _template: Template,
): ColumnProposal[] {
  const table = readCaseTable(rows);
  return table.headings.map((heading, index) => {
    const values = [...new Set(columnOf(table, index).map(inOneLine))].filter((value) => value !== '');
    const known = Object.hasOwn(remembered, heading) ? remembered[heading] : undefined;
    return {
      heading,
      use: known ?? { as: 'ignored' },
      remembered: known !== undefined,
      examples: values.slice(0, 4),
      distinct: values.length,
    };
  });
}
