import {
  Document,
  Footer,
  Header,
  type ISectionOptions,
  PageNumber,
  type PageNumberEstimator,
  Paragraph,
  SectionType,
  Tab,
  Table,
  TextRun,
} from 'docx';
import type { Layout, PlacedPart } from '../../core/layout.ts';
import type { Report } from '../../core/report.ts';
import type { Template } from '../../core/template.ts';
import { BAND_HEIGHT, coverHeader } from './cover-band.ts';
import { addParagraph, type Draft } from './draft.ts';
import type { ParagraphIds } from './elements.ts';
import { twips } from './measures.ts';
import { houseLists } from './numbering.ts';
import { addPart } from './parts.ts';
import { oneLine } from './safe-text.ts';
import { houseStyles } from './styles.ts';
import { tableStyle } from './table-style.ts';
import { textRuns } from './text.ts';

/** The whole report as a document of the library, ready to be packed, and the ids that its paragraphs got. */
export function newDocument(
  report: Report,
  template: Template,
  layout: Layout,
  pageNumbers: PageNumberEstimator | undefined,
): { document: Document; ids: ParagraphIds } {
  const draft: Draft = {
    report,
    template,
    layout,
    blocks: [],
    ids: new Map(),
    headingLevel: 0,
    lists: 0,
    startPage: false,
    afterTable: false,
    listed: true,
    listedLevels: Math.max(0, ...template.parts.map((part) => (part.kind === 'contents' ? part.levels : 0))),
    pageNumbers: pageNumbers !== undefined,
  };
  const document = new Document({
    title: oneLine(layout.title),
    creator: template.inspectorate,
    lastModifiedBy: template.inspectorate,
    revision: 1,
    compatibility: { version: 15 },
    styles: houseStyles(template),
    externalStyles: tableStyle(template),
    numbering: houseLists(template.wordStyle),
    // Fields are written clean even where there are no numbers, so that Word does not ask to update them.
    pageNumbers: pageNumbers ?? (() => ({ bookmarks: new Map() })),
    sections: newSections(draft),
  });
  return { document, ids: draft.ids };
}

/** A cover is a section of its own, without page header and footer; everything between covers is one section. */
function newSections(draft: Draft): ISectionOptions[] {
  const sections: ISectionOptions[] = [];
  let body: PlacedPart[] = [];
  const flush = () => {
    const printed = body.filter((placed) => placed.printed);
    if (printed.length > 0) sections.push(bodySection(draft, printed));
    body = [];
  };
  for (const placed of draft.layout.parts) {
    if (placed.part.kind !== 'cover') {
      body.push(placed);
      continue;
    }
    flush();
    sections.push(coverSection(draft, placed));
  }
  flush();
  return sections;
}

function coverSection(draft: Draft, placed: PlacedPart): ISectionOptions {
  const { wordStyle } = draft.template;
  addPart(draft, placed);
  const top = Math.max(wordStyle.page.margin.top, BAND_HEIGHT + 34);
  return {
    properties: pageOf(draft, top),
    headers: { default: coverHeader(wordStyle) },
    footers: { default: new Footer({ children: [new Paragraph({ style: 'Bare' })] }) },
    children: takeBlocks(draft),
  };
}

function bodySection(draft: Draft, parts: readonly PlacedPart[]): ISectionOptions {
  const { layout } = draft;
  for (const [index, placed] of parts.entries()) {
    const before = parts[index - 1];
    draft.startPage = before !== undefined && !(isFrontMatter(before) && isFrontMatter(placed));
    addPart(draft, placed);
  }
  // Word wants a paragraph after the last table of a file.
  if (draft.blocks.at(-1) instanceof Table) addParagraph(draft, { style: 'TableEnd' });
  const header = oneLine(layout.header);
  return {
    properties: pageOf(draft),
    headers: {
      default: new Header({
        children: [new Paragraph({ style: header === '' ? 'Bare' : 'Header', children: textRuns(header) })],
      }),
    },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            style: 'Footer',
            children: [
              ...textRuns(oneLine(layout.footer)),
              new TextRun({ children: [new Tab()] }),
              new TextRun({ children: [PageNumber.CURRENT] }),
            ],
          }),
        ],
      }),
    },
    children: takeBlocks(draft),
  };
}

/** Short fixed texts that are not in the contents may share a page: thanks, imprint. */
function isFrontMatter({ part, listed }: PlacedPart): boolean {
  return part.kind === 'fixed' && !listed;
}

function takeBlocks(draft: Draft) {
  const { blocks } = draft;
  draft.blocks = [];
  return blocks;
}

function pageOf(
  { template }: Draft,
  top = template.wordStyle.page.margin.top,
): NonNullable<ISectionOptions['properties']> {
  const { width, height, margin } = template.wordStyle.page;
  return {
    type: SectionType.NEXT_PAGE,
    page: {
      size: { width: twips(width), height: twips(height) },
      margin: {
        top: twips(top),
        right: twips(margin.right),
        bottom: twips(margin.bottom),
        left: twips(margin.left),
        header: twips(margin.top / 2),
        footer: twips(margin.bottom / 2),
        gutter: 0,
      },
    },
  };
}
