import type { ReactNode } from 'react';
import type { Editor } from 'slate';
import { useSlate } from 'slate-react';
import { announce } from '../../ui/Announcer.tsx';
import { Toolbar } from '../../ui/Toolbar.tsx';
import { returnToText } from '../caret.ts';
import { levelWidths, stepWidth } from './column-widths.ts';
import { say } from './messages.ts';
import { moveColumn, moveRow } from './move-lines.ts';
import { AlignIcon, GridIcon, LevelIcon, MoveLineIcon, WidthIcon } from './table-icons.tsx';
import {
  alignOf,
  cellAt,
  insertColumn,
  insertRow,
  removeColumn,
  removeRow,
  removeTable,
  toggleAlign,
} from './tables.ts';

/** What it answers, where that is words, is said. */
type Run = (editor: Editor) => unknown;

/** What can be done to the table at the caret; Alt+F10 leads here and Escape back. It covers no words of the table. */
export function TableTools({ table }: { table: string }) {
  const editor = useSlate();
  const spot = cellAt(editor);
  const tool = (label: string, face: ReactNode, run: Run, pressed?: boolean, repeats = false) => (
    <button
      type="button"
      data-stop
      tabIndex={-1}
      className="tool"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      // The text keeps the focus, and with it the cell that the button works on.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        // What is done several times over keeps the focus.
        if (!repeats) returnToText(editor);
        const said = run(editor);
        if (typeof said === 'string') announce(said);
      }}
    >
      {face}
    </button>
  );
  const again = (label: string, face: ReactNode, run: Run) => tool(label, face, run, undefined, true);
  // Of several tables that are selected, the one with the caret.
  if (spot?.table.id !== table) return null;
  return (
    <div className="table-tools-place" contentEditable={false}>
      <Toolbar label={say('table')} className="tools table-tools" onLeave={() => returnToText(editor)}>
        {tool(say('insertARowAbove'), <GridIcon line="h" at={5.5} add />, (on) => insertRow(on, 'above'))}
        {tool(say('insertARowBelow'), <GridIcon line="h" at={12.5} add />, (on) => insertRow(on, 'below'))}
        {tool(say('insertAColumnToTheLeft'), <GridIcon line="v" at={5.5} add />, (on) => insertColumn(on, 'left'))}
        {tool(say('insertAColumnToTheRight'), <GridIcon line="v" at={12.5} add />, (on) => insertColumn(on, 'right'))}
        {tool(say('alignTheColumnRight'), <AlignIcon />, toggleAlign, alignOf(spot) === 'right')}
        <span className="tool-gap" />
        {again(say('moveTheRowUp'), <MoveLineIcon to="up" />, (on) => moveRow(on, -1))}
        {again(say('moveTheRowDown'), <MoveLineIcon to="down" />, (on) => moveRow(on, 1))}
        {again(say('moveTheColumnLeft'), <MoveLineIcon to="left" />, (on) => moveColumn(on, -1))}
        {again(say('moveTheColumnRight'), <MoveLineIcon to="right" />, (on) => moveColumn(on, 1))}
        {again(say('narrowerColumn'), <WidthIcon by={-1} />, (on) => stepWidth(on, -1))}
        {again(say('widerColumn'), <WidthIcon by={1} />, (on) => stepWidth(on, 1))}
        {again(say('columnsOfTheSameWidth'), <LevelIcon />, levelWidths)}
        <span className="tool-gap" />
        {tool(say('deleteTheRow'), <GridIcon line="h" at={9} />, removeRow)}
        {tool(say('deleteTheColumn'), <GridIcon line="v" at={9} />, removeColumn)}
        {tool(say('deleteTable'), <span className="tool-words">{say('deleteTable')}</span>, removeTable)}
      </Toolbar>
    </div>
  );
}
