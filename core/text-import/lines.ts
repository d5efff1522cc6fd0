/** A line of the source; numbers begin at 1. */
export type Line = { number: number; text: string };

export type Source = {
  lines: Line[];
  /** Whether each line is a whole paragraph, as word processors save text, rather than a part of a wrapped one. */
  unwrapped: boolean;
  /** Whether that is certain, so that nothing is ever joined: a word processor has said so. */
  whole: boolean;
};

/** Longer than any line that somebody or something wrapped. */
const LONG = 160;

/** Page breaks and vertical tabs end a line, too. `whole`: each line is known to be a whole paragraph. */
export function readLines(text: string, whole = false): Source {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|[\r\n\f\v\u2028\u2029]/)
    .map((line, index) => ({ number: index + 1, text: legible(line) }));
  const full = lines.filter((line) => line.text.trim() !== '');
  const long = full.filter((line) => line.text.length > LONG);
  return { lines, whole, unwrapped: whole || (long.length * 5 >= full.length && long.length > 0) };
}

/** How many of the lines, which are in order, stand before another. */
export function placeOf(lines: readonly number[], line: number): number {
  let [from, to] = [0, lines.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (lines[middle]! < line) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Spaces in a row; a line of tabs has fewer than a table has columns. */
const MOST_SPACES = 100;

/** Without control characters and halves of surrogate pairs, which no reader sees and Word refuses, nor endless spaces. */
function legible(line: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
  const seen = line.toWellFormed().replace(/[\u0000-\u0008\u000E-\u001F\u007F\uFFFD\uFFFE\uFFFF]/g, '');
  return seen.replace(/\s{100,}/g, (spaces) => spaces.slice(0, MOST_SPACES));
}
