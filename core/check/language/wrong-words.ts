import type { LineRule } from '../text-rule.ts';
import { MIXED_UP_LETTERS } from './mixed-up-letters.ts';
import { MIXED_UP_WORDS } from './mixed-up-words.ts';
import { findPhrases } from './phrases.ts';

export const wrongWords: LineRule = {
  name: 'wrong-words',
  family: 'language',
  severity: 'warning',
  title: 'A word that looks or sounds like the one that is meant',
  why: 'A dictionary knows both words, so only a reader finds that the wrong one stands there.',
  example: { wrong: 'The delays had an affect on planning.', right: 'The delays had an effect on planning.' },
  mend: 'Put the word that is meant.',
  provider: true,
  inLine: (line) => [...findPhrases(line, MIXED_UP_WORDS), ...findPhrases(line, MIXED_UP_LETTERS)],
};
