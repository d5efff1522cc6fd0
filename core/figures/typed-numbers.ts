import type { Block, Content } from '../content.ts';
import type { Words } from '../words.ts';
import { linesOf, typedWords } from './lines.ts';

/** What a number in a text says: a share in per cent, so many of so many, or a number with the words behind it. */
export type Reading =
  | { kind: 'percentage'; percentage: number }
  | { kind: 'counts'; yes: number; base: number }
  | { kind: 'number'; value: number; behind: string };

/** A number that someone has typed, with where it stands in the printed text of its block. */
export type TypedNumber = {
  block: number;
  from: number;
  to: number;
  text: string;
  reading: Reading;
  /** Whether it stands in a cell of a table. */
  cell: boolean;
  /** The typed words of its paragraph or cell, and where it stands in them. */
  line: string;
  at: number;
};

/**
 * The numbers in an author's text that mean something: `49 per cent`, `30 of the 90`, `seven out of nine`, `104 cases`.
 * Live figures are not among them. `printed` is the same text as `placeFigures` gives it.
 */
export function typedNumbers(content: Content, printed: Content, words: Words): TypedNumber[] {
  return content.flatMap((block, index) => {
    const found = numbersIn(block, printed[index] ?? block, words);
    return index === 0 ? found : found.map((number) => ({ ...number, block: index }));
  });
}

/** The value of a number as it is typed: `1,204`, `46.5`, `forty-nine`. */
export function parseNumber(text: string, words: Words): number | undefined {
  const typed = text.trim().toLowerCase();
  if (/^\d[\d,]*(?:\.\d+)?$/.test(typed)) return Number(typed.replaceAll(',', ''));
  return formsOf(words).values.get(typed);
}

type Found = Omit<TypedNumber, 'block'>;

/** A block is a value and never changes, and all but a few of a report's thousands are those of the last look. */
const known = new WeakMap<Block, { printed: Block; words: Words; numbers: TypedNumber[] }>();

function numbersIn(block: Block, printed: Block, words: Words): TypedNumber[] {
  const last = known.get(block);
  if (last?.printed === printed && last.words === words) return last.numbers;
  const numbers = linesOf(block, printed).flatMap((line) =>
    numbersInLine(typedWords(line), line.cell, words).map((number) => ({
      ...number,
      block: 0,
      from: line.start + number.from,
      to: line.start + number.to,
    })),
  );
  known.set(block, { printed, words, numbers });
  return numbers;
}

function numbersInLine(line: string, cell: boolean, words: Words): Found[] {
  const { pattern, values } = formsOf(words);
  const read = (typed: string) => values.get(typed.toLowerCase()) ?? Number(typed.replaceAll(',', ''));
  const found: Found[] = [];
  for (const { index, 0: whole, groups = {} } of line.matchAll(pattern)) {
    const { first = '', second, percent, joint } = groups;
    const value = read(first);
    const base = second === undefined ? undefined : read(second);
    // Outside a table, 2017/2018 is a year.
    const counted = base !== undefined && value <= base && base > 0 && (cell || joint !== '/');
    const to = index + (counted || percent !== undefined ? whole.length : first.length);
    const reading: Reading = counted
      ? { kind: 'counts', yes: value, base }
      : percent !== undefined
        ? { kind: 'percentage', percentage: value }
        : { kind: 'number', value, behind: BEHIND.exec(line.slice(to, to + 60))?.[1]?.toLowerCase() ?? '' };
    if (reading.kind === 'number' && reading.behind === '') continue;
    found.push({ from: index, to, text: line.slice(index, to), reading, cell, line, at: index });
  }
  return found;
}

/** The next three words, in the same stretch of the sentence. */
const BEHIND = /^[ \u00a0]+((?:\p{L}[\p{L}’'-]*[ \u00a0]+){0,2}\p{L}[\p{L}’'-]*)/u;

type Forms = { pattern: RegExp; values: ReadonlyMap<string, number> };

/** Made once for the words of an edition. */
const forms = new WeakMap<Words, Forms>();

function formsOf(words: Words): Forms {
  const made = forms.get(words);
  if (made) return made;
  const values = numberWords(words);
  const longestFirst = [...values.keys()].sort((one, other) => other.length - one.length).map(literally);
  const number = `(?:\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?|${longestFirst.join('|')})(?![\\p{L}\\p{N}]|[.,]\\d|-\\p{L})`;
  const among = [words.ofThe, ...AMONG].map(literally).join('|');
  const sign = [words.perCent, ...PER_CENT].map(literally).join('|');
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}\\p{Sc}.,/–-])(?<first>${number})` +
      `(?:(?<joint>/|${SPACE}+(?:${among})${SPACE}+)(?<second>${number})|(?<percent>${SPACE}*(?:${sign})(?!\\p{L})))?`,
    'giu',
  );
  const result = { pattern, values };
  forms.set(words, result);
  return result;
}

const SPACE = '[ \\u00a0]';
/** Beside the edition's own word for it. */
const AMONG = ['out of the', 'out of', 'of the', 'of'];
const PER_CENT = ['%', 'per cent', 'percent'];

/** Every number from 1 to 99 that the edition has words for, by those words. */
function numberWords({ numbers, teens, tens }: Words): Map<string, number> {
  const values = new Map<string, number>();
  const add = (text: string | undefined, value: number) => {
    if (text && !values.has(text.toLowerCase())) values.set(text.toLowerCase(), value);
  };
  for (const [value, text] of numbers.entries()) if (value > 0) add(text, value);
  for (const [index, text] of teens.entries()) add(text, 10 + index);
  for (const [index, ten] of tens.entries()) {
    add(ten, 20 + 10 * index);
    for (let one = 1; one < 10; one++) if (numbers[one]) add(`${ten}-${numbers[one]}`, 20 + 10 * index + one);
  }
  return values;
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, `${SPACE}+`);
}
