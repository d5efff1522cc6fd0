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
  const say = (english: string): string => whole.get(english) ?? translate(english);
  // The end of a sentence is no end of what stands in one: `key question {id}` is not `{where} is empty.`.
  const [pieces, sentences] = [patterns.filter(({ stops }) => !stops), patterns.filter(({ stops }) => stops)];
  const translate = (english: string): string => {
    const isSentence = STOP.test(english);
    const several = english.split(isSentence ? ENDS : LISTED);
    // What is several sentences is no piece of one.
    const rest = several.length > 1 ? [] : pieces;
    for (const { find, holds, quoted, said } of isSentence ? [...sentences, ...rest] : [...pieces, ...sentences]) {
      const values = english.includes(holds) && find.exec(english)?.groups;
      if (values)
        return said.replace(VALUES, (_, name: string) => {
          const value = values[name] ?? '';
          return quoted.has(name) ? value : say(value);
        });
    }
    return several.length > 1 ? several.map(say).join(isSentence ? ' ' : LISTED) : english;
  };
  return say;
}

const STOP = /[.?!]$/;
/** Between two sentences. */
const ENDS = /(?<=[.?!]) (?=[\p{Lu}\d“])/u;
const LISTED = ', ';
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
    quoted: new Set(namesIn((english.match(/“[^”]*”/g) ?? []).join())),
    said,
  };
}

const namesIn = (text: string) => Array.from(text.matchAll(VALUES), ([, name = '']) => name);
