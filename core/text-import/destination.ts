import { blockText } from '../content-text.ts';
import type { PlacedPart } from '../layout.ts';
import type { Anchor } from './anchors.ts';
import type { BlockOf, SourceBlock } from './blocks.ts';
import { plainWords } from './inlines.ts';
import type { KnownText } from './known-text.ts';
import { likeness } from './likeness.ts';
import type { Place } from './notes.ts';

/** Where a block goes that stands under the heading of a part, or before the first heading. */
export type Destination =
  | { to: 'text'; placed: PlacedPart }
  /** Into the first list of a section, whose own heading is missing. */
  | { to: 'list'; anchor: Anchor }
  | { to: 'recommendations'; placed: PlacedPart; addressee: boolean }
  /** Into facts, lists or terms, which the report holds as data. */
  | { to: 'data'; placed: PlacedPart }
  /** It is printed anyway. */
  | { to: 'nothing'; fate: 'generated' | 'fixed'; place: Place }
  /** The edition has no place for it. */
  | { to: 'aside' };

const ASIDE: Destination = { to: 'aside' };

/** For a heading that is none of the edition's, at the level given in the source; `level` is that of the part. */
export function headingDestination(
  block: BlockOf<'heading'>,
  here: Anchor | undefined,
  level: number,
  known: KnownText,
): Destination {
  const words = plainWords(block.text);
  if (!here) return known.isCover(words) ? printed(known.cover) : ASIDE;
  const { placed } = here;
  if (placed.part.kind === 'contents' && known.isContentsEntry(words)) return printed(placed);
  if (placed.part.kind === 'ratings' && known.isRatingsLine(block)) return printed(placed);
  if (placed.part.kind === 'recommendations' && known.isAddressee(words))
    return { to: 'recommendations', placed, addressee: true };
  if (placed.part.kind === 'prose' && placed.part.suppliedBy !== undefined) return { to: 'text', placed };
  const data = dataFor(block, placed, known);
  if (data) return data;
  const text = textIn(placed);
  return text && (block.level > level || isHeadingOf(text, words)) ? { to: 'text', placed: text } : ASIDE;
}

/** For a block that is no heading; `here` is nothing before the first heading. */
export function textDestination(
  block: SourceBlock,
  here: Anchor | undefined,
  /** Parts whose headings the source does not have. */
  missing: readonly Anchor[],
  known: KnownText,
): Destination {
  if (!here) return known.isCover(plainWords(block.text)) ? printed(known.cover) : fixedOr(ASIDE, block, known);
  const { placed } = here;
  switch (placed.part.kind) {
    case 'contents': {
      if (block.kind === 'table' || known.isContentsEntry(block.text)) return printed(placed);
      const text = here.parent && textIn(here.parent.placed);
      return text ? { to: 'text', placed: text } : fixedOr(ASIDE, block, known, placed);
    }
    case 'ratings':
      return known.isRatingsLine(block) ? printed(placed) : ASIDE;
    case 'recommendations':
      return isMatter(block) ? ASIDE : { to: 'recommendations', placed, addressee: false };
    case 'section':
    case 'standard': {
      const data = dataFor(block, placed, known);
      if (data) return data;
      const list = block.kind === 'item' ? firstList(here, missing) : undefined;
      const text = textIn(placed);
      if (list) return { to: 'list', anchor: list };
      if (known.isTableOfStandard(block, placed)) return printed(placed);
      return known.destination(block, placed) ?? (text ? { to: 'text', placed: text } : ASIDE);
    }
    case 'fixed':
      return { to: 'text', placed };
    case 'prose':
      if (placed.part.suppliedBy !== undefined) return known.suppliedBy(block, placed) ?? { to: 'text', placed };
      return (
        dataFor(block, here.parent?.placed ?? placed, known) ??
        known.destination(block, here.parent?.placed ?? placed) ?? { to: 'text', placed }
      );
    case 'facts':
    case 'paired-lists':
    case 'glossary':
      if (known.isCaption(block, placed)) return printed(placed);
      return fixedOr({ to: 'data', placed }, block, known, placed);
    case 'results':
    case 'bands':
      return known.isData(block, placed) ? printed(placed) : ASIDE;
    case 'cover':
    case 'statement':
    case 'key-questions':
    case 'back-cover':
      return ASIDE;
  }
}

/** Lists beside each other and tables of results stand without a heading among the parts of a section. */
function dataFor(block: SourceBlock, section: PlacedPart, known: KnownText): Destination | undefined {
  const lists = section.parts.find((child) => known.isHeaderOf(block, child));
  if (lists) return { to: 'data', placed: lists };
  const table = section.parts.find(({ part }) => part.kind === 'results' || part.kind === 'bands');
  return table && known.isData(block, section) ? printed(known.printerOf(block, section) ?? table) : undefined;
}

/** Words of a part of the edition at the top, which may have no heading. */
function fixedOr(other: Destination, block: SourceBlock, known: KnownText, around?: PlacedPart): Destination {
  const fixed = block.kind === 'paragraph' ? known.fixedPart(block.text, around) : undefined;
  return fixed ? { to: 'nothing', fate: 'fixed', place: fixed } : other;
}

/** A table, picture or chart. */
function isMatter({ kind }: SourceBlock): boolean {
  return kind === 'table' || kind === 'picture' || kind === 'chart';
}

export function isList({ part }: PlacedPart): boolean {
  return part.kind === 'prose' && part.form === 'bullets';
}

const printed = (place: Place): Destination => ({ to: 'nothing', fate: 'generated', place });

/** The part that text under the heading of `placed` goes into: itself, or the text that opens a section. */
function textIn(placed: PlacedPart): PlacedPart | undefined {
  if (placed.part.kind === 'prose' || placed.part.kind === 'fixed') return placed;
  return placed.parts.find((child) => child.part.kind === 'prose' && !child.heading);
}

/** The first list of a section, if it has lost its heading. */
function firstList(section: Anchor, missing: readonly Anchor[]): Anchor | undefined {
  const first = section.placed.parts.find((child) => child.heading && isList(child));
  return missing.find(({ placed }) => placed === first);
}

/** Whether the edition's own words for a fixed part have such a heading. */
function isHeadingOf({ part }: PlacedPart, words: string): boolean {
  if (part.kind !== 'fixed') return false;
  return part.text.some((block) => block.type === 'heading' && likeness(blockText(block), words) >= 0.8);
}
