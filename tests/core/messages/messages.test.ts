import { afterEach, describe, expect, test } from 'vitest';
import { inEnglish, messagesOf, speak, spokenLanguage } from '../../../core/messages/messages.ts';
import { pseudo } from '../../../core/messages/pseudo.ts';

const say = messagesOf('a room', {
  plain: 'Nothing to find.',
  found: '{count, plural, one {# finding} other {# findings}} in “{part}”',
  bold: 'Written by <b>{name}</b>.',
  brace: "Type '{' first.",
});

afterEach(() => speak());

describe('messages', () => {
  test('are said as they stand, with their values, and with commas in what is counted', () => {
    expect(say('plain')).toBe('Nothing to find.');
    expect(say('found', { count: 1, part: 'Foreword' })).toBe('1 finding in “Foreword”');
    expect(say('found', { count: 2310, part: 'Annex' })).toBe('2,310 findings in “Annex”');
    expect(say('brace')).toBe('Type { first.');
  });

  test('may hold what is no text', () => {
    const parts = say.parts<{ bold: unknown }>('bold', { name: 'Ada', b: (inside) => ({ bold: inside }) });
    expect(parts).toEqual(['Written by ', { bold: ['Ada'] }, '.']);
  });

  test('are said in another language, with its plurals, and in English where that has none', () => {
    const welsh: Record<string, string> = {
      found: '{count, plural, two {# ganfyddiad} few {# chanfyddiad} other {# canfyddiad}} yn “{part}”',
    };
    speak({ language: 'cy', translate: (_room, key, english) => welsh[key] ?? english });
    expect(spokenLanguage()).toBe('cy');
    expect([1, 2, 3, 12].map((count) => say('found', { count, part: 'x' }).split(' yn ')[0])).toEqual([
      '1 canfyddiad',
      '2 ganfyddiad',
      '3 chanfyddiad',
      '12 canfyddiad',
    ]);
    expect(say('plain')).toBe('Nothing to find.');
    speak();
    expect(say('found', { count: 2, part: 'x' })).toBe('2 findings in “x”');
  });

  test('are strange and longer in the language of tests, and whole', () => {
    speak(pseudo);
    expect(say('plain')).toBe('⟦Ńóťĥíńǧ ťó ƒíńď. ~ ~ ~ ~⟧');
    expect(say('found', { count: 3, part: 'Annex' })).toMatch(/^⟦3 ƒíńďíńǧś íń “Annex”(?: ~)+⟧$/);
    expect(say.parts('bold', { name: 'Ada', b: (inside) => inside.join('') }).join('')).toMatch(/^⟦Ŵŕíťťéń ƀý Ada\./);
  });

  test('are said in English for a document, with its plurals and no longer than that', () => {
    speak({ language: 'cy', translate: (_room, _key, english) => english });
    const count = messagesOf('tests', { count: '{count, plural, two {two} few {few} other {other}}' });
    const counts = () => [2, 3].map((one) => count('count', { count: one }));
    expect([counts(), inEnglish(counts), counts()]).toEqual([
      ['two', 'few'],
      ['other', 'other'],
      ['two', 'few'],
    ]);
    expect(inEnglish(spokenLanguage)).toBe('en-GB');
    expect(() =>
      inEnglish(() => {
        throw new Error('no paper');
      }),
    ).toThrow('no paper');
    expect(spokenLanguage()).toBe('cy');
  });
});
