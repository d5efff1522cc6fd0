import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printNumber, sayNumber } from '../../core/number-text.ts';

const numbers = fc.oneof(fc.integer(), fc.maxSafeInteger(), fc.double({ noNaN: true, min: -1e9, max: 1e9 }));
const LANGUAGES = ['en', 'en-GB', 'en-IE', 'en-US', 'en-IN', 'cy-GB', 'de-CH', 'sv'];

describe('a number is written as the language has it', () => {
  test('on the screen', () => {
    fc.assert(fc.property(numbers, (value) => sayNumber(value) === value.toLocaleString('en-GB')));
  });

  test.each(LANGUAGES)('in print: %s', (language) => {
    const { format } = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
    fc.assert(fc.property(numbers, (value) => printNumber(value, language) === format(value)));
  });

  test.each([
    [0, '0'],
    [-0, '-0'],
    [999, '999'],
    [1000, '1,000'],
    [-1234567, '-1,234,567'],
    [46.5, '46.5'],
  ])('%d', (value, text) => expect(sayNumber(value)).toBe(text));
});
