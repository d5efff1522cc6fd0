import { Node, type Path, type Point } from 'slate';
import type { Piece, TextSpot } from '../../core/find/passage.ts';
import { readLine } from '../../core/find/passages-of-text.ts';
import { mapLines } from '../../core/map-lines.ts';
import type { TextEditor } from '../editor/create-editor.ts';
import { contentOf } from '../editor/model.ts';

type Line = { text: string; pieces: Piece[] };

/**
 * A line as an editor has it, which may have joined texts that the report still has apart.
 *
 * @param path empty, or the row and the column of a cell
 */
export function lineIn(editor: TextEditor, block: number, path: readonly number[]): Line | undefined {
  const node = contentOf(editor)[block];
  let line: Line | undefined;
  if (node)
    mapLines(node, (inlines, at) => {
      if (at.join() === path.join()) line = readLine(inlines, at, editor.around());
      return inlines;
    });
  return line;
}

/** Where in an editor that is which has a passage: a block or cell, or the footnote. Undefined where it is gone. */
export function pathOf(editor: TextEditor, spot: TextSpot): Path | undefined {
  const path = [spot.block, ...spot.path];
  if (spot.kind === 'line' || spot.note === undefined) return Node.has(editor, path) ? path : undefined;
  const notes = lineIn(editor, spot.block, spot.path)?.pieces.filter(({ kind }) => kind === 'footnote');
  const note = notes?.[spot.note];
  return note && [spot.block, ...note.path];
}

/** The line that a point is in, and how far it is in the words of the line. */
export function placeInLine(
  editor: TextEditor,
  { path, offset }: Point,
): { block: number; path: Path; offset: number } {
  const [block = 0, ...within] = path;
  // In a cell the line is a row and a column down.
  const at = within.length >= 3 ? within.slice(0, 2) : [];
  const key = within.join();
  // Of the text in a void inline, the path of the inline.
  const piece = lineIn(editor, block, at)?.pieces.find((one) =>
    [one.path.join(), `${one.path.join()},0`].includes(key),
  );
  return { block, path: at, offset: (piece?.from ?? 0) + offset };
}
