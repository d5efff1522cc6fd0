import { type Measure, percentageOf } from '../figure.ts';
import type { Words } from '../words.ts';
import type { NamedFigure, NamedFigures } from './named-figures.ts';
import { parseNumber, type TypedNumber } from './typed-numbers.ts';

/** Below this base the house would rather have counts than a percentage. */
export const SMALL_BASE = 30;

export type Matches = {
  /** The likeliest first. */
  figures: NamedFigure[];
  /** Whether the first of them is meant, so far as a program can tell: it alone has the value, and the sentence has its words. */
  certain: boolean;
};

/**
 * The figures that have the value of a typed number: those of the part's own standard first, and of them the one whose words
 * the sentence shares most. Results of earlier inspections come last, and are never certain.
 */
export function matchingFigures(
  number: TypedNumber,
  figures: NamedFigures,
  standard: string | undefined,
  words: Words,
): Matches {
  const index = indexOf(figures, words);
  const same = candidates(number, index);
  if (same.length === 0) return { figures: [], certain: false };
  const said = stems(sentenceAround(number));
  const ranked: Ranked[] = same
    .map((figure) => ({ figure, ...nearness(figure, standard), ...sharedWords(figure, said, index) }))
    .sort((one, other) => one.rank - other.rank || other.shared - one.shared);
  const present = ranked.filter(({ figure }) => figure.kind !== 'compared');
  // In a standard, a number speaks of that standard, or of something that belongs to none, such as the size of a sample.
  const here = present.filter(({ rank }) => rank === (present[0]?.rank ?? 0));
  const [only] = here;
  const certain =
    only !== undefined &&
    here.length === 1 &&
    (standard === undefined ? present.length === 1 : only.rank < 2) &&
    isMeant(number, only, only.rank === 0);
  return { figures: ranked.map(({ figure }) => figure), certain };
}

type Ranked = { figure: NamedFigure; rank: number; shared: number; words: number };

/**
 * Whether the sentence says enough of the figure. Percentages repeat: of those in a published report that a key question of
 * the same standard had, too, every fourth was that of some other question. Counts seldom do.
 */
function isMeant(number: TypedNumber, { figure: { value, unit }, shared, words }: Ranked, own: boolean): boolean {
  switch (number.reading.kind) {
    case 'percentage': {
      if (typeof value === 'object' && value.base !== undefined && value.base < SMALL_BASE) return false;
      if (value !== undefined && typeof value !== 'string' && contradicts(number, value)) return false;
      return shared >= 2 && (own || shared > words / 2);
    }
    case 'counts':
      return shared >= 1;
    case 'number':
      return shared >= 2 || (unit !== undefined && number.reading.value >= TELLING);
  }
}

/** A number from here on with the right unit behind it is seldom another one. */
const TELLING = 100;

/** Counts that a percentage in brackets says again: `in 28 of 59 cases (47 per cent)`, `in 70 (67 per cent)`. */
const COUNTED = /(?<yes>\d+)(?: (?:out )?of (?:the )?(?<base>\d+))?(?: [^\d.(]{0,40})?\($/;

/** Whether a percentage says counts again that are not those of a value. */
export function contradicts({ reading, line, at }: TypedNumber, value: Measure | number): boolean {
  if (reading.kind !== 'percentage' || typeof value !== 'object' || !('yes' in value)) return false;
  const counted = COUNTED.exec(line.slice(0, at))?.groups;
  if (counted?.yes === undefined) return false;
  return counted.yes !== String(value.yes) || (counted.base ?? String(value.base)) !== String(value.base);
}

function nearness({ kind, standard: its }: NamedFigure, standard: string | undefined): { rank: number } {
  if (kind === 'compared') return { rank: 3 };
  if (its !== undefined && its === standard) return { rank: 0 };
  return { rank: its === undefined ? 1 : 2 };
}

type Index = {
  percentages: Map<number, NamedFigure[]>;
  counts: Map<string, NamedFigure[]>;
  numbers: Map<number, NamedFigure[]>;
  /** The words that tell a figure from the others, by its id. */
  words: Map<string, ReadonlySet<string>>;
};

/** One list of figures serves every number of a report. */
const known = new WeakMap<NamedFigures, Index>();

function indexOf(figures: NamedFigures, words: Words): Index {
  const made = known.get(figures);
  if (made) return made;
  const index: Index = { percentages: new Map(), counts: new Map(), numbers: new Map(), words: new Map() };
  for (const figure of figures.values()) {
    const { value, kind, unit } = figure;
    if (typeof value === 'object') {
      add(index.percentages, percentageOf(value), figure);
      if ('yes' in value) add(index.counts, `${value.yes}/${value.base}`, figure);
    } else if (typeof value === 'number') add(unit === '%' ? index.percentages : index.numbers, value, figure);
    else if (value !== undefined && kind === 'detail') {
      const number = parseNumber(value, words);
      if (number !== undefined) add(index.numbers, number, figure);
    }
  }
  const labels = [...figures.values()].filter(({ kind }) => kind !== 'compared' && kind !== 'rating');
  const spread = new Map<string, number>();
  const own = labels.map(({ id, label, unit = '' }) => [id, stems(`${label} ${unit}`)] as const);
  for (const [, set] of own) for (const stem of set) spread.set(stem, (spread.get(stem) ?? 0) + 1);
  // What every fourth question says tells none of them apart.
  const common = Math.max(3, labels.filter(({ value }) => typeof value === 'object').length / 4);
  for (const [id, set] of own) index.words.set(id, new Set([...set].filter((stem) => spread.get(stem)! <= common)));
  known.set(figures, index);
  return index;
}

function candidates({ reading }: TypedNumber, index: Index): readonly NamedFigure[] {
  switch (reading.kind) {
    case 'percentage':
      return index.percentages.get(reading.percentage) ?? [];
    case 'counts':
      return index.counts.get(`${reading.yes}/${reading.base}`) ?? [];
    case 'number': {
      // A number alone says little: what it counts must stand behind it.
      return (index.numbers.get(reading.value) ?? []).filter((figure) => isAbout(reading.behind, figure));
    }
  }
}

/** Whether words are those of what a figure counts. */
export function isAbout(behind: string, { label, unit = '' }: NamedFigure): boolean {
  const said = stems(behind);
  return [...stems(unit || label)].some((stem) => said.has(stem));
}

function sharedWords({ id }: NamedFigure, said: ReadonlySet<string>, index: Index): { shared: number; words: number } {
  const own = [...(index.words.get(id) ?? [])];
  return { shared: own.filter((stem) => said.has(stem)).length, words: own.length };
}

/** The sentence that a number stands in, so far as full stops tell. */
export function sentenceAround({ line, at, text }: TypedNumber): string {
  const before = line.slice(0, at);
  const start = Math.max(before.lastIndexOf('. '), before.lastIndexOf('? '), before.lastIndexOf('! ')) + 1;
  const end = line.slice(at + text.length).search(/[.!?](?:\s|$)/);
  return line.slice(start, end < 0 ? undefined : at + text.length + end);
}

/** The longer words of a text without their endings and by their first letters, so that `engaging` and `engaged` are one. */
function stems(text: string): Set<string> {
  return new Set(
    [...text.toLowerCase().matchAll(/\p{L}{4,}/gu)].map(([word]) => word.replace(ENDINGS, '').slice(0, 5)),
  );
}

const ENDINGS = /(?<=.{3})(?:ing|ed|ly|s)$/;

function add<Key>(map: Map<Key, NamedFigure[]>, key: Key, figure: NamedFigure): void {
  const list = map.get(key);
  if (list) list.push(figure);
  else map.set(key, [figure]);
}
