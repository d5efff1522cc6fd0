import { endsSentence, type SourceBlock } from './blocks.ts';
import type { Ledger } from './notes.ts';
import type { Placing } from './placing.ts';

const MAX_WORDS = 9;

/**
 * A supplied text has headings of its own, which no edition knows. Where the source marks none of them, a few words that
 * stand alone and end like no sentence are taken for one, and each is told.
 */
export function inferSuppliedHeadings({ texts }: Placing, ledger: Ledger): void {
  for (const { placed, level, blocks } of texts.values()) {
    if (placed.part.kind !== 'prose' || placed.part.suppliedBy === undefined) continue;
    if (blocks.some((block) => block.kind === 'heading')) continue;
    for (const [index, block] of blocks.entries()) {
      if (!looksLikeHeading(block, blocks[index + 1])) continue;
      const { lines, text, gap } = block;
      blocks[index] = { kind: 'heading', level: level + 1, lines, text, gap };
      ledger.doubt(
        lines[0]!,
        'inferred heading',
        `“${text}” stands alone and was read as a heading of the supplied text.`,
      );
    }
  }
}

function looksLikeHeading(block: SourceBlock, next: SourceBlock | undefined): boolean {
  if (block.kind !== 'paragraph' || block.lines.length > 1 || !block.gap || !next?.gap) return false;
  return block.text.split(/\s+/).length <= MAX_WORDS && /^\p{Lu}/u.test(block.text) && !endsSentence(block.text);
}
