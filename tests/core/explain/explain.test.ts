import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Content, isCaptioned } from '../../../core/content.ts';
import { plainText } from '../../../core/content-text.ts';
import { newAnnex, refuseAnnexInFinal } from '../../../core/explain/annex.ts';
import { explainRatings, type StandardExplained } from '../../../core/explain/explain.ts';
import { countsOf, exactPercentage } from '../../../core/explain/quotient.ts';
import { percentageOf } from '../../../core/figure.ts';
import { allParts, layOut } from '../../../core/layout.ts';
import { rateReport } from '../../../core/rating.ts';
import type { Template } from '../../../core/template.ts';
import { newTestReport, pdu, withScores } from '../../editions.ts';
import { anyScores, named, rated, withAllScores } from './scored.ts';

describe('the percentage before it is rounded', () => {
  test.each([
    [14, 22, '63.6'],
    [30, 90, '33.3'],
    [99, 200, '49.5'],
    [1, 8, '12.5'],
    [11, 22, undefined],
    [0, 7, undefined],
    // One decimal would make 49.5 of it, which whoever rounds by hand would round up.
    [4949, 9999, '49.49'],
    [49_496, 100_000, '49.496'],
  ])('of %i in %i is %s', (yes, base, exact) => {
    expect(exactPercentage({ yes, base })).toBe(exact);
    expect(countsOf({ yes, base })).toBe(`${yes} of ${base}`);
  });

  test('is not known of a percentage that was taken over', () => {
    expect(exactPercentage({ percentage: 49, base: 90 })).toBeUndefined();
    expect([countsOf({ percentage: 49, base: 90 }), countsOf({ percentage: 49 })]).toEqual(['of 90', '']);
  });

  test('rounds to the whole percentage that is banded, and is within a decimal of the quotient', () => {
    const counts = fc
      .integer({ min: 1, max: 5000 })
      .chain((base) => fc.record({ yes: fc.integer({ min: 0, max: base }), base: fc.constant(base) }));
    fc.assert(
      fc.property(counts, (measure) => {
        const exact = exactPercentage(measure);
        if (exact === undefined) expect((100 * measure.yes) % measure.base).toBe(0);
        else {
          expect(Math.round(Number(exact))).toBe(percentageOf(measure));
          expect(Math.abs(Number(exact) - (100 * measure.yes) / measure.base)).toBeLessThanOrEqual(0.0500001);
        }
      }),
      { numRuns: 500 },
    );
  });
});

const explained = (scores: Record<string, string | number>, template: Template = pdu) => {
  const report = withScores(newTestReport(template), scores);
  const { domains } = explainRatings(rateReport(report, template), template)!;
  const standards = domains.flatMap((domain) => domain.standards);
  return Object.fromEntries(standards.map((standard) => [standard.number, standard])) as Record<
    string,
    StandardExplained | undefined
  >;
};
const told = ({ steps }: StandardExplained = { steps: [] } as never) =>
  steps.map(({ kind, text }) => `${kind}: ${text}`);

describe('the chain of a standard', () => {
  test('goes from counts over the exact and the rounded percentage to the band', () => {
    const { '2.2': standard } = explained({ '2.2.1': '14/22', '2.2.2': 70, '2.2.3': '11/22' });
    expect(standard?.questions.map(({ sentence }) => sentence)).toEqual([
      '14 of 22 is 63.6 per cent, rounded to 64 per cent before it is banded; the band from 50 to 64 (‘Too few’) gives ‘Requires improvement’.',
      '70 per cent, taken over as a whole percentage; the band from 65 to 79 (‘Reasonable majority’) gives ‘Good’.',
      '11 of 22 is exactly 50 per cent; the band from 50 to 64 (‘Too few’) gives ‘Requires improvement’.',
    ]);
    expect(standard?.questions.map(({ lowest }) => lowest)).toEqual([false, false, true]);
    expect(told(standard)).toEqual([
      'lowest: The lowest of its 3 key questions is 2.2.3 with 50 per cent. A standard takes the rating of its lowest key question. This gives ‘Requires improvement’.',
      'points: ‘Requires improvement’ is worth 1 point.',
    ]);
  });

  test('says which of equals counts, and what is still to do', () => {
    const {
      '2.2': equal,
      '2.3': open,
      '1.2': unjudged,
      '2.1': one,
    } = explained({
      ...{ '2.2.1': 50, '2.2.2': 50, '2.2.3': 60 },
      ...{ '2.3.1': 50, '2.1.1': 64 },
    });
    expect(told(equal)[0]).toContain('is 2.2.1 (the first of 2 equal ones) with 50 per cent');
    expect(told(one)[0]).toContain('Its one key question, 2.1.1, has 64 per cent');
    expect(told(open)).toEqual(['open: 1 of 3 key questions scored. The rating follows when all are.']);
    expect(told(unjudged)).toEqual(['open: The inspectors have not judged it yet.', 'evidence: No evidence is noted.']);
    expect(open?.questions[1]?.sentence).toBe('Not scored yet.');
  });

  test('tells a departure with its distance, its reason and who decided, and what is missing of them', () => {
    const report = withScores(newTestReport(), { '2.1.1': '49/100', '2.1': 'Requires improvement' });
    const step = () =>
      explainRatings(rateReport(report, pdu), pdu)!.domains[1]!.standards[0]!.steps.filter(
        ({ kind }) => kind !== 'lowest' && kind !== 'points',
      );
    expect(step().map(({ kind, amiss = false }) => [kind, amiss])).toEqual([
      ['departure', false],
      ['reason', true],
      ['decided by', true],
    ]);
    expect(step()[0]?.text).toContain('49 per cent, is 1 percentage point from the boundary at 50');
    report.scores.standards['2.1'] = { rating: 'Good', reason: ' Wider evidence ', decidedBy: 'Ratings panel' };
    expect(step().map(({ kind, amiss = false }) => [kind, amiss])).toEqual([
      ['departure', true],
      ['reason', false],
      ['decided by', false],
    ]);
    expect(step()[1]?.text).toBe('Wider evidence');
    expect(step()[0]?.text).toContain('This goes beyond that.');
  });

  test('weighs the decision guidance and says by what', () => {
    const low = { '2.1.1': 30, '2.2.1': 30, '2.2.2': 30, '2.2.3': 30, '2.3.1': 30, '2.3.2': 30, '2.3.3': 30 };
    const high = { '2.4.1': 70, '2.4.2': 70, '2.4.3': 70, '2.5.1': 70, '2.5.2': 70, '2.5.3': 70 };
    const { '1.1': held, '1.3': free } = explained({ ...low, ...high, '1.1': 'Good', '1.3': 'Good' });
    expect(told(held).join('\n')).toContain(
      'It applies: 3 of 5 (2.1, 2.2, 2.3) are rated ‘Inadequate’, and 3 set it off. A rating above ‘Inadequate’ needs a reason.',
    );
    expect(held?.ruleRating).toBe('Inadequate');
    expect(told(free).join('\n')).toContain(
      'It does not apply: none of 2.4 is rated ‘Inadequate’, and 1 would set it off.',
    );
    expect(held?.steps.find(({ kind }) => kind === 'guidance')?.provenance?.status).toBe('unconfirmed');
  });

  test('counts points as often as the standard weighs', () => {
    const template: Template = {
      ...pdu,
      domains: pdu.domains.map((domain) => ({
        ...domain,
        standards: domain.standards.map((standard) =>
          standard.number === '2.1' ? { ...standard, weight: 2 } : standard,
        ),
      })),
    };
    const { '2.1': standard } = explained({ '2.1.1': 70 }, template);
    expect(standard).toMatchObject({ points: 2, weight: 2, weighted: 4 });
    expect(told(standard).at(-1)).toBe('points: ‘Good’ is worth 2 points, and counts 2 times: 4 points.');
  });

  test('is none in an edition without ratings', () => {
    const { ratings: _, ...without } = pdu;
    expect(explainRatings(rateReport(newTestReport(), without), without)).toBeUndefined();
    expect(layOut(newTestReport(), without, { explain: true }).parts.at(-1)?.printed).toBe(false);
  });

  test('says per cent as the edition does', () => {
    const template: Template = { ...pdu, words: { ...pdu.words, perCent: '%', ratingMarks: ['“', '”'] } };
    const { '2.1': standard } = explained({ '2.1.1': '14/22' }, template);
    expect(standard?.questions[0]?.sentence).toContain('63.6%, rounded to 64% before it is banded');
    expect(told(standard)[0]).toContain('“Requires improvement”');
  });
});

describe.each(named(rated))('the annex of %s', (_, template) => {
  test('is valid text with a table for every scored standard, and all that was noted', () => {
    fc.assert(
      fc.property(anyScores(template), (scores) => {
        const results = rateReport(withAllScores(template, scores), template);
        const content = newAnnex(results, template);
        expect(Content.safeParse(content).success).toBe(true);
        const ids = content.filter(isCaptioned).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const explanation = explainRatings(results, template)!;
        const standards = explanation.domains.flatMap((domain) => domain.standards);
        expect(ids).toHaveLength(2 + standards.filter(({ questions }) => questions.length > 0).length);
        const text = plainText(content);
        for (const { steps } of standards) for (const step of steps) expect(text).toContain(step.text);
        for (const { text: line } of explanation.summary) expect(text).toContain(line);
      }),
      { numRuns: 15 },
    );
  });

  test('stands behind a report that is laid out as ever', () => {
    const report = withAllScores(template, fc.sample(anyScores(template), { numRuns: 1, seed: 4 })[0]!);
    const plain = layOut(report, template);
    const { parts } = layOut(report, template, { explain: true });
    expect(parts.slice(0, -1)).toEqual(plain.parts);
    expect(parts.at(-1)).toMatchObject({ title: template.words.whyRatings, printed: true, listed: true, level: 1 });
    expect(new Set(allParts(parts).map(({ id }) => id)).size).toBe(allParts(parts).length);
    expect(plainText(allParts(plain.parts).flatMap(({ content }) => content))).not.toContain('before it is banded');
  });
});

test('the annex is refused in a final file', () => {
  expect(() => refuseAnnexInFinal({ draft: false, explain: true })).toThrow(/is for drafts.*Nothing was written/);
  refuseAnnexInFinal({ draft: true, explain: true });
  refuseAnnexInFinal({ draft: false, explain: false });
});
