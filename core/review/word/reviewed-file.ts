import { z } from 'zod';
import type { ReviewIdentity } from './identity.ts';

/** A Word file that came back from review, as it was read: plain data, not yet placed in any report. */

/** Who made a change, and when; empty where the file does not say. */
export type Stamp = { by: string; at: string };

export const Looks = z.strictObject({
  bold: z.boolean(),
  italic: z.boolean(),
  superscript: z.boolean(),
  url: z.string(),
});
export type Looks = z.infer<typeof Looks>;

/** A stretch of a paragraph that is alike throughout. */
export type ReviewedRun = {
  /** Its words; of a note or another object none. */
  text: string;
  looks: Looks;
  /** How it looked before somebody changed that; `same`: in all that a report knows of. */
  was?: { looks: Looks; stamp: Stamp };
  /** The id of a footnote or endnote among the notes of the file. */
  note?: string;
  /** A drawing or another thing that has no words. */
  object?: true;
  inserted?: Stamp;
  deleted?: Stamp;
  /** The name that both ends of a move have. */
  move?: string;
  /** Ids of comments that are about it. */
  comments?: string[];
};

/** What a paragraph is by its style and list. */
export type ParagraphForm = {
  style: string;
  kind: 'text' | 'heading' | 'item' | 'quotation' | 'box' | 'caption';
  /** Of a heading from 1, of an item from 0. */
  level: number;
  list?: 'bulleted' | 'numbered';
};

export type CellPlace = {
  /** Tables of the file are counted from 0, as are rows and columns. */
  table: number;
  row: number;
  column: number;
  inserted?: Stamp;
  deleted?: Stamp;
};

export type ReviewedParagraph = {
  /** `w14:paraId`; empty where there is none. */
  id: string;
  /** Tags and aliases of the controls it is in, the outermost first. */
  controls: { tag: string; alias: string }[];
  form: ParagraphForm;
  formWas?: { form: ParagraphForm; stamp: Stamp };
  runs: ReviewedRun[];
  /** Changes of the mark at its end: a paragraph was parted, or joined with the next. */
  markInserted?: Stamp;
  markDeleted?: Stamp;
  markMove?: string;
  cell?: CellPlace;
  /** Paragraphs next to each other with the same number stand one below the other in the body, a cell or a box. */
  flow: number;
};

export type ReviewedComment = {
  id: string;
  by: string;
  at: string;
  text: string;
  /** The comment that it answers. */
  parent?: string;
  resolved: boolean;
};

export type ReviewedFile = {
  /** The SHA-256 of its bytes in hexadecimal digits. */
  file: string;
  identity?: ReviewIdentity;
  /** Who saved it last, as the file says. */
  savedBy: string;
  savedAt: string;
  paragraphs: ReviewedParagraph[];
  /** The paragraphs of its notes, by id. */
  notes: Record<string, ReviewedParagraph[]>;
  comments: ReviewedComment[];
  /** What was read otherwise than it stands there, in sentences. */
  told: string[];
};
