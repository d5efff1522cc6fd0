import type { Correction, Typed } from './correct-typed.ts';
import type { HouseStyle } from './house-style.ts';

/** Straight quotation marks and apostrophes, as they are typed; opening and closing ones are told apart by what is before. */
export function correctQuote(given: Typed): Correction | undefined {
  switch (given.typed) {
    case '"':
      return double(given);
    case "'":
      return single(given);
    default:
      return inWord(given);
  }
}

function double({ line, before, style }: Typed): Correction | undefined {
  const marks = style.doubleQuotes;
  const open = isOpen(before, marks);
  if (!open && /\d$/.test(before)) return undefined;
  return place(line, before, marks, open, style);
}

function single({ line, before, style }: Typed): Correction | undefined {
  const marks = style.singleQuotes;
  const open = isOpen(before, marks);
  if (!begins(before, style) && !open)
    return { from: line.length - 1, to: line.length, text: hasApostrophe(before) ? style.apostrophe : marks[1] };
  return place(line, before, marks, open, style);
}

/** Where a mark has a space of its own inside, one that was typed there is part of it. */
function place(line: string, before: string, marks: HouseStyle['singleQuotes'], open: boolean, style: HouseStyle) {
  const [opening, closing] = marks;
  const to = line.length;
  const spaced = open && /^\s/.test(closing) && /\S\s$/.test(before);
  if (begins(before, style) && !spaced) return { from: to - 1, to, text: opening };
  return { from: to - (spaced ? 2 : 1), to, text: closing };
}

/** At the start, behind white space, an opening bracket, a dash or another opening mark. */
function begins(before: string, { doubleQuotes, singleQuotes }: HouseStyle): boolean {
  if (/(?:^|[\s([{–—/])$/.test(before)) return true;
  return [doubleQuotes[0], singleQuotes[0]].some((mark) => {
    const at = before.length - mark.length;
    // Where the same sign closes, it opens only at the start of a word.
    return before.endsWith(mark) && (at === 0 || /[\s([{–—]/.test(before.charAt(at - 1)) || isUnlike(mark, before));
  });
}

function isUnlike(mark: string, before: string): boolean {
  return /[“‘„‚«‹]/.test(mark) && !/\p{L}/u.test(before.charAt(before.length - mark.length - 1));
}

/** Whether more were opened than closed in the line so far. */
function isOpen(before: string, [opening, closing]: HouseStyle['singleQuotes']): boolean {
  if (opening === closing) return before.split(opening).length % 2 === 0;
  // An apostrophe that looks like a closing mark closes nothing.
  const closed = before.split(closing).filter((_, index, all) => {
    const next = all[index + 1];
    return next !== undefined && !/^\p{L}/u.test(next);
  }).length;
  return before.split(opening).length - 1 > closed;
}

function hasApostrophe(before: string): boolean {
  return /[\p{L}\p{N}]$/u.test(before);
}

/** What a letter shows to be an apostrophe that was taken for a quotation mark: `don’t` in an open quotation, the ’90s. */
function inWord({ line, before, typed, style }: Typed): Correction | undefined {
  const { apostrophe, singleQuotes } = style;
  const [opening, closing] = singleQuotes;
  if (!/\p{L}/u.test(typed)) return undefined;
  const to = line.length;
  if (closing !== apostrophe && before.endsWith(closing)) {
    const from = before.length - closing.length;
    if (/\p{L}/u.test(before.charAt(from - 1))) return { from, to, text: `${apostrophe}${typed}` };
  }
  const decade = before.slice(-opening.length - 2);
  if (typed === 's' && opening !== apostrophe && decade.startsWith(opening) && /\d0$/.test(decade))
    return { from: to - decade.length - 1, to, text: `${apostrophe}${decade.slice(-2)}s` };
  return undefined;
}
