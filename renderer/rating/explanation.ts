import { type Explanation, explainRatings, type StandardExplained } from '../../core/explain/explain.ts';
import type { Results } from '../../core/rating.ts';
import type { Template } from '../../core/template.ts';

const known = new WeakMap<Results, Explanation | undefined>();

/** The same results are explained once, for all that show them. */
export function explanationOf(results: Results, template: Template): Explanation | undefined {
  if (!known.has(results)) known.set(results, explainRatings(results, template));
  return known.get(results);
}

export function explainedStandard(results: Results, template: Template, number: string): StandardExplained | undefined {
  return explanationOf(results, template)
    ?.domains.flatMap(({ standards }) => standards)
    .find((standard) => standard.number === number);
}
