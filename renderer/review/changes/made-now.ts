import type { Made } from '../../../core/report.ts';
import { authorName } from '../../author.ts';

/** Whoever is at this computer, as far as it is known, at this moment. */
export function madeNow(): Made {
  return { by: authorName(), at: new Date().toISOString() };
}
