import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Margin, marginsOf } from '../../../core/explain/margin.ts';
import { changedScores, rateWhatIf, type ScoreChanges } from '../../../core/explain/what-if.ts';
import { rateReport, ratingsByRule, standardResults } from '../../../core/rating.ts';
import type { Scores } from '../../../core/score.ts';
import { newTestReport, pdu, withScores } from '../../editions.ts';
import { anyScores, INSIDE, named, rated, SCALE, scoresFor, spread, toRate, withAllScores } from './scored.ts';

const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(Object.freeze(value))) frozen(inner);
  return value;
};

describe.each(named(rated))('%s', (_, template) => {
  const overallAt = (total: number) =>
    rateReport(withAllScores(template, scoresFor(template, spread(template, total))), template).overall?.rating;
  const marginOf = (scores: Scores) => marginsOf(rateReport(withAllScores(template, scores), template), template)!;

  /** The distances hold where so many points more or fewer are really scored, and one fewer is not enough. */
  const holds = ({ points, rating, up, down }: Margin) => {
    expect(overallAt(points)).toBe(rating);
    const best = SCALE.indexOf(rating!);
    expect([up?.rating, down?.rating]).toEqual([SCALE[best + 1], SCALE[best - 1]]);
    if (up) {
      expect(overallAt(points + up.points)).toBe(up.rating);
      expect(overallAt(points + up.points - 1)).toBe(rating);
    }
    if (down) {
      expect(overallAt(points - down.points)).toBe(down.rating);
      expect(overallAt(points - down.points + 1)).toBe(rating);
    }
  };

  test('exactly so many points change the overall rating, and one fewer does not: every total', () => {
    for (let total = 0; total <= 3 * toRate(template).length; total += 1)
      holds(marginOf(scoresFor(template, spread(template, total))).withDepartures);
  });

  test('the same of any scores, with departures and without', () => {
    fc.assert(
      fc.property(anyScores(template), (scores) => {
        const margins = marginOf(scores);
        holds(margins.withDepartures);
        holds(margins.withoutDepartures);
      }),
      { numRuns: 60 },
    );
  });

  test('a standard tips the overall rating when, and only when, it does so once it is moved', () => {
    fc.assert(
      fc.property(anyScores(template), (scores) => {
        const report = withAllScores(template, scores);
        const before = rateReport(report, template);
        const { tips } = marginOf(scores).withDepartures;
        for (const { number, rating } of standardResults(before)) {
          const at = SCALE.indexOf(rating ?? '');
          for (const to of at < 0 ? [] : [SCALE[at - 1], SCALE[at + 1]]) {
            if (to === undefined) continue;
            const after = rateWhatIf(report, template, { standards: { [number]: { rating: to } } }).results.overall;
            const tip = tips.find((candidate) => candidate.standard === number && candidate.to === to);
            expect(tip?.overall).toBe(after?.rating === before.overall?.rating ? undefined : after?.rating);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('without departures the whole is what rule and guidance give once nothing departs from them', () => {
    fc.assert(
      fc.property(anyScores(template), (scores) => {
        const results = rateReport(withAllScores(template, scores), template);
        const byRule = ratingsByRule(standardResults(results), template.ratings);
        const plain = toRate(template).flatMap(({ number, ratedBy }) =>
          ratedBy === 'judgement' ? [[number, { rating: byRule.get(number)! }]] : [],
        );
        const bare = rateReport(withAllScores(template, { ...scores, standards: Object.fromEntries(plain) }), template);
        expect(standardResults(bare).filter(({ departure }) => departure)).toEqual([]);
        expect(results.withoutDepartures).toEqual(bare.overall);
      }),
      { numRuns: 60 },
    );
  });

  test('without departures, too, a standard tips the whole when, and only when, its score is moved', () => {
    fc.assert(
      fc.property(anyScores(template), (scores) => {
        const judged = toRate(template).filter(({ ratedBy }) => ratedBy === 'judgement');
        const judgements = Object.fromEntries(
          judged.map(({ number }) => [number, { rating: scores.standards[number]!.rating! }]),
        );
        const bare = (change: ScoreChanges) => {
          const report = withAllScores(template, changedScores({ ...scores, standards: judgements }, change));
          return rateReport(report, template).withoutDepartures?.rating;
        };
        const results = rateReport(withAllScores(template, scores), template);
        const byRule = ratingsByRule(standardResults(results), template.ratings);
        const { tips, rating: before } = marginsOf(results, template)!.withoutDepartures;
        for (const { number, ratedBy, keyQuestions } of toRate(template)) {
          const at = SCALE.indexOf(byRule.get(number)!);
          for (const to of [SCALE[at - 1], SCALE[at + 1]]) {
            if (to === undefined) continue;
            const after = bare(
              ratedBy === 'judgement'
                ? { standards: { [number]: { rating: to } } }
                : {
                    keyQuestions: Object.fromEntries(keyQuestions.map((q) => [q.number, { percentage: INSIDE[to]! }])),
                  },
            );
            const tip = tips.find((candidate) => candidate.standard === number && candidate.to === to);
            expect(tip?.overall).toBe(after === before ? undefined : after);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('what if: the results are those of the changed report, which itself stays as it is', () => {
    const measure = fc.option(fc.record({ percentage: fc.integer({ min: 0, max: 100 }) }));
    const standard = fc.option(fc.record({ rating: fc.option(fc.constantFrom(...SCALE), { nil: undefined }) }));
    const numbers = toRate(template).map(({ number }) => number);
    const questions = toRate(template).flatMap(({ keyQuestions }) => keyQuestions.map(({ number }) => number));
    const changes: fc.Arbitrary<ScoreChanges> = fc.record({
      standards: fc.dictionary(fc.constantFrom(...numbers), standard, { maxKeys: 3 }),
      ...(questions.length > 0 && {
        keyQuestions: fc.dictionary(fc.constantFrom(...questions), measure, { maxKeys: 4 }),
      }),
    });
    fc.assert(
      fc.property(anyScores(template), changes, (scores, change) => {
        const report = frozen(withAllScores(template, scores));
        const before = JSON.stringify(report);
        const { results, differences } = rateWhatIf(report, template, change);
        const changed = { ...report, scores: changedScores(report.scores, change) };
        expect(results).toEqual(rateReport(changed, template));
        const ratings = (of: typeof report) => standardResults(rateReport(of, template)).map(({ rating }) => rating);
        const moved = ratings(changed).filter((rating, index) => rating !== ratings(report)[index]).length;
        expect(differences.filter(({ standard }) => standard !== undefined)).toHaveLength(moved);
        expect(JSON.stringify(report)).toBe(before);
      }),
      { numRuns: 60 },
    );
  });
});

test('a change of scores puts in place, takes away and leaves the rest', () => {
  const scores: Scores = {
    standards: { '1.1': { rating: 'Good', evidence: 'Interviews' }, '2.3': { rating: 'Good', reason: 'Close' } },
    keyQuestions: { '2.1.1': { percentage: 40 }, '2.2.1': { yes: 1, base: 2 } },
  };
  expect(
    changedScores(scores, {
      standards: { '1.1': { rating: 'Inadequate' }, '2.3': { rating: undefined }, '1.2': { rating: 'Good' } },
      keyQuestions: { '2.1.1': null, '2.2.1': { percentage: 80 } },
    }),
  ).toEqual({
    standards: {
      '1.1': { rating: 'Inadequate', evidence: 'Interviews' },
      '2.3': { reason: 'Close' },
      '1.2': { rating: 'Good' },
    },
    keyQuestions: { '2.2.1': { percentage: 80 } },
  });
  expect(changedScores(scores, { standards: { '1.1': null } }).standards).toEqual({ '2.3': scores.standards['2.3'] });
});

test('the guidance follows the ratings by rule: what discretion lifts out of it falls back without departures', () => {
  const low = { '2.1.1': 48, '2.2.1': 48, '2.2.2': 48, '2.2.3': 48, '2.3.1': 30, '2.3.2': 30, '2.3.3': 30 };
  const high = { '2.4.1': 70, '2.4.2': 70, '2.4.3': 70, '2.5.1': 70, '2.5.2': 70, '2.5.3': 70 };
  const judged = { '1.1': 'Good', '1.2': 'Good', '1.3': 'Good', '1.4': 'Good' };
  const lifted = withScores(newTestReport(), { ...low, ...high, ...judged, '2.1': 'Requires improvement' });
  const results = rateReport(lifted, pdu);
  expect(standardResults(results).find(({ number }) => number === '1.1')?.departure).toBeUndefined();
  // 2.1 falls to 0 points, which makes three of five the worst, and takes 1.1 from 2 points to 0.
  expect([results.overall?.points, results.withoutDepartures?.points]).toEqual([13, 10]);
});

test('there is no margin while a standard is not rated', () => {
  expect(marginsOf(rateReport(newTestReport(), pdu), pdu)).toBeUndefined();
});
