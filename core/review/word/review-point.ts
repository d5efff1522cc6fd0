import type { Block, Inline, TextBlock } from '../../content.ts';
import type { Comment } from '../comments/comment.ts';
import type { Looks } from './reviewed-file.ts';

/** What somebody wants changed, or says, in a file that came back from review: one thing to decide about. */

/** A place in a text of the export: before the sign `at` of a block. In a cell or a line of words the block is 0. */
export type Spot = { block: number; at: number };

/** What an insertion is made of: words and what stands in the line, ends of paragraphs, and whole tables. */
export type Piece = { inlines: Inline[] } | { end: TextBlock } | { object: Block };

/** `stream`: a part by its id, or a cell or line of words by its key; all places are those of the export. */
export type ReviewEdit =
  | { kind: 'words'; stream: string; from: Spot; to: Spot; insert: Piece[] }
  | { kind: 'looks'; stream: string; from: Spot; to: Spot; looks: Partial<Looks> }
  /** `at`: the footnote whose note it is in; `from` and `to` count its letters. */
  | { kind: 'note'; stream: string; at: Spot; from: number; to: number; insert: string }
  | { kind: 'form'; part: string; block: number; form: TextBlock }
  /** A row that comes before the row of the export with this number. */
  | { kind: 'row in'; part: string; block: number; row: number; cells: Inline[][] }
  | { kind: 'row out'; part: string; block: number; row: number };

/** Where the words stand that a comment is about. */
export type Stretch = { stream: string; from: Spot; to: Spot };

export type ReviewPoint = {
  /** From what it says, who says it, when, and where: the same in each file that says it. */
  id: string;
  kind: 'insertion' | 'deletion' | 'replacement' | 'format' | 'move' | 'structure' | 'comment';
  /** The part it is in, where that is known, and the key of its paragraph. */
  part?: string;
  key?: string;
  by: string;
  /** Empty where the file does not say. */
  at: string;
  /** The words before and after; of a comment what it is about, and what it says. */
  was: string;
  now: string;
  /** How its place in the report of now is known. */
  placed: 'exactly' | 'similar' | 'not';
  /** Made with tracking off: found by comparing with what was exported. */
  untracked?: true;
  /** Why it can be read and not be taken. */
  refused?: 'protected' | 'withdrawn' | 'looks' | 'not placed';
  /** It has been taken before, or says what the report says already. */
  known?: true;
  edits: ReviewEdit[];
  comment?: { thread: Comment; stretches: Stretch[] };
};
