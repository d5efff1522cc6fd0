import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkReport } from '../../../core/check/check.ts';
import type { Measure } from '../../../core/figure.ts';
import { standardsOf } from '../../../core/framework.ts';
import { rateReport, standardResults } from '../../../core/rating.ts';
import { anyScores, INSIDE, named, rated, SCALE, scored, scoresFor, spread, toRate, withAllScores } from './scored.ts';

/** The rules of rating, over every shipped edition that has ratings. What they give is worked out here another way. */

test('there are editions to try', () => {
  expect(rated.length).toBeGreaterThanOrEqual(6);
  expect(scored.length).toBeGreaterThanOrEqual(4);
});

/** The band of a percentage, as the published reports print it. */
const bandOf = (percentage: number) =>
  percentage < 50 ? 'Inadequate' : percentage < 65 ? 'Requires improvement' : percentage < 80 ? 'Good' : 'Outstanding';

/** A whole percentage, a half rounded up, by repeated addition and no division. */
function rounded({ yes, base }: { yes: number; base: number }): number {
  let percentage = 0;
  while ((percentage + 1) * base * 2 <= 200 * yes + base) percentage += 1;
  return percentage;
}

describe.each(named(scored))('%s', (_, template) => {
  const standards = toRate(template).filter(({ ratedBy }) => ratedBy === 'lowest key question');
  const points = standardsOf(template).map(() => 2);
  const base = scoresFor(template, points);
  /** The result of a standard whose key questions have these scores. */
  const rate = (number: string, measures: (Measure | undefined)[]) => {
    const scores = { standards: {}, keyQuestions: { ...base.keyQuestions } };
    const { keyQuestions } = standards.find((standard) => standard.number === number)!;
    for (const [index, question] of keyQuestions.entries()) {
      const measure = measures[index % measures.length];
      if (measure) scores.keyQuestions[question.number] = measure;
      else delete scores.keyQuestions[question.number];
    }
    return standardResults(rateReport(withAllScores(template, scores), template)).find((r) => r.number === number)!;
  };
  const anyStandard = fc.constantFrom(...standards);

  test.each([
    [0, 'Inadequate'],
    [49, 'Inadequate'],
    [50, 'Requires improvement'],
    [64, 'Requires improvement'],
    [65, 'Good'],
    [79, 'Good'],
    [80, 'Outstanding'],
    [100, 'Outstanding'],
  ])('%i per cent gives %s, as a percentage and as counts, to each standard', (percentage, rating) => {
    for (const { number } of standards) {
      expect(rate(number, [{ percentage }]).rating).toBe(rating);
      expect(rate(number, [{ yes: percentage, base: 100 }]).rating).toBe(rating);
    }
  });

  test.each([
    [49, 'Requires improvement'],
    [64, 'Good'],
    [79, 'Outstanding'],
  ])('%i and a half is rounded up before it is banded, and a little less is not', (whole, rating) => {
    for (const { number } of standards) {
      expect(rate(number, [{ yes: 2 * whole + 1, base: 200 }])).toMatchObject({ rating });
      const less = rate(number, [{ yes: 200 * whole + 99, base: 20_000 }]);
      expect(less).toMatchObject({ rating: bandOf(whole) });
      expect(less.lowest?.percentage).toBe(whole);
    }
  });

  test('any counts are rounded first and banded then', () => {
    const counts = fc
      .integer({ min: 1, max: 400 })
      .chain((all) => fc.record({ yes: fc.integer({ min: 0, max: all }), base: fc.constant(all) }));
    fc.assert(
      fc.property(anyStandard, counts, ({ number }, measure) => {
        const result = rate(number, [measure]);
        expect(result.lowest?.percentage).toBe(rounded(measure));
        expect(result.rating).toBe(bandOf(rounded(measure)));
      }),
    );
  });

  test('the lowest wins, and the first of equals is named', () => {
    const percentages = fc.array(fc.integer({ min: 40, max: 90 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(anyStandard, percentages, ({ number, keyQuestions }, given) => {
        const own = given.slice(0, keyQuestions.length);
        const lowest = Math.min(...own);
        const result = rate(
          number,
          own.map((percentage) => ({ percentage })),
        );
        expect(result.rating).toBe(bandOf(lowest));
        expect(result.lowest?.number).toBe(keyQuestions[own.indexOf(lowest)]?.number);
      }),
    );
  });

  test('small bases count as they are', () => {
    for (const { number } of standards) {
      expect(rate(number, [{ yes: 1, base: 1 }])).toMatchObject({ rating: 'Outstanding', lowest: { percentage: 100 } });
      expect(rate(number, [{ yes: 0, base: 1 }])).toMatchObject({ rating: 'Inadequate', lowest: { percentage: 0 } });
      expect(rate(number, [{ yes: 1, base: 2 }])).toMatchObject({ rating: 'Requires improvement' });
    }
  });

  test('a blank anywhere leaves the standard and the whole without a rating', () => {
    for (const { number, keyQuestions } of standards)
      for (const question of keyQuestions) {
        const scores = structuredClone(base);
        delete scores.keyQuestions[question.number];
        const results = rateReport(withAllScores(template, scores), template);
        const result = standardResults(results).find((standard) => standard.number === number)!;
        expect([result.rating, result.points, results.overall]).toEqual([undefined, undefined, undefined]);
      }
  });

  test('discretion moves by one step, within five points of the boundary, up and down', () => {
    const boundaries = [50, 65, 80];
    const seen: unknown[] = [];
    const wanted: unknown[] = [];
    for (const { number, keyQuestions } of standards)
      for (let lowest = 0; lowest <= 100; lowest += 1)
        for (const [other, to] of SCALE.entries()) {
          const own = SCALE.indexOf(bandOf(lowest));
          const boundary = boundaries[Math.max(own, other) - 1]!;
          const allowed = Math.abs(own - other) === 1 && Math.abs(boundary - lowest) <= 5;
          wanted.push([number, lowest, to, to, ...(own === other ? [] : [allowed, boundary])]);
          const scores = {
            standards: { [number]: { rating: to } },
            keyQuestions: Object.fromEntries(keyQuestions.map((question) => [question.number, { percentage: lowest }])),
          };
          const results = standardResults(rateReport(withAllScores(template, scores), template));
          const { departure, rating } = results.find((result) => result.number === number)!;
          seen.push([number, lowest, to, rating, ...(departure ? [departure.allowed, departure.boundary] : [])]);
        }
    expect(seen).toEqual(wanted);
  });
});

test('standards of one key question take its band', () => {
  const single = scored.flatMap((template) =>
    toRate(template)
      .filter(({ keyQuestions }) => keyQuestions.length === 1)
      .map((standard) => ({ template, standard })),
  );
  expect(single.length).toBeGreaterThan(0);
  for (const { template, standard } of single)
    for (const rating of SCALE) {
      const scores = scoresFor(template, spread(template, 0));
      scores.keyQuestions[standard.keyQuestions[0]!.number] = { percentage: INSIDE[rating]! };
      const results = rateReport(withAllScores(template, scores), template);
      expect(standardResults(results).find(({ number }) => number === standard.number)).toMatchObject({ rating });
    }
});

describe.each(named(rated))('the overall rating of %s', (_, template) => {
  const count = toRate(template).length;
  // Half points rounded down, for so many standards.
  const limits = [0.5, 1.5, 2.5].map((half) => Math.floor(half * count));
  const expected = (points: number) => SCALE[limits.filter((limit) => points > limit).length];

  test('is the band of every total that there can be, however it comes about', () => {
    for (let total = 0; total <= 3 * count; total += 1)
      for (const fromLast of [false, true]) {
        const scores = scoresFor(template, spread(template, total, fromLast));
        const results = rateReport(withAllScores(template, scores), template);
        expect(results.maxPoints).toBe(3 * count);
        expect(results.overall).toEqual({ points: total, rating: expected(total) });
      }
  });

  test('is the sum of the points of the standards, whatever the scores', () => {
    fc.assert(
      fc.property(anyScores(template), (scores) => {
        const results = rateReport(withAllScores(template, scores), template);
        const sum = standardResults(results).reduce(
          (total, { rating }) => total + Math.max(0, SCALE.indexOf(rating ?? '')),
          0,
        );
        expect(results.overall).toEqual({ points: sum, rating: expected(sum) });
      }),
    );
  });
});

describe.each(named(rated.filter(({ ratings }) => ratings.guidance.length > 0)))(
  'the guidance of %s',
  (_, template) => {
    const departuresOf = (scores: Parameters<typeof withAllScores>[1]) => {
      const report = withAllScores(template, scores);
      return checkReport(report, template).filter(({ rule }) => rule.startsWith('departure-'));
    };

    test('needs a reason and who decided, wherever a rating is above what it gives', () => {
      for (const { standard, basis, ceiling } of template.ratings.guidance) {
        const points = toRate(template).map(({ number }) => (number === standard ? 2 : basis.includes(number) ? 0 : 1));
        const scores = scoresFor(template, points);
        const found = () => departuresOf(scores).filter(({ at }) => at.standard === standard);
        expect(found().map(({ rule }) => rule)).toEqual(['departure-without-reason', 'departure-without-decider']);
        scores.standards[standard] = { ...scores.standards[standard], reason: 'Strong partnerships.' };
        expect(found().map(({ rule }) => rule)).toEqual(['departure-without-decider']);
        scores.standards[standard] = { ...scores.standards[standard], decidedBy: 'Ratings panel' };
        expect(found()).toEqual([]);
        scores.standards[standard] = { rating: ceiling };
        expect(found()).toEqual([]);
      }
    });

    test('says nothing while too few of those it looks at are rated so', () => {
      for (const { standard, basis, when } of template.ratings.guidance) {
        const enough = { any: 1, majority: Math.floor(basis.length / 2) + 1, all: basis.length }[when.share];
        for (let low = 0; low <= basis.length; low += 1) {
          const rank = new Map(basis.map((number, index) => [number, index < low ? 0 : 1]));
          const points = toRate(template).map(({ number }) => (number === standard ? 3 : (rank.get(number) ?? 1)));
          const results = rateReport(withAllScores(template, scoresFor(template, points)), template);
          const result = standardResults(results).find(({ number }) => number === standard)!;
          expect([low, result.departure?.kind]).toEqual([low, low >= enough ? 'guidance' : undefined]);
        }
      }
    });
  },
);
