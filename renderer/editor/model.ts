import { type Editor, Element, Node, type NodeEntry, Path } from 'slate';
import type { ReactEditor } from 'slate-react';
import type { Block, Content, Footnote, Link, Reference, TableCell, TableRow, Text } from '../../core/content.ts';

/** The editor's value is core's `Content`, as it is; nothing is translated on the way in or out. */
declare module 'slate' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: Slate is told its types by extending this interface
  interface CustomTypes {
    Editor: ReactEditor;
    Element: Block | Link | Footnote | Reference | TableRow | TableCell;
    Text: Text;
  }
}

export type BlockForm =
  | { type: 'paragraph' }
  | { type: 'quotation' }
  | { type: 'heading'; level: number }
  | { type: 'list-item'; list: 'bulleted' | 'numbered'; depth: number };

export const DEEPEST = 2;

export function isBlock(node: unknown): node is Block {
  if (!Element.isElement(node)) return false;
  switch (node.type) {
    case 'link':
    case 'footnote':
    case 'reference':
    case 'table-row':
    case 'table-cell':
      return false;
    default:
      return true;
  }
}

export function isFootnote(node: unknown): node is Footnote {
  return Element.isElement(node) && node.type === 'footnote';
}

export function isLink(node: unknown): node is Link {
  return Element.isElement(node) && node.type === 'link';
}

/** Blocks touched by the selection, in order; all blocks are at the top. */
export function selectedBlocks(editor: Editor): NodeEntry<Block>[] {
  const { selection } = editor;
  if (!selection) return [];
  const rows = [selection.anchor.path[0] ?? 0, selection.focus.path[0] ?? 0];
  const from = Math.min(...rows);
  const to = Math.max(...rows);
  return editor.children
    .slice(from, to + 1)
    .flatMap((node, index): NodeEntry<Block>[] => (isBlock(node) ? [[node, [from + index]]] : []));
}

/** The inline of a kind around the caret, or the one that the selection begins in. */
export function inlineAround<T extends Link | Footnote>(
  editor: Editor,
  is: (node: unknown) => node is T,
): NodeEntry<T> | undefined {
  const { selection } = editor;
  if (!selection) return undefined;
  for (const point of [selection.anchor, selection.focus])
    for (const path of Path.ancestors(point.path, { reverse: true })) {
      const node = path.length > 0 && Node.has(editor, path) ? Node.get(editor, path) : undefined;
      if (is(node)) return [node, path];
    }
  return undefined;
}

export function contentOf(editor: Editor): Content {
  return editor.children as Content;
}
