import { Editor, Element, Node, type NodeEntry, Path, type Point, Range } from 'slate';
import type { Block, Content } from '../../core/content.ts';
import { countWords } from '../../core/content-text.ts';

/** Words of what is selected in a text, as they are counted everywhere; a word that is selected in part is one. */
export function selectedWords(editor: Editor): number {
  const { selection } = editor;
  if (!selection || Range.isCollapsed(selection)) return 0;
  const [start, end] = Range.edges(selection);
  const [first = 0, last = 0] = [start.path[0], end.path[0]];
  // Blocks in between are whole, and their words were counted when the report was.
  const inside = countWords(editor.children.slice(first + 1, last) as Content);
  if (first === last) return inside + wordsBetween(editor, first, start, end);
  return (
    inside +
    wordsBetween(editor, first, start, Editor.end(editor, [first])) +
    wordsBetween(editor, last, Editor.start(editor, [last]), end)
  );
}

function wordsBetween(editor: Editor, top: number, from: Point, to: Point): number {
  const block = editor.children[top];
  if (!block || !('children' in block)) return 0;
  if (Editor.isStart(editor, from, [top]) && Editor.isEnd(editor, to, [top])) return countWords([block as Block]);
  if ('caption' in block) return countWords(rowsBetween([block, [top]], from, to));
  return countWords([cut([block, [top]], from, to) as Block]);
}

/** Cells of a table that is selected in part, without its caption. */
function rowsBetween([table, path]: NodeEntry<Element>, from: Point, to: Point): Content {
  return [...Node.elements(table)].flatMap(([cell, within]) => {
    const here = [...path, ...within];
    const outside =
      Path.isBefore(here, from.path.slice(0, here.length)) || Path.isAfter(here, to.path.slice(0, here.length));
    if (!Element.isElement(cell) || cell.type !== 'table-cell' || outside) return [];
    const { children } = cut([cell, here], from, to) as { children: Content[0]['children'] };
    return [{ type: 'paragraph', children } as Block];
  });
}

/** The part of an element that lies between two points. */
function cut([element, path]: NodeEntry<Element>, from: Point, to: Point): Element {
  const { length } = path;
  const children = element.children.flatMap((child, index): Node[] => {
    const here = [...path, index];
    if (Path.isBefore(here, from.path.slice(0, length + 1)) || Path.isAfter(here, to.path.slice(0, length + 1)))
      return [];
    if ('children' in child) return [cut([child, here], from, to)];
    const begin = Path.equals(here, from.path) ? from.offset : 0;
    const end = Path.equals(here, to.path) ? to.offset : child.text.length;
    return [{ ...child, text: child.text.slice(begin, end) }];
  });
  return { ...element, children } as Element;
}
