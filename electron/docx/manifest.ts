import type { Finding } from '../../core/check/finding.ts';
import {
  type Block,
  type CaptionedBlock,
  type Content,
  type Inline,
  isCaptioned,
  isText,
  type TextBlock,
} from '../../core/content.ts';
import { blockText, footnotesOf, inlineText } from '../../core/content-text.ts';
import { type DataTable, dataTables } from '../../core/data-table/data-table.ts';
import { allParts, type Layout, type PlacedPart } from '../../core/layout.ts';
import { notesOf } from '../../core/notes.ts';
import { printedRecommendations } from '../../core/printed.ts';
import type { Report } from '../../core/report.ts';
import { speakerWords } from '../../core/speaker.ts';
import type { Template } from '../../core/template.ts';
import { practiceLabel } from '../../core/words.ts';
import type { Art } from './art.ts';
import { altOf } from './captioned.ts';
import { captionWords, sourceWords } from './captions.ts';
import { findingKey, findingText } from './open-findings.ts';
import { practicePlaces } from './practice.ts';
import { isPrintedBlock, newTargets, referencesIn } from './references.ts';
import type { Against } from './review/against.ts';
import { newReviewManifest, type ReviewManifest } from './review/review-losses.ts';

/** A paragraph that must be in the file. `as`: what it must be there, beside its words. */
export type ManifestParagraph = { key: string; what: string; text: string; as?: 'heading' | 'list item' | 'box' };

/** The words of each cell, row by row. */
export type ManifestTable = { what: string; rows: string[][] };

/** What it shows, in words, and what is shown; Word draws a chart that has no picture. */
export type ManifestDrawing = { what: string; description: string; picture: Uint8Array | undefined };

/** What the layout says must be printed. */
export type Manifest = {
  paragraphs: ManifestParagraph[];
  notes: string[];
  /** How many cells repeat the number of a note. */
  repeats: number;
  tables: ManifestTable[];
  drawings: ManifestDrawing[];
  /** How many references lead somewhere. */
  references: number;
  /** How many captions count. */
  captions: number;
  /** Of a file for review. */
  review?: ReviewManifest;
};

export type ManifestOptions = {
  art: Art;
  /** Listed behind a draft. */
  findings: readonly Finding[];
  /** Contents of a section are left out where there are none. */
  pageNumbers: boolean;
  review?: boolean;
  /** What it is compared with. */
  against?: Against | undefined;
  /** Tables of what differs, before or behind the report. */
  differences?: { before: ManifestTable[]; behind: ManifestTable[] } | undefined;
};

/** What a file written with the same options must hold. A paragraph without words counts only where `as` is set. */
export function newManifest(
  layout: Layout,
  report: Report,
  template: Template,
  { art, findings, pageNumbers, review, against, differences }: ManifestOptions,
): Manifest {
  const from = { report, template, layout };
  const printed = allParts(layout.parts).filter(
    ({ printed, part, level }) => printed && (part.kind !== 'contents' || level === 1 || pageNumbers),
  );
  // What has words is expected even where the writer holds that its part is not printed.
  const written = allParts(layout.parts).filter((placed) => placed.part.kind !== 'recommendations' || placed.printed);
  const targets = newTargets(layout, report);
  const data = printed.map((placed) => ({ placed, tables: dataTables(placed, from) }));
  return {
    paragraphs: [
      ...printed.filter(({ heading }) => heading).map(headingOf),
      ...written.flatMap((placed) => contentOf(placed, from)),
      ...printed.flatMap((placed) => dataOf(placed, report)),
      ...data.flatMap(({ placed, tables }) => tables.map((table) => dataCaptionOf(placed, table))),
      ...findings.map((finding, index) => ({
        key: findingKey(index),
        what: `open finding ${index + 1}`,
        text: findingText(finding),
        as: 'list item' as const,
      })),
    ].filter(({ text, as }) => text.trim() !== '' || as !== undefined),
    notes: printed.flatMap((placed) => notesOf(placed, from)),
    repeats: data
      .flatMap(({ tables }) => tables)
      .flatMap(({ header, rows }) => [...header, ...rows.flat()])
      .filter(({ note }) => note?.again).length,
    tables: [
      ...(differences?.before ?? []),
      ...data.flatMap(({ placed, tables }) => [
        ...textsOf(placed).flatMap(({ content }) => authorTablesOf(content, placed, layout)),
        ...tables.map((table) => dataTableOf(placed, table)),
      ]),
      ...(differences?.behind ?? []),
    ],
    drawings: printed.flatMap((placed) =>
      textsOf(placed).flatMap(({ content }) => content.flatMap((block) => drawingOf(block, placed, { ...from, art }))),
    ),
    references: printed.flatMap(referencesIn).filter(({ to }) => targets.has(to)).length,
    captions: printed.reduce((sum, placed) => sum + captionsIn(placed, layout), 0),
    ...((review || against) && {
      review: newReviewManifest(
        report,
        layout,
        printed.map(({ id }) => id),
        against,
      ),
    }),
  };
}

type From = { report: Report; template: Template; layout: Layout };

/** The texts of a part, each with the key that its paragraphs have in common. */
function textsOf({ id, leadIn, content }: PlacedPart): { key: string; content: Content; words: string }[] {
  return [
    { key: `${id}/lead-in`, content: leadIn, words: 'lead-in ' },
    { key: id, content, words: '' },
  ];
}

function headingOf({ id, where, number, title, part }: PlacedPart): ManifestParagraph {
  const text = part.kind === 'contents' ? title : `${number}${title}`;
  return { key: `${id}/heading`, what: `the heading of “${where}”`, text, as: 'heading' };
}

function contentOf(placed: PlacedPart, from: From): ManifestParagraph[] {
  return textsOf(placed).flatMap(({ key, content, words }) => {
    const boxes = practicePlaces(content, (index) => isPrinted(content[index], from.layout));
    return content.flatMap((block, index) => {
      const at = { key: `${key}/${index}`, what: `${words}block ${index + 1} of “${placed.where}”` };
      if (isCaptioned(block)) return aroundOf(block, at, from);
      return isPrinted(block, from.layout) ? blockOf(block, at, from, boxes.get(index)?.first === true) : [];
    });
  });
}

type At = Pick<ManifestParagraph, 'key' | 'what'>;

function blockOf(block: TextBlock, { key, what }: At, { layout, template }: From, opens: boolean): ManifestParagraph[] {
  const text = wordsOf(block.children, layout);
  switch (block.type) {
    case 'heading':
      return [{ key, what, text, as: 'heading' }];
    case 'list-item':
      return [{ key, what, text, as: 'list item' }];
    case 'practice-example': {
      const label = practiceLabel(block.tone, template.words);
      const head: ManifestParagraph = { key: `${key}/label`, what: `the label of ${what}`, text: label, as: 'box' };
      return [...(opens ? [head] : []), { key, what, text, as: 'box' }];
    }
    case 'quotation': {
      const speaker = block.speaker?.trim() ? speakerWords(block.speaker) : '';
      return [
        { key, what, text },
        { key: `${key}/speaker`, what: `the speaker of ${what}`, text: speaker },
      ];
    }
    case 'paragraph':
      return [{ key, what, text }];
  }
}

/** A block that holds a footnote is printed even where nothing else would be. */
function isPrinted(block: Block | undefined, layout: Layout): boolean {
  return block !== undefined && (isPrintedBlock(block, layout) || footnotesOf([block]).length > 0);
}

/** What is read of inlines in print: references by the names of their places. */
function wordsOf(inlines: readonly Inline[], { places }: Layout): string {
  return inlines
    .map((inline) =>
      !isText(inline) && inline.type === 'reference' ? (places.get(inline.to) ?? '') : inlineText(inline),
    )
    .join('');
}

function aroundOf(block: CaptionedBlock, { key, what }: At, { layout, template }: From): ManifestParagraph[] {
  const caption = captionWords({ name: layout.captions.get(block.id), caption: block.caption });
  return [
    { key: `${key}/caption`, what: `the caption of ${what}`, text: caption },
    { key: `${key}/source`, what: `the source of ${what}`, text: sourceWords({ template }, block.source) },
  ];
}

/** How many things of a part have a number of their own. */
function captionsIn(placed: PlacedPart, { captions }: Layout): number {
  const blocks = textsOf(placed).flatMap(({ content }) => content.filter(isCaptioned));
  return blocks.filter(({ id }) => captions.has(id)).length + (placed.part.kind === 'paired-lists' ? 1 : 0);
}

function dataCaptionOf(placed: PlacedPart, { key, name, caption }: DataTable): ManifestParagraph {
  return {
    key: `${key}/caption`,
    what: `the caption of “${key}” in “${placed.where}”`,
    text: captionWords({ name, caption }),
  };
}

function authorTablesOf(content: Content, { where }: PlacedPart, layout: Layout): ManifestTable[] {
  return content.flatMap((block, index) =>
    block.type === 'table'
      ? [
          {
            what: `the table in block ${index + 1} of “${where}”`,
            rows: block.children.map((row) => row.children.map(({ children }) => wordsOf(children, layout))),
          },
        ]
      : [],
  );
}

function dataTableOf({ where }: PlacedPart, { key, header, rows }: DataTable): ManifestTable {
  return {
    what: `table “${key}” in “${where}”`,
    rows: [header, ...rows].map((cells) => cells.map(({ text, shape = '' }) => `${shape}${text}`)),
  };
}

function drawingOf(
  block: Block,
  { where }: PlacedPart,
  { layout, template, art }: From & { art: Art },
): ManifestDrawing[] {
  const what = `${block.type} “${blockText(block)}” of “${where}”`;
  if (block.type === 'picture')
    return [{ what, description: altOf({ layout, template }, block), picture: art.pictures.get(block.asset)?.bytes }];
  if (block.type !== 'chart') return [];
  const drawn = art.charts.get(block);
  return [{ what, description: drawn?.description ?? '', picture: drawn?.picture?.bytes }];
}

function dataOf({ id, part, where, standard }: PlacedPart, report: Report): ManifestParagraph[] {
  if (part.kind === 'statement' && standard)
    return [{ key: `${id}/statement`, what: `the text of “${where}”`, text: standard.statement }];
  if (part.kind !== 'recommendations') return [];
  return printedRecommendations(report.recommendations, part)
    .flatMap((group) => group.items.map((item) => ({ key: `${id}/${group.id}/${item.id}`, text: item.text })))
    .map((item, index) => ({ ...item, what: `recommendation ${index + 1}`, as: 'list item' }));
}
