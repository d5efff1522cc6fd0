import type { PlacedPart } from '../layout.ts';
import type { Anchor } from './anchors.ts';
import type { SourceBlock } from './blocks.ts';
import { type Destination, headingDestination, isList, textDestination } from './destination.ts';
import { type FoundHeading, headingOf } from './headings.ts';
import { asPlainText, readInlines } from './inlines.ts';
import type { KnownText } from './known-text.ts';
import type { Ledger } from './notes.ts';

/** The blocks that go into a part; `level` is that of the part's heading in the source. */
export type PlacedText = { placed: PlacedPart; level: number; blocks: SourceBlock[] };
export type StrayText = { heading: string; level: number; blocks: SourceBlock[] };

/** The blocks of a text, by where they belong. */
export type Placing = {
  /** By id of the part. */
  texts: Map<string, PlacedText>;
  stray: StrayText[];
  recommendations: SourceBlock[];
  /** What the report holds as data, by id of the part. */
  data: Map<string, PlacedText>;
  /** At which line the words of the edition lead into a text, by id of its part. */
  led: Map<string, number>;
  /** The part of the heading that stands last before a line. */
  anchorAt: (line: number) => Anchor | undefined;
  /** Whether the heading of a part was found, or text taken to stand under it. */
  headed: (anchor: Anchor) => boolean;
};

export const NOWHERE = { id: '', where: 'no part' };
const FRONT = 'Before the first heading';

/** Walks through the text and puts each block where the heading above it says, or takes it for what is known anyway. */
export function placeBlocks(
  blocks: readonly SourceBlock[],
  headings: ReadonlyMap<number, FoundHeading>,
  anchors: readonly Anchor[],
  known: KnownText,
  ledger: Ledger,
): Placing {
  const texts: Placing['texts'] = new Map();
  const stray: StrayText[] = [];
  const recommendations: SourceBlock[] = [];
  const data: Placing['data'] = new Map();
  const led: Placing['led'] = new Map();
  const trail: { line: number; anchor: Anchor }[] = [];
  const found = new Set([...headings.values()].map(({ anchor }) => anchor));
  const missing = anchors.filter((anchor) => !found.has(anchor));
  let here: Anchor | undefined;
  let level = 1;
  /** The heading that the edition does not have: everything goes under it until one that it has. */
  let lost: StrayText | undefined;

  for (const [index, block] of blocks.entries()) {
    const heading = headings.get(index);
    const ratings = heading
      ? undefined
      : missing.find((anchor) => known.startsRatings(block, anchor.placed) && isNext(anchor, index));
    if (ratings) {
      enter(ratings, block);
      lost = undefined;
      ledger.doubt(
        block.lines[0]!,
        'inferred heading',
        `The heading of “${ratings.placed.where}” is missing; its table was taken to begin here.`,
      );
    }
    if (heading) {
      enter(heading.anchor, block);
      lost = undefined;
      level = block.kind === 'heading' ? block.level : heading.anchor.placed.level;
      ledger.account(block, 'heading', heading.anchor.placed);
      if (heading.doubt !== undefined) ledger.doubt(block.lines[0]!, 'doubtful heading', heading.doubt);
    } else if (lost && !(block.kind === 'heading' && block.level <= lost.level)) putAside(block, lost);
    else if (block.kind !== 'heading') send(block, textDestination(block, here, missing, known));
    else {
      const destination = headingDestination(block, here, level, known);
      if (destination.to === 'aside') {
        lost = { heading: asPlainText(readInlines(block.text)), level: block.level, blocks: [] };
        stray.push(lost);
        ledger.account(block, 'unplaced', NOWHERE);
      } else send(block, destination);
    }
  }

  /** Whether a part whose heading is missing belongs between the headings round a block. */
  function isNext(anchor: Anchor, index: number): boolean {
    const at = anchors.indexOf(anchor);
    const next = [...headings].filter(([block]) => block > index).map(([, found]) => anchors.indexOf(found.anchor));
    return here !== undefined && here !== anchor && anchors.indexOf(here) < at && next.every((other) => other > at);
  }

  function enter(anchor: Anchor, block: SourceBlock): void {
    here = anchor;
    trail.push({ line: block.lines[0]!, anchor });
  }

  function send(block: SourceBlock, destination: Destination): void {
    switch (destination.to) {
      case 'text':
        put(destination.placed, block);
        break;
      case 'list':
        enter(destination.anchor, block);
        ledger.doubt(
          block.lines[0]!,
          'inferred heading',
          `No heading stands above this list, so it was read as “${destination.anchor.placed.where}”.`,
        );
        put(destination.anchor.placed, block);
        break;
      case 'recommendations':
        recommendations.push(block);
        ledger.account(block, destination.addressee ? 'heading' : 'mapped', destination.placed);
        break;
      case 'data': {
        const { placed } = destination;
        const before = data.get(placed.id);
        if (before) before.level = level;
        else data.set(placed.id, { placed, level, blocks: [] });
        data.get(placed.id)?.blocks.push(block);
        ledger.account(block, 'mapped', placed);
        break;
      }
      case 'nothing':
        ledger.account(block, destination.fate, destination.place);
        led.set(destination.place.id, block.lines[0]!);
        break;
      case 'aside':
        putAside(block, asideOf(here ? headingOf(here) : FRONT));
        break;
    }
  }

  function put(placed: PlacedPart, block: SourceBlock): void {
    const text = texts.get(placed.id) ?? { placed, level, blocks: [] };
    texts.set(placed.id, text);
    text.blocks.push(withLostMark(block, text, ledger));
    ledger.account(block, 'mapped', placed);
  }

  function putAside(block: SourceBlock, entry: StrayText): void {
    entry.blocks.push(block);
    ledger.account(block, 'unplaced', NOWHERE);
  }

  function asideOf(heading: string): StrayText {
    const last = stray.at(-1);
    if (last?.heading === heading) return last;
    const entry = { heading, level, blocks: [] };
    stray.push(entry);
    return entry;
  }

  return {
    texts,
    stray,
    recommendations,
    data,
    led,
    headed: (anchor) => trail.some((step) => step.anchor === anchor),
    anchorAt: (line) => trail.findLast((step) => step.line <= line)?.anchor,
  };
}

/** In a list of findings, a paragraph that begins with white space is an item whose mark the extraction lost. */
function withLostMark(block: SourceBlock, { placed, blocks }: PlacedText, ledger: Ledger): SourceBlock {
  const last = blocks.at(-1);
  if (!isList(placed) || block.kind !== 'paragraph' || !block.indented || (last && last.kind !== 'item')) return block;
  const { lines, text, gap } = block;
  ledger.doubt(lines[0]!, 'text', 'This paragraph was read as a bullet, whose mark is missing.');
  return { kind: 'item', list: 'bulleted', number: '', depth: 0, lines, text, gap };
}
