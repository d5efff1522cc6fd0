import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { standardsOf } from '../../core/framework.ts';
import { bandOf, rateReport, standardResults } from '../../core/rating.ts';
import type { Report } from '../../core/report.ts';
import type { Template } from '../../core/template.ts';
import { newTestReport, pdu, withScores } from '../editions.ts';

const rules = pdu.ratings!;
const standard = (report: Report, number: string, template: Template = pdu) =>
  standardResults(rateReport(report, template)).find((result) => result.number === number)!;

/** The published results of an inspection of 2023, as facts. */
const published = {
  '1.1': 'Requires improvement',
  '1.2': 'Requires improvement',
  '1.3': 'Requires improvement',
  '1.4': 'Good',
  '2.1.1': 31,
  '2.2.1': 60,
  '2.2.2': 67,
  '2.2.3': 36,
  '2.3.1': 60,
  '2.3.2': 70,
  '2.3.3': 47,
  '2.3': 'Requires improvement',
  '2.4.1': 56,
  '2.4.2': 51,
  '2.4.3': 39,
  '2.5.1': 61,
  '2.5.2': 53,
  '2.5.3': 31,
  '2.6.1': 44,
};

describe('bands', () => {
  test.each([
    [0, 'Inadequate', 'Minority'],
    [49, 'Inadequate', 'Minority'],
    [50, 'Requires improvement', 'Too few'],
    [64, 'Requires improvement', 'Too few'],
    [65, 'Good', 'Reasonable majority'],
    [79, 'Good', 'Reasonable majority'],
    [80, 'Outstanding', 'Large majority'],
    [100, 'Outstanding', 'Large majority'],
  ])('%i per cent is %s', (percentage, rating, label) => {
    expect(bandOf(rules.keyQuestionBands.bands, percentage)).toMatchObject({ rating, label });
  });

  test('rounding comes first: 99 of 200 is 50 per cent and no longer the lowest band', () => {
    expect(standard(withScores(newTestReport(), { '2.1.1': '99/200' }), '2.1').rating).toBe('Requires improvement');
    expect(standard(withScores(newTestReport(), { '2.1.1': '98/200' }), '2.1').rating).toBe('Inadequate');
  });
});

describe('a standard', () => {
  test('takes the band of its lowest key question', () => {
    const result = standard(withScores(newTestReport(), { '2.2.1': 82, '2.2.2': 79, '2.2.3': 64 }), '2.2');
    expect(result).toMatchObject({
      rating: 'Requires improvement',
      ruleRating: 'Requires improvement',
      lowest: { number: '2.2.3' },
    });
    expect(result.departure).toBeUndefined();
  });

  test('has no rating while a key question is empty', () => {
    const result = standard(withScores(newTestReport(), { '2.2.1': 82, '2.2.2': 79 }), '2.2');
    expect(result.rating).toBeUndefined();
    expect(result.lowest).toBeUndefined();
  });

  test('for information only is scored and never rated, whatever is entered', () => {
    const result = standard(withScores(newTestReport(), { '2.6.1': 44, '2.6': 'Good' }), '2.6');
    expect(result.keyQuestions[0]).toMatchObject({ percentage: 44 });
    expect(result.rating).toBeUndefined();
  });

  test('an unknown rating word counts as none', () => {
    expect(standard(withScores(newTestReport(), { '1.1': 'Fine' }), '1.1').rating).toBeUndefined();
  });
});

describe('professional discretion', () => {
  const scored = (lowest: number, rating: string) => withScores(newTestReport(), { '2.1.1': lowest, '2.1': rating });
  test.each([
    [47, 'Requires improvement', true],
    [45, 'Requires improvement', true],
    [44, 'Requires improvement', false],
    [64, 'Good', true],
    [59, 'Good', false],
    [49, 'Good', false], // two steps
    [50, 'Inadequate', true], // downwards: the boundary left behind is 50
    [55, 'Inadequate', true],
    [56, 'Inadequate', false],
  ])('from %i per cent to %s: allowed %s', (lowest, rating, allowed) => {
    expect(standard(scored(lowest, rating), '2.1').departure).toMatchObject({
      kind: 'discretion',
      to: rating,
      allowed,
    });
  });

  test('the rating that the rule gives is no departure', () => {
    expect(standard(scored(47, 'Inadequate'), '2.1').departure).toBeUndefined();
  });

  test('an edition without discretion allows none', () => {
    const { discretion: _, ...without } = rules;
    const template = { ...pdu, ratings: without };
    expect(standard(scored(49, 'Requires improvement'), '2.1', template).departure).toMatchObject({ allowed: false });
  });
});

describe('the published report of 2023', () => {
  const results = rateReport(withScores(newTestReport(), published), pdu);

  test('has its published score and rating', () => {
    expect(results.overall).toEqual({ points: 6, rating: 'Requires improvement' });
    expect(results.maxPoints).toBe(27);
  });

  test('departs at 1.1 and 1.3 from the guidance and at 2.3 by discretion', () => {
    const departures = standardResults(results).filter((result) => result.departure);
    expect(
      departures.map(({ number, departure }) => [number, departure!.kind, departure!.from, departure!.to]),
    ).toEqual([
      ['1.1', 'guidance', 'Inadequate', 'Requires improvement'],
      ['1.3', 'guidance', 'Inadequate', 'Requires improvement'],
      ['2.3', 'discretion', 'Inadequate', 'Requires improvement'],
    ]);
  });

  test('would be Inadequate with 3 points without the departures', () => {
    expect(results.withoutDepartures).toEqual({ points: 3, rating: 'Inadequate' });
  });

  test('has no overall rating while one standard is missing', () => {
    const { '1.4': _, ...rest } = published;
    expect(rateReport(withScores(newTestReport(), rest), pdu)).toMatchObject({ rated: 8, toRate: 9 });
    expect(rateReport(withScores(newTestReport(), rest), pdu).overall).toBeUndefined();
  });

  test('an edition without ratings gives none', () => {
    const { ratings: _, ...without } = pdu;
    const results = rateReport(withScores(newTestReport(), published), without);
    expect(results.overall).toBeUndefined();
    expect(standardResults(results).every((result) => result.rating === undefined)).toBe(true);
  });
});

describe('always', () => {
  const questions = standardsOf(pdu).flatMap((s) => s.keyQuestions.map((q) => q.number));
  const judged = standardsOf(pdu)
    .filter((s) => s.ratedBy === 'judgement')
    .map((s) => s.number);
  const scores = fc.record({
    ...Object.fromEntries(questions.map((number) => [number, fc.integer({ min: 0, max: 100 })])),
    ...Object.fromEntries(judged.map((number) => [number, fc.constantFrom(...rules.scale.map((r) => r.name))])),
  });

  test('points are within the maximum and the overall rating is the band of the points', () => {
    fc.assert(
      fc.property(scores, (entered) => {
        const { overall, maxPoints } = rateReport(withScores(newTestReport(), entered), pdu);
        expect(overall!.points).toBeGreaterThanOrEqual(0);
        expect(overall!.points).toBeLessThanOrEqual(maxPoints);
        expect(overall!.rating).toBe(bandOf(rules.overall!.bands, overall!.points)!.rating);
      }),
    );
  });

  test('a higher key question never lowers a rating', () => {
    fc.assert(
      fc.property(scores, fc.constantFrom(...questions), fc.integer({ min: 1, max: 100 }), (entered, number, more) => {
        const value = (entered as Record<string, number>)[number]!;
        const before = rateReport(withScores(newTestReport(), entered), pdu).overall!.points;
        const raised = { ...entered, [number]: Math.min(100, value + more) };
        expect(rateReport(withScores(newTestReport(), raised), pdu).overall!.points).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  test('rating changes nothing that it reads', () => {
    const report = withScores(newTestReport(), published);
    const before = structuredClone(report);
    rateReport(report, pdu);
    expect(report).toEqual(before);
  });
});
