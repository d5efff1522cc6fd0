import { type Line, type Reading, type ReadLine, remember } from '../reading.ts';
import { sharing } from '../text/sharing.ts';
import { wholeLine } from '../text/whole-line.ts';
import type { FoundInReport, ReportRule, Stretch } from '../text-rule.ts';

/** Words in a row from which two places are compared. */
const RUN = 12;
/** As many words of prose in a row are a copy; of speech and of a case, `RUN` are. */
const COPY = 25;

type Word = Stretch & { low: string };

const wordsOf = remember(({ text }: Line): readonly Word[] =>
  Array.from(text.matchAll(/[\p{L}\d]+(?:[’'-][\p{L}\d]+)*/gu), ({ 0: word, index }) => ({
    from: index,
    to: index + word.length,
    low: word.toLowerCase().replace(/[’']/g, ''),
  })),
);

const runsOf = remember((line: Line): readonly string[] => {
  const words = wordsOf(line).map(({ low }) => low);
  return words.length < RUN ? [] : words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(' '));
});

const READ = new Set<Line['kind']>(['paragraph', 'list item', 'practice example', 'quotation', 'recommendation']);
const TOLD = new Set<Line['kind']>(['practice example', 'quotation']);

const withRuns = sharing((line) => (READ.has(line.kind) ? runsOf(line) : []));

export const copiedText: ReportRule = {
  name: 'copied-text',
  family: 'people',
  severity: 'advice',
  title: 'The same words in two places',
  why: 'One case or one voice used twice looks like two; a paragraph copied is read twice.',
  example: {
    wrong: 'the same quotation under two headings',
    right: 'a quotation under the heading where it says most',
  },
  mend: 'Keep it where it says most, and leave it out or say it anew in the other place.',
  inReport: (reading) => [...copies(reading)],
};

function* copies(reading: Reading): Iterable<FoundInReport> {
  const first = new Map<string, { read: ReadLine; at: number }>();
  for (const read of withRuns(reading.ours, reading)) {
    const runs = runsOf(read.line);
    for (let at = 0; at < runs.length; at++) {
      const run = runs[at] ?? '';
      const before = first.get(run);
      if (!before) {
        first.set(run, { read, at });
        continue;
      }
      if (before.read === read) continue;
      const copy = copied(before, { read, at });
      at += copy.words - RUN;
      if (copy.words >= COPY || TOLD.has(read.line.kind) || TOLD.has(before.read.line.kind)) yield copy.found;
    }
  }
}

type Start = { read: ReadLine; at: number };

/** As far as the words go on alike. */
function copied(one: Start, other: Start): { words: number; found: FoundInReport } {
  const [words, others] = [wordsOf(one.read.line), wordsOf(other.read.line)];
  let size = RUN;
  while (words[one.at + size] && words[one.at + size]?.low === others[other.at + size]?.low) size++;
  const stretch = ({ read, at }: Start, all: readonly Word[]) => ({
    read,
    from: all[at]?.from ?? 0,
    to: all[at + size - 1]?.to ?? read.line.text.length,
  });
  const whole = size === words.length && size === others.length;
  const speech = TOLD.has(one.read.line.kind) || TOLD.has(other.read.line.kind);
  return {
    words: size,
    found: {
      at: whole ? wholeLine(other.read) : stretch(other, others),
      ...((whole || speech) && { severity: 'warning' as const }),
      message: `These ${size} words stand in another place too.`,
      related: [whole ? wholeLine(one.read) : stretch(one, words)],
    },
  };
}
