import { z } from 'zod';

/** A stretch of a part's text: characters from the start of a block, as `blockText` gives it. */
export const Range = z.strictObject({
  block: z.int().min(0),
  from: z.int().min(0),
  to: z.int().min(0),
});
export type Range = z.infer<typeof Range>;

/** Something a person did to or said of the text, here or in Word. */
export const Change = z.strictObject({
  kind: z.enum(['insertion', 'deletion', 'comment']),
  author: z.string().min(1),
  /** ISO 8601, with time zone. */
  at: z.iso.datetime({ offset: true }),
  part: z.string().min(1),
  range: Range.optional(),
  text: z.string(),
});
export type Change = z.infer<typeof Change>;
