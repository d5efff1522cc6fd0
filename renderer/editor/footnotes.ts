import { Editor, Node, Path, Range, Transforms } from 'slate';
import { newFootnote } from '../../core/content.ts';
import { leaveVoidInline } from './blocks.ts';
import { inlineAround, isFootnote, isLink, spotAt } from './model.ts';

/** Where the footnote is whose mark the caret stands right behind. */
export function footnoteBehind(editor: Editor): Path | undefined {
  const { selection } = editor;
  if (!selection || !Range.isCollapsed(selection) || selection.anchor.offset > 0) return undefined;
  const { path: at } = selection.anchor;
  const path = Path.hasPrevious(at) ? Path.previous(at) : undefined;
  return path && Node.has(editor, path) && isFootnote(Node.get(editor, path)) ? path : undefined;
}

/** Puts a footnote behind the caret or the selected words, and never inside a link; the caret goes behind it. */
export function insertFootnote(editor: Editor, note: string): void {
  if (!behindSelection(editor)) return;
  Transforms.insertNodes(editor, newFootnote(note), { select: true });
  leaveVoidInline(editor);
}

/** Brings the caret to where a void inline can go: behind what is selected, out of a link; false where none can. */
export function behindSelection(editor: Editor): boolean {
  const { selection } = editor;
  if (!selection || spotAt(editor)?.kind === 'void') return false;
  if (Range.isExpanded(selection)) Transforms.collapse(editor, { edge: 'end' });
  const link = inlineAround(editor, isLink);
  if (link) {
    const after = Path.next(link[1]);
    if (Editor.hasPath(editor, after)) Transforms.select(editor, Editor.start(editor, after));
  }
  return true;
}

/** Nothing is done where it says that already, or no footnote is there. */
export function setNote(editor: Editor, path: Path, note: string): void {
  const [node] = Editor.node(editor, path);
  if (isFootnote(node) && node.note !== note) Transforms.setNodes(editor, { note }, { at: path, voids: true });
}

export function removeFootnote(editor: Editor, path: Path): void {
  Transforms.removeNodes(editor, { at: path, voids: true });
}
