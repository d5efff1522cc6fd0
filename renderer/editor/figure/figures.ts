import { type Editor, type Path, Transforms } from 'slate';
import { type Chart, newReference, type Picture } from '../../../core/content.ts';
import { leaveVoidInline } from '../blocks.ts';
import { behindSelection } from '../footnotes.ts';
import { insertBlock } from '../table/tables.ts';

/** Puts a picture or chart behind the caret’s block, or changes the one at the path; what stays the same is not set. */
export function keepFigure(editor: Editor, path: Path | undefined, block: Picture | Chart): void {
  if (!path) {
    insertBlock(editor, block);
    return;
  }
  const [node] = editor.node(path);
  const { children: _, type: __, ...fields } = block;
  const changed = Object.entries(fields).filter(
    ([key, value]) => JSON.stringify(node[key as keyof typeof node]) !== JSON.stringify(value),
  );
  if (changed.length > 0) Transforms.setNodes(editor, Object.fromEntries(changed), { at: path, voids: true });
}

/** Puts a reference behind the caret, or leads the one at the path elsewhere. */
export function keepReference(editor: Editor, path: Path | undefined, to: string): void {
  if (path) Transforms.setNodes(editor, { to }, { at: path, voids: true });
  else if (behindSelection(editor)) {
    Transforms.insertNodes(editor, newReference(to), { select: true });
    leaveVoidInline(editor);
  }
}

export function removeReference(editor: Editor, path: Path): void {
  Transforms.removeNodes(editor, { at: path, voids: true });
}
