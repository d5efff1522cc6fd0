import type { Block, Content } from '../content.ts';
import { countWords, isEmpty, plainText } from '../content-text.ts';
import { AssayError } from '../fault.ts';
import { allParts, type Layout, layOut } from '../layout.ts';
import type { Part } from '../part.ts';
import type { Report } from '../report.ts';
import { fillContent } from '../slots.ts';
import type { Template } from '../template.ts';
import { anchorsOf } from './anchors.ts';
import { type BlockOf, readBlocks, type SourceBlock } from './blocks.ts';
import { createNotes, findPicture, type Making, newContent, type Pictures, strayMarks } from './contents.ts';
import { type DataParts, readDataParts } from './data-parts.ts';
import { doubtDifferences } from './differences.ts';
import { createIsTitle, findHeadings } from './headings.ts';
import { createIds } from './ids.ts';
import { noteMarks, referencesIn } from './inlines.ts';
import { createKnownText, type KnownText } from './known-text.ts';
import { lettersOf } from './likeness.ts';
import { placeOf, readLines } from './lines.ts';
import { inferLostHeadings } from './lost-heading.ts';
import { createLedger, type ImportDoubt, type ImportNote, type Ledger, type Place } from './notes.ts';
import { mendPageBreaks } from './page-breaks.ts';
import { NOWHERE, type Placing, placeBlocks } from './placing.ts';
import { type Recommendations, readRecommendations } from './recommendations.ts';
import { takeSignature } from './signature.ts';
import { inferSuppliedHeadings } from './supplied-headings.ts';
import { joinSurroundings } from './surroundings.ts';
import { partUnheadedTexts } from './unheaded-texts.ts';

export type ImportedPart = { part: string; where: string; words: number };

export type TextImport = {
  report: Report;
  /** Details that the text filled in, by id. */
  details: Record<string, string>;
  /** Parts that got text, in reading order. */
  parts: ImportedPart[];
  /** What became of each line that is not blank. */
  notes: ImportNote[];
  /** What a person should look at. */
  doubts: ImportDoubt[];
  /** Headings and words of what found no place. */
  unplaced: { heading: string; words: number }[];
};

export type TextImportOptions = {
  /** Put it in place of text that the report has. */
  replace: boolean;
  /** Pictures that came with the text. */
  pictures?: Pictures;
  /** Each line is a whole paragraph and certainly so. */
  whole?: boolean;
};

/** No title, rating or running header has more letters. */
const LONGEST_ALONE = 2000;

/**
 * An existing report's text, as Markdown or as what was extracted from a PDF, into the parts of a report by the headings
 * of its edition. What the edition or the scores print anyway is recognised and left out; what fits nowhere is kept aside.
 *
 * @throws AssayError `already there` where a part has text and `replace` is false, `bad input` for an empty text
 */
export function importText(
  text: string,
  report: Report,
  template: Template,
  { replace, pictures = new Map(), whole = false }: TextImportOptions,
): TextImport {
  const source = readLines(text, whole);
  if (source.lines.every((line) => line.text.trim() === ''))
    throw new AssayError('bad input', 'The file holds no text. Nothing was imported.');
  const layout = layOut(report, template);
  const anchors = anchorsOf(layout);
  const known = createKnownText(layout, report, template);
  const ledger = createLedger(source.lines);
  const isTitle = createIsTitle(anchors);
  const titles = new Map<string, boolean>();
  const standsAlone = (line: string): boolean => {
    if (line.length > LONGEST_ALONE) return false;
    let alone = titles.get(line);
    if (alone === undefined) {
      alone = isTitle(line) || known.isRatingWord(line) || known.isFurniture(line);
      titles.set(line, alone);
    }
    return alone;
  };

  const flow = mendPageBreaks(readBlocks(source, standsAlone), known.isFurniture, standsAlone, source);
  for (const block of flow.furniture) ledger.account(block, 'furniture', { id: '', where: 'the page' });
  const blocks = joinSurroundings(flow.blocks, template.words);
  const placing = placeBlocks(blocks, findHeadings(blocks, anchors), anchors, known, ledger);
  // What extracts the text of a PDF loses lines; a word processor does not.
  if (!whole) inferLostHeadings(placing, anchors, template.import.cues, ledger);
  partUnheadedTexts(placing, layout, ledger);
  inferSuppliedHeadings(placing, ledger);

  const kept = Object.entries(report.parts).filter(([id]) => !placing.texts.has(id));
  const places = {
    kept: [...kept.map(([, content]) => content), ...report.unplaced.map(({ content }) => content)],
    parts: allParts(layout.parts).map(({ id }) => id),
  };
  const present = blocks.filter((block) => block.kind !== 'picture' || findPicture(block.file, pictures));
  const ids = createIds(present, places, ledger);
  const making: Making = { notes: createNotes(flow.notes), ids, pictures, assets: {}, ledger };
  const details = takeSignature(placing, ledger);
  const parts = newParts(placing, making);
  const recommendations = recommendationsOf(placing, report, layout, known, making);
  const data = readDataParts(placing, making);
  const stray = placing.stray.map(({ heading, level, blocks }) => ({
    heading,
    content: newContent(blocks, NOWHERE, level, making),
  }));
  const marks = new Set(flow.notes.map(({ mark }) => mark));
  for (const block of blocks) {
    for (const mark of strayMarks(block, marks))
      ledger.doubt(block.lines[0]!, 'text', `The footnote mark ${mark} has no note in the text.`);
    for (const id of block.kind === 'chart' ? [] : referencesIn(block.text))
      if (!ids.isPlace(id))
        ledger.doubt(block.lines[0]!, 'text', `The reference [#${id}] leads nowhere; it was kept as words.`);
  }
  const ratings = template.ratings?.scale.map((rating) => rating.name) ?? [];
  doubtDifferences(blocks, layout, ratings, ledger);
  const looseNotes = settleNotes(flow.notes, blocks, making, placing, known);
  const unplaced = [...stray, ...looseNotes].filter(({ heading, content }) => heading !== '' || !isEmpty(content));

  const written = Object.entries(parts).flatMap(([id, content]) => (content ? [{ id, content }] : []));
  const recommended = recommendations.words > 0;
  if (!replace)
    refuseReplacing(
      report,
      layout,
      written.map(({ id }) => id),
      recommended,
      data,
    );
  const stale = (heading: string) => replace && unplaced.some((fresh) => fresh.heading === heading);
  return {
    report: {
      ...report,
      details: { ...report.details, ...details },
      parts: Object.fromEntries([...kept, ...written.map(({ id, content }) => [id, content] as const)]),
      recommendations: recommended ? recommendations.groups : report.recommendations,
      ...data.data,
      lists: { ...report.lists, ...data.data.lists },
      assets: { ...report.assets, ...making.assets },
      unplaced: [...report.unplaced.filter(({ heading }) => !stale(heading)), ...unplaced],
    },
    details,
    parts: allParts(layout.parts).flatMap(({ id, where, part }) => {
      const words =
        part.kind === 'recommendations' ? recommendations.words : (data.words.get(id) ?? countWords(parts[id] ?? []));
      return words > 0 ? [{ part: id, where, words }] : [];
    }),
    notes: ledger.notes(),
    doubts: ledger.doubts(),
    unplaced: unplaced.map(({ heading, content }) => ({ heading, words: countWords(content) })),
  };
}

/** A heading no deeper than the edition allows in the part. */
function withinLevels(block: Block, part: Part): Block {
  if (part.kind !== 'prose' || block.type !== 'heading' || block.level <= part.headingLevels) return block;
  if (part.headingLevels > 0) return { ...block, level: part.headingLevels };
  return { type: 'paragraph', children: block.children };
}

/** The text of each part; nothing for a fixed part whose own words the source repeats. */
function newParts(placing: Placing, making: Making): Record<string, Content | undefined> {
  const parts: Record<string, Content | undefined> = {};
  for (const { placed, level, blocks } of placing.texts.values()) {
    const { part, id, slots } = placed;
    const content = newContent(blocks, placed, level, making).map((block) => withinLevels(block, part));
    const fixed = part.kind === 'fixed' && lettersIn(content) === lettersIn(fillContent(part.text, slots));
    parts[id] = fixed ? undefined : content;
    if (fixed) for (const block of blocks) making.ledger.account(block, 'fixed', placed);
  }
  return parts;
}

function recommendationsOf(
  { recommendations: blocks }: Placing,
  report: Report,
  layout: Layout,
  known: KnownText,
  making: Making,
): Recommendations {
  const placed = allParts(layout.parts).find(({ part }) => part.kind === 'recommendations');
  if (placed?.part.kind !== 'recommendations') return { groups: report.recommendations, words: 0 };
  return readRecommendations(blocks, { part: placed.part, placed }, report.recommendations, known, making);
}

const lettersIn = (content: Content) => lettersOf(plainText(content));

/** Footnotes that the text took go where it went; those of the edition are known; the rest is kept aside. */
function settleNotes(
  found: readonly BlockOf<'note'>[],
  blocks: readonly SourceBlock[],
  making: Making,
  placing: Placing,
  known: KnownText,
) {
  const { notes, ledger } = making;
  const loose: SourceBlock[] = [];
  const markers = found.length === 0 ? new Map() : markersIn(blocks);
  for (const block of found) {
    const taken = notes.takenBy.get(block);
    const anchor = placing.anchorAt(block.lines[0]!);
    const fixed =
      known.fixedPart(`${block.mark} ${block.text}`, anchor?.parent?.placed ?? anchor?.placed) ??
      known.fixedPart(block.text, anchor?.parent?.placed ?? anchor?.placed);
    const printer = printerOf(block, markers.get(block.mark) ?? [], ledger, known);
    if (taken) ledger.account(block, taken.id === '' ? 'unplaced' : 'mapped', taken);
    else if (fixed) ledger.account(block, 'fixed', fixed);
    else if (printer) ledger.account(block, 'generated', printer);
    else {
      loose.push(block);
      ledger.account(block, 'unplaced', NOWHERE);
    }
  }
  if (loose.length === 0) return [];
  return [{ heading: 'Footnotes without a mark in the text', content: newContent(loose, NOWHERE, 1, making) }];
}

/** The first lines of the blocks that have a mark, in order. */
function markersIn(blocks: readonly SourceBlock[]): Map<string, number[]> {
  const markers = new Map<string, number[]>();
  for (const { text, lines } of blocks)
    for (const mark of noteMarks(text)) {
      const before = markers.get(mark);
      if (before) before.push(lines[0]!);
      else markers.set(mark, [lines[0]!]);
    }
  return markers;
}

/** The part whose table has the mark of a note, if it prints a note like it. */
function printerOf(
  { text, lines }: BlockOf<'note'>,
  /** Lines where it is marked. */
  markers: readonly number[],
  ledger: Ledger,
  known: KnownText,
): Place | undefined {
  const nearest = markers[placeOf(markers, lines[0]!) - 1];
  const [any] = markers;
  const there = (nearest === undefined ? undefined : ledger.at(nearest)) ?? (any === undefined ? any : ledger.at(any));
  return there?.fate === 'generated' && known.isPrintedNote(text, there.place.id) ? there.place : undefined;
}

function refuseReplacing(
  report: Report,
  layout: Layout,
  parts: readonly string[],
  recommendations: boolean,
  { data }: DataParts,
): void {
  const filled = allParts(layout.parts).filter(
    ({ id, part }) =>
      (part.kind === 'facts' && data.facts && report.facts.some((fact) => fact.value.trim() !== '')) ||
      (part.kind === 'glossary' && data.glossary && report.glossary.entries.length > 0) ||
      (data.lists?.[id] && (report.lists[id]?.first.length ?? 0) > 0) ||
      (parts.includes(id) && !isEmpty(report.parts[id] ?? [])) ||
      (part.kind === 'recommendations' &&
        recommendations &&
        report.recommendations.some((group) => group.items.length > 0)),
  );
  if (filled.length === 0) return;
  const [first, ...others] = filled.map(({ where }) => where);
  const more = others.length > 0 ? ` and ${others.length} more` : '';
  throw new AssayError('already there', `The report already has text in “${first}”${more}. Nothing was imported.`);
}
