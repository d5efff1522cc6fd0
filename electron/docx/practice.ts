import type { Content } from '../../core/content.ts';
import { beginsBox } from '../../core/practice.ts';

/** Where a paragraph stands in the box of its practice example. */
export type PracticePlace = {
  /** It opens the box, below the line that says what it is. */
  first: boolean;
  last: boolean;
  /** Boxes that touch take turns, because Word draws one box round equal ones. */
  turn: 0 | 1;
};

/** The boxes of a text by the index of the block. `printed`: whether a block is printed; boxes span those that are not. */
export function practicePlaces(content: Content, printed: (index: number) => boolean): Map<number, PracticePlace> {
  let box = 0;
  const boxes = content.map((block, index) => {
    if (block.type !== 'practice-example') return 0;
    if (beginsBox(block, content[index - 1])) box++;
    return box;
  });
  const kept = content.flatMap((_, index) => (printed(index) ? [index] : []));
  const places = new Map<number, PracticePlace>();
  let turn: 0 | 1 = 0;
  for (const [position, index] of kept.entries()) {
    const own = boxes[index] ?? 0;
    const boxAt = (other: number | undefined) => (other === undefined ? 0 : (boxes[other] ?? 0));
    const first = boxAt(kept[position - 1]) !== own;
    if (first && own !== 0) turn = turn === 0 ? 1 : 0;
    if (own !== 0) places.set(index, { first, last: boxAt(kept[position + 1]) !== own, turn });
  }
  return places;
}
