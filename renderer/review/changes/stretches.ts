import { type Descendant, Element, type Path } from 'slate';
import type { Inline } from '../../../core/content.ts';
import { isVoidInline } from '../../editor/model.ts';

/** Letters, and inlines without words as one letter each, with the points where each stretch of them begins. */
export type Stretch = { path: Path; from: number; length: number; isWords: boolean };

/** `path`: of the node whose children they are. */
export function stretchesOf(children: readonly Descendant[], path: Path): Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  const add = (node: Descendant, at: Path) => {
    if (Element.isElement(node) && !isVoidInline(node)) {
      for (const [index, child] of node.children.entries()) add(child, [...at, index]);
      return;
    }
    const length = Element.isElement(node) ? 1 : node.text.length;
    stretches.push({ path: at, from, length, isWords: !Element.isElement(node) });
    from += length;
  };
  for (const [index, child] of children.entries()) add(child, [...path, index]);
  return stretches;
}

/** How many letters it is long. */
export function lengthOf(inlines: readonly Inline[]): number {
  return stretchesOf(inlines, []).reduce((sum, { length }) => sum + length, 0);
}
