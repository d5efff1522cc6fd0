import type { PairedListsPart } from '../part.ts';
import type { PairedLists } from '../report.ts';
import type { SourceBlock } from './blocks.ts';
import type { Making } from './contents.ts';
import { cellOf, leftoverSource, rowsOfPairs } from './data-rows.ts';
import type { PlacedText } from './placing.ts';

/** Two columns as two lists, without their numbers, which are printed anyway. */
export function readPairedLists(
  { placed, blocks }: PlacedText,
  part: PairedListsPart,
  making: Making,
): { lists: PairedLists; left: SourceBlock[] } {
  const lists: PairedLists = { first: [], second: [] };
  const left: SourceBlock[] = [];
  for (const block of blocks) {
    if (block.kind !== 'table') {
      left.push(block);
      continue;
    }
    const item = (cell: string) => {
      const { text, notes } = cellOf(cell, block.lines[0]!, placed, making);
      return [text.replace(/^(?:\d{1,3}[.)]|[-•])\s+/, ''), ...notes.map((note) => `(${note})`)].join(' ').trim();
    };
    for (const [first = '', ...second] of rowsOfPairs(block, part.columns, placed, making)) {
      lists.first.push(item(first));
      lists.second.push(item(second.filter((cell) => cell !== '').join(' ')));
    }
    left.push(...leftoverSource(block));
  }
  const kept = (items: string[]) => items.filter((text) => text !== '');
  return { lists: { first: kept(lists.first), second: kept(lists.second) }, left };
}
