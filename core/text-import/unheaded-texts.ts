import { allParts, type Layout, type PlacedPart } from '../layout.ts';
import type { ProsePart } from '../part.ts';
import type { SourceBlock } from './blocks.ts';
import type { Ledger } from './notes.ts';
import type { Placing } from './placing.ts';

type PlacedProse = PlacedPart & { part: ProsePart };

/**
 * Where a section has several texts without headings, all of their blocks have gone into the first. They are parted where
 * the edition's words lead into the next one or where its list begins; and what need not be there takes one paragraph from
 * what must.
 */
export function partUnheadedTexts(placing: Placing, layout: Layout, ledger: Ledger): void {
  for (const section of allParts(layout.parts)) {
    const texts = section.parts.filter(isUnheadedProse);
    for (const [index, text] of texts.entries()) {
      const next = texts[index + 1];
      const placed = placing.texts.get(text.id);
      if (!next || !placed || placing.texts.has(next.id)) continue;
      const start = startOf(next, text, placed.blocks, placing.led.get(next.id));
      if (start === undefined || start >= placed.blocks.length) continue;
      const moved = placed.blocks.splice(start);
      placing.texts.set(next.id, { ...placed, placed: next, blocks: moved });
      if (placed.blocks.length === 0) placing.texts.delete(text.id);
      for (const block of moved) ledger.account(block, 'mapped', next);
    }
  }
}

function isUnheadedProse(placed: PlacedPart): placed is PlacedProse {
  return placed.part.kind === 'prose' && !placed.heading;
}

function startOf(
  { part: next }: PlacedProse,
  { part }: PlacedProse,
  blocks: readonly SourceBlock[],
  led: number | undefined,
): number | undefined {
  const found = (index: number) => (index < 0 ? undefined : index);
  if (led !== undefined) return found(blocks.findIndex((block) => block.lines[0]! > led));
  const isList = next.form !== 'paragraphs' && part.form === 'paragraphs';
  if (isList) return found(blocks.findIndex((block) => block.kind === 'item'));
  if (part.required || !next.required) return undefined;
  return blocks.length > 1 && blocks[0]?.kind === 'paragraph' ? 1 : 0;
}
