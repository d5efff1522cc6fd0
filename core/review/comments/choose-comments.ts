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

/**
 * Those to which everything applies that is asked for, in the order given.
 *
 * @param known everybody whom a remark may mean
 */
export function chooseComments(
  places: readonly CommentPlace[],
  { state, person, mentions, assigned, parts }: CommentChoice,
  known: readonly string[],
): CommentPlace[] {
  return places.filter(
    ({ comment, part, others = [] }) =>
      (state === undefined || (comment.resolved !== undefined) === (state === 'resolved')) &&
      (person === undefined ||
        peopleIn(comment).includes(person) ||
        comment.remarks.some(({ text }) => isMentioned(person, text, known))) &&
      (mentions === undefined || comment.remarks.some(({ text }) => isMentioned(mentions, text, known))) &&
      (assigned === undefined || comment.assigned === assigned) &&
      (parts === undefined || [part, ...others].some((one) => one !== undefined && parts.has(one))),
  );
}

/** Whether somebody is meant, and nobody else who is known and whose longer name fits. */
function isMentioned(name: string, text: string, known: readonly string[]): boolean {
  return mentionsIn(text, [name, ...known]).some((one) => one.name === name);
}

/** Whether somebody is to see to a comment that is open: it is assigned to them, or they are mentioned and have not answered since. */
export function waitsFor(name: string, comment: Comment, known: readonly string[]): boolean {
  if (comment.resolved) return false;
  if (comment.assigned !== undefined) return comment.assigned === name;
  const last = comment.remarks.findLastIndex(({ text }) => isMentioned(name, text, known));
  return last >= 0 && comment.remarks.slice(last + 1).every(({ by }) => by !== name);
}
