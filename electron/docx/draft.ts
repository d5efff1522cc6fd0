import { type FileChild, type IParagraphOptions, Paragraph, type Table } from 'docx';
import type { Layout } from '../../core/layout.ts';
import type { Report } from '../../core/report.ts';
import { type ParagraphIds, paragraphIdOf } from '../../core/review/word/identity.ts';
import type { Template } from '../../core/template.ts';
import type { Art } from './art.ts';
import { identify } from './elements.ts';
import type { Notes } from './notes.ts';
import type { Range } from './ranges.ts';
import type { Targets } from './references.ts';
import type { Review } from './review/review.ts';
import { suppliedStyle } from './supplied.ts';

/** A Word document while it is being written, part after part. */
export type Draft = {
  report: Report;
  template: Template;
  layout: Layout;
  /** Paragraphs and tables of the section that is being written. */
  blocks: FileChild[];
  ids: ParagraphIds;
  /** Pictures and charts, ready to be printed. */
  art: Art;
  /** Places that the text refers to, and those of them that have been written. */
  targets: Targets;
  marked: Set<string>;
  notes: Notes;
  /** Stretches of text that contents list and whose end has not been written yet. */
  ranges: Range[];
  /** Level of the last heading, so that none is skipped. */
  headingLevel: number;
  /** How many numbered lists there are so far; each has an instance of its own. */
  lists: number;
  /** The last number of each row of captions. */
  sequences: Map<string, number>;
  /** Numbers other than 1 that lists start at. */
  startsAt: Set<number>;
  /** The next paragraph starts a page. */
  startPage: boolean;
  /** Room above the next paragraph, in twips, where it is not that of its style. */
  roomAbove: number;
  /** The last block is a table, so that the next text needs room above it. */
  afterTable: boolean;
  /** Whether headings of the part that is being written are in the contents. */
  listed: boolean;
  /** How many levels of heading are in the contents. */
  listedLevels: number;
  /** Whether entries of the contents get page numbers. */
  pageNumbers: boolean;
  /** Width of the text on the pages of the section that is being written, in twips. */
  width: number;
  /** Height of the text on those pages, in twips. */
  height: number;
  /** The text that is being written is someone else's, and stands visibly apart. */
  supplied: boolean;
  /** Printed at the head of every page of a draft; empty in a final report. */
  draftMark: string;
  /** Bullets of the text that is being written are headlines, and the paragraphs below them belong to them. */
  headlines: boolean;
  /** What a file for review has beside the draft. */
  review: Review | undefined;
};

/** Adds a paragraph. `key` names the text it stands for and must be the same whenever that text is exported. */
export function addParagraph(draft: Draft, options: IParagraphOptions, key?: string): void {
  const style = options.style !== undefined && draft.supplied ? suppliedStyle(options.style) : options.style;
  const paragraph = new Paragraph({
    ...options,
    ...(style !== undefined && { style }),
    ...(draft.startPage && { pageBreakBefore: true }),
    ...(draft.roomAbove > 0 && { spacing: { ...options.spacing, before: draft.roomAbove } }),
  });
  draft.roomAbove = 0;
  draft.startPage = false;
  draft.afterTable = false;
  draft.blocks.push(key === undefined ? paragraph : identify(paragraph, paragraphIdOf(key, draft.ids)));
}

/** Adds a table. Running text right below it gets room above. */
export function addTable(draft: Draft, table: Table): void {
  draft.blocks.push(table);
  draft.afterTable = true;
}

/** The style of running text, with room above it where it follows a table. */
export function bodyStyle(draft: Draft): string {
  return draft.afterTable ? 'BodyTextAfterTable' : 'BodyText';
}
