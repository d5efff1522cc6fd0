import type { Content } from '../content.ts';
import { carryComments } from '../review/comments/carry-comments.ts';
import { hasMarks, withoutMarks } from '../review/comments/comment-marks.ts';
import type { Merger, Shown, Three } from './merging.ts';
import { sequence } from './sequence.ts';

const mergeWords = sequence(contentShown);

/** The text of a part. Comments make no difference between two texts: what either side marked is marked in what comes of them. */
export const mergeText: Merger<Content | undefined> = (three, at, merging) => {
  if (![three.base, three.ours, three.theirs].some((content) => content && hasMarks(content)))
    return mergeWords(three, at, merging);
  const plain: Three<Content | undefined> = {
    base: three.base && withoutMarks(three.base),
    ours: three.ours && withoutMarks(three.ours),
    theirs: three.theirs && withoutMarks(three.theirs),
  };
  let merged = mergeWords(plain, at, merging);
  for (const side of [three.ours, three.theirs]) if (merged && side) merged = carryComments(side, merged);
  return merged;
};

function contentShown(content: readonly Content[number][]): Shown {
  return { kind: 'text', content: [...content] };
}
