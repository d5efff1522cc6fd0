import { Point, Range } from 'slate';
import type { Content } from '../../../core/content.ts';
import type { Change } from '../../../core/review/suggestions/suggestion.ts';
import { spanOf, writableTexts } from '../../report/across/span.ts';
import type { Session } from '../../report/session.ts';
import { changesPane } from './pane.ts';
import { changePlaces } from './places.ts';

const NOTHING: Content = [];

/** Where the changes of a part are in its text, by their keys. */
export function placesIn(session: Session, part: string): Map<string, Range> {
  const former = session.report().suggested?.parts[part];
  if (former === undefined) return new Map();
  const places = changePlaces(session.editorOf(part), former ?? NOTHING);
  return new Map(places.map(({ key, range }) => [`parts/${part}/${key}`, range]));
}

/** Keys of the changes at the caret, or in what is selected, in one text or over several. */
export function changesHere(session: Session): string[] {
  const across = spanOf(session).get();
  if (across)
    return writableTexts(session, across).flatMap(({ part, range }) =>
      [...placesIn(session, part)].flatMap(([key, place]) => (meets(place, range) ? [key] : [])),
    );
  const here = selected(session);
  if (!here) return [];
  const places = placesIn(session, here.part);
  const { current } = changesPane(session).get();
  const own = current === undefined ? undefined : places.get(current);
  if (current !== undefined && own && sameRange(own, here.range)) return [current];
  return [...places].flatMap(([key, place]) => (meets(place, here.range) ? [key] : []));
}

function meets(one: Range, other: Range): boolean {
  return (
    !Point.isBefore(Range.end(one), Range.start(other)) &&
    !Point.isBefore(Range.end(other), Range.start(one)) &&
    // Words that only touch what is selected are not in it.
    (Range.isCollapsed(other) ||
      Range.isCollapsed(one) ||
      (Point.isBefore(Range.start(other), Range.end(one)) && Point.isBefore(Range.start(one), Range.end(other))))
  );
}

/** What is selected, or where the caret is, in the text that has it. */
export function selected(session: Session): { part: string; range: Range } | undefined {
  const { editor } = session.active.get() ?? {};
  const part = editor && session.partOf(editor);
  return editor?.selection && part !== undefined ? { part, range: editor.selection } : undefined;
}

/** Whether just the words of a change are selected. */
export function isSelected(session: Session, change: Change & { part: string }): boolean {
  const here = selected(session);
  const range = here?.part === change.part ? placesIn(session, change.part).get(change.key) : undefined;
  return range !== undefined && here !== undefined && sameRange(range, here.range);
}

function sameRange(one: Range, other: Range): boolean {
  return Point.equals(Range.start(one), Range.start(other)) && Point.equals(Range.end(one), Range.end(other));
}
