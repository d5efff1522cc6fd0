import type { ReactNode } from 'react';
import type { Table, TableCell } from '../../../core/content.ts';
import { CaptionWords, SourceWords } from '../figure/CaptionLine.tsx';
import { useSurroundings } from '../surroundings.ts';
import { say } from './messages.ts';

/** A table that is only read. */
export function TableView({ table, renderCell }: { table: Table; renderCell: (cell: TableCell) => ReactNode }) {
  const name = useSurroundings((around) => around.names.get(table.id));
  const [header, ...rows] = table.children;
  return (
    <figure className="b b-table">
      <CaptionWords block={table} />
      <div className="b-table-frame">
        <table aria-label={tableLabel(table, name)}>
          <Columns table={table} />
          <tbody>
            <tr>
              {header?.children.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells have no ids, and nothing in them has a state
                <th key={column} scope="col" data-align={table.columns[column]?.align}>
                  {renderCell(cell)}
                </th>
              ))}
            </tr>
            {rows.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <tr key={at}>
                {row.children.map((cell, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above
                  <td key={column} data-align={table.columns[column]?.align}>
                    {renderCell(cell)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <SourceWords block={table} />
    </figure>
  );
}

/** The columns share the width as the table says. */
export function Columns({ table }: { table: Table }) {
  const whole = table.columns.reduce((sum, { share }) => sum + share, 0);
  return (
    <colgroup contentEditable={false}>
      {table.columns.map(({ share }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: columns have no ids
        <col key={index} style={{ width: `${(100 * share) / whole}%` }} />
      ))}
    </colgroup>
  );
}

export function tableLabel(table: Table, name: string | undefined): string {
  return [name, table.caption.trim()].filter(Boolean).join(': ') || say('tableWithoutACaption');
}
