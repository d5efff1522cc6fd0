import { z } from 'zod';
import { Report } from '../report.ts';
import { FoundReview } from '../review/word/review.ts';

/** The call that takes back what reviewers wrote in Word. */
export const reviewCalls = {
  /**
   * What reviewers did to a Word file, from its bytes in base64, and where it belongs in the report as it is now; the report
   * is not changed. Long work: reports progress and can be cancelled. Refused for a file made from another report.
   */
  readReview: {
    input: z.strictObject({ name: z.string().min(1).max(200), bytes: z.string().max(40_000_000), report: Report }),
    output: FoundReview,
  },
} as const;
