import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareSequences } from '../../../core/compare/sequences.ts';
import { type ComparedLine, compareTexts, compareWords } from '../../../core/compare/texts.ts';

const sign = { same: '', gone: '-', new: '+' };
/** `The [-old-][+new+] words`. */
const shown = ({ runs }: ComparedLine) =>
  runs.map(({ kind, text }) => (kind === 'same' ? text : `[${sign[kind]}${text}${sign[kind]}]`)).join('');

const cases: { what: string; before: string[]; after: string[]; shows: string[] }[] = [
  { what: 'nothing', before: [], after: [], shows: [] },
  { what: 'the same', before: ['A b.', 'C'], after: ['A b.', 'C'], shows: ['A b.', 'C'] },
  { what: 'a word', before: ['The old words.'], after: ['The new words.'], shows: ['The [-old-][+new+] words.'] },
  { what: 'a mark', before: ['One, two'], after: ['One; two'], shows: ['One[-,-][+;+] two'] },
  { what: 'a line that came', before: ['A', 'C'], after: ['A', 'B', 'C'], shows: ['A', '[+B+]', 'C'] },
  { what: 'a line that went', before: ['A', 'B', 'C'], after: ['A', 'C'], shows: ['A', '[-B-]', 'C'] },
  {
    what: 'lines that have nothing in common',
    before: ['Cats sleep.'],
    after: ['Every officer was trained'],
    shows: ['[-Cats sleep.-]', '[+Every officer was trained+]'],
  },
  {
    what: 'a line before one that was changed',
    before: ['The staff were trained well.'],
    after: ['Quite another beginning', 'The staff were not trained well.'],
    shows: ['[+Quite another beginning+]', 'The staff were [+not +]trained well.'],
  },
];

describe('two texts show', () => {
  test.each(cases)('$what', ({ before, after, shows }) => {
    expect(compareTexts(before, after).map(shown)).toEqual(shows);
  });
});

const few = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });

/** The length of what two sequences share at most, by the book. */
function longest(one: string[], other: string[]): number {
  const row = Array.from({ length: other.length + 1 }, () => 0);
  for (const item of one) {
    let corner = 0;
    for (let at = 1; at <= other.length; at++) {
      const above = row[at] ?? 0;
      row[at] = item === other[at - 1] ? corner + 1 : Math.max(above, row[at - 1] ?? 0);
      corner = above;
    }
  }
  return row[other.length] ?? 0;
}

test('any comparison leads from the one to the other, and shares as much as can be', () => {
  fc.assert(
    fc.property(few, few, (before, after) => {
      const stretches = compareSequences(before, after);
      const without = (kind: string) => stretches.filter((one) => one.kind !== kind).flatMap(({ items }) => items);
      expect(without('new')).toEqual(before);
      expect(without('gone')).toEqual(after);
      const same = stretches.filter(({ kind }) => kind === 'same').flatMap(({ items }) => items);
      expect(same.length).toBe(longest(before, after));
    }),
    { numRuns: 500 },
  );
});

test('any two lines come back whole out of their words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
      const runs = compareWords(before, after);
      const without = (kind: string) => runs.filter((run) => run.kind !== kind).map(({ text }) => text);
      expect(without('new').join('')).toBe(before);
      expect(without('gone').join('')).toBe(after);
    }),
  );
});

test('what differs beyond the bound is gone and new as a whole, between ends that are the same', () => {
  const items = (mark: string) => ['start', ...Array.from({ length: 50 }, (_, index) => `${mark}${index % 9}`), 'end'];
  expect(compareSequences(items('a'), items('b'), 20).map(({ kind, items }) => [kind, items.length])).toEqual([
    ['same', 1],
    ['gone', 50],
    ['new', 50],
    ['same', 1],
  ]);
});
