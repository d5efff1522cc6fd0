import type { Line } from '../reading.ts';
import type { FoundInLine, LineRule } from '../text-rule.ts';

/** Quotation marks that open and do not close; brackets and curly double marks are a matter of language. */
export const unpairedQuotes: LineRule = {
  name: 'unpaired-quotes',
  family: 'structure',
  severity: 'warning',
  title: 'A quotation mark without its other half',
  why: 'A reader cannot tell where the quotation ends.',
  example: { wrong: 'Staff call it the ‘amber list.', right: 'Staff call it the ‘amber list’.' },
  mend: 'Put the missing mark in, or take this one out.',
  inLine(line) {
    if (line.kind === 'alternative' || line.kind === 'term' || line.kind === 'cell') return [];
    return [...doubleMarks(line), ...singleMarks(line)];
  },
};

function alone(at: number, why: string): FoundInLine {
  return { from: at, to: at + 1, message: `This mark stands alone: ${why}.` };
}

function doubleMarks({ text, kind }: Line): FoundInLine[] {
  const marks = [...text.matchAll(/"/g)];
  const last = marks.at(-1);
  const inches = marks.some(({ index }) => /\d/.test(text.charAt(index - 1)));
  // A quotation of several paragraphs closes at the last.
  if (kind === 'quotation' || marks.length % 2 === 0 || inches || !last) return [];
  return [alone(last.index, 'its other half is missing')];
}

/** A closing single mark is an apostrophe too, so that only those that open can be missed. */
function singleMarks({ text }: Line): FoundInLine[] {
  const open = [...text.matchAll(/‘(?!\d0s)|(?<=^|[\s(])'(?=\p{L})(?!(?:tis|em|cause|til)\b)/gu)];
  const last = open.at(-1);
  if (!last) return [];
  const close = [...text.matchAll(/(?<=[^\s(])[’'](?!\p{L})/gu)];
  return open.length > close.length ? [alone(last.index, 'nothing closes it')] : [];
}
