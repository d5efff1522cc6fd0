import { Document, DocumentProtectionType, type IPropertiesOptions, type PageNumberEstimator } from 'docx';
import type { Finding } from '../../core/check/finding.ts';
import type { Layout } from '../../core/layout.ts';
import { type DocumentProperties, documentProperties } from '../../core/leaving/properties.ts';
import type { Report } from '../../core/report.ts';
import { type ParagraphIds, REPORT_PROPERTY } from '../../core/review/word/identity.ts';
import type { Template } from '../../core/template.ts';
import type { Art } from './art.ts';
import type { DifferencePages } from './differences.ts';
import type { Draft } from './draft.ts';
import { styleSeparators } from './elements.ts';
import { houseOptions } from './look/document-options.ts';
import { textHeight, textWidth } from './look/measures.ts';
import { houseLists } from './look/numbering.ts';
import { NOTE_SEPARATOR } from './look/text-styles.ts';
import { newNotes } from './notes.ts';
import { newTargets } from './references.ts';
import type { Against } from './review/against.ts';
import { wordComments } from './review/comments.ts';
import { withoutReview } from './review/page-text.ts';
import { newReview } from './review/review.ts';
import { newSections } from './sections.ts';

export type DocumentOptions = {
  /** Pictures and charts, ready to be printed. */
  art: Art;
  /** What the file says of itself; all there is to say unless given. */
  properties?: DocumentProperties;
  /** What works out the pages, where the contents say them. */
  pageNumbers: PageNumberEstimator | undefined;
  /** Says on every page that it is a draft. */
  draft: boolean;
  /** Listed behind the report. */
  findings: readonly Finding[];
  /** What it is compared with, as Word’s own changes. */
  against?: Against | undefined;
  /** Told before the report in a comparison, and behind it in a file for review. */
  differences?: DifferencePages | undefined;
  /** Made for review: with controls, comments and changes, in which every edit is tracked. */
  review?: boolean;
};

/** The whole report as a document of the library, ready to be packed, and the ids that its paragraphs got. */
export function newDocument(
  report: Report,
  template: Template,
  layout: Layout,
  { art, properties = documentProperties(report, template, layout.title), ...options }: DocumentOptions,
): { document: Document; ids: ParagraphIds; short: ReadonlyMap<string, string> } {
  const { pageNumbers, draft: unfinished, findings } = options;
  const draft: Draft = {
    report,
    template,
    layout,
    blocks: [],
    ids: new Map(),
    art,
    targets: newTargets(layout, report),
    marked: new Set(),
    notes: newNotes({ report, template, layout }),
    ranges: [],
    headingLevel: 0,
    lists: 0,
    sequences: new Map(),
    startsAt: new Set(),
    startPage: false,
    roomAbove: 0,
    afterTable: false,
    listed: true,
    listedLevels: Math.max(0, ...template.parts.map((part) => (part.kind === 'contents' ? part.levels : 0))),
    pageNumbers: pageNumbers !== undefined,
    width: textWidth(template.wordStyle),
    height: textHeight(template.wordStyle),
    supplied: false,
    draftMark: unfinished ? template.words.draft : '',
    headlines: false,
    review: options.review || options.against ? newReview(report, template, layout, options.against) : undefined,
  };
  const sections = newSections(draft, findings, options.differences);
  const document = new Document({
    ...houseOptions(template, properties),
    numbering: houseLists(template.wordStyle, draft.startsAt),
    ...(pageNumbers && { pageNumbers: draft.review ? withoutReview(pageNumbers) : pageNumbers }),
    ...(options.review && reviewOptions(report)),
    sections,
  });
  styleSeparators(document.FootNotes.View, NOTE_SEPARATOR);
  return { document, ids: draft.ids, short: draft.review?.short ?? new Map() };
}

/** Nobody needs a word to take the protection off: it keeps edits from being made without a trace by slip. */
function reviewOptions(report: Report): Partial<IPropertiesOptions> {
  const comments = wordComments(report);
  return {
    ...(comments.length > 0 && { comments: { children: comments } }),
    customProperties: [{ name: REPORT_PROPERTY, value: report.id }],
    features: { trackRevisions: true },
    protection: { type: DocumentProtectionType.TRACKED_CHANGES },
  };
}
