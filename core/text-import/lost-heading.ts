import type { Anchor } from './anchors.ts';
import type { SourceBlock } from './blocks.ts';
import { isList } from './destination.ts';
import { plainWords } from './inlines.ts';
import type { Ledger } from './notes.ts';
import type { Placing } from './placing.ts';

/** Words that speak for the part before a lost heading, and for the part after it. */
export type Cues = { before: readonly string[]; after: readonly string[] };

/**
 * Where the heading between two lists was lost: the index of the first block of the second list, or nothing where all of
 * them speak for the first. Only a blank line can be the place, but not each blank line is: a page may end inside a list.
 * Where no blank line is left between the blocks, any of them may begin the second list, if its words say so strongly.
 */
export function findLostHeading(blocks: readonly SourceBlock[], cues: Cues): number | undefined {
  const votes = blocks.map((block) => voteOf(block, cues));
  const gaps = blocks.flatMap((block, index) => (index > 0 && block.gap ? [index] : []));
  const places = gaps.length > 0 ? gaps : blocks.slice(1).map((_, index) => index + 1);
  const least = gaps.length > 0 ? 0.2 : 1.5;
  let best: number | undefined;
  let most = least;
  /** Of all votes from a block on. */
  const sums = votes.toReversed();
  for (const index of sums.keys()) sums[index] = (sums[index] ?? 0) + (sums[index - 1] ?? 0);
  sums.reverse();
  for (const place of places) {
    const sum = sums[place] ?? 0;
    if (sum <= most) continue;
    most = sum;
    best = place;
  }
  return best;
}

/** From -1, where a block speaks for the first list, to 1, where it speaks for the second. */
function voteOf(block: SourceBlock, cues: Cues): number {
  const text = plainWords(block.text).toLowerCase();
  const count = (words: readonly string[]) =>
    words.reduce((sum, word) => sum + occurrences(text, word.toLowerCase()), 0);
  const [before, after] = [count(cues.before), count(cues.after)];
  return (after - before) / (after + before + 1);
}

function occurrences(text: string, word: string): number {
  let count = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
    if (!isLetter(text[at - 1]) && !isLetter(text[at + word.length])) count++;
  return count;
}

const isLetter = (letter: string | undefined) => letter !== undefined && /\p{L}/u.test(letter);

/**
 * Parts its lists where a section has text under the first of two headings and the second was not in the source, and
 * notes each, so that a person can check it.
 */
export function inferLostHeadings(
  placing: Placing,
  anchors: readonly Anchor[],
  cues: Readonly<Record<string, readonly string[]>>,
  ledger: Ledger,
): void {
  for (const [index, second] of anchors.entries()) {
    const first = anchors[index - 1];
    if (!first || !second.parent || first.parent !== second.parent) continue;
    const [before, after] = [cues[first.placed.title], cues[second.placed.title]];
    const text = placing.texts.get(first.placed.id);
    if (!before || !after || !text || !isList(second.placed) || placing.headed(second)) continue;
    const start = findLostHeading(text.blocks, { before, after });
    if (start === undefined) continue;
    const moved = text.blocks.splice(start);
    placing.texts.set(second.placed.id, { ...text, placed: second.placed, blocks: moved });
    for (const block of moved) ledger.account(block, 'mapped', second.placed);
    ledger.doubt(
      moved[0]!.lines[0]!,
      'inferred heading',
      `The heading of “${second.placed.where}” is missing; its text was taken to begin here.`,
    );
    for (const blocks of [text.blocks, moved]) doubtParagraphs(blocks, ledger);
  }
}

/** A page break may have cut a bullet at the end of a sentence; then its rest stands as a paragraph. */
function doubtParagraphs(blocks: readonly SourceBlock[], ledger: Ledger): void {
  for (const [index, block] of blocks.entries())
    if (block.kind === 'paragraph' && blocks[index - 1]?.kind === 'item' && !/^["“]/.test(block.text))
      ledger.doubt(
        block.lines[0]!,
        'text',
        'This paragraph stands between bullets; it may belong to the bullet above it.',
      );
}
