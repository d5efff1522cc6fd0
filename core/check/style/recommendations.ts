import { partsOf } from '../../part.ts';
import { type Reading, type ReadLine, remember } from '../reading.ts';
import { splitSentences } from '../text/sentences.ts';
import type { FoundInLine, FoundInReport, LineRule, ReportRule } from '../text-rule.ts';

/** Words that a recommendation does not begin with, since `should:` stands before it. */
const NO_VERB =
  /^(?:the|a|an|all|there|it|this|that|these|those|should|must|to|we|they|staff|managers?|leaders?|practitioners?|officers?|more|better|any|each|every)(?!\p{L})/iu;
const GERUND = /^(?!bring|being)\p{Ll}{3,}ing(?!\p{L})/u;

/** Each completes “should:”, so it begins with a verb in small letters and is one sentence. */
export const recommendationForm: LineRule = {
  name: 'recommendation-form',
  family: 'house style',
  severity: 'warning',
  title: 'A recommendation that does not go on from “should”',
  why: 'A list of recommendations is one sentence for each of them, which begins above the list.',
  example: { wrong: 'Ensuring that plans are kept', right: 'ensure that plans are kept' },
  mend: 'Begin with the verb in small letters, and say one thing in one sentence.',
  inLine({ kind, text }) {
    if (kind !== 'recommendation') return [];
    const found: FoundInLine[] = [];
    const first = /^\s*(\S+)/u.exec(text);
    const word = first?.[1] ?? '';
    const from = (first?.[0].length ?? 0) - word.length;
    const to = from + word.length;
    if (/^\p{Lu}\p{Ll}+$/u.test(word))
      found.push({
        from,
        to,
        message: 'A recommendation goes on from “should”, in small letters.',
        fix: word.toLowerCase(),
      });
    if (GERUND.test(word.toLowerCase()))
      found.push({ from, to, message: 'A recommendation begins with a plain verb: “ensure”, and not “ensuring”.' });
    else if (NO_VERB.test(word))
      found.push({ from, to, message: 'A recommendation begins with a verb that goes with “should”.' });
    const [, second] = splitSentences(text);
    if (second)
      found.push({
        from: second.from,
        to: second.to,
        message: 'A recommendation is one sentence, and this is another.',
      });
    return found;
  },
};

/** Only the last recommendation to each addressee ends with a full stop, where the edition does not see to it. */
export const recommendationEnds: ReportRule = {
  name: 'recommendation-ends',
  family: 'house style',
  severity: 'warning',
  title: 'A full stop at the wrong recommendation',
  why: 'The recommendations to one body are one sentence, which ends with the last of them.',
  example: { wrong: 'improve training. (with more to follow)', right: 'improve training' },
  mend: 'End only the last recommendation to each body with a full stop.',
  looksAt: ({ kind }) => kind === 'recommendation',
  inReport(reading) {
    const part = partsOf(reading.template.parts).find(({ kind }) => kind === 'recommendations');
    if (part?.kind !== 'recommendations' || part.itemEnds) return [];
    const lines = recommendationLines(reading);
    return reading.report.recommendations.flatMap(({ items }) => {
      const written = items.flatMap(({ id }) => lines.get(id) ?? []);
      return written.flatMap((read, index): FoundInReport[] => {
        const text = read.line.text.trimEnd();
        const stops = text.endsWith('.');
        const last = index === written.length - 1;
        if (stops === last || text === '') return [];
        const at = { read, from: Math.max(0, text.length - (stops ? 1 : 12)), to: text.length };
        return [
          last
            ? { at, message: 'The last recommendation to a body ends with a full stop.', fix: `${text.slice(-12)}.` }
            : { at, message: 'Only the last recommendation to a body ends with a full stop.', fix: '' },
        ];
      });
    });
  },
};

function recommendationLines({ ours }: Reading): Map<string, ReadLine> {
  const lines = new Map<string, ReadLine>();
  for (const read of ours) if (read.spot.kind === 'recommendation') lines.set(read.spot.id, read);
  return lines;
}

const wordsOf = remember(({ text }) =>
  [...text.matchAll(/[\p{L}\p{N}’'-]+/gu)].map(({ index, 0: word }) => ({
    from: index,
    to: index + word.length,
    word: word.toLowerCase(),
  })),
);
/** So many words at the end make two recommendations one. */
const LEAST = 3;

/** Two that end alike ask for the same, and may be one. */
export const recommendationOverlap: ReportRule = {
  name: 'recommendation-overlap',
  family: 'house style',
  severity: 'advice',
  title: 'Two recommendations that ask for the same',
  why: 'Who has to answer for them does the work twice, or leaves it to the other.',
  example: { wrong: 'two recommendations that both end “apply professional curiosity”', right: 'one recommendation' },
  mend: 'Say how they differ, or make them one.',
  looksAt: ({ kind }) => kind === 'recommendation',
  inReport(reading) {
    const lines = [...recommendationLines(reading).values()];
    return lines.flatMap((read, index) => {
      for (const earlier of lines.slice(0, index)) {
        const shared = sharedEnd(read, earlier);
        if (shared) return [{ ...shared, message: 'An earlier recommendation ends on the same words.' }];
      }
      return [];
    });
  },
};

function sharedEnd(read: ReadLine, earlier: ReadLine): Pick<FoundInReport, 'at' | 'related'> | undefined {
  const [one, other] = [wordsOf(read.line), wordsOf(earlier.line)];
  let count = 0;
  while (count < one.length && count < other.length && one.at(-1 - count)?.word === other.at(-1 - count)?.word) count++;
  const [first, last] = [one.at(-count), one.at(-1)];
  const [start, end] = [other.at(-count), other.at(-1)];
  if (count < LEAST || !first || !last || !start || !end || last.to - first.from < 20) return undefined;
  return {
    at: { read, from: first.from, to: last.to },
    related: [{ read: earlier, from: start.from, to: end.to }],
  };
}
