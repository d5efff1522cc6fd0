import type { ColumnUse } from '../../../core/cases/cases.ts';
import type { NumberedRow } from '../../../core/rows-import/named-rows.ts';

/** Rows of a table whose cells are parted by `|`; the first has number 1. */
export function rowsOf(...lines: string[]): NumberedRow[] {
  return lines.map((line, index) => ({ line: index + 1, cells: line.split('|') }));
}

export const imported = { file: 'cases.csv', importedAt: '2026-01-05T09:00:00Z' };

/** Uses in short: `question 2.1.1`, `prompt 2.1`, `about Sex`, `reference`, `ignored`. */
export function usesOf(short: Record<string, string>): Record<string, ColumnUse> {
  return Object.fromEntries(
    Object.entries(short).map(([heading, words]): [string, ColumnUse] => {
      const [kind = '', what = ''] = words.split(' ');
      switch (kind) {
        case 'question':
          return [heading, { as: 'key question', number: what }];
        case 'prompt':
          return [heading, { as: 'prompt', label: heading, ...(what !== '' && { standard: what }) }];
        case 'about':
          return [heading, { as: 'characteristic', name: what }];
        case 'reference':
          return [heading, { as: 'reference' }];
        default:
          return [heading, { as: 'ignored' }];
      }
    }),
  );
}
