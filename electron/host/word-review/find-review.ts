import { AssayError } from '../../../core/fault.ts';
import type { Report } from '../../../core/report.ts';
import { placeReview } from '../../../core/review/word/place-review.ts';
import type { FoundReview } from '../../../core/review/word/review.ts';
import { seenPoints } from '../../../core/review/word/seen-points.ts';
import type { Progress } from '../../../core/rpc.ts';
import type { Template } from '../../../core/template.ts';
import { readReviewedFile } from './read-review.ts';

/**
 * What reviewers did to a file, with its places in the report of now.
 *
 * @throws AssayError `bad input` for what is no Word file, cannot be read, or was made from another report
 */
export function findReview(
  { name, bytes }: { name: string; bytes: Uint8Array },
  report: Report,
  template: Template,
  progress: (progress: Progress) => void,
): FoundReview {
  progress({ done: 0, total: 2, doing: `Reading “${name}”` });
  const read = readReviewedFile(bytes, name);
  progress({ done: 1, total: 2, doing: 'Looking for the places of what was changed' });
  try {
    const review = placeReview(read, report, template);
    const { file, savedBy, savedAt } = read;
    return { file, savedBy, savedAt, review, seen: seenPoints(review, report, template) };
  } catch (error) {
    if (error instanceof AssayError) throw new AssayError(error.code, `“${name}”: ${error.message}`);
    throw error;
  }
}
