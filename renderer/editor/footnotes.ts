import { Editor, type NodeEntry, type Path, Range, Transforms } from 'slate';
import { type Footnote, newFootnote } from '../../core/content.ts';
import { inlineAround, isFootnote, isLink } from './model.ts';

/** The footnote that the caret is on, or stands right behind. */
export function footnoteAtSelection(editor: Editor): NodeEntry<Footnote> | undefined {
  return inlineAround(editor, isFootnote);
}

/** Puts a footnote behind the caret or the selected words, and never inside a link. Returns where it went. */
export function insertFootnote(editor: Editor): Path | undefined {
  if (!editor.selection) return undefined;
  if (Range.isExpanded(editor.selection)) Transforms.collapse(editor, { edge: 'end' });
  const link = inlineAround(editor, isLink);
  if (link) {
    const [row, column] = link[1];
    const after = row !== undefined && column !== undefined ? [row, column + 1] : undefined;
    if (after && Editor.hasPath(editor, after)) Transforms.select(editor, Editor.start(editor, after));
  }
  Transforms.insertNodes(editor, newFootnote(''), { select: true });
  return footnoteAtSelection(editor)?.[1];
}

export function setNote(editor: Editor, path: Path, note: string): void {
  const [node] = Editor.node(editor, path);
  if (isFootnote(node) && node.note !== note) Transforms.setNodes(editor, { note }, { at: path, voids: true });
}

export function removeFootnote(editor: Editor, path: Path): void {
  Transforms.removeNodes(editor, { at: path, voids: true });
}
