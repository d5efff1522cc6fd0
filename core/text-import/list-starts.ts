import type { Block, ListItem } from '../content.ts';
import { newListCounter } from '../list-numbers.ts';

/** A block as it was made, with the number that its line had in the source. */
export type NumberedBlock = { block: Block; number: string };

/**
 * Says of numbered items where their numbers go on behind other blocks, or begin again, as they do in the source. A list
 * whose lines are all `1.` counts on: Markdown numbers it so.
 */
export function withListStarts(blocks: readonly NumberedBlock[]): Block[] {
  const counter = newListCounter();
  let before = 0;
  return blocks.map(({ block, number }) => {
    const counted = block.type === 'list-item' && block.list === 'numbered' ? withStart(block) : block;
    function withStart(item: ListItem): ListItem {
      const wanted = Number(number);
      const usual = counter.wouldBe(item, undefined);
      const restarts = wanted === 1 && before > 1;
      before = wanted;
      if (wanted === usual) return item;
      if (restarts && usual > 1) return { ...item, start: 'new' };
      return wanted > 1 && wanted === counter.wouldBe(item, 'continued') ? { ...item, start: 'continued' } : item;
    }
    counter.next(counted);
    return counted;
  });
}
