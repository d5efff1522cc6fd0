import { Editor, Node, type Point, Range } from 'slate';
import type { Content } from '../../../core/content.ts';
import { countWords, isEmpty } from '../../../core/content-text.ts';
import type { PlacedPart } from '../../../core/layout.ts';
import { fragmentOf } from '../../editor/copy.ts';
import type { TextEditor } from '../../editor/create-editor.ts';
import { createStore, type Store } from '../../ui/store.ts';
import type { Session } from '../session.ts';
import { isWritable, writableParts } from '../view.ts';
import { dataContent } from './data-content.ts';

/**
 * A selection over several parts. A browser selects inside one text only, so that this is one of our own: between two
 * points in texts that can be written in, with everything that is printed between them.
 */
export type End = { part: string; point: Point };
/** `whole`: all that the report prints, also what is before its first text and behind its last. */
export type Span = { anchor: End; focus: End; whole: boolean };

/** What is selected of one part. */
export type Segment = {
  placed: PlacedPart;
  /** Whether its heading is selected. */
  heading: boolean;
  /** Whether its text can be changed; of others it is only copied. */
  writable: boolean;
  /** The ends of what is selected in its text; of a whole text neither. */
  from?: Point;
  to?: Point;
};

const spans = new WeakMap<Session, Store<Span | null>>();

/** What is selected over several parts of an open report. */
export function spanOf(session: Session): Store<Span | null> {
  const span = spans.get(session) ?? createStore<Span | null>(null);
  spans.set(session, span);
  return span;
}

/** Nothing where no text can be written in. */
export function wholeReport(session: Session): Span | undefined {
  const parts = writableParts(session.view.get());
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return undefined;
  return { anchor: edgeOf(session, first.id, 'start'), focus: edgeOf(session, last.id, 'end'), whole: true };
}

export function edgeOf(session: Session, part: string, edge: 'start' | 'end'): End {
  const editor = session.editorOf(part);
  return { part, point: edge === 'start' ? Editor.start(editor, []) : Editor.end(editor, []) };
}

/** The ends in reading order. */
export function endsOf(session: Session, { anchor, focus }: Span): [End, End] {
  const { placed } = session.view.get();
  const at = (end: End) => placed.findIndex(({ id }) => id === end.part);
  return at(anchor) <= at(focus) ? [anchor, focus] : [focus, anchor];
}

/** What is selected, part by part in reading order. */
export function segmentsOf(session: Session, span: Span): Segment[] {
  const { placed, report } = session.view.get();
  const [start, end] = endsOf(session, span);
  const at = ({ part }: End) => placed.findIndex(({ id }) => id === part);
  const [from, to] = span.whole ? [0, placed.length - 1] : [at(start), at(end)];
  return placed.slice(from, to + 1).map((part, index) => ({
    placed: part,
    heading: part.heading && (span.whole || index > 0),
    writable: isWritable(part, report),
    ...(!span.whole && index === 0 && { from: start.point }),
    ...(!span.whole && index === to - from && { to: end.point }),
  }));
}

/** What is selected in the text of a segment. */
export function rangeOf(editor: Editor, { from, to }: Segment): Range {
  return { anchor: from ?? Editor.start(editor, []), focus: to ?? Editor.end(editor, []) };
}

/** The texts of a span that can be changed, with what is selected in each. */
export function writableTexts(
  session: Session,
  span: Span,
): { part: string; editor: TextEditor; range: Range; whole: boolean }[] {
  return segmentsOf(session, span)
    .filter(({ writable }) => writable)
    .map((segment) => {
      const editor = session.editorOf(segment.placed.id);
      const range = rangeOf(editor, segment);
      const whole = Range.equals(range, Editor.range(editor, []));
      return { part: segment.placed.id, editor, range, whole };
    });
}

/** The content of a segment, without its heading: what an author wrote as it is, all else as it is printed. */
export function contentOf(session: Session, segment: Segment): Content {
  const { placed, writable, from, to } = segment;
  const { id } = placed;
  const written = writable ? session.report().parts[id] : undefined;
  if (!written || isEmpty(written)) return from || to || !placed.printed ? [] : dataContent(placed, session.view.get());
  const before = from ? [] : placed.leadIn;
  if (!from && !to) return [...before, ...written];
  const editor = session.editorOf(id);
  const { selection } = editor;
  editor.selection = rangeOf(editor, segment);
  const blocks = Range.isCollapsed(editor.selection) ? [] : fragmentOf(editor);
  editor.selection = selection;
  return [...before, ...blocks];
}

/** `texts`: in how many there are words; `fixed`: whether one of them cannot be changed. */
export function countSelected(session: Session, span: Span): { words: number; texts: number; fixed: boolean } {
  const selected = segmentsOf(session, span).map((segment) => ({ segment, content: contentOf(session, segment) }));
  const full = selected.filter(({ content }) => content.length > 0);
  return {
    words: full.reduce((sum, { content }) => sum + countWords(content), 0),
    texts: full.length,
    fixed: full.some(({ segment }) => !segment.writable),
  };
}

/** Whether both ends are still in their texts. */
export function stands(session: Session, { anchor, focus }: Span): boolean {
  return [anchor, focus].every(({ part, point }) => {
    const editor = session.editorOf(part);
    return Node.has(editor, point.path) && point.offset <= Node.string(Node.get(editor, point.path)).length;
  });
}
