import { z } from 'zod';
import { Content } from '../../content.ts';
import { ReviewPoint } from './review-point.ts';

const count = z.int().min(0);

/** What was exported: the texts, and the words of single lines. */
export const ExportedTexts = z.strictObject({
  parts: z.record(z.string(), Content),
  places: z.record(z.string(), z.string()),
  /** Words of lines that stand in no text, by their keys, as far as something was done to them. */
  words: z.record(z.string(), z.string()),
});
export type ExportedTexts = z.infer<typeof ExportedTexts>;

/** What came back from review: what was exported, and each change and comment with its place in the report of now. */
export const Review = z.strictObject({
  /** When the file was made; nothing where it does not say what it was made from. */
  exportedAt: z.string().optional(),
  /** The round that it was sent in, where the inspected service was sent it. */
  round: z.string().optional(),
  exported: ExportedTexts,
  points: z.array(ReviewPoint),
  /** How many paragraphs of the file were found by their ids or words, by words that are alike, and not at all. */
  paragraphs: z.strictObject({ exactly: count, similar: count, not: count }),
});
export type Review = z.infer<typeof Review>;

/** Words that both sides have, that one side alone has, or that a comment is about. */
export const SeenRun = z.strictObject({ kind: z.enum(['same', 'gone', 'new', 'about']), text: z.string() });
export type SeenRun = z.infer<typeof SeenRun>;

/** A point as it is laid before whoever decides: with the words round it. */
export const SeenPoint = z.strictObject({
  sent: z.array(SeenRun),
  /** Of a comment nothing. */
  wanted: z.array(SeenRun),
  /**
   * What stands at its place in the report of now: where that is no longer what was sent, and where the report’s data
   * or its edition decide, as far as that is known without printing it. Empty where nothing stands there any more.
   */
  here: z.string().optional(),
});
export type SeenPoint = z.infer<typeof SeenPoint>;

/** A Word file that was read and placed. Nothing of it is in the report yet. */
export const FoundReview = z.strictObject({
  /** The SHA-256 of its bytes in hexadecimal digits. */
  file: z.string().regex(/^[0-9a-f]{64}$/),
  /** Who saved it last, and when, as the file says; empty where it does not. */
  savedBy: z.string(),
  savedAt: z.string(),
  review: Review,
  /** By the ids of the points. */
  seen: z.record(z.string(), SeenPoint),
});
export type FoundReview = z.infer<typeof FoundReview>;
