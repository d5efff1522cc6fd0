import { type Editor, Element, Node, type NodeEntry, Path, type Point } from 'slate';
import type { ReactEditor } from 'slate-react';
import type {
  Block,
  Chart,
  Content,
  Footnote,
  Link,
  LiveFigure,
  Picture,
  PracticeExample,
  Reference,
  Table,
  TableCell,
  TableRow,
  Text,
  TextBlock,
} from '../../core/content.ts';

/** The editor's value is core's `Content`, as it is; nothing is translated on the way in or out. */
declare module 'slate' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: Slate is told its types by extending this interface
  interface CustomTypes {
    Editor: ReactEditor;
    Element: Block | Link | Footnote | Reference | LiveFigure | TableRow | TableCell;
    Text: Text;
  }
}

export type BlockForm =
  | { type: 'paragraph' }
  | { type: 'quotation' }
  | { type: 'heading'; level: number }
  | { type: 'list-item'; list: 'bulleted' | 'numbered'; depth: number }
  | { type: 'practice-example'; tone: PracticeExample['tone'] };

export const DEEPEST = 2;

/** Whether it may stand by itself in a text: an inline, a row and a cell may not. */
export function isBlock(node: unknown): node is Block {
  if (!Element.isElement(node)) return false;
  switch (node.type) {
    case 'link':
    case 'footnote':
    case 'reference':
    case 'live-figure':
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

export function isReference(node: unknown): node is Reference {
  return Element.isElement(node) && node.type === 'reference';
}

export function isLiveFigure(node: unknown): node is LiveFigure {
  return Element.isElement(node) && node.type === 'live-figure';
}

/** An inline that is one thing: the caret is before or behind it, never in it. */
export function isVoidInline(node: unknown): node is Footnote | Reference | LiveFigure {
  return isFootnote(node) || isReference(node) || isLiveFigure(node);
}

export function isTable(node: unknown): node is Table {
  return Element.isElement(node) && node.type === 'table';
}

/** A block without text of its own, selected as a whole. */
export function isVoidBlock(node: unknown): node is Picture | Chart {
  return Element.isElement(node) && (node.type === 'picture' || node.type === 'chart');
}

export function isCell(node: unknown): node is TableCell {
  return Element.isElement(node) && node.type === 'table-cell';
}

export function isTextBlock(node: unknown): node is TextBlock {
  return isBlock(node) && !isTable(node) && !isVoidBlock(node);
}

/** Where a caret is: in a block of text, in a cell of a table, or on a picture or chart. */
export type Spot =
  | { kind: 'text'; block: TextBlock; path: Path }
  | { kind: 'cell'; table: Table; path: Path; top: number; row: number; column: number }
  | { kind: 'void'; block: Picture | Chart; path: Path };

/** Without a point, where the caret is. Nothing outside of all blocks and, in a table, outside of its cells. */
export function spotAt(editor: Editor, point: Point | undefined = editor.selection?.focus): Spot | undefined {
  const [top, row, column] = point?.path ?? [];
  const block = top === undefined ? undefined : editor.children[top];
  if (top === undefined || !isBlock(block)) return undefined;
  if (isVoidBlock(block)) return { kind: 'void', block, path: [top] };
  if (!isTable(block)) return { kind: 'text', block, path: [top] };
  if (row === undefined || column === undefined) return undefined;
  return { kind: 'cell', table: block, path: [top, row, column], top, row, column };
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

/** Those of them that are text, which another form can be given to. */
export function selectedTextBlocks(editor: Editor): NodeEntry<TextBlock>[] {
  return selectedBlocks(editor).filter((entry): entry is NodeEntry<TextBlock> => isTextBlock(entry[0]));
}

/** The inline of a kind around the caret, or the one that the selection begins in. */
export function inlineAround<T extends Link | Footnote | Reference | LiveFigure>(
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

/** No letters and nothing that stands for some. */
export function isBlank(editor: Editor, path: Path): boolean {
  const node = Node.get(editor, path);
  return 'children' in node && Node.string(node) === '' && node.children.every((child) => !isVoidInline(child));
}

export function contentOf(editor: Editor): Content {
  return editor.children as Content;
}
