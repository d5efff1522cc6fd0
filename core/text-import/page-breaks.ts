import { type BlockOf, goesOn, type SourceBlock } from './blocks.ts';
import type { Source } from './lines.ts';

/** The text without what only belongs to its pages. */
export type Flow = {
  blocks: SourceBlock[];
  notes: BlockOf<'note'>[];
  furniture: SourceBlock[];
  /** Lines at which a text goes on that a page break had cut. */
  joined: number[];
};

/** Takes running headers and footnotes out of the text and joins what a page break cut in two, where pages may have done so. */
export function mendPageBreaks(
  blocks: readonly SourceBlock[],
  isFurniture: (text: string) => boolean,
  standsAlone: (text: string) => boolean,
  { whole }: Pick<Source, 'whole'>,
): Flow {
  const flow: Flow = { blocks: [], notes: [], furniture: [], joined: [] };
  let gap = false;
  for (const block of blocks) {
    if (block.kind === 'note') flow.notes.push(block);
    else if (block.kind === 'ornament' || (block.kind !== 'table' && isFurniture(block.text)))
      flow.furniture.push(block);
    else {
      const last = flow.blocks.at(-1);
      if (last && !whole && cut(last, block) && !standsAlone(block.text) && !standsAlone(last.text)) {
        last.text = `${last.text} ${block.text}`;
        last.lines.push(...block.lines);
        flow.joined.push(block.lines[0]!);
      } else flow.blocks.push({ ...block, lines: [...block.lines], gap: block.gap || gap });
      gap = false;
      continue;
    }
    gap ||= block.gap;
  }
  return flow;
}

function cut(last: SourceBlock, next: SourceBlock): boolean {
  if (next.kind !== 'paragraph' || !next.gap) return false;
  return (
    (last.kind === 'paragraph' || last.kind === 'item' || last.kind === 'quotation') && goesOn(last.text, next.text)
  );
}
