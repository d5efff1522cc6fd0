import type { Marks } from '../../core/content.ts';
import { say } from './messages.ts';

// Said once: a text has many such words.
const COMMENTED = say('commented');

/** What elements say that stand for words under a comment; nothing for others. The style sheet of the report paints them. */
export function commentedFields({ comments }: Pick<Marks, 'comments'>) {
  return comments && { 'data-comments': comments.join(' '), 'aria-description': COMMENTED };
}
