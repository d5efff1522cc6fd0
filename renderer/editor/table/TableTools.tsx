import type { ReactNode } from 'react';
import type { Editor } from 'slate';
import { useSlate } from 'slate-react';
import { announce } from '../../ui/Announcer.tsx';
import { Toolbar } from '../../ui/Toolbar.tsx';
import { returnToText } from '../caret.ts';
import { levelWidths, stepWidth } from './column-widths.ts';
import { moveColumn, moveRow } from './move-lines.ts';
import { LevelIcon, MoveLineIcon, WidthIcon } from './table-icons.tsx';
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
      <Toolbar label="Table" className="tools table-tools" onLeave={() => returnToText(editor)}>
        {tool('Insert a row above', <Grid line="h" at={5.5} add />, (on) => insertRow(on, 'above'))}
        {tool('Insert a row below', <Grid line="h" at={12.5} add />, (on) => insertRow(on, 'below'))}
        {tool('Insert a column to the left', <Grid line="v" at={5.5} add />, (on) => insertColumn(on, 'left'))}
        {tool('Insert a column to the right', <Grid line="v" at={12.5} add />, (on) => insertColumn(on, 'right'))}
        {tool('Align the column right', <AlignIcon />, toggleAlign, alignOf(spot) === 'right')}
        <span className="tool-gap" />
        {again('Move the row up', <MoveLineIcon to="up" />, (on) => moveRow(on, -1))}
        {again('Move the row down', <MoveLineIcon to="down" />, (on) => moveRow(on, 1))}
        {again('Move the column left', <MoveLineIcon to="left" />, (on) => moveColumn(on, -1))}
        {again('Move the column right', <MoveLineIcon to="right" />, (on) => moveColumn(on, 1))}
        {again('Narrower column', <WidthIcon by={-1} />, (on) => stepWidth(on, -1))}
        {again('Wider column', <WidthIcon by={1} />, (on) => stepWidth(on, 1))}
        {again('Columns of the same width', <LevelIcon />, levelWidths)}
        <span className="tool-gap" />
        {tool('Delete the row', <Grid line="h" at={9} />, removeRow)}
        {tool('Delete the column', <Grid line="v" at={9} />, removeColumn)}
        {tool('Delete table', <span className="tool-words">Delete table</span>, removeTable)}
      </Toolbar>
    </div>
  );
}

/** A grid with one row or column in strong lines, and what is done to it. */
function Grid({ line, at, add }: { line: 'h' | 'v'; at: number; add?: boolean }) {
  const turn = line === 'v' ? 'rotate(90 9 9)' : undefined;
  const top = add ? (at < 9 ? 2.5 : 10) : 6;
  const rest = add ? (at < 9 ? 10 : 2.5) : undefined;
  return (
    <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" fill="none" stroke="currentColor">
      <g transform={turn === undefined ? undefined : line === 'v' ? 'matrix(0 1 1 0 0 0)' : turn}>
        <rect x="2" y={top} width="14" height="5.5" strokeWidth="1.6" rx="1" />
        {rest !== undefined && <rect x="2" y={rest} width="14" height="5.5" strokeWidth="0.8" rx="1" />}
        <path d={add ? `M9 ${top + 1}v3.5M7.25 ${top + 2.75}h3.5` : 'M4.5 3l9 12M13.5 3l-9 12'} strokeWidth="1.4" />
      </g>
    </svg>
  );
}

function AlignIcon() {
  return (
    <svg
      width="18"
      height="18"
      viewBox="0 0 18 18"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
    >
      <path d="M3 4h12M8 7.5h7M5 11h10M9.5 14.5H15" />
    </svg>
  );
}
