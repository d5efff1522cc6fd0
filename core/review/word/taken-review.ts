import { z } from 'zod';

/** A file that came back from review and of which something was taken: the same points are not taken again. */
export const TakenReview = z.strictObject({
  /** The SHA-256 of its bytes in hexadecimal digits. */
  file: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string(),
  at: z.iso.datetime({ offset: true }),
  /** Ids of the points that were taken of it. */
  taken: z.array(z.string().min(1)),
});
export type TakenReview = z.infer<typeof TakenReview>;
