import { Editor, type Path, Range, Transforms } from 'slate';
import { dropFormAtStart } from './blocks.ts';
import { isBlank, isBlock, isTextBlock, spotAt } from './model.ts';
import { removeBlock } from './table/tables.ts';

/**
 * Backspace, where it must not do what it does between letters: true when it was answered here. A table, picture or
 * chart before the caret is gone to first, so that none is lost by a key too many.
 */
export function backspace(editor: Editor): boolean {
  const { selection } = editor;
  const spot = spotAt(editor);
  if (!selection || !spot || !Range.isCollapsed(selection)) return false;
  if (spot.kind === 'void') {
    removeBlock(editor, spot.path);
    return true;
  }
  if (!Editor.isStart(editor, selection.anchor, spot.path)) return false;
  if (spot.kind === 'cell') return true;
  if (dropFormAtStart(editor)) return true;
  return goTo(editor, spot.path, -1);
}

/** The same for the Delete key. */
export function deleteOn(editor: Editor): boolean {
  const { selection } = editor;
  const spot = spotAt(editor);
  if (!selection || !spot || !Range.isCollapsed(selection)) return false;
  if (spot.kind === 'void') {
    removeBlock(editor, spot.path);
    return true;
  }
  if (!Editor.isEnd(editor, selection.anchor, spot.path)) return false;
  return spot.kind === 'cell' || goTo(editor, spot.path, 1);
}

/** Puts the caret into the table, picture or chart beside a block, and takes the block away if it is empty. */
function goTo(editor: Editor, path: Path, by: 1 | -1): boolean {
  const top = path[0] ?? 0;
  const beside = editor.children[top + by];
  if (!isBlock(beside) || isTextBlock(beside)) return false;
  Transforms.select(editor, by < 0 ? Editor.end(editor, [top - 1]) : Editor.start(editor, [top + 1]));
  if (isBlank(editor, path)) Transforms.removeNodes(editor, { at: path });
  return true;
}
