import type { Block, ListItem, PracticeExample } from '../../../core/content.ts';

/**
 * How blocks move one place up or down among the others of their text. What is planned for one way is taken back by
 * what is planned for the other, in every text whose lists begin at the depth 0 and deepen step by step.
 */

/** Blocks that stand together, by the indexes of the first and the last. */
export type Run = { from: number; to: number };

export type MovePlan = Run & {
  /** How many blocks they pass. None where an example only changes from one box to the next. */
  past: number;
  /** What becomes of the beginnings of boxes, by the index before the move. */
  heads: readonly { at: number; head: Head }[];
};

/** What an example has that begins a box. */
export type Head = Pick<PracticeExample, 'opens' | 'about'>;

export function headOf(block: Block | undefined): Head {
  if (block?.type !== 'practice-example') return {};
  return { ...(block.opens && { opens: block.opens }), ...(block.about && { about: block.about }) };
}

/** The blocks that move together: list items take those below them along. */
export function runOf(blocks: readonly Block[], { from, to }: Run): Run {
  const depth = depthOf(blocks.slice(from, to + 1));
  if (depth === undefined) return { from, to };
  let last = to;
  while (isDeeper(blocks[last + 1], depth)) last++;
  return { from, to: last };
}

/** Nothing where they stand at that end of the text already. */
export function planMove(blocks: readonly Block[], selected: Run, by: 1 | -1): MovePlan | undefined {
  const run = runOf(blocks, selected);
  const edge = by < 0 ? run.from - 1 : run.to + 1;
  const beside = blocks[edge];
  if (!beside) return undefined;
  const moved = blocks.slice(run.from, run.to + 1);
  if (moved.every((block) => isOfTone(block, beside))) return planInBoxes(blocks, run, by);
  const depth = depthOf(moved);
  const past = depth === undefined || beside.type !== 'list-item' ? 1 : countItems(blocks, edge, by, depth);
  return { ...run, past, heads: [] };
}

/** The depth that moved items have at the least; nothing where other blocks are among them. */
function depthOf(moved: readonly Block[]): number | undefined {
  const items = moved.filter((block): block is ListItem => block.type === 'list-item');
  return items.length < moved.length ? undefined : Math.min(...items.map(({ depth }) => depth));
}

function isDeeper(block: Block | undefined, depth: number): boolean {
  return block?.type === 'list-item' && block.depth > depth;
}

/** An item passes another with all that is below that one. */
function countItems(blocks: readonly Block[], edge: number, by: 1 | -1, depth: number): number {
  let count = 1;
  if (by > 0) while (isDeeper(blocks[edge + count], depth)) count++;
  else if (isDeeper(blocks[edge], depth)) {
    while (isDeeper(blocks[edge - count], depth)) count++;
    if (blocks[edge - count]?.type === 'list-item') count++;
  }
  return count;
}

function isOfTone(block: Block | undefined, other: Block | undefined): block is PracticeExample {
  return block?.type === 'practice-example' && other?.type === 'practice-example' && block.tone === other.tone;
}

function isHeadAt(blocks: readonly Block[], at: number): boolean {
  return Object.keys(headOf(blocks[at])).length > 0;
}

function beginsBoxAt(blocks: readonly Block[], at: number): boolean {
  return isHeadAt(blocks, at) || !isOfTone(blocks[at - 1], blocks[at]);
}

/**
 * Among examples of one tone the boxes keep their beginnings: inside a box only the words change places, a whole box
 * passes a whole box, and part of a box goes over to the next one.
 */
function planInBoxes(blocks: readonly Block[], run: Run, by: 1 | -1): MovePlan {
  const edge = by < 0 ? run.from - 1 : run.to + 1;
  const first = Math.min(edge, run.from);
  const second = by < 0 ? run.from : edge;
  if (!isHeadAt(blocks, second)) {
    const heir = by < 0 ? run.from : edge;
    return { ...run, past: 1, heads: isHeadAt(blocks, first) ? handOver(blocks, first, heir) : [] };
  }
  const isWhole =
    beginsBoxAt(blocks, run.from) &&
    (by > 0 || !isOfTone(blocks[run.to + 1], blocks[run.to]) || isHeadAt(blocks, run.to + 1));
  if (!isWhole) {
    const heads = by < 0 ? handOver(blocks, run.from, run.to + 1) : handOver(blocks, edge, run.from);
    return { ...run, past: 0, heads };
  }
  let past = 1;
  if (by < 0) while (!beginsBoxAt(blocks, run.from - past)) past++;
  else while (isOfTone(blocks[edge + past], blocks[edge]) && !beginsBoxAt(blocks, edge + past)) past++;
  const top = by < 0 ? run.from - past : run.from;
  const [upper, lower] = [headOf(blocks[top]), headOf(blocks[second])];
  const mustOpen = isOfTone(blocks[top - 1], blocks[top]) || upper.opens;
  const heads: MovePlan['heads'] = [
    // Whom a box is about begins it anyway.
    ...(lower.about ? [] : [{ at: second, head: mustOpen ? { opens: true as const } : {} }]),
    ...(upper.about ? [] : [{ at: top, head: { opens: true as const } }]),
  ];
  return { ...run, past, heads };
}

/** What one example has at the beginning of its box goes to another. */
export function handOver(blocks: readonly Block[], from: number, to: number): MovePlan['heads'] {
  return [
    { at: from, head: {} },
    { at: to, head: headOf(blocks[from]) },
  ];
}
