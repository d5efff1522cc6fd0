import { memo } from 'react';
import { captionText } from '../../core/captions.ts';
import { type DataCell, type DataTable, dataTables } from '../../core/data-table/data-table.ts';
import type { PlacedPart } from '../../core/layout.ts';
import { reachByKeys } from '../ui/scroll-frame.ts';
import { isSame } from '../ui/store.ts';
import { say } from './messages.ts';
import { RatingBadge } from './RatingBadge.tsx';
import { useWorkedOut } from './SessionContext.ts';
import { placedPart, type View } from './view.ts';

/** The tables that a part prints from data, as they will print. */
export function DataTablesView({ placed }: { placed: PlacedPart }) {
  const tables = useWorkedOut(tablesOf, placed.id);
  return tables.map((numbered) => <DataTableView key={numbered.table.key} {...numbered} />);
}

/** A table with the numbers of its notes. */
type Numbered = { table: DataTable; numbers: Numbers };

function tablesOf(view: View, id: string): Numbered[] {
  const placed = placedPart(view, id);
  if (!placed) return [];
  const tables = dataTables(placed, view);
  const numbers = numberNotes(tables, view.notesBefore.get(id) ?? 0);
  return tables.map((table) => ({ table, numbers }));
}

/** Of each note, by its text. */
type Numbers = Readonly<Record<string, number>>;

function numberNotes(tables: readonly DataTable[], before: number): Numbers {
  const numbers: Record<string, number> = {};
  let last = before;
  for (const { captionNote, header, rows } of tables) {
    if (captionNote !== undefined) numbers[captionNote] = ++last;
    for (const { note } of [...header, ...rows.flat()]) if (note && !note.again) numbers[note.text] = ++last;
  }
  return numbers;
}

const DataTableView = memo(function DataTableView({ table, numbers }: Numbered) {
  const { key, caption, captionNote, name, columns, header, rows } = table;
  return (
    <div className="table-frame" data-table={key} ref={reachByKeys}>
      <table className="table data-table">
        <caption>
          {name && `${captionText(name)}: `}
          <span className="caption-words">{caption}</span>
          {captionNote !== undefined && <NoteNumber note={captionNote} numbers={numbers} />}
        </caption>
        <thead>
          <tr>
            {header.map((cell, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: cells have no ids, and nothing in them has a state
              <th key={index} scope="col" className={columns[index]?.align === 'right' ? 'number' : undefined}>
                <CellView cell={cell} numbers={numbers} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <tr key={row} className={cells.some(({ group }) => group) ? 'group' : undefined}>
              {cells.map((cell, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                <td key={index} className={columns[index]?.align === 'right' ? 'number' : undefined}>
                  <CellView cell={cell} numbers={numbers} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}, isSame);

function CellView({ cell, numbers }: { cell: DataCell; numbers: Numbers }) {
  const { text, strong, rating, note } = cell;
  return (
    <>
      {rating === undefined ? <Words text={text} strong={strong === true} /> : <RatingBadge name={rating} />}
      {note && <NoteNumber note={note.text} numbers={numbers} />}
    </>
  );
}

/** What is still to be entered prints in brackets, and is set back here. */
function Words({ text, strong }: { text: string; strong: boolean }) {
  if (text.startsWith('[')) return <span className="hint">{text}</span>;
  return strong ? <b>{text}</b> : text;
}

function NoteNumber({ note, numbers }: { note: string; numbers: Numbers }) {
  return (
    <sup className="note-number" role="img" aria-label={say('footnote', { note })} title={note}>
      {numbers[note]}
    </sup>
  );
}
