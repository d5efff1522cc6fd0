import { type Line, type Reading, type ReadLine, remember } from '../reading.ts';
import { FIRST_NAMES } from './first-names.ts';

/** A person under a first name, where a line introduces one. */
export type Person = {
  name: string;
  from: number;
  to: number;
  age?: string;
  gender?: 'female' | 'male';
};

/** A case that is told of somebody: a paragraph that introduces a person, or the lines of a practice example. */
export type Story = { person?: Person; first: ReadLine; lines: readonly ReadLine[] };

const NAME = '(?<name>\\p{Lu}\\p{Ll}{2,}(?:-\\p{Lu}\\p{Ll}+)?)';
const AGE = '(?<age>\\d{2})(?:[- ]years?[- ]olds?)';
/** `Marian is a 26-year-old`, `Darren, a 36 year old man`, `Ann (aged 40)`, `Lorraine is 44`. */
const AGED = new RegExp(
  `(?<![\\p{L}])${NAME}(?:,? (?:is|was),? |,? |,? who (?:is|was) |,? \\()(?:(?:a|an|aged) )?(?:${AGE}|(?<=aged )(?<aged>\\d{2})|(?<=(?:is|was) )(?<bare>\\d{2})(?= and|,|\\.))`,
  'u',
);
/** `Dev is given a 12-month community order`. */
const SENTENCED = new RegExp(
  `^${NAME} (?:is|was|has been|had been) (?:given|sentenced|convicted|released|recalled|arrested|assessed|subject|made|serving)(?![\\p{L}])`,
  'u',
);
const TOLD = new RegExp(
  `^${NAME} (?:is|was|has|had|received|pleaded|attended|attends|lives|lived|came|told|committed)(?![\\p{L}])`,
  'u',
);

export const personOf = remember((line: Line): Person | undefined => {
  const match = AGED.exec(line.text) ?? SENTENCED.exec(line.text) ?? TOLD.exec(line.text);
  const { name, age, aged, bare } = match?.groups ?? {};
  if (!match || name === undefined || NO_NAMES.has(name)) return undefined;
  const years = age ?? aged ?? bare;
  // Any word can begin a sentence; only a first name, or an age or a sentence behind it, makes it a person.
  if (years === undefined && !FIRST_NAMES.has(name)) return undefined;
  const from = match.index;
  const gender = GENDER.exec(line.text.slice(from, from + 90))?.groups;
  return {
    name,
    from,
    to: from + name.length,
    ...(years !== undefined && { age: years }),
    ...(gender && { gender: gender.female === undefined ? 'male' : 'female' }),
  };
});

const GENDER = /(?<=[\s-])(?:(?<female>female|woman|girl|mother|lady)|(?<male>male|man|boy|father))(?![\p{L}])/u;
const NO_NAMES = new Set(
  'The This That These Those There Each Every One Another Many Most Some Few All Both She Her His They Their When While After Before Who What How Why Our Your Its Two Three Four Five Six Seven Eight Nine Ten'.split(
    ' ',
  ),
);

/** Whether a line can begin a story, or be in one. */
export function isOfStory(line: Line): boolean {
  return line.kind === 'practice example' || personOf(line) !== undefined;
}

const known = new WeakMap<Reading, readonly Story[]>();

/** In reading order. Practice examples that follow one another are one story until one of them introduces somebody. */
export function storiesOf(reading: Reading): readonly Story[] {
  const before = known.get(reading);
  if (before) return before;
  const stories: { person?: Person; first: ReadLine; lines: ReadLine[] }[] = [];
  for (const read of reading.ours) {
    const { kind } = read.line;
    if (kind !== 'practice example' && kind !== 'paragraph' && kind !== 'list item') continue;
    const person = personOf(read.line);
    const open = stories.at(-1);
    const last = open?.lines.at(-1);
    if (kind === 'practice example' && !person && open && last?.line.kind === kind && last.index >= read.index - 2)
      open.lines.push(read);
    else if (person || kind === 'practice example')
      stories.push({ first: read, lines: [read], ...(person && { person }) });
  }
  known.set(reading, stories);
  return stories;
}
