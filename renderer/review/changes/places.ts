import { type BasePoint, Element, type Path, Range } from 'slate';
import type { Content } from '../../../core/content.ts';
import { type TrackedRun, trackContent } from '../../../core/review/suggestions/track.ts';
import type { TextEditor } from '../../editor/create-editor.ts';
import { lengthOf, type Stretch, stretchesOf } from './stretches.ts';

/** Where a change is in a text; where something only went, the range is the point before which it stood. */
export type ChangePlace = { key: string; range: Range };

/** The places of the changes of a text in its order. The keys are those of the text, without its part. */
export function changePlaces(editor: TextEditor, former: Content): ChangePlace[] {
  const places: ChangePlace[] = [];
  const add = (key: string | undefined, range: Range) => key !== undefined && places.push({ key, range });
  const edge = (at: Path, side: 'start' | 'end') => editor[side](at);
  const whole = (path: Path) => ({ anchor: edge(path, 'start'), focus: edge(path, 'end') });
  const point = (at: BasePoint) => ({ anchor: at, focus: at });
  let at = 0;
  for (const { kind, runs, table, change, moved } of trackContent(former, editor.children as Content)) {
    const path = [at];
    if (kind === 'gone') {
      if (!moved) add(change, point(at < editor.children.length ? edge(path, 'start') : edge([], 'end')));
      continue;
    }
    if (change !== undefined) add(change, whole(path));
    if (kind !== 'new') addRuns(editor, path, runs, add);
    let row = 0;
    for (const [number, { kind, cells, change }] of (table?.rows ?? []).entries()) {
      if (kind === 'gone') {
        const last = row > 0 && row >= (editor.children[at] as Element).children.length;
        add(change, point(last ? edge([at, row - 1], 'end') : edge([at, row], 'start')));
        continue;
      }
      if (kind === 'new') add(change, whole([at, row]));
      let cell = 0;
      for (const [index, { runs }] of cells.entries()) {
        const column = table!.columns[index]!;
        if (number === 0 && column.kind === 'new') add(column.change, whole([at, row, cell]));
        if (number === 0 && column.kind === 'gone')
          add(column.change, point(edge([at, row, Math.max(0, cell - 1)], 'end')));
        if (column.kind === 'gone') continue;
        if (kind === 'same' && column.kind === 'same') addRuns(editor, [at, row, cell], runs, add);
        cell++;
      }
      row++;
    }
    at++;
  }
  return joined(places);
}

type Add = (key: string | undefined, range: Range) => void;

function addRuns(editor: TextEditor, path: Path, runs: readonly TrackedRun[], add: Add): void {
  const [node] = editor.node(path);
  if (!Element.isElement(node)) return;
  const stretches = stretchesOf(node.children, path);
  let from = 0;
  for (const { kind, inlines, change } of runs) {
    const to = kind === 'gone' ? from : from + lengthOf(inlines);
    if (change !== undefined) add(change, { anchor: pointIn(stretches, from), focus: pointIn(stretches, to) });
    from = to;
  }
}

/** The point behind so many letters. */
function pointIn(stretches: readonly Stretch[], at: number): BasePoint {
  const words = stretches.filter(({ isWords }) => isWords);
  const inside = words.find(({ from, length }) => from <= at && at <= from + length) ?? words.at(-1);
  return inside
    ? { path: inside.path, offset: Math.min(inside.length, Math.max(0, at - inside.from)) }
    : { path: [], offset: 0 };
}

/** What went and what came in its place are one change. */
function joined(places: readonly ChangePlace[]): ChangePlace[] {
  const found = new Map<string, ChangePlace>();
  for (const { key, range } of places) {
    const known = found.get(key);
    if (!known) found.set(key, { key, range });
    else found.set(key, { key, range: { anchor: Range.start(known.range), focus: Range.end(range) } });
  }
  return [...found.values()];
}
