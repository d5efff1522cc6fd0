import { captionText } from '../../core/captions.ts';
import { type DataCell, type DataTable, dataTables } from '../../core/data-table/data-table.ts';
import type { PlacedPart } from '../../core/layout.ts';
import { RatingBadge } from './RatingBadge.tsx';
import { useView } from './SessionContext.ts';

/** The tables that a part prints from data, as they will print. */
export function DataTablesView({ placed }: { placed: PlacedPart }) {
  const view = useView();
  const tables = dataTables(placed, view);
  const numbers = numberNotes(tables, view.notesBefore.get(placed.id) ?? 0);
  return tables.map((table) => <DataTableView key={table.key} table={table} numbers={numbers} />);
}

type Numbers = ReadonlyMap<string, number>;

/** The number of each note by its text. */
function numberNotes(tables: readonly DataTable[], before: number): Numbers {
  const numbers = new Map<string, number>();
  let last = before;
  for (const { captionNote, header, rows } of tables) {
    if (captionNote !== undefined) numbers.set(captionNote, ++last);
    for (const { note } of [...header, ...rows.flat()]) if (note && !note.again) numbers.set(note.text, ++last);
  }
  return numbers;
}

function DataTableView({ table, numbers }: { table: DataTable; numbers: Numbers }) {
  const { caption, captionNote, name, columns, header, rows } = table;
  return (
    <div className="table-frame">
      <table className="table data-table">
        <caption>
          {name && `${captionText(name)}: `}
          {caption}
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
}

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
    <sup className="note-number" role="img" aria-label={`Footnote: ${note}`} title={note}>
      {numbers.get(note)}
    </sup>
  );
}
