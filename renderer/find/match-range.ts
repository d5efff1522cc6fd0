import { Editor, Node, Path, Range } from 'slate';
import type { Match } from '../../core/find/find.ts';
import type { Findable } from '../../core/find/passage.ts';
import type { TextEditor } from '../editor/create-editor.ts';
import { isVoidInline } from '../editor/model.ts';
import { lineIn, pathOf } from './line-in.ts';

/** Where in an editor the words of a match are; of a footnote, the place behind its mark; of a caption, what it belongs to. */
export function rangeOf(editor: TextEditor, { spot }: Findable, { from, to }: Match): Range | undefined {
  if (spot.kind !== 'line' && spot.kind !== 'property') return undefined;
  if (spot.kind === 'property') {
    const path = pathOf(editor, spot);
    const range = path && rangeAround(editor, path);
    // Behind the mark of a footnote, and not over it: whoever types then must not lose the note.
    return range && { anchor: range.focus, focus: range.focus };
  }
  const pieces = lineIn(editor, spot.block, spot.path)?.pieces ?? [];
  const first = pieces.find((piece) => piece.from <= from && from < piece.to);
  const last = pieces.findLast((piece) => piece.from < to && to <= piece.to);
  const begins = first && rangeAt(editor, [spot.block, ...first.path], from - first.from);
  const ends = last && rangeAt(editor, [spot.block, ...last.path], to - last.from);
  return begins && ends && { anchor: Range.start(begins), focus: Range.end(ends) };
}

/** A place in a text; of a void inline, all of it. */
function rangeAt(editor: Editor, path: Path, offset: number): Range | undefined {
  if (!Node.has(editor, path)) return undefined;
  const node = Node.get(editor, path);
  if (!('text' in node)) return rangeAround(editor, path);
  const point = { path, offset: Math.min(offset, node.text.length) };
  return { anchor: point, focus: point };
}

/** From right before a void inline to right behind it; a picture or chart as a whole; a table at its first cell. */
function rangeAround(editor: Editor, path: Path): Range | undefined {
  if (!Node.has(editor, path)) return undefined;
  if (isVoidInline(Node.get(editor, path)) && Path.hasPrevious(path) && Node.has(editor, Path.next(path)))
    return {
      anchor: Editor.end(editor, Path.previous(path)),
      focus: Editor.start(editor, Path.next(path)),
    };
  const start = Editor.start(editor, path);
  return { anchor: start, focus: start };
}

/** Whether a match is all within what was selected. */
export function isWithin(editor: TextEditor, scope: Range, passage: Findable, match: Match): boolean {
  const range = rangeOf(editor, passage, match);
  return range !== undefined && Range.includes(scope, range.anchor) && Range.includes(scope, range.focus);
}
