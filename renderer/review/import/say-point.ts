import type { ReviewPoint } from '../../../core/review/word/review-point.ts';
import { sayCount } from '../../../core/say-count.ts';

const KINDS: Record<ReviewPoint['kind'], string> = {
  insertion: 'Added',
  deletion: 'Deleted',
  replacement: 'Replaced',
  format: 'Look of words',
  move: 'Moved',
  structure: 'Paragraphs parted or joined',
  comment: 'Comment',
};

const WHY: Record<NonNullable<ReviewPoint['refused']>, string> = {
  protected: 'The report’s data or its edition say what stands here. If the reviewer is right, change the data.',
  withdrawn: 'One reviewer put it in, and another took it out again.',
  looks: 'A report has no such looks: its edition decides them.',
  picture: 'Pictures are not taken from a Word file. Put it in with Insert, Picture.',
  'not placed': 'Its place in the report was not found. If it is wanted, put it in by hand.',
};

export function sayKind({ kind, edits, comment }: ReviewPoint): string {
  if (edits[0]?.kind === 'form') return 'Kind of paragraph';
  if (comment && comment.thread.remarks.length === 0) return 'Comment resolved';
  return KINDS[kind];
}

/** Why a point cannot be taken; nothing where it can. */
export function whyNot(point: ReviewPoint): string | undefined {
  const { refused, known, edits, comment } = point;
  if (refused) return WHY[refused];
  if (known) return 'In the report already.';
  return edits.length === 0 && !comment ? 'Nothing of it could be taken.' : undefined;
}

/** How surely its place is known, and what else to look out for; nothing where it is as usual. */
export function remarksOn({ placed, untracked, comment, refused }: ReviewPoint): string[] {
  return [
    ...(placed === 'similar' ? ['placed by similarity'] : []),
    ...(placed === 'not' && !refused ? [comment ? 'its words are gone: goes to the part' : 'not placed'] : []),
    ...(untracked ? ['with tracking off'] : []),
  ];
}

/** `2 changes and 1 comment`. */
export function sayPoints(points: readonly ReviewPoint[]): string {
  const comments = points.filter(({ kind }) => kind === 'comment').length;
  const changes = points.length - comments;
  const some = [
    ...(changes > 0 ? [sayCount(changes, 'change')] : []),
    ...(comments > 0 ? [sayCount(comments, 'comment')] : []),
  ];
  return some.join(' and ') || 'nothing';
}

/** `Ann, Bob and Cid`. */
export function sayPeople(people: readonly string[]): string {
  const last = people.at(-1) ?? '';
  return people.length < 2 ? last : `${people.slice(0, -1).join(', ')} and ${last}`;
}
