import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { standardsOf } from '../../../core/framework.ts';
import type { Report } from '../../../core/report.ts';
import type { Scores } from '../../../core/score.ts';
import { Template } from '../../../core/template.ts';
import { newTestReport } from '../../editions.ts';
import { root } from '../../source.ts';

/** Scores of every shipped edition that has ratings, made to measure and at random. */

const folder = join(root, 'templates');
const all = readdirSync(folder)
  .filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))
  .map((name) => Template.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))));

export type Rated = Template & { ratings: NonNullable<Template['ratings']> };
export const rated = all.filter((template): template is Rated => template.ratings !== undefined);
/** Those in which percentages decide. */
export const scored = rated.filter((template) =>
  standardsOf(template).some(({ ratedBy }) => ratedBy === 'lowest key question'),
);
export const named = (templates: Rated[]) => templates.map((template) => [template.id, template] as const);

/** A percentage in the middle of the band of each rating. */
export const INSIDE: Record<string, number> = {
  Inadequate: 30,
  'Requires improvement': 57,
  Good: 72,
  Outstanding: 90,
};
/** From worst to best, which is from 0 to 3 points. */
export const SCALE = ['Inadequate', 'Requires improvement', 'Good', 'Outstanding'];

export const toRate = (template: Template) =>
  standardsOf(template).filter(({ ratedBy }) => ratedBy !== 'information only');

export function withAllScores(template: Template, scores: Scores): Report {
  return { ...newTestReport(template), scores };
}

/** Scores that give each standard the points of its place in the list, without a departure by discretion. */
export function scoresFor(template: Template, points: readonly number[]): Scores {
  const scores: Scores = { standards: {}, keyQuestions: {} };
  for (const [index, { number, ratedBy, keyQuestions }] of toRate(template).entries()) {
    const rating = SCALE[points[index] ?? 0]!;
    if (ratedBy === 'judgement') scores.standards[number] = { rating };
    else for (const question of keyQuestions) scores.keyQuestions[question.number] = { percentage: INSIDE[rating]! };
  }
  return scores;
}

/** So many points, spread over the standards from the first on, or from the last on. */
export function spread(template: Template, total: number, fromLast = false): number[] {
  let left = total;
  const points = toRate(template).map(() => {
    const own = Math.min(3, left);
    left -= own;
    return own;
  });
  return fromLast ? points.reverse() : points;
}

const measure = fc.oneof(
  fc.record({ percentage: fc.integer({ min: 0, max: 100 }) }),
  fc
    .integer({ min: 1, max: 130 })
    .chain((base) => fc.record({ yes: fc.integer({ min: 0, max: base }), base: fc.constant(base) })),
);
const rating = fc.constantFrom(...SCALE);

/** Every standard and key question scored; some ratings depart from the rule, allowed or not, with a reason or without. */
export function anyScores(template: Template): fc.Arbitrary<Scores> {
  const standards = toRate(template).map(({ number, ratedBy }) => {
    const score = fc.record(
      { rating, reason: fc.constant('Wider evidence.'), decidedBy: fc.constant('Ratings panel') },
      { requiredKeys: ratedBy === 'judgement' ? ['rating'] : [] },
    );
    return [number, score] as const;
  });
  const questions = standardsOf(template).flatMap(({ keyQuestions }) =>
    keyQuestions.map((q) => [q.number, measure] as const),
  );
  return fc.record({
    standards: fc.record(Object.fromEntries(standards)),
    keyQuestions: fc.record(Object.fromEntries(questions)),
  }) as fc.Arbitrary<Scores>;
}
