import { describe, expect, test } from 'vitest';
import { Measure, percentageOf } from '../../core/figure.ts';

describe('percentageOf', () => {
  test.each([
    ['1 of 8 is 12.5, halves go up', { yes: 1, base: 8 }, 13],
    ['14 of 22 is 63.6', { yes: 14, base: 22 }, 64],
    ['30 of 90 is 33.3', { yes: 30, base: 90 }, 33],
    ['99 of 200 is 49.5', { yes: 99, base: 200 }, 50],
    ['none', { yes: 0, base: 70 }, 0],
    ['all', { yes: 70, base: 70 }, 100],
    ['a percentage is taken as it is', { percentage: 47, base: 70 }, 47],
  ])('%s', (_, measure, expected) => {
    expect(percentageOf(measure)).toBe(expected);
  });
});

describe('Measure', () => {
  test.each([
    ['more yes than cases', { yes: 71, base: 70 }],
    ['a base of none', { yes: 0, base: 0 }],
    ['a percentage over 100', { percentage: 101 }],
    ['a percentage with decimals', { percentage: 63.6 }],
    ['a negative count', { yes: -1, base: 3 }],
  ])('refuses %s', (_, measure) => {
    expect(Measure.safeParse(measure).success).toBe(false);
  });
});
