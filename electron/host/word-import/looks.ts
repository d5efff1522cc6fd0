import { sayCount } from '../../../core/say-count.ts';

/** What a stretch of words looks like in the file and cannot in a report, whose look is the edition's. */
export type Look = {
  underline: boolean;
  struck: boolean;
  highlight: boolean;
  subscript: boolean;
  /** Six hexadecimal digits; nothing where it is that of all text. */
  colour: string | undefined;
  /** In half points. */
  size: number | undefined;
  /** Whether that is not the size of its paragraph. */
  resized: boolean;
};

/** Counts the stretches that lose their look, and where. */
export type Looks = {
  /** The heading below which the next words stand, or what else they are in. */
  enter: (place: string) => void;
  /** A paragraph begins. */
  begin: () => void;
  note: (look: Look, words: string) => void;
  hide: (words: string) => void;
  /** What changes the meaning, and what was lost, in sentences. */
  told: () => { warnings: string[]; lost: string[] };
};

type Tally = { places: Map<string, number>; times: number; words: number };

/** Places named in a sentence; the others are counted. */
const NAMED = 4;

export function createLooks(): Looks {
  const tallies = new Map<string, Tally>();
  /** Letters of each size, of which the commonest is the ordinary one. */
  const letters = new Map<number, number>();
  let place = 'before the first heading';
  /** What the words just before looked like: programs cut a stretch wherever a word was corrected. */
  let going = new Set<string>();

  const add = (key: string, words: string) => {
    const tally = tallies.get(key) ?? { places: new Map(), times: 0, words: 0 };
    tallies.set(key, tally);
    tally.words += countOf(words);
    if (going.has(key)) return;
    tally.times += 1;
    tally.places.set(place, (tally.places.get(place) ?? 0) + 1);
  };
  const sizes = (): Tally | undefined => {
    const [ordinary] = [...letters].toSorted(([, a], [, b]) => b - a)[0] ?? [];
    const others = [...tallies].filter(([key]) => key.startsWith('size ') && key !== `size ${ordinary}`);
    return joined(others.map(([, tally]) => tally));
  };
  return {
    enter(next) {
      place = next;
    },
    begin() {
      going = new Set();
    },
    note(look, words) {
      // A space between two stretches of one kind belongs to both.
      if (words.trim() === '') return;
      const { colour, size, resized } = look;
      const keys = new Set<string>(MARKS.filter((mark) => look[mark]));
      if (colour !== undefined && !isNearlyBlack(colour)) keys.add('colour');
      if (size !== undefined) {
        if (resized) keys.add(`size ${size}`);
        letters.set(size, (letters.get(size) ?? 0) + words.length);
      }
      for (const key of keys) add(key, words);
      going = keys;
    },
    hide(words) {
      if (words.trim() === '') return;
      add('hidden', words);
      going = new Set(['hidden']);
    },
    told() {
      const say = (tally: Tally | undefined, sentence: (tally: Tally) => string) =>
        tally && tally.times > 0 ? [sentence(tally)] : [];
      return {
        warnings: [
          ...say(
            tallies.get('struck'),
            (tally) =>
              `Text that was struck through (${sayCount(tally.words, 'word')}) was taken in without the line, which changes what is said: ${whereOf(tally)}. Take it out where it was meant to go.`,
          ),
          ...say(
            tallies.get('hidden'),
            (tally) =>
              `Hidden text (${sayCount(tally.words, 'word')}) was left out, which may change what is said: ${whereOf(tally)}.`,
          ),
        ],
        lost: [
          ...LOST.map(([key, name]) => [tallies.get(key), name] as const),
          [sizes(), 'Font size'] as const,
        ].flatMap(([tally, name]) =>
          say(tally, () => `${name} in ${sayCount(tally?.times ?? 0, 'place')} was not taken over: ${whereOf(tally)}.`),
        ),
      };
    },
  };
}

const MARKS = ['underline', 'struck', 'highlight', 'subscript'] as const;
const LOST = [
  ['underline', 'Underline'],
  ['colour', 'Colour'],
  ['highlight', 'Highlighting'],
  ['subscript', 'Subscript'],
] as const;

function whereOf({ places }: Tally = NOTHING): string {
  const all = [...places];
  const named = all.slice(0, NAMED).map(([place, count]) => `${count} ${place}`);
  const others = all.slice(NAMED).reduce((sum, [, times]) => sum + times, 0);
  return [...named, ...(others > 0 ? [`${others} elsewhere`] : [])].join(', ');
}

const NOTHING: Tally = { places: new Map(), times: 0, words: 0 };

function joined(tallies: readonly Tally[]): Tally | undefined {
  const places = new Map<string, number>();
  for (const tally of tallies)
    for (const [place, times] of tally.places) places.set(place, (places.get(place) ?? 0) + times);
  const sum = (key: 'times' | 'words') => tallies.reduce((total, tally) => total + tally[key], 0);
  return tallies.length === 0 ? undefined : { places, times: sum('times'), words: sum('words') };
}

function countOf(words: string): number {
  return words.match(/\S+/g)?.length ?? 0;
}

/** Programs write text in the greys that their pages are set in. */
function isNearlyBlack(colour: string): boolean {
  return [0, 2, 4].every((at) => Number.parseInt(colour.slice(at, at + 2), 16) <= 0x40);
}
