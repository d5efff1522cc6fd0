import { allParts } from '../../layout.ts';
import { sayNumber } from '../../number-text.ts';
import type { ReportRule } from '../text-rule.ts';

/** Texts that are longer or shorter than the edition wants them. */
export const partLength: ReportRule = {
  name: 'part-length',
  family: 'structure',
  severity: 'advice',
  title: 'A part that is longer or shorter than the edition wants it',
  why: 'Readers of many reports know how much to expect, and where.',
  example: { wrong: 'a foreword of 1,400 words', right: 'a foreword of 500 words' },
  mend: 'Shorten it, or say more.',
  inReport: ({ layout }) =>
    allParts(layout.parts).flatMap(({ part, printed, by, words, where, id }) => {
      const wanted = part.kind === 'prose' ? part.words : undefined;
      if (!wanted || !printed || by !== 'author' || (words >= wanted.from && words <= wanted.to)) return [];
      return [
        {
          at: { part: id },
          message: `${where} has ${sayNumber(words)} ${words === 1 ? 'word' : 'words'}, where the edition wants ${wanted.from} to ${wanted.to}.`,
        },
      ];
    }),
};
