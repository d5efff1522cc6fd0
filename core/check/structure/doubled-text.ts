import { isRunning, type Line, type ReadLine, remember } from '../reading.ts';
import { sentencesOf } from '../text/sentences.ts';
import { sharing } from '../text/sharing.ts';
import { stemsOf } from '../text/stems.ts';
import { wholeLine } from '../text/whole-line.ts';
import type { FoundInReport, ReportRule } from '../text-rule.ts';

const lettersOf = remember(({ text }: Line) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim(),
);
const inSameLetters = sharing((line) => (isRunning(line) || line.kind === 'recommendation' ? [lettersOf(line)] : []));
/** Shorter lines may well be said again. */
const LEAST_WORDS = 8;

/** The same line twice, word for word. */
export const doubledText: ReportRule = {
  name: 'doubled-text',
  family: 'structure',
  severity: 'warning',
  title: 'The same paragraph twice',
  why: 'One of them was pasted in, and perhaps in place of another.',
  example: { wrong: 'a bullet that stands under Strengths twice', right: 'a bullet that stands there once' },
  mend: 'Take one of them out.',
  inReport(reading) {
    const seen = new Map<string, ReadLine>();
    return inSameLetters(reading.ours, reading).flatMap((read): FoundInReport[] => {
      const { line } = read;
      const letters = lettersOf(line);
      const words = letters.split(' ').length;
      const earlier = seen.get(letters);
      if (!earlier) seen.set(letters, read);
      const near = earlier?.placed.id === read.placed.id && words >= 3;
      if (!earlier || (words < LEAST_WORDS && !near)) return [];
      return [
        { at: wholeLine(read), related: [wholeLine(earlier)], message: 'The same words stand in another place.' },
      ];
    });
  },
};

type Said = { from: number; to: number; stems: ReadonlySet<string> };
const saidIn = remember((line: Line): readonly Said[] =>
  sentencesOf(line).flatMap(({ from, to, text }) => {
    const stems = stemsOf(text);
    return stems.size < 6 ? [] : [{ from, to, stems }];
  }),
);

/** A word in more sentences than that tells nothing of any. */
const COMMON = 12;
const ALIKE = 0.7;
const SHARED = 6;

/** One point made under two headings of the findings in much the same words. */
export const repeatedPoint: ReportRule = {
  name: 'repeated-point',
  family: 'structure',
  severity: 'advice',
  title: 'A point that was made before',
  why: 'A finding told twice weighs twice with a reader, and takes up room.',
  example: { wrong: 'a bullet on the same team in two sections', right: 'one bullet where it matters most' },
  mend: 'Keep it where it matters most, and refer to it from the other place.',
  looksAt: ({ kind }) => kind === 'list item',
  inReport({ ours }) {
    const said = ours
      .filter(({ line, placed }) => line.kind === 'list item' && placed.level > 2)
      .flatMap((read) => saidIn(read.line).map((one) => ({ ...one, read })));
    const holds = new Map<string, number[]>();
    for (const [index, { stems }] of said.entries())
      for (const stem of stems) {
        const others = holds.get(stem);
        if (others) others.push(index);
        else holds.set(stem, [index]);
      }
    return said.flatMap((one, index): FoundInReport[] => {
      const shared = new Map<number, number>();
      for (const stem of one.stems) {
        const others = holds.get(stem) ?? [];
        if (others.length <= COMMON)
          for (const other of others) if (other < index) shared.set(other, (shared.get(other) ?? 0) + 1);
      }
      const [best] = [...shared].sort(([, a], [, b]) => b - a);
      const other = best && said[best[0]];
      if (!other || other.read === one.read || other.read.placed.id === one.read.placed.id) return [];
      const size = Math.min(one.stems.size, other.stems.size);
      const both = [...one.stems].filter((stem) => other.stems.has(stem)).length;
      if (best[1] < SHARED || both / size < ALIKE) return [];
      return [
        {
          at: { read: one.read, from: one.from, to: one.to },
          related: [{ read: other.read, from: other.from, to: other.to }],
          message: 'Much of this is said in another place too.',
        },
      ];
    });
  },
};
