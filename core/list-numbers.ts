import type { Block, Content, ListItem } from './content.ts';

/** Counts the numbered items of a text, block after block. */
export type ListCounter = {
  /** The number printed before a block; only numbered items have one. */
  next: (block: Block) => number | undefined;
  /** The number that the item would have with another start. */
  wouldBe: (item: ListItem, start: ListItem['start']) => number;
};

export function newListCounter(): ListCounter {
  /** By depth: the last number of the list that is going on; 0 where an item would begin one. */
  const counts: number[] = [];
  /** By depth: the last number of all, which a list may take up again. */
  const last: number[] = [];
  const wouldBe = ({ depth }: ListItem, start: ListItem['start']): number => {
    switch (start) {
      case 'new':
        return 1;
      case 'continued':
        return (last[depth] ?? 0) + 1;
      case undefined:
        return (counts[depth] ?? 0) + 1;
    }
  };
  return {
    wouldBe,
    next(block) {
      if (block.type !== 'list-item') {
        counts.length = 0;
        return undefined;
      }
      counts.length = Math.min(counts.length, block.depth + 1);
      if (block.list === 'bulleted') {
        counts[block.depth] = 0;
        return undefined;
      }
      const number = wouldBe(block, block.start);
      counts[block.depth] = number;
      last[block.depth] = number;
      return number;
    },
  };
}

/** The number printed before each numbered item, by index of the block; other blocks have none. */
export function listNumbers(content: Content): (number | undefined)[] {
  const counter = newListCounter();
  return content.map(counter.next);
}
