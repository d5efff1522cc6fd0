import { allParts, type Layout, type PlacedPart } from '../layout.ts';
import type { Ledger } from './notes.ts';
import type { Placing } from './placing.ts';

/**
 * Where a section opens with two texts that have no heading, parts what stands under the heading of the section between
 * them: a list begins at its first bullet, and what need not be there takes one paragraph from what must.
 */
export function shareTexts(placing: Placing, layout: Layout, ledger: Ledger): void {
  for (const { parts } of allParts(layout.parts)) {
    const [first, second] = parts.filter(({ part, heading }) => part.kind === 'prose' && !heading);
    const text = first && placing.texts.get(first.id);
    if (!second || !text || placing.texts.has(second.id)) continue;
    const from = beginningOf(first, second, text.blocks);
    if (from === undefined) continue;
    const moved = text.blocks.splice(from);
    placing.texts.set(second.id, { ...text, placed: second, blocks: moved });
    for (const block of moved) ledger.account(block, 'mapped', second);
    if (text.blocks.length === 0) placing.texts.delete(first.id);
  }
}

/** The index of the block with which the second text begins, or nothing where all of them are the first's. */
function beginningOf(first: PlacedPart, second: PlacedPart, blocks: readonly { kind: string }[]): number | undefined {
  if (first.part.kind !== 'prose' || second.part.kind !== 'prose') return undefined;
  if (first.part.form === 'paragraphs' && second.part.form !== 'paragraphs') {
    const item = blocks.findIndex(({ kind }) => kind === 'item');
    return item < 0 ? undefined : item;
  }
  if (first.part.required || !second.part.required || blocks.length === 0) return undefined;
  return blocks.length > 1 && blocks[0]?.kind === 'paragraph' ? 1 : 0;
}
