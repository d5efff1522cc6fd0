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
};

/** Lines known from the last reading, by what they say. */
export type KnownLines = Map<string, Line>;

export function readReport(
  report: Report,
  template: Template,
  layout: Layout,
  known: KnownLines = new Map(),
): { reading: Reading; known: KnownLines } {
  const placed = new Map(allParts(layout.parts).map((part) => [part.id, part]));
  const now: KnownLines = new Map();
  const lines: ReadLine[] = [];
  for (const passage of passagesOfReport(report, template, layout)) {
    const { spot } = passage;
    const part = spot.part === null ? undefined : placed.get(spot.part);
    if (!part?.printed || (isBlank(part, report) && spot.kind !== 'part heading')) continue;
    const kind = kindOf(passage, part, report);
    const whose = whoseOf(spot, part);
    const name = nameOf(passage, kind, whose);
    const line =
      now.get(name) ?? known.get(name) ?? ({ text: passage.text, kind, whose, pieces: passage.pieces } as const);
    now.set(name, line);
    lines.push({ line, spot, placed: part, index: lines.length });
  }
  const ours = lines.filter(({ line }) => line.whose === 'ours');
  return { reading: { report, template, layout, lines, ours }, known: now };
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

/** Whether the line is a sentence or several of running text, and no heading, cell or name. */
export function isRunning({ kind }: Line): boolean {
  return kind === 'paragraph' || kind === 'list item' || kind === 'practice example';
}

function nameOf({ text, pieces }: Passage, kind: LineKind, whose: Whose): string {
  const made =
    pieces.length <= 1 ? '' : pieces.map(({ kind, from, path }) => `${kind}${from}.${path.join('.')}`).join();
  return `${kind}|${whose}|${made}|${text}`;
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
