import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dateFormat } from '../../../core/messages/dates.ts';
import { sayList } from '../../../core/messages/lists.ts';
import { messagesOf, speak } from '../../../core/messages/messages.ts';

/** What browsers do not know of Welsh. */

const MONTHS = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 3, 14, 5)));

beforeEach(() => speak({ language: 'cy', translate: (_room, _key, english) => english }));
afterEach(() => speak());

describe('dates', () => {
  test.each(['long', 'short'] as const)('have the months that Node knows: %s', (month) => {
    const options = { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' } as const;
    const welsh = new Intl.DateTimeFormat('cy', options);
    expect(welsh.resolvedOptions().locale).toBe('cy');
    expect(MONTHS.map(dateFormat(options).format)).toEqual(MONTHS.map((date) => welsh.format(date)));
  });

  test('are in the language that is asked for', () => {
    const options = { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', timeZone: 'UTC' } as const;
    expect(dateFormat({ day: 'numeric', month: 'long', timeZone: 'UTC' }, 'en-GB').format(MONTHS[1]!)).toBe(
      '3 February',
    );
    speak();
    expect(dateFormat(options).format(MONTHS[1]!)).toBe(new Intl.DateTimeFormat('en-GB', options).format(MONTHS[1]!));
  });
});

describe('lists', () => {
  test.each([
    [[], ''],
    [['Rhagair'], 'Rhagair'],
    [['Rhagair', 'Cefndir'], 'Rhagair a Cefndir'],
    [['Clawr', 'Rhagair', '“Atodiad 1”'], 'Clawr, Rhagair ac “Atodiad 1”'],
    [['Clawr', 'ŵyn'], 'Clawr ac ŵyn'],
    [['2 air', '1 gair'], '2 air ac 1 gair'],
    [['2 air', '8 gair'], '2 air ac 8 gair'],
    [['2 air', '1,204 gair'], '2 air a 1,204 gair'],
    [['2 air', '120 gair'], '2 air a 120 gair'],
  ])('%j', (things, said) => {
    expect(sayList(things)).toBe(said);
  });

  test('say either, and are English in English', () => {
    expect(sayList(['da', 'gwael'], 'disjunction')).toBe('da neu gwael');
    speak();
    expect(sayList(['a', 'b', 'c'])).toBe('a, b and c');
    expect(sayList(['a', 'b'], 'disjunction')).toBe('a or b');
  });
});

test('plurals are Welsh, and their numbers have commas', () => {
  const say = messagesOf('tests', { words: '{count, plural, two {# air} other {# gair}}' });
  expect([1, 2, 2310].map((count) => say('words', { count }))).toEqual(['1 gair', '2 air', '2,310 gair']);
});
