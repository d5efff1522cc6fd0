import { z } from 'zod';
import { Block, Inline, TextBlock } from '../../content.ts';
import { Comment, Remark } from '../comments/comment.ts';
import { Looks } from './reviewed-file.ts';

/** What somebody wants changed, or says, in a file that came back from review: one thing to decide about. */

const id = z.string().min(1);
const place = z.int().min(0);

/** A place in a text of the export: before the sign `at` of a block. In a cell or a line of words the block is 0. */
export const Spot = z.strictObject({ block: place, at: place });
export type Spot = z.infer<typeof Spot>;

/** What an insertion is made of: words and what stands in the line, ends of paragraphs, and whole tables. */
export const Piece = z.union([
  z.strictObject({ inlines: z.array(Inline) }),
  z.strictObject({ end: TextBlock }),
  z.strictObject({ object: Block }),
]);
export type Piece = z.infer<typeof Piece>;

const stretch = { stream: id, from: Spot, to: Spot };

/** `stream`: a part by its id, or a cell or line of words by its key; all places are those of the export. */
export const ReviewEdit = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('words'), ...stretch, insert: z.array(Piece) }),
  z.strictObject({ kind: z.literal('looks'), ...stretch, looks: Looks.partial() as z.ZodType<Partial<Looks>> }),
  /** `at`: the footnote whose note it is in; `from` and `to` count its letters. */
  z.strictObject({ kind: z.literal('note'), stream: id, at: Spot, from: place, to: place, insert: z.string() }),
  z.strictObject({ kind: z.literal('form'), part: id, block: place, form: TextBlock }),
  /** A row that comes before the row of the export with this number. */
  z.strictObject({
    kind: z.literal('row in'),
    part: id,
    block: place,
    row: place,
    cells: z.array(z.array(Inline)),
  }),
  z.strictObject({ kind: z.literal('row out'), part: id, block: place, row: place }),
]);
export type ReviewEdit = z.infer<typeof ReviewEdit>;

/** Where the words stand that a comment is about. */
export const Stretch = z.strictObject(stretch);
export type Stretch = z.infer<typeof Stretch>;

export const ReviewPoint = z.strictObject({
  /** From what it says, who says it, when, and where: the same in each file that says it. */
  id,
  kind: z.enum(['insertion', 'deletion', 'replacement', 'format', 'move', 'structure', 'comment']),
  /** The part it is in, where that is known, and the key of its paragraph. */
  part: z.string().optional(),
  key: z.string().optional(),
  by: z.string(),
  /** Empty where the file does not say. */
  at: z.string(),
  /** The words before and after; of a comment what it is about, and what it says. */
  was: z.string(),
  now: z.string(),
  /** How its place in the report of now is known. */
  placed: z.enum(['exactly', 'similar', 'not']),
  /** Made with tracking off: found by comparing with what was exported. */
  untracked: z.literal(true).optional(),
  /** Why it can be read and not be taken. */
  refused: z.enum(['protected', 'withdrawn', 'looks', 'picture', 'not placed']).optional(),
  /** It has been taken before, or says what the report says already. */
  known: z.literal(true).optional(),
  edits: z.array(ReviewEdit),
  /** A thread of the report that is only resolved has no new remarks. */
  comment: z
    .strictObject({
      thread: Comment.extend({ remarks: z.array(Remark) }),
      stretches: z.array(Stretch),
    })
    .optional(),
});
export type ReviewPoint = z.infer<typeof ReviewPoint>;
