import { z } from 'zod';

const id = z.string().min(1);

/** What a comment is about. Words of a text carry its id as a mark, so that it stays on them through every edit. */
export const CommentAnchor = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('words'), part: id }),
  /** A table, picture or chart, by its id. */
  z.strictObject({ kind: z.literal('block'), part: id, block: id }),
  z.strictObject({ kind: z.literal('part'), part: id }),
  z.strictObject({ kind: z.literal('key-question'), number: id }),
  /** By the standard’s number; without one, the overall rating. */
  z.strictObject({ kind: z.literal('rating'), standard: id.optional() }),
  z.strictObject({ kind: z.literal('figure'), figure: id }),
  z.strictObject({ kind: z.literal('recommendation'), recommendation: id }),
]);
export type CommentAnchor = z.infer<typeof CommentAnchor>;

/** What one person said at one time. */
export const Remark = z.strictObject({
  id,
  by: z.string().min(1),
  at: z.iso.datetime({ offset: true }),
  /** Plain words; `@Name` mentions somebody. */
  text: z.string().min(1),
});
export type Remark = z.infer<typeof Remark>;

/** A thread: the comment and the replies to it. */
export const Comment = z.strictObject({
  id,
  anchor: CommentAnchor,
  /** The words it was made on, which tell what it was about when they are gone. */
  quote: z.string(),
  /** The comment, then its replies, in the order of time. */
  remarks: z.array(Remark).min(1),
  /** What whoever is to see to it is called. */
  assigned: z.string().min(1).optional(),
  resolved: z.strictObject({ by: z.string().min(1), at: z.iso.datetime({ offset: true }) }).optional(),
});
export type Comment = z.infer<typeof Comment>;
