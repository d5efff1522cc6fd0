import { attributeOf, elementsOf, type Node } from './xml.ts';

/** The ids of footnotes in the order of their marks. */
export function noteIdsOf(node: Node): string[] {
  if ('w:footnoteReference' in node) return [attributeOf(node, 'w:id') ?? ''];
  return elementsOf(node).flatMap(noteIdsOf);
}
