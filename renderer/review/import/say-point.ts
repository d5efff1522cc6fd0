import { sayList } from '../../../core/messages/lists.ts';
import type { ReviewPoint } from '../../../core/review/word/review-point.ts';
import { say } from './messages.ts';

const KINDS: Record<ReviewPoint['kind'], string> = {
  insertion: say('added'),
  deletion: say('deleted'),
  replacement: say('replaced'),
  format: say('lookOfWords'),
  move: say('moved'),
  structure: say('paragraphsPartedOrJoined'),
  comment: say('comment'),
};

const WHY: Record<NonNullable<ReviewPoint['refused']>, string> = {
  protected: say('theReportsData'),
  withdrawn: say('oneReviewerPutItIn'),
  looks: say('aReportHasNoSuchLooks'),
  picture: say('picturesAreNotTaken'),
  'not placed': say('itsPlaceWasNotFound'),
};

export function sayKind({ kind, edits, comment }: ReviewPoint): string {
  if (edits[0]?.kind === 'form') return say('kindOfParagraph');
  if (comment && comment.thread.remarks.length === 0) return say('commentResolved');
  return KINDS[kind];
}

/** Why a point cannot be taken; nothing where it can. */
export function whyNot(point: ReviewPoint): string | undefined {
  const { refused, known, edits, comment } = point;
  if (refused) return WHY[refused];
  if (known) return say('isInTheReportAlready');
  return edits.length === 0 && !comment ? say('nothingOfItCould') : undefined;
}

/** How surely its place is known, and what else to look out for; nothing where it is as usual. */
export function remarksOn({ placed, untracked, comment, refused }: ReviewPoint): string[] {
  return [
    ...(placed === 'similar' ? [say('placedSimilarly')] : []),
    ...(placed === 'not' && !refused ? [comment ? say('itsWordsAreGone') : say('notPlacedHere')] : []),
    ...(untracked ? [say('withTrackingOff')] : []),
  ];
}

/** `2 changes and 1 comment`. */
export function sayPoints(points: readonly ReviewPoint[]): string {
  const comments = points.filter(({ kind }) => kind === 'comment').length;
  const changes = points.length - comments;
  if (changes > 0 && comments > 0) return say('changesAndComments', { changes, comments });
  if (changes > 0) return say('changes', { changes });
  return comments > 0 ? say('comments', { comments }) : say('noPoints');
}

/** `Ann, Bob and Cid`. */
export function sayPeople(people: readonly string[]): string {
  return sayList(people);
}
