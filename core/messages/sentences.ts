import type { Messages } from './messages.ts';

/**
 * Says in another language what was made in English, since it is kept, compared and printed so: findings and faults. `texts`
 * has the sentences as the code does, `“{name}” is empty.`, each with its translation; what is in none of them stays English.
 */
export function sentencesIn(texts: Messages): (english: string) => string {
  const whole = new Map(Object.entries(texts));
  const patterns = Object.entries(texts)
    .filter(([english]) => VALUE.test(english))
    .map(newPattern)
    // `{where} is empty.` would find what `The list in {where} is empty.` is for.
    .sort((one, other) => other.letters - one.letters);
  // The end of a sentence is no end of what stands in one: `key question {id}` is not `{where} is empty.`.
  const [pieces, sentences] = [patterns.filter(({ stops }) => !stops), patterns.filter(({ stops }) => stops)];
  // `The picture “{name}” {flaw}`, where the flaw is a sentence or two.
  const open = pieces.filter(({ opens }) => opens);

  const say = (english: string): string => {
    if (STOP.test(english)) return saySentences(english.split(ENDS));
    const listed = english.split(LISTED);
    return found(english, [...pieces, ...sentences]) ?? (listed.length > 1 ? listed.map(say).join(LISTED) : english);
  };
  /** What is known may be several sentences, and others may stand behind it. */
  const saySentences = (parts: readonly string[]): string => {
    const among = [...sentences, ...(parts.length > 1 ? open : pieces)];
    const behind = (count: number) => (count < parts.length ? ` ${saySentences(parts.slice(count))}` : '');
    for (const may of [isOne, () => true])
      for (let count = parts.length; count > 0; count--) {
        const said = found(parts.slice(0, count).join(' '), among, may);
        if (said !== undefined) return `${said}${behind(count)}`;
      }
    return `${parts[0]}${behind(1)}`;
  };
  /** `may`: whether a value can be one. */
  const found = (english: string, among: readonly Pattern[], may = (_: string) => true): string | undefined => {
    const known = whole.get(english);
    if (known !== undefined) return known;
    for (const { find, holds, quoted, opens, said } of among) {
      const values = english.includes(holds) && find.exec(english)?.groups;
      if (values && (opens || Object.values(values).every(may)))
        return said.replace(VALUES, (_, name: string) => {
          const value = values[name] ?? '';
          return quoted.has(name) ? value : say(value);
        });
    }
    return undefined;
  };
  return say;
}

/** A value with a sentence’s end in it has most often swallowed what stands behind its own sentence. */
const isOne = (value: string) => !ENDS.test(value);

const STOP = /[.?!]$/;
/** Between two sentences. */
const ENDS = /(?<=[.?!]) (?=[\p{Lu}\d“])/u;
const LISTED = ', ';
/** Letters that tell too little of what follows them. */
const LITTLE = 12;
/** What a piece of a sentence counts: `{count} cases` is not `All cases`. */
const COUNTED = new Set(['count', 'yes', 'share', 'percent']);

const VALUE = /\{(\w+)\}/;
const VALUES = new RegExp(VALUE, 'g');

type Pattern = {
  find: RegExp;
  /** Stands in all that it finds. */
  holds: string;
  letters: number;
  /** Whether it is a sentence. */
  stops: boolean;
  /** Whether it begins a sentence whose rest is a value. */
  opens: boolean;
  /** What is between quotation marks is a name, or words of the report, and stays as it is. */
  quoted: ReadonlySet<string>;
  said: string;
};

function newPattern([english, said]: [string, string]): Pattern {
  const fixed = english.split(/\{\w+\}/);
  const stops = STOP.test(english);
  const source = english
    .replace(/[.*+?^$()|[\]\\]/g, '\\$&')
    .replace(VALUES, (_, name: string) => `(?<${name}>${!stops && COUNTED.has(name) ? '[\\d,.]+' : '.*?'})`);
  return {
    find: new RegExp(`^${source}$`, 'su'),
    holds: fixed.reduce((longest, piece) => (piece.length > longest.length ? piece : longest)),
    letters: fixed.join('').length,
    stops,
    opens: english.endsWith('}') && fixed.join('').length > LITTLE,
    quoted: new Set(namesIn((english.match(/“[^”]*”/g) ?? []).join())),
    said,
  };
}

const namesIn = (text: string) => Array.from(text.matchAll(VALUES), ([, name = '']) => name);
