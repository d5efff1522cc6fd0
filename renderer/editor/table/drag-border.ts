import type { PointerEvent } from 'react';
import type { Table } from '../../../core/content.ts';
import { announce } from '../../ui/Announcer.tsx';
import { moveBorder, percentOf, widthOf } from './column-widths.ts';
import { say } from './messages.ts';

/** How near (px) to a border between two columns the pointer takes hold of it. */
const NEAR = 5;

/** The column whose right border is under the pointer; the last one has none, since the table keeps its width. */
export function borderAt(frame: HTMLElement, x: number): number | undefined {
  const cells = frame.querySelector('tr')?.children;
  if (!cells) return undefined;
  for (const [index, cell] of [...cells].entries())
    if (index < cells.length - 1 && Math.abs(cell.getBoundingClientRect().right - x) <= NEAR) return index;
  return undefined;
}

/** Shows by the pointer's form that there is a border to take hold of. */
export function hintBorder({ currentTarget, clientX, buttons }: PointerEvent<HTMLElement>): void {
  if (buttons !== 0) return;
  currentTarget.toggleAttribute('data-border', borderAt(currentTarget, clientX) !== undefined);
}

/** Follows the pointer from a press on a border until it is let go; Escape leaves the columns as they were. */
export function startBorder(
  event: PointerEvent<HTMLElement>,
  table: Table,
  onDone: (columns: Table['columns']) => void,
): void {
  const frame = event.currentTarget;
  const { pointerId, clientX: from } = event;
  const at = event.button === 0 && event.isPrimary ? borderAt(frame, from) : undefined;
  const width = frame.querySelector('table')?.getBoundingClientRect().width ?? 0;
  if (at === undefined || width === 0) return;
  // The text must not select as the pointer goes over it.
  event.preventDefault();
  const cols = frame.querySelectorAll<HTMLElement>('col');
  let { columns } = table;
  const show = () => {
    for (const [index, col] of cols.entries()) col.style.width = `${100 * widthOf(columns, index)}%`;
  };
  const onMove = ({ clientX }: globalThis.PointerEvent) => {
    columns = moveBorder(table.columns, at, (clientX - from) / width);
    show();
  };
  const end = (keep: boolean) => {
    frame.removeEventListener('pointermove', onMove);
    frame.removeEventListener('pointerup', onUp);
    frame.removeEventListener('pointercancel', onCancel);
    removeEventListener('keydown', onKey, true);
    if (frame.hasPointerCapture(pointerId)) frame.releasePointerCapture(pointerId);
    frame.removeAttribute('data-border');
    if (keep && columns !== table.columns) {
      onDone(columns);
      announce(say('columnPerCent', { column: at + 1, percent: percentOf(columns, at) }));
    } else if (!keep) {
      columns = table.columns;
      show();
      announce(say('columnsAreAsTheyWere'));
    }
  };
  const onUp = () => end(true);
  const onCancel = () => end(false);
  const onKey = (pressed: KeyboardEvent) => {
    if (pressed.key !== 'Escape') return;
    pressed.preventDefault();
    pressed.stopPropagation();
    end(false);
  };
  frame.setAttribute('data-border', '');
  frame.setPointerCapture(pointerId);
  frame.addEventListener('pointermove', onMove);
  frame.addEventListener('pointerup', onUp);
  frame.addEventListener('pointercancel', onCancel);
  addEventListener('keydown', onKey, true);
}
