import type { Comment } from './comment.ts';
import { mentionsIn } from './mentions.ts';
import type { CommentPlace } from './places-of-comments.ts';
import { peopleIn } from './threads.ts';

/** Which comments are listed. What is left out is not asked about. */
export type CommentChoice = {
  state?: 'open' | 'resolved';
  /** Whoever said something in the thread, is mentioned in it or is to see to it. */
  person?: string;
  /** Whoever is mentioned in it. */
  mentions?: string;
  /** Whoever is to see to it. */
  assigned?: string;
  /** Ids of parts. */
  parts?: ReadonlySet<string>;
};

export function chooseComments(
  places: readonly CommentPlace[],
  { state, person, mentions, assigned, parts }: CommentChoice,
): CommentPlace[] {
  return places.filter(
    ({ comment, part, others = [] }) =>
      (state === undefined || (comment.resolved !== undefined) === (state === 'resolved')) &&
      (person === undefined || peopleIn(comment).includes(person) || isMentioned(person, comment)) &&
      (mentions === undefined || isMentioned(mentions, comment)) &&
      (assigned === undefined || comment.assigned === assigned) &&
      (parts === undefined || [part, ...others].some((one) => one !== undefined && parts.has(one))),
  );
}

export function isMentioned(name: string, { remarks }: Comment): boolean {
  return remarks.some(({ text }) => mentionsIn(text, [name]).length > 0);
}

/** Whether somebody is to see to a comment that is open: it is assigned to them, or they are mentioned and have not answered since. */
export function waitsFor(name: string, comment: Comment): boolean {
  if (comment.resolved) return false;
  if (comment.assigned !== undefined) return comment.assigned === name;
  const last = comment.remarks.findLastIndex(({ text }) => mentionsIn(text, [name]).length > 0);
  return last >= 0 && comment.remarks.slice(last + 1).every(({ by }) => by !== name);
}
