import { type Provenance, standardsOf } from './framework.ts';
import { partsOf } from './part.ts';
import type { Template } from './template.ts';

/** What an edition is, in short. */
export function summariseTemplate(template: Template) {
  const { id, title, edition, inspectorate, language, supersedes, provenance } = template;
  return {
    id,
    title,
    edition,
    inspectorate,
    language,
    supersedes: supersedes ?? null,
    provenance,
    parts: partsOf(template.parts).length,
    standards: standardsOf(template).map(({ number, title, ratedBy }) => ({ number, title, ratedBy })),
    ratings: template.ratings?.scale.map((rating) => rating.name) ?? [],
    rules: rulesOf(template),
  };
}

/** Every rule of rating in an edition, with what is known of where it comes from. */
function rulesOf({ ratings }: Template): { rule: string; provenance: Provenance }[] {
  if (!ratings) return [];
  const { keyQuestionBands, standardRule, discretion, guidance, overall } = ratings;
  return [
    { rule: 'bands of key questions', provenance: keyQuestionBands.provenance },
    { rule: 'rating of a standard', provenance: standardRule.provenance },
    ...(discretion ? [{ rule: 'professional discretion', provenance: discretion.provenance }] : []),
    ...guidance.map(({ standard, provenance }) => ({ rule: `decision guidance on ${standard}`, provenance })),
    ...(overall ? [{ rule: 'overall rating', provenance: overall.provenance }] : []),
  ];
}
