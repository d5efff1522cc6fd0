import type { RatingRules } from './framework.ts';

const BEST = '▲';
const BETWEEN = ['●', '■', '◊'];
const WORST = '▼';

/**
 * A sign for the place of a rating on its scale, beside its word, so that ratings can be told apart at a glance where
 * there is no colour. They are signs that every common font has; a scale of more than five has none.
 */
export function ratingShape({ scale }: RatingRules, name: string | undefined): string {
  const index = scale.findIndex((rating) => rating.name === name);
  if (index < 0 || scale.length > BETWEEN.length + 2) return '';
  if (index === 0) return BEST;
  return index === scale.length - 1 ? WORST : (BETWEEN[index - 1] ?? '');
}
