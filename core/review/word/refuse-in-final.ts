import { AssayError } from '../../fault.ts';

/**
 * What is published holds nobody's comments, and no edits of its readers.
 *
 * @throws AssayError `wrong use` where a file for review is asked for as a final one
 */
export function refuseReviewInFinal({ draft, review }: { draft: boolean; review?: unknown }): void {
  if (!review || draft) return;
  throw new AssayError(
    'wrong use',
    'A file for review is a draft: it holds comments and suggestions, which are not for publication. Nothing was written. Export a draft for review, or a final file without.',
  );
}
