import { findAcronyms } from '../../acronyms.ts';
import { type Line, type Reading, remember } from '../reading.ts';
import { seek } from '../text/seek.ts';
import type { FoundInReport, ReportRule } from '../text-rule.ts';

const SHOUTED = /(?<![\p{L}\d@/._-])\p{Lu}{4,}(?:[’'-]\p{Lu}+)*(?:\s+\p{Lu}{2,}(?:[’'-]\p{Lu}+)*)*(?![\p{L}\d@/_-])/gu;
const shoutedIn = remember(({ text, kind }: Line) =>
  kind === 'term' || kind === 'alternative'
    ? []
    : [...text.matchAll(SHOUTED)].map(({ index, 0: words }) => ({ from: index, to: index + words.length, words })),
);
/** Words in capitals throughout that are no short form: the report has them in small letters too, or there are three in a row. */
export const allCapitals: ReportRule = {
  name: 'all-capitals',
  family: 'accessibility',
  severity: 'warning',
  title: 'Words in capitals throughout',
  why: 'They are slower to read for everybody, and some screen readers spell them.',
  example: { wrong: 'Staff MUST act.', right: 'Staff must act.' },
  mend: 'Write small letters, and let the sentence carry the weight.',
  inReport(reading) {
    let known: ((word: string) => boolean) | undefined;
    return reading.ours.flatMap((read) =>
      shoutedIn(read.line).flatMap(({ from, to, words }): FoundInReport[] => {
        known ??= writtenSmall(reading);
        const all = words.split(/\s+/);
        const plain = all.filter((word) => known?.(word.toLowerCase()));
        if (plain.length === 0 && all.length < 3) return [];
        return [
          {
            at: { read, from, to },
            message: `“${words}” is in capitals throughout.`,
            // In a name or a title they may be how it is written.
            ...((plain.length < all.length || read.line.kind !== 'paragraph') && { severity: 'advice' as const }),
          },
        ];
      }),
    );
  },
};

/** Whether a word stands somewhere in small letters, and is no short form that the report explains. */
function writtenSmall(reading: Reading): (word: string) => boolean {
  const [written, explained] = [isSmall(reading.lines, reading), isExplained(reading.lines, reading)];
  return (word) => written(word) && !explained(word);
}

const isSmall = seek(
  ({ text }, word) => text.includes(word) && new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u').test(text),
);
const isExplained = seek(
  (line, word) =>
    (line.kind === 'term' && line.text.toLowerCase() === word) ||
    acronymsOf(line).some(({ acronym, expansion }) => expansion !== undefined && acronym.toLowerCase() === word),
);

const acronymsOf = remember(({ text }: Line) => findAcronyms(text));
