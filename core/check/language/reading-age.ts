import { isRunning, type Line, remember } from '../reading.ts';
import { tokensOf } from '../text/words.ts';
import type { ReportRule } from '../text-rule.ts';

/** A part of fewer words is too short to be measured. */
const FEWEST = 150;

export const readingAge: ReportRule = {
  name: 'reading-age',
  family: 'language',
  severity: 'advice',
  title: 'A part that is hard to read',
  why: 'Long words in long sentences keep out readers who are not of the trade, the people supervised among them.',
  example: {
    wrong:
      'Consideration of individualised safeguarding arrangements necessitated comprehensive multi-agency deliberation.',
    right: 'The agencies met to agree how to keep each child safe.',
  },
  mend: 'Shorten the longest sentences, and choose the shorter word of two.',
  inReport({ ours, template }) {
    const parts = new Map<string, Measure>();
    for (const { line, placed } of ours) {
      if (!isRunning(line)) continue;
      parts.set(placed.id, sum(parts.get(placed.id), measureOf(line)));
    }
    return [...parts].flatMap(([part, measure]) => {
      const age = ageOf(measure);
      if (measure.words < FEWEST || age <= template.checks.readingAge) return [];
      return [{ at: { part }, message: `This part is read with ease from the age of about ${age} only.` }];
    });
  },
};

type Measure = { sentences: number; words: number; syllables: number };

const measureOf: (line: Line) => Measure = remember((line) => {
  const sentences = tokensOf(line).map((tokens) => tokens.filter(({ kind }) => kind === 'word'));
  const words = sentences.flat();
  return {
    sentences: sentences.filter(({ length }) => length > 0).length,
    words: words.length,
    syllables: words.reduce((count, { low }) => count + syllablesIn(low), 0),
  };
});

function sum(one: Measure | undefined, { sentences, words, syllables }: Measure): Measure {
  if (!one) return { sentences, words, syllables };
  return { sentences: one.sentences + sentences, words: one.words + words, syllables: one.syllables + syllables };
}

/** In years: the school year of Flesch and Kincaid (1975), and the five years before school. */
function ageOf({ sentences, words, syllables }: Measure): number {
  return Math.round(0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59 + 5);
}

/** About; what is silent at the end of a word is not counted. */
export function syllablesIn(word: string): number {
  let count = 0;
  let before = false;
  for (const letter of word) {
    const vowel = 'aeiouy'.includes(letter);
    if (vowel && !before) count += 1;
    before = vowel;
  }
  const silent = /[^aeiouy](?:e|es|ed)$/.test(word) && !/(?:[dt]ed|[sxzcg]es|hes|[^aeiouy]le)$/.test(word);
  return Math.max(1, silent ? count - 1 : count);
}
