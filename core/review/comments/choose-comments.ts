import { mentionsIn } from './mentions.ts';
import type { CommentPlace } from './places-of-comments.ts';
import { peopleIn } from './threads.ts';

/** Which comments are listed. What is left out is not asked about. */
export type CommentChoice = {
  state?: 'open' | 'resolved';
  /** Whoever said something in the thread, is mentioned in it or is to see to it. */
  person?: string;
  /** Ids of parts. */
  parts?: ReadonlySet<string>;
};

export function chooseComments(
  places: readonly CommentPlace[],
  { state, person, parts }: CommentChoice,
): CommentPlace[] {
  return places.filter(
    ({ comment, part }) =>
      (state === undefined || (comment.resolved !== undefined) === (state === 'resolved')) &&
      (person === undefined ||
        peopleIn(comment).includes(person) ||
        comment.remarks.some(({ text }) => mentionsIn(text, [person]).length > 0)) &&
      (parts === undefined || (part !== undefined && parts.has(part))),
  );
}
