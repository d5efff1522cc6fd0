import { type FileChild, type IParagraphOptions, Paragraph, type Table } from 'docx';
import type { Layout } from '../../core/layout.ts';
import type { Report } from '../../core/report.ts';
import type { Template } from '../../core/template.ts';
import { identify, type ParagraphIds, paragraphIdOf } from './elements.ts';

/** A Word document while it is being written, part after part. */
export type Draft = {
  report: Report;
  template: Template;
  layout: Layout;
  /** Paragraphs and tables of the section that is being written. */
  blocks: FileChild[];
  ids: ParagraphIds;
  /** Level of the last heading, so that none is skipped. */
  headingLevel: number;
  /** How many numbered lists there are so far; each has an instance of its own. */
  lists: number;
  /** The next paragraph starts a page. */
  startPage: boolean;
  /** The last block is a table, so that the next text needs room above it. */
  afterTable: boolean;
  /** Whether headings of the part that is being written are in the contents. */
  listed: boolean;
  /** How many levels of heading are in the contents. */
  listedLevels: number;
  /** Whether entries of the contents get page numbers. */
  pageNumbers: boolean;
};

/** Adds a paragraph. `key` names the text it stands for and must be the same whenever that text is exported. */
export function addParagraph(draft: Draft, options: IParagraphOptions, key?: string): void {
  const paragraph = new Paragraph({ ...options, ...(draft.startPage && { pageBreakBefore: true }) });
  draft.startPage = false;
  draft.afterTable = false;
  draft.blocks.push(key === undefined ? paragraph : identify(paragraph, paragraphIdOf(key, draft.ids)));
}

export function addTable(draft: Draft, table: Table): void {
  draft.blocks.push(table);
  draft.afterTable = true;
}

/** The style of running text, with room above it where it follows a table. */
export function bodyStyle(draft: Draft): string {
  return draft.afterTable ? 'BodyTextAfterTable' : 'BodyText';
}
