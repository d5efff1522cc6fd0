import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composed } from '../../../core/find/composed.ts';
import { matchesIn } from '../../../core/find/find.ts';
import { newPattern, type Query } from '../../../core/find/pattern.ts';

/** An accent in one sign with its letter, and one behind it, are the same to whoever looks for words. */

function found(text: string, words: string, options: Partial<Query> = {}): string[] {
  const pattern = newPattern({ words, matchCase: false, wholeWord: false, regex: false, ...options });
  return matchesIn(text, pattern, 0).map(({ from, to }) => text.slice(from, to));
}

const apart = 'Rene\u0301e and Ren\u00e9e met Rene.';

describe('composed and decomposed', () => {
  test.each([
    ['the words composed', 'ren\u00e9e', {}, ['Rene\u0301e', 'Ren\u00e9e']],
    ['the words apart', 'rene\u0301e', {}, ['Rene\u0301e', 'Ren\u00e9e']],
    ['a letter without its accent', 'rene', {}, ['Rene']],
    ['whole words', 'ren\u00e9e', { wholeWord: true }, ['Rene\u0301e', 'Ren\u00e9e']],
    ['an expression', 'n\u00e9.', { regex: true }, ['ne\u0301e', 'n\u00e9e']],
    ['words behind', 'met', {}, ['met']],
  ] as const)('%s', (_, words, options, expected) => expect(found(apart, words, options)).toEqual(expected));

  test('a letter with an accent that has no sign of its own is found whole', () => {
    expect(found('x\u0323\u0301y', 'y')).toEqual(['y']);
    expect(found('\u1112\u1161\u11ab', '\ud55c')).toEqual(['\u1112\u1161\u11ab']);
    expect(found('\ud83d\ude00e\u0301!', '!')).toEqual(['!']);
  });

  test('what is composed is not touched', () => expect(composed('Ren\u00e9e')).toBeUndefined());

  test('a match in a text is the same as in the text composed, at the place of its letters', () => {
    const letter = fc.constantFrom('a', 'e\u0301', '\u00e9', ' ', 'o\u0308', '\u00f6', 'e', '\ud83d\ude00');
    const text = fc.array(letter, { maxLength: 12 }).map((letters) => letters.join(''));
    fc.assert(
      fc.property(text, text, (written, words) => {
        fc.pre(words !== '');
        const pattern = newPattern({ words, matchCase: true, wholeWord: false, regex: false });
        const inWritten = matchesIn(written, pattern, 0);
        const inComposed = matchesIn(written.normalize('NFC'), pattern, 0);
        expect(inWritten.length).toBe(inComposed.length);
        for (const [index, { from, to }] of inWritten.entries()) {
          expect(written.slice(from, to).normalize('NFC')).toBe(words.normalize('NFC'));
          expect(written.slice(0, from).normalize('NFC').length).toBe(inComposed[index]?.from);
        }
      }),
      { numRuns: 300 },
    );
  });
});
