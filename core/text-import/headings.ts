import { type Anchor, createTitleReader, likenessTo, type ReadTitle } from './anchors.ts';
import type { SourceBlock } from './blocks.ts';
import { plainWords } from './inlines.ts';
import { type LetterPairs, letterPairs } from './likeness.ts';

/** A heading of the source found to be that of a part; `doubt` says what is not as the edition has it. */
export type FoundHeading = { anchor: Anchor; doubt?: string };

/** Below it, a line that is marked as a heading is another one. */
const MARKED = 0.72;
/** Where only the titles of one section come into question. */
const AMONG_FEW = 0.6;
/** A line without any mark must be the title almost to the letter. */
const UNMARKED = 0.92;
/** A line with more words is no heading, unless the edition has one that is as long. */
const MAX_WORDS = 14;
const MAX_LETTERS = 160;

type Candidate = {
  text: string;
  number: string;
  /** Letters of the words after the number, and of all of it. */
  words: LetterPairs;
  all: LetterPairs;
  marked: boolean;
  bonus: number;
};

function newCandidate({ text, marked, bonus }: TitleLine, readTitle: ReadTitle): Candidate {
  const { number, words } = readTitle(text);
  const pairs = letterPairs(words);
  return { text, number, words: pairs, all: words === text ? pairs : letterPairs(text), marked, bonus };
}

/**
 * Finds which blocks are headings of the edition. Titles that occur once are matched in the order of the document, so
 * that the best whole wins over the best single line; titles that every section repeats follow the section they are in.
 */
export function findHeadings(blocks: readonly SourceBlock[], anchors: readonly Anchor[]): Map<number, FoundHeading> {
  const readTitle = createTitleReader(anchors);
  const short = createShort(anchors);
  /** One for all lines that say the same in the same way. */
  const known = new Map<string, Candidate>();
  const candidates = blocks.map((block) => {
    const line = lineOf(block);
    if (!line || !short(line.text)) return undefined;
    const key = `${line.marked} ${line.bonus} ${line.text}`;
    const candidate = known.get(key) ?? newCandidate(line, readTitle);
    known.set(key, candidate);
    return candidate;
  });
  const found = inOrder(candidates, anchors);
  outOfOrder(candidates, anchors, found);
  repeated(blocks, candidates, anchors, found);
  return found;
}

/** Tells whether a line is the title of a part almost to the letter. */
export function createIsTitle(anchors: readonly Anchor[]): (text: string) => boolean {
  const readTitle = createTitleReader(anchors);
  const short = createShort(anchors);
  return (source) => {
    const text = plainWords(source);
    if (!short(text)) return false;
    const candidate = newCandidate({ text, marked: false, bonus: 0 }, readTitle);
    return anchors.some((anchor) => compare(candidate, anchor) !== undefined);
  };
}

type TitleLine = Pick<Candidate, 'text' | 'marked' | 'bonus'>;

function lineOf(block: SourceBlock): TitleLine | undefined {
  switch (block.kind) {
    case 'heading':
      return { text: plainWords(block.text), marked: true, bonus: 0.3 };
    case 'paragraph': {
      const bonus = /^\*\*[^*]+\*\*:?$/.test(block.text.trim()) ? 0.2 : 0;
      return { text: plainWords(block.text), marked: false, bonus };
    }
    case 'item':
      if (block.list === 'bulleted') return undefined;
      return { text: `${block.number}. ${plainWords(block.text)}`, marked: false, bonus: 0 };
    case 'quotation':
    case 'example':
    case 'table':
    case 'picture':
    case 'chart':
    case 'note':
    case 'ornament':
      return undefined;
  }
}

/** Whether a line is short enough to be a heading of the edition. */
type Short = (text: string) => boolean;

function createShort(anchors: readonly Anchor[]): Short {
  const titles = anchors.map(headingOf);
  const words = Math.max(MAX_WORDS, ...titles.map((title) => title.split(/\s+/).length));
  const letters = Math.max(MAX_LETTERS, ...titles.map((title) => title.length));
  return (text) => text !== '' && text.length <= letters && text.split(/\s+/).length <= words;
}

/** How well a line fits a title, and what is odd about it. */
function compare(candidate: Candidate, anchor: Anchor): { weight: number; doubt?: string } | undefined {
  const { number } = candidate;
  const least = !candidate.marked ? UNMARKED : anchor.shared ? AMONG_FEW : MARKED;
  const numbered = anchor.number !== '';
  const doubted = candidate.marked ? 0.5 : UNMARKED;
  const needed = !numbered ? least : number === anchor.number ? doubted : 0.9;
  const like = likenessTo(anchor, numbered || number === '' ? candidate.words : candidate.all, needed);
  const same = like > 0.97;
  const { text } = candidate;
  const heading = headingOf(anchor);
  const doubtful = (weight: number, doubt: string) => ({ weight: weight + candidate.bonus, doubt });
  const sure = (weight: number) => ({ weight: weight + candidate.bonus });
  if (numbered && number === anchor.number) {
    if (same) return sure(1 + like);
    if (like >= doubted)
      return doubtful(1 + like, `“${text}” was read as the heading “${heading}”, whose number it has.`);
    return candidate.marked
      ? doubtful(0.4, `“${text}” was read as the heading “${heading}” for its number alone.`)
      : undefined;
  }
  if (numbered && number !== '')
    return like >= 0.9
      ? doubtful(0.7, `“${text}” was read as the heading “${heading}”, which has another number.`)
      : undefined;
  if (numbered) {
    if (like < Math.max(least, 0.9)) return undefined;
    return candidate.marked && same
      ? sure(0.8)
      : doubtful(0.8, `“${text}” was read as the heading “${heading}”, whose number it lacks.`);
  }
  if (like < least) return undefined;
  return same ? sure(like) : doubtful(like, `“${text}” was read as the heading “${heading}”.`);
}

export function headingOf({ placed }: Anchor): string {
  return placed.number ? `${placed.number} ${placed.title}` : placed.title;
}

type Fit = { index: number; anchor: Anchor; match: Exclude<ReturnType<typeof compare>, undefined> };

/** From the last part to the first, so that one block is not matched twice. */
function fitsOf(candidate: Candidate, anchors: readonly Anchor[]): Fit[] {
  const fits: Fit[] = [];
  for (const [index, anchor] of anchors.entries()) {
    const match = anchor.shared ? undefined : compare(candidate, anchor);
    if (match) fits.unshift({ index, anchor, match });
  }
  return fits;
}

type Chain = { weight: number; block: number; found: FoundHeading; before: Chain | undefined };

/** The heaviest sequence of matches in which neither blocks nor parts go back. */
function inOrder(
  candidates: readonly (Candidate | undefined)[],
  anchors: readonly Anchor[],
): Map<number, FoundHeading> {
  const best: (Chain | undefined)[] = anchors.map(() => undefined);
  const known = new Map<Candidate, Fit[]>();
  for (const [block, candidate] of candidates.entries()) {
    if (!candidate) continue;
    const fits = known.get(candidate) ?? fitsOf(candidate, anchors);
    known.set(candidate, fits);
    for (const { index, anchor, match } of fits) {
      let before: Chain | undefined;
      for (let earlier = 0; earlier < index; earlier++)
        if ((best[earlier]?.weight ?? 0) > (before?.weight ?? 0)) before = best[earlier];
      const weight = (before?.weight ?? 0) + match.weight;
      const found = { anchor, ...(match.doubt !== undefined && { doubt: match.doubt }) };
      // Of equals the later one: the earlier is an entry of a list of contents.
      if (weight >= (best[index]?.weight ?? 0)) best[index] = { weight, block, found, before };
    }
  }
  const found = new Map<number, FoundHeading>();
  let chain = best.reduce((top, other) => ((other?.weight ?? 0) > (top?.weight ?? 0) ? other : top), undefined);
  for (; chain; chain = chain.before) found.set(chain.block, chain.found);
  return found;
}

/** Marked headings that name a part beyond doubt, though it stands elsewhere in the edition. */
function outOfOrder(
  candidates: readonly (Candidate | undefined)[],
  anchors: readonly Anchor[],
  found: Map<number, FoundHeading>,
): void {
  const taken = new Set([...found.values()].map(({ anchor }) => anchor));
  for (const [block, candidate] of candidates.entries()) {
    if (!candidate?.marked || found.has(block)) continue;
    const { number, words } = candidate;
    const anchor = anchors.find(
      (other) => !other.shared && !taken.has(other) && other.number === number && likenessTo(other, words, 0.97) > 0.97,
    );
    if (!anchor) continue;
    taken.add(anchor);
    found.set(block, { anchor, doubt: `“${candidate.text}” stands out of the order of this edition.` });
  }
}

/** Titles that every section repeats: the one of the section that the block stands in. */
function repeated(
  blocks: readonly SourceBlock[],
  candidates: readonly (Candidate | undefined)[],
  anchors: readonly Anchor[],
  found: Map<number, FoundHeading>,
): void {
  const matched = new Set([...found.values()].map(({ anchor }) => anchor));
  const containers = anchors.filter((anchor) => anchor.placed.parts.length > 0);
  const shared = Map.groupBy(
    anchors.filter((anchor) => anchor.shared),
    ({ parent }) => parent,
  );
  let within: Anchor | undefined;
  let level = 0;
  for (const [index, candidate] of candidates.entries()) {
    const here = found.get(index)?.anchor;
    const block = blocks[index]!;
    if (here) {
      within = here.placed.parts.length > 0 ? here : here.parent;
      level = block.kind === 'heading' ? block.level : here.placed.level;
      continue;
    }
    if (!candidate) continue;
    const childOf = (parent: Anchor | undefined) =>
      parent && shared.get(parent)?.find((anchor) => !matched.has(anchor) && compare(candidate, anchor) !== undefined);
    const own = around(within)
      .map(childOf)
      .find((anchor) => anchor !== undefined);
    // The section may have lost its own heading: then the next one is meant.
    const next = within && containers[containers.indexOf(within) + 1];
    const anchor = own ?? (next && !matched.has(next) ? childOf(next) : undefined);
    if (anchor) {
      matched.add(anchor);
      const doubt = own
        ? compare(candidate, anchor)?.doubt
        : `“${candidate.text}” was taken for that of “${anchor.parent ? headingOf(anchor.parent) : ''}”, whose own heading is missing.`;
      found.set(index, { anchor, ...(doubt !== undefined && { doubt }) });
      const isSection = anchor.placed.parts.length > 0;
      within = isSection ? anchor : anchor.parent;
      if (isSection) level = block.kind === 'heading' ? block.level : anchor.placed.level;
    } else if (block.kind === 'heading' && block.level <= level) within = undefined;
  }
}

/** A section and those that it stands in, from the inside out. */
function around(section: Anchor | undefined): Anchor[] {
  return section ? [section, ...around(section.parent)] : [];
}
