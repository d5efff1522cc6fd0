import { Editor, Node, type Path, Range, Transforms } from 'slate';
import { newFootnote } from '../../core/content.ts';
import { leaveFootnote } from './blocks.ts';
import { inlineAround, isFootnote, isLink } from './model.ts';

/** Where the footnote is whose mark the caret stands right behind. */
export function footnoteBehind(editor: Editor): Path | undefined {
  const { selection } = editor;
  if (!selection || !Range.isCollapsed(selection) || selection.anchor.offset > 0) return undefined;
  const [row, column = 0] = selection.anchor.path;
  const path = row === undefined || column === 0 ? undefined : [row, column - 1];
  return path && Node.has(editor, path) && isFootnote(Node.get(editor, path)) ? path : undefined;
}

/** Puts a footnote behind the caret or the selected words, and never inside a link; the caret goes behind it. */
export function insertFootnote(editor: Editor, note: string): void {
  if (!editor.selection) return;
  if (Range.isExpanded(editor.selection)) Transforms.collapse(editor, { edge: 'end' });
  const link = inlineAround(editor, isLink);
  if (link) {
    const [row, column] = link[1];
    const after = row !== undefined && column !== undefined ? [row, column + 1] : undefined;
    if (after && Editor.hasPath(editor, after)) Transforms.select(editor, Editor.start(editor, after));
  }
  Transforms.insertNodes(editor, newFootnote(note), { select: true });
  leaveFootnote(editor);
}

export function setNote(editor: Editor, path: Path, note: string): void {
  const [node] = Editor.node(editor, path);
  if (isFootnote(node) && node.note !== note) Transforms.setNodes(editor, { note }, { at: path, voids: true });
}

export function removeFootnote(editor: Editor, path: Path): void {
  Transforms.removeNodes(editor, { at: path, voids: true });
}
