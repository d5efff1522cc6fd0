import type { Content } from '../../../core/content.ts';
import { boxesOf } from '../../../core/practice.ts';

/** The block whose frame has the fields of the quotation or example that a block is in. */
export function frameOf(content: Content, index: number): number | undefined {
  const block = content[index];
  if (block?.type === 'practice-example')
    return boxesOf(content).find(({ from, to }) => from <= index && index < to)?.from;
  if (block?.type !== 'quotation') return undefined;
  let last = index;
  for (let at = index; content[at]?.type === 'quotation'; at++) {
    last = at;
    const spoken = content[at];
    if (spoken?.type === 'quotation' && spoken.speaker?.trim()) break;
  }
  return last;
}
