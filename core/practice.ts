import type { About, Block, Content, PracticeExample } from './content.ts';

/** The box of a practice example in a text: the blocks from `from` up to, but without, `to`. */
export type PracticeBox = { tone: PracticeExample['tone']; from: number; to: number; about: About | undefined };

/** Whether a block begins a box below the block before it. Who says whom an example is about begins one. */
export function beginsBox(block: PracticeExample, before: Block | undefined): boolean {
  if (block.opens || block.about) return true;
  return before?.type !== block.type || before.tone !== block.tone;
}

/** The boxes of a text, in order. */
export function boxesOf(content: Content): PracticeBox[] {
  const boxes: PracticeBox[] = [];
  for (const [index, block] of content.entries()) {
    if (block.type !== 'practice-example') continue;
    const open = boxes.at(-1);
    if (!open || beginsBox(block, content[index - 1]))
      boxes.push({ tone: block.tone, from: index, to: index + 1, about: block.about });
    else open.to = index + 1;
  }
  return boxes;
}
