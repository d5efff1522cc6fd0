import type { PlacedPart } from '../../core/layout.ts';

/** Parts whose words are the report’s own, those that are empty now, too: a version may have more. */
export function isRead({ by, part }: PlacedPart): boolean {
  return by === 'author' || part.kind === 'prose' || part.kind === 'recommendations';
}

/** Whether something is printed of it. */
export function hasWords({ content, part, words }: PlacedPart): boolean {
  return content.length > 0 || (part.kind === 'recommendations' && words > 0);
}
