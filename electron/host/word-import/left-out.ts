import { sayCount } from '../../../core/say-count.ts';

/** Things of a Word file that a report does not take as they are. */
export type Kind =
  | 'inserted'
  | 'deleted'
  | 'comment'
  | 'contents'
  | 'page'
  | 'placeholder'
  | 'symbol'
  | 'merged'
  | 'cell'
  | 'nested'
  | 'break'
  | 'equation'
  | 'object'
  | 'chart'
  | 'endnote'
  | 'reference';

/** Counts them, so that each can be told. */
export type LeftOut = {
  /** `words` are those that were left out. */
  add: (kind: Kind, words?: string) => void;
  /** What was taken otherwise than it stands, or not at all, in sentences. */
  told: () => string[];
};

type Tally = { times: number; words: number };

/** `rejecting`: tracked changes are undone, so that the sentences say that of them. */
export function createLeftOut(rejecting: boolean): LeftOut {
  const tallies = new Map<Kind, Tally>();
  const of = (kind: Kind) => tallies.get(kind) ?? { times: 0, words: 0 };
  return {
    add(kind, words = '') {
      const { times, words: before } = of(kind);
      tallies.set(kind, { times: times + 1, words: before + (words.match(/\S+/g)?.length ?? 0) });
    },
    told: () => SENTENCES.flatMap(([kind, say]) => (of(kind).times > 0 ? [say(of(kind), rejecting)] : [])),
  };
}

const isOrAre = (count: number) => (count === 1 ? 'was' : 'were');

const SENTENCES: [Kind, (tally: Tally, rejecting: boolean) => string][] = [
  [
    'inserted',
    ({ times, words }, rejecting) =>
      rejecting
        ? `${sayCount(times, 'tracked insertion')} (${sayCount(words, 'word')}) ${isOrAre(times)} left out, as you asked.`
        : times === 1
          ? '1 tracked insertion was taken in.'
          : `${times} tracked insertions were taken in.`,
  ],
  [
    'deleted',
    ({ times, words }, rejecting) =>
      rejecting
        ? times === 1
          ? '1 tracked deletion was undone, as you asked: the words are kept.'
          : `${times} tracked deletions were undone, as you asked: the words are kept.`
        : `${sayCount(times, 'tracked deletion')} (${sayCount(words, 'word')}) ${isOrAre(times)} left out.`,
  ],
  ['comment', ({ times }) => (times === 1 ? '1 comment was left out.' : `${times} comments were left out.`)],
  [
    'contents',
    ({ times }) => `The list of contents (${sayCount(times, 'line')}) was left out: the report makes its own.`,
  ],
  ['page', ({ words }) => `Headers and footers (${sayCount(words, 'word')}) were left out: the edition has its own.`],
  [
    'placeholder',
    ({ times }) => `${sayCount(times, 'place')} where text was still to be written ${isOrAre(times)} left out.`,
  ],
  [
    'symbol',
    ({ times }) => `${sayCount(times, 'sign')} of a symbol font could not be read and ${isOrAre(times)} left out.`,
  ],
  [
    'merged',
    ({ times }) =>
      times === 1
        ? '1 merged cell was split: the words stand in the first, the others are empty.'
        : `${times} merged cells were split: the words stand in the first, the others are empty.`,
  ],
  ['cell', ({ times }) => `${sayCount(times, 'cell')} held several paragraphs; each is one paragraph now.`],
  ['nested', ({ times }) => `${sayCount(times, 'table')} inside a cell became words of that cell.`],
  [
    'break',
    ({ times }) => `${sayCount(times, 'line break')} inside a paragraph became ${times === 1 ? 'a space' : 'spaces'}.`,
  ],
  ['equation', ({ times }) => `${sayCount(times, 'equation')} became plain words. Check them.`],
  [
    'object',
    ({ times }) => (times === 1 ? '1 embedded object was left out.' : `${times} embedded objects were left out.`),
  ],
  [
    'chart',
    ({ times }) =>
      times === 1
        ? '1 chart or diagram of Word was left out. Make it anew as a chart of the report, or put in a picture.'
        : `${times} charts or diagrams of Word were left out. Make them anew as a chart of the report, or put in a picture.`,
  ],
  ['endnote', ({ times }) => `${sayCount(times, 'endnote')} became ${times === 1 ? 'a footnote' : 'footnotes'}.`],
  [
    'reference',
    ({ times }) =>
      `${sayCount(times, 'cross-reference')} became plain words, which do not follow when numbers change. Put references in their place.`,
  ],
];
