import { type Band, standardsOf } from './framework.ts';
import { partsOf } from './part.ts';
import { COMPUTED_SLOTS, slotsIn } from './slots.ts';
import type { Template } from './template.ts';

export type Flaw = { path: (string | number)[]; message: string };

/** What shape alone cannot say of an edition: ids used twice, references to nothing, bands that overlap, unknown slots. */
export function flawsOf(template: Template): Flaw[] {
  const flaws: Flaw[] = [];
  const unique = (what: string, path: (string | number)[], names: string[]) => {
    const seen = new Set<string>();
    for (const name of names) {
      if (seen.has(name)) flaws.push({ path, message: `two ${what} are called “${name}”; give one of them another` });
      seen.add(name);
    }
    return seen;
  };
  const known = (path: (string | number)[], what: string, names: Set<string>, name: string) => {
    if (!names.has(name)) flaws.push({ path, message: `there is no ${what} “${name}” in this edition` });
  };

  const details = unique(
    'details',
    ['details'],
    template.details.map((detail) => detail.id),
  );
  known(['nameDetail'], 'detail', details, template.nameDetail);
  unique(
    'parts',
    ['parts'],
    partsOf(template.parts).map((part) => part.id),
  );
  unique(
    'domains',
    ['domains'],
    template.domains.map((domain) => domain.id),
  );
  const standards = unique(
    'standards',
    ['domains'],
    standardsOf(template).map((standard) => standard.number),
  );
  unique(
    'key questions',
    ['domains'],
    standardsOf(template).flatMap((standard) => standard.keyQuestions.map((question) => question.number)),
  );
  for (const part of partsOf(template.parts))
    if (part.kind === 'standard') known(['parts', part.id], 'standard', standards, part.standard);
  for (const standard of standardsOf(template))
    if (standard.ratedBy === 'lowest key question' && standard.keyQuestions.length === 0)
      flaws.push({
        path: ['domains', standard.number],
        message: `standard ${standard.number} is rated by its key questions and has none`,
      });

  const slots = new Set([...details, ...COMPUTED_SLOTS, ...Object.keys(template.terms).map((term) => `term.${term}`)]);
  eachString(template, [], (text, path) => {
    for (const name of slotsIn(text))
      if (!slots.has(name)) flaws.push({ path, message: `nothing fills the slot “{${name}}”` });
  });

  const rules = template.ratings;
  if (!rules) return flaws;
  const ratings = unique(
    'ratings',
    ['ratings', 'scale'],
    rules.scale.map((rating) => rating.name),
  );
  const banded = (path: (string | number)[], bands: Band[]) => {
    for (const band of bands) known(path, 'rating', ratings, band.rating);
    const sorted = [...bands].sort((a, b) => a.from - b.from);
    for (const [index, band] of sorted.entries()) {
      const next = sorted[index + 1];
      if (band.to < band.from) flaws.push({ path, message: `the band “${band.rating}” ends before it begins` });
      if (next && next.from <= band.to)
        flaws.push({ path, message: `the bands “${band.rating}” and “${next.rating}” overlap` });
    }
  };
  banded(['ratings', 'keyQuestionBands'], rules.keyQuestionBands.bands);
  if (rules.overall) banded(['ratings', 'overall'], rules.overall.bands);
  for (const guidance of rules.guidance) {
    const path = ['ratings', 'guidance', guidance.standard];
    for (const number of [guidance.standard, ...guidance.basis]) known(path, 'standard', standards, number);
    for (const name of [guidance.ceiling, guidance.when.rating]) known(path, 'rating', ratings, name);
  }
  return flaws;
}

function eachString(
  value: unknown,
  path: (string | number)[],
  visit: (text: string, path: (string | number)[]) => void,
) {
  if (typeof value === 'string') visit(value, path);
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) eachString(item, [...path, key], visit);
}
