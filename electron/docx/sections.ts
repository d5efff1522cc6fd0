import { type ISectionOptions, PageOrientation, Paragraph, SectionType, VerticalAlignSection } from 'docx';
import type { Finding } from '../../core/check/finding.ts';
import { blockText } from '../../core/content-text.ts';
import type { PlacedPart } from '../../core/layout.ts';
import type { Template, WordStyle } from '../../core/template.ts';
import { BACK_BAND, backCoverHeader, coverHeader } from './cover-band.ts';
import { addDifferences, type DifferencePages } from './differences.ts';
import { addParagraph, type Draft } from './draft.ts';
import { emptyFooter, pageFooter, pageHeader } from './furniture.ts';
import { type Orientation, pageOf, textHeight, textWidth, twips } from './look/measures.ts';
import { addOpenFindings } from './open-findings.ts';
import { addPart } from './parts.ts';
import { formerOf } from './review/against.ts';
import { controlled } from './review/controls.ts';

/** Parts that are printed on pages of one kind. */
type Run = { kind: 'cover' | 'back-cover' | Orientation; parts: PlacedPart[] };

/**
 * The sections of the file: covers have no running header and footer, pages on their side keep theirs, and the open
 * findings of a draft come last.
 */
export function newSections(
  draft: Draft,
  findings: readonly Finding[],
  differences?: DifferencePages,
): ISectionOptions[] {
  const told = differences && (() => bodySection(draft, 'portrait', () => addDifferences(draft, differences)));
  const first = draft.review?.against && told ? [told()] : [];
  const sections = runsOf(draft.layout.parts, draft).map((run) => sectionOf(draft, run));
  if (told && first.length === 0) sections.push(told());
  if (findings.length > 0) sections.push(bodySection(draft, 'portrait', () => addOpenFindings(draft, findings)));
  return [...first, ...sections];
}

function sectionOf(draft: Draft, { kind, parts }: Run): ISectionOptions {
  switch (kind) {
    case 'cover':
      return coverSection(draft, parts);
    case 'back-cover':
      return backCoverSection(draft, parts);
    case 'portrait':
    case 'landscape':
      return bodySection(draft, kind, () => addParts(draft, parts));
  }
}

/** In a comparison, parts that were printed are among them. */
function runsOf(parts: readonly PlacedPart[], { review }: Draft): Run[] {
  const runs: Run[] = [];
  for (const placed of parts.filter((part) => part.printed || formerOf(review?.against, part.id))) {
    const kind = kindOf(placed);
    const last = runs.at(-1);
    if (last?.kind === kind && kind !== 'cover' && kind !== 'back-cover') last.parts.push(placed);
    else runs.push({ kind, parts: [placed] });
  }
  return runs;
}

function kindOf({ part }: PlacedPart): Run['kind'] {
  if (part.kind === 'cover' || part.kind === 'back-cover') return part.kind;
  return 'orientation' in part ? part.orientation : 'portrait';
}

function coverSection(draft: Draft, parts: readonly PlacedPart[]): ISectionOptions {
  const { wordStyle } = draft.template;
  startSection(draft, 'portrait');
  for (const placed of parts) addPart(draft, placed);
  if (draft.review) endWithParagraph(draft);
  const { header, height } = coverHeader(draft);
  return {
    properties: pageProperties(wordStyle, 'portrait', Math.max(wordStyle.page.margin.top, height + 34)),
    headers: { default: header },
    footers: { default: emptyFooter() },
    children: takeBlocks(draft),
  };
}

/** LibreOffice drops the header of a page that leaves less than this to the text. In millimetres. */
const LEAST_HEIGHT = 80;

/** Its text stands at the foot of the page; Word lays it right on the margin, other programs near it. */
function backCoverSection(draft: Draft, parts: readonly PlacedPart[]): ISectionOptions {
  const { wordStyle } = draft.template;
  const { height, margin } = wordStyle.page;
  const bottom = Math.max(margin.bottom, BACK_BAND + 14);
  const text = parts.reduce((sum, placed) => sum + heightOf(placed, draft.template), 0);
  const top = Math.max(margin.top, height - bottom - Math.max(text, LEAST_HEIGHT));
  startSection(draft, 'portrait');
  draft.roomAbove = Math.max(0, twips(height - bottom - top - text));
  for (const placed of parts) addPart(draft, placed);
  endWithParagraph(draft);
  return {
    properties: { ...pageProperties(wordStyle, 'portrait', top, bottom), verticalAlign: VerticalAlignSection.BOTTOM },
    headers: { default: backCoverHeader(draft) },
    footers: { default: emptyFooter() },
    children: takeBlocks(draft),
  };
}

const MILLIMETRES_PER_POINT = 25.4 / 72;

/** How high a text will be at most, in millimetres; more than it needs, so that it never runs on to another page. */
function heightOf({ content }: PlacedPart, { wordStyle }: Template): number {
  const { bodySize } = wordStyle;
  const signs = textWidth(wordStyle) / 20 / (bodySize * 0.48);
  const lines = content
    .map(blockText)
    .flatMap((text) => text.split('\n').map((line) => Math.ceil((line.length + 1) / signs)));
  const points = lines.reduce((sum, count) => sum + count, 0) * bodySize * 1.35 + content.length * 12;
  return points * MILLIMETRES_PER_POINT + 12;
}

function bodySection(draft: Draft, orientation: Orientation, write: () => void): ISectionOptions {
  startSection(draft, orientation);
  write();
  endWithParagraph(draft);
  return {
    properties: pageProperties(draft.template.wordStyle, orientation),
    headers: { default: pageHeader(draft) },
    footers: { default: pageFooter(draft) },
    children: takeBlocks(draft),
  };
}

function addParts(draft: Draft, parts: readonly PlacedPart[]): void {
  for (const [index, placed] of parts.entries()) {
    const before = parts[index - 1];
    draft.startPage = before !== undefined && !(isFrontMatter(before) && isFrontMatter(placed));
    addPart(draft, placed);
  }
}

/** Short fixed texts that are not in the contents may share a page: thanks, imprint. */
function isFrontMatter({ part, listed }: PlacedPart): boolean {
  return part.kind === 'fixed' && !listed;
}

function startSection(draft: Draft, orientation: Orientation): void {
  draft.width = textWidth(draft.template.wordStyle, orientation);
  draft.height = textHeight(draft.template.wordStyle, orientation);
  draft.startPage = false;
  draft.afterTable = false;
}

/**
 * Word wants a paragraph at the end of a section, which can be in no control, and the library adds an empty one where there
 * is none.
 */
function endWithParagraph(draft: Draft): void {
  if (draft.review || !(draft.blocks.at(-1) instanceof Paragraph)) addParagraph(draft, { style: 'TableEnd' });
}

function takeBlocks(draft: Draft) {
  const { blocks, review } = draft;
  draft.blocks = [];
  return review ? controlled(blocks, review.spans.splice(0), review.short) : blocks;
}

/** The section begins a new page. `top` and `bottom`: margins in millimetres in the place of the edition’s. */
export function pageProperties(
  wordStyle: WordStyle,
  orientation: Orientation,
  top?: number,
  bottom?: number,
): NonNullable<ISectionOptions['properties']> {
  const { page } = wordStyle;
  const { margin } = pageOf(wordStyle, orientation);
  return {
    type: SectionType.NEXT_PAGE,
    page: {
      // The library turns the sheet itself.
      size: {
        width: twips(page.width),
        height: twips(page.height),
        ...(orientation === 'landscape' && { orientation: PageOrientation.LANDSCAPE }),
      },
      margin: {
        top: twips(top ?? margin.top),
        right: twips(margin.right),
        bottom: twips(bottom ?? margin.bottom),
        left: twips(margin.left),
        header: twips(margin.top / 2),
        footer: twips(margin.bottom / 2),
        gutter: 0,
      },
    },
  };
}
