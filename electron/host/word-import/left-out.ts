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

const counted = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;
const isOrAre = (count: number) => (count === 1 ? 'was' : 'were');

const SENTENCES: [Kind, (tally: Tally, rejecting: boolean) => string][] = [
  [
    'inserted',
    ({ times, words }, rejecting) =>
      rejecting
        ? `${counted(times, 'tracked insertion')} (${counted(words, 'word')}) ${isOrAre(times)} left out, as you asked.`
        : `${counted(times, 'tracked insertion')} ${isOrAre(times)} taken in.`,
  ],
  [
    'deleted',
    ({ times, words }, rejecting) =>
      rejecting
        ? `${counted(times, 'tracked deletion')} ${isOrAre(times)} undone, as you asked: the words are kept.`
        : `${counted(times, 'tracked deletion')} (${counted(words, 'word')}) ${isOrAre(times)} left out.`,
  ],
  ['comment', ({ times }) => `${counted(times, 'comment')} ${isOrAre(times)} left out.`],
  [
    'contents',
    ({ times }) => `The list of contents (${counted(times, 'line')}) was left out: the report makes its own.`,
  ],
  ['page', ({ words }) => `Headers and footers (${counted(words, 'word')}) were left out: the edition has its own.`],
  [
    'placeholder',
    ({ times }) => `${counted(times, 'place')} where text was still to be written ${isOrAre(times)} left out.`,
  ],
  [
    'symbol',
    ({ times }) => `${counted(times, 'sign')} of a symbol font could not be read and ${isOrAre(times)} left out.`,
  ],
  [
    'merged',
    ({ times }) =>
      `${counted(times, 'merged cell')} ${isOrAre(times)} split: the words stand in the first, the others are empty.`,
  ],
  ['cell', ({ times }) => `${counted(times, 'cell')} held several paragraphs; each is one paragraph now.`],
  ['nested', ({ times }) => `${counted(times, 'table')} inside a cell became words of that cell.`],
  [
    'break',
    ({ times }) => `${counted(times, 'line break')} inside a paragraph became ${times === 1 ? 'a space' : 'spaces'}.`,
  ],
  ['equation', ({ times }) => `${counted(times, 'equation')} became plain words. Check them.`],
  ['object', ({ times }) => `${counted(times, 'embedded object')} ${isOrAre(times)} left out.`],
  [
    'chart',
    ({ times }) =>
      `${counted(times, 'chart')} or ${times === 1 ? 'diagram' : 'diagrams'} of Word ${isOrAre(times)} left out. Make ${times === 1 ? 'it' : 'them'} anew as a chart of the report, or put in a picture.`,
  ],
  ['endnote', ({ times }) => `${counted(times, 'endnote')} became ${times === 1 ? 'a footnote' : 'footnotes'}.`],
  [
    'reference',
    ({ times }) =>
      `${counted(times, 'cross-reference')} became plain words, which do not follow when numbers change. Put references in their place.`,
  ],
];
