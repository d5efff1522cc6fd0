import { createContext, type FocusEvent, type PointerEvent, useContext, useState } from 'react';
import { Editor, Transforms } from 'slate';
import {
  ReactEditor,
  type RenderElementProps,
  useFocused,
  useReadOnly,
  useSelected,
  useSlateStatic,
} from 'slate-react';
import type { Table, TableRow } from '../../../core/content.ts';
import { returnToText } from '../caret.ts';
import { CaptionField, SourceField } from '../figure/CaptionLine.tsx';
import { useSurroundings } from '../surroundings.ts';
import { hintBorder, startBorder } from './drag-border.ts';
import { TableTools } from './TableTools.tsx';
import { Columns, tableLabel } from './TableView.tsx';

type Place = { table: Table; row: TableRow };
const TableContext = createContext<Table | null>(null);
const RowContext = createContext<Place | null>(null);

type Props = RenderElementProps & { element: Table };

/** A table that is written in: caption and source are fields of its frame, the cells are text of the editor. */
export function TableElement({ attributes, children, element }: Props) {
  const editor = useSlateStatic();
  const selected = useSelected();
  const focused = useFocused();
  const readOnly = useReadOnly();
  const name = useSurroundings((around) => around.names.get(element.id));
  const [inFrame, setInFrame] = useState(false);
  const follow = (event: FocusEvent) =>
    setInFrame(event.type === 'focus' && event.target instanceof HTMLElement && !event.target.matches('.editable'));
  const leave = (to: 'first' | 'last') => {
    const path = ReactEditor.findPath(editor, element);
    returnToText(editor);
    const row = to === 'first' ? 0 : element.children.length - 1;
    Transforms.select(editor, Editor.end(editor, [...path, row, 0]));
  };
  const hold = (event: PointerEvent<HTMLElement>) =>
    startBorder(event, element, (columns) =>
      Transforms.setNodes(editor, { columns }, { at: ReactEditor.findPath(editor, element) }),
    );
  return (
    <figure {...attributes} className="b b-table" onFocus={follow} onBlur={follow}>
      {!readOnly && selected && (focused || inFrame) && <TableTools table={element.id} />}
      <CaptionField table={element} onLeave={leave} />
      <div className="b-table-frame" {...(!readOnly && { onPointerMove: hintBorder, onPointerDown: hold })}>
        <table aria-label={tableLabel(element, name)}>
          <Columns table={element} />
          <tbody>
            <TableContext value={element}>{children}</TableContext>
          </tbody>
        </table>
      </div>
      <SourceField table={element} onLeave={leave} />
    </figure>
  );
}

export function RowElement({ attributes, children, element }: RenderElementProps & { element: TableRow }) {
  const table = useContext(TableContext);
  return (
    <tr {...attributes}>
      <RowContext value={table && { table, row: element }}>{children}</RowContext>
    </tr>
  );
}

export function CellElement({ attributes, children, element }: RenderElementProps) {
  const place = useContext(RowContext);
  const column = place && element.type === 'table-cell' ? place.row.children.indexOf(element) : -1;
  const align = place?.table.columns[column]?.align;
  if (place?.table.children[0] === place?.row)
    return (
      <th {...attributes} scope="col" data-align={align}>
        {children}
      </th>
    );
  return (
    <td {...attributes} data-align={align}>
      {children}
    </td>
  );
}
