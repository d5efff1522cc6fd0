import { correctQuote } from './correct-quote.ts';
import type { HouseStyle } from './house-style.ts';

/** What takes the place of a stretch of the line, in characters from its start. */
export type Correction = { from: number; to: number; text: string };

/** `line` ends with what was just typed; what is behind it is `typed`, what is before it `before`. */
export type Typed = { line: string; before: string; typed: string; style: HouseStyle };

/** What cannot be read as letters among them, such as the mark of a footnote, stands for itself in a line. */
export const THING = '\ufffc';
const NO_BREAK = '\u00a0';

/** The correction that one typed character calls for by the house style, if any. */
export function correctTyped(line: string, style: HouseStyle): Correction | undefined {
  const typed = line.at(-1);
  if (typed === undefined) return undefined;
  const given = { line, before: line.slice(0, -1), typed, style };
  for (const rule of [correctQuote, space, range, dash, ellipsis, sign, keptNumber, keptWord]) {
    const found = rule(given);
    if (found && line.slice(found.from, found.to) !== found.text) return found;
  }
  return undefined;
}

/** A space too many: the second of two, or the one before a sign that the sentence now goes on behind. */
function space({ line, before, typed, style }: Typed): Correction | undefined {
  if (typed !== ' ') return undefined;
  const { length } = line;
  if (style.singleSpaces && /\S[ \u00a0\u202f]$/.test(before))
    return { from: length - 2, to: length, text: line.charAt(length - 2) };
  // Only now is it no decimal point, no dotted name and no face.
  const late = /[\p{L}\p{N}\p{Pf}"')\]%\ufffc]( +)([.:])$/u.exec(before);
  const sign = late?.[2];
  const wanted = sign === undefined ? undefined : style.spaceBefore[sign];
  if (!late || wanted === undefined) return undefined;
  const text = `${wanted}${sign} `;
  return { from: length - 2 - (late[1]?.length ?? 0), to: length, text };
}

const NUMBERS = /(?<![\p{L}\p{N}.,/:–-])(\d{1,4})-(\d{1,4})(-?)$/u;

/** `16-25`, once it is plain that nothing else follows: an ISBN, a telephone number and a date have more than two. */
function range({ line, before, typed, style }: Typed): Correction | undefined {
  const [whole = '', first = '', second = '', on] = NUMBERS.exec(before) ?? [];
  if (whole === '' || (on ? !/\p{L}/u.test(typed) : !/[\s,;:)?!%]/.test(typed))) return undefined;
  const rises = Number(second) > Number(first) || (first.length === 4 && second.length === 2);
  if (!rises || first.startsWith('0')) return undefined;
  const from = before.length - whole.length + first.length;
  return { from, to: line.length, text: `${style.range}${line.slice(from + 1)}` };
}

/** ` - ` and ` -- ` when the space behind them is typed, `--` between words with the first letter of the second. */
function dash({ line, before, typed, style }: Typed): Correction | undefined {
  const spaced = typed === ' ' ? /\S( --?)$/.exec(before) : undefined;
  if (spaced) return { from: before.length - (spaced[1]?.length ?? 0), to: line.length, text: style.dash };
  if (!/[^\s-]--$/.test(before) || !/[\p{L}\p{N}]/u.test(typed)) return undefined;
  return { from: before.length - 2, to: line.length, text: `${style.dash}${typed}` };
}

function ellipsis({ line, typed, style }: Typed): Correction | undefined {
  if (typed !== '.' || !/(?<!\.)\.{3}$/.test(line)) return undefined;
  return { from: line.length - 3, to: line.length, text: style.ellipsis };
}

/** The space before a sign that is plainly the end of something. */
function sign({ line, before, typed, style }: Typed): Correction | undefined {
  const wanted = typed === '.' || typed === ':' ? undefined : style.spaceBefore[typed];
  if (wanted === undefined) return undefined;
  const found = /[\p{L}\p{N}\p{Pf}"')\]%…\ufffc](\s*)$/u.exec(before);
  if (!found || found[1] === wanted) return undefined;
  return { from: before.length - (found[1]?.length ?? 0), to: line.length, text: `${wanted}${typed}` };
}

/** `Table 3`, with the first digit. */
function keptNumber({ line, before, typed, style }: Typed): Correction | undefined {
  if (!/\d/.test(typed) || !before.endsWith(' ')) return undefined;
  const words = before.slice(0, -1);
  if (!style.keepWithNumber.some((word) => endsWithWord(words, word))) return undefined;
  return { from: before.length - 1, to: line.length, text: `${NO_BREAK}${typed}` };
}

/** `12 km`, when the word is ended. */
function keptWord({ line, before, typed, style }: Typed): Correction | undefined {
  if (!/[\s,;:.)?!]/.test(typed)) return undefined;
  const word = style.numberKeepsWith.find((candidate) => before.endsWith(` ${candidate}`));
  if (word === undefined) return undefined;
  const from = before.length - word.length - 1;
  if (!/\d$/.test(before.slice(0, from))) return undefined;
  return { from, to: line.length, text: `${NO_BREAK}${word}${typed}` };
}

function endsWithWord(text: string, word: string): boolean {
  return text.endsWith(word) && !/[\p{L}\p{N}]/u.test(text.charAt(text.length - word.length - 1));
}
