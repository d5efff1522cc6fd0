import type { Marks } from '../../core/content.ts';

/** What elements say that stand for words under a comment; nothing for others. The style sheet of the report paints them. */
export function commentedFields({ comments }: Pick<Marks, 'comments'>) {
  return comments && { 'data-comments': comments.join(' '), 'aria-description': 'Commented' };
}
