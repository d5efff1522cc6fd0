import { expect, test } from 'vitest';
import { readingMinutes, sayMinutes } from '../../../core/counts/reading-time.ts';

test.each<[words: number, said: string]>([
  [0, '0 min'],
  [1, '1 min'],
  [238, '1 min'],
  [357, '2 min'],
  [1203, '5 min'],
  [14280, '1 h'],
  [19804, '1 h 23 min'],
  [60000, '4 h 12 min'],
])('%i words take %s to read', (words, said) => expect(sayMinutes(readingMinutes(words))).toBe(said));
