import type { Block } from './content.ts';
import { allParts, type Layout } from './layout.ts';

/** Every block of text that is printed, in the order of the pages. */
export function printedBlocks(layout: Layout): Block[] {
  return allParts(layout.parts).flatMap(({ printed, leadIn, content }) => (printed ? [...leadIn, ...content] : []));
}
