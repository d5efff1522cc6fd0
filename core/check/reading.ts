import type { Block } from '../content.ts';
import { isEmpty } from '../content-text.ts';
import type { Passage, Piece, Spot } from '../find/passage.ts';
import { passagesOfReport } from '../find/passages-of-report.ts';
import { allParts, type Layout, type PlacedPart } from '../layout.ts';
import type { Report } from '../report.ts';
import type { Template } from '../template.ts';

/** The printed words of a report as rules read them: line by line, each knowing what it is and whose. */

export type LineKind =
  | 'paragraph'
  | 'heading'
  | 'list item'
  | 'quotation'
  | 'speaker'
  | 'practice example'
  | 'pseudonym'
  | 'cell'
  | 'header cell'
  | 'caption'
  | 'source'
  | 'alternative'
  | 'chart'
  | 'footnote'
  | 'part heading'
  | 'recommendation'
  | 'fact'
  | 'term'
  | 'definition'
  | 'paired list';

/** `ours`: written by inspectors. `edition`: fixed words. `provider`: supplied, printed as it came, not ours to edit. */
export type Whose = 'ours' | 'edition' | 'provider';

/**
 * Words that are read in one go, without their place: two lines that say the same are one value, and stay one from one
 * reading to the next, so that what is worked out of a line is worked out once.
 */
export type Line = {
  readonly text: string;
  readonly kind: LineKind;
  readonly whose: Whose;
  /** What the words are made of; empty outside the texts. */
  readonly pieces: readonly Piece[];
};

export type ReadLine = {
  readonly line: Line;
  readonly spot: Spot;
  readonly placed: PlacedPart;
  /** Where it comes in the order of reading, from 0. */
  readonly index: number;
};

export type Reading = {
  report: Report;
  template: Template;
  layout: Layout;
  /** In reading order; glossary, facts and recommendations at the place of their part. */
  lines: readonly ReadLine[];
  /** Those that inspectors write. */
  ours: readonly ReadLine[];
  memory: Memory;
};

/** What one reader keeps from a reading to the next: the lines, by their text. */
export type Memory = { lines: ReadonlyMap<string, readonly Line[]> };

export const newMemory = (): Memory => ({ lines: new Map() });

/**
 * Reads what a laid-out report prints; of a part that is still blank, its heading alone. `memory` is that of the reading
 * before: lines that say the same are the same objects again, and it remembers this reading from now on.
 */
export function readReport(report: Report, template: Template, layout: Layout, memory = newMemory()): Reading {
  const placed = new Map(
    allParts(layout.parts).flatMap((part) => (part.printed ? [[part.id, { part, blank: isBlank(part, report) }]] : [])),
  );
  const now = new Map<string, Line[]>();
  const lines: ReadLine[] = [];
  for (const passage of passagesOfReport(report, template, layout)) {
    const { spot } = passage;
    const { part, blank } = placed.get(spot.part ?? '') ?? {};
    if (!part || (blank && spot.kind !== 'part heading')) continue;
    const kind = kindOf(passage, part, report);
    const whose = whoseOf(spot, part);
    const { text, pieces } = passage;
    const isIt = (line: Line) => line.kind === kind && line.whose === whose && isMadeAlike(line.pieces, pieces);
    const met = now.get(text);
    let line = met?.find(isIt);
    if (!line) {
      line = memory.lines.get(text)?.find(isIt) ?? { text, kind, whose, pieces };
      if (met) met.push(line);
      else now.set(text, [line]);
    }
    lines.push({ line, spot, placed: part, index: lines.length });
  }
  const ours = lines.filter(({ line }) => line.whose === 'ours');
  memory.lines = now;
  return { report, template, layout, lines, ours, memory };
}

/** Keeps what is worked out of each line for as long as the line is known. */
export function remember<Result>(workOut: (line: Line) => Result): (line: Line) => Result {
  const known = new WeakMap<Line, { result: Result }>();
  return (line) => {
    const last = known.get(line);
    if (last) return last.result;
    const result = workOut(line);
    known.set(line, { result });
    return result;
  };
}

/** Keeps what is worked out of two things together, for as long as both are known; the order of the two tells. */
export function rememberPair<One extends object, Result>(
  workOut: (one: One, other: One) => Result,
): (one: One, other: One) => Result {
  const known = new WeakMap<One, WeakMap<One, { result: Result }>>();
  return (one, other) => {
    const others = known.get(one) ?? new WeakMap<One, { result: Result }>();
    known.set(one, others);
    const last = others.get(other) ?? { result: workOut(one, other) };
    others.set(other, last);
    return last.result;
  };
}

/**
 * Keeps what is worked out of many lines together: it is told of those that came since the last reading and of those that
 * went, and of no others. Of two lines that say the same, each comes by itself.
 */
export function keepUp<Kept>(
  start: () => Kept,
  came: (kept: Kept, line: Line) => void,
  went: (kept: Kept, line: Line) => void,
): (reads: readonly ReadLine[], reading: Reading) => Kept {
  const known = new WeakMap<Memory, { lines: readonly Line[]; kept: Kept }>();
  return (reads, { memory }) => {
    const { lines: before, kept } = known.get(memory) ?? { lines: [], kept: start() };
    const lines = reads.map(({ line }) => line);
    const least = Math.min(before.length, lines.length);
    let first = 0;
    while (first < least && before[first] === lines[first]) first++;
    let end = 0;
    while (end < least - first && before.at(-1 - end) === lines.at(-1 - end)) end++;
    for (const line of before.slice(first, before.length - end)) went(kept, line);
    for (const line of lines.slice(first, lines.length - end)) came(kept, line);
    known.set(memory, { lines, kept });
    return kept;
  };
}

/** Whether the line is a sentence or several of running text, and no heading, cell or name. */
export function isRunning({ kind }: Line): boolean {
  return kind === 'paragraph' || kind === 'list item' || kind === 'practice example';
}

function isMadeAlike(one: readonly Piece[], other: readonly Piece[]): boolean {
  if (one.length <= 1 && other.length <= 1) return true;
  return (
    one.length === other.length &&
    one.every(({ kind, from, path }, index) => {
      const like = other[index];
      return like?.kind === kind && like.from === from && like.path.join('.') === path.join('.');
    })
  );
}

/** A part without words of its own prints the edition's sentence, if any. */
function isBlank({ part, id }: PlacedPart, report: Report): boolean {
  return part.kind === 'prose' && isEmpty(report.parts[id] ?? []);
}

function whoseOf(spot: Spot, { part, by }: PlacedPart): Whose {
  if (part.kind === 'prose' && part.suppliedBy !== undefined && spot.kind !== 'part heading') return 'provider';
  if (spot.kind === 'edition' || spot.kind === 'part heading') return 'edition';
  return by === 'edition' && (spot.kind === 'line' || spot.kind === 'property') ? 'edition' : 'ours';
}

function kindOf({ spot, what }: Passage, placed: PlacedPart, report: Report): LineKind {
  switch (spot.kind) {
    case 'part heading':
      return 'part heading';
    case 'recommendation':
      return 'recommendation';
    case 'fact':
      return spot.name === 'note' ? 'footnote' : 'fact';
    case 'term':
      return spot.name;
    case 'list item':
      return 'paired list';
    case 'detail':
      return 'fact';
    case 'line':
      return kindOfLine(report.parts[spot.part]?.[spot.block], spot.path);
    case 'edition':
      return kindOfLine(placed.content[spot.block], spot.path);
    case 'property':
      if (spot.note !== undefined) return 'footnote';
      switch (what) {
        case 'caption':
        case 'source':
        case 'speaker':
        case 'pseudonym':
        case 'chart':
          return what;
        default:
          return 'alternative';
      }
  }
}

function kindOfLine(block: Block | undefined, path: readonly number[]): LineKind {
  switch (block?.type) {
    case 'heading':
    case 'quotation':
      return block.type;
    case 'list-item':
      return 'list item';
    case 'practice-example':
      return 'practice example';
    case 'table':
      return path[0] === 0 ? 'header cell' : 'cell';
    default:
      return 'paragraph';
  }
}
