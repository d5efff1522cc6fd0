import { type Measure, percentageOf } from '../../core/figure.ts';
import type { Scores, StandardScore } from '../../core/score.ts';

/** What stands in the three fields of a key question while someone types. */
export type Draft = { yes: string; base: string; percentage: string };

export type Reading = { measure: Measure | undefined; wrong: string | undefined };

/** Whole numbers only; counts win over a percentage. Fields that make no score yet give none, and say what is amiss. */
export function readDraft({ yes, base, percentage }: Draft): Reading {
  const typed = { yes: yes.trim(), base: base.trim(), percentage: percentage.trim().replace(/\s*%$/, '') };
  const none = (wrong?: string): Reading => ({ measure: undefined, wrong });
  for (const [name, value] of Object.entries(typed))
    if (value !== '' && !/^\d{1,6}$/.test(value))
      return none(`“${value}” is no whole number${name === 'percentage' ? ' from 0 to 100' : ''}.`);
  if (typed.yes !== '') {
    if (typed.base === '') return none('Give the number of cases as well.');
    if (Number(typed.base) === 0) return none('The number of cases must be 1 or more.');
    if (Number(typed.yes) > Number(typed.base))
      return none(`${typed.yes} yes of ${typed.base} cases cannot be: give at least ${typed.yes} cases.`);
    return { measure: { yes: Number(typed.yes), base: Number(typed.base) }, wrong: undefined };
  }
  if (typed.percentage === '') return none(typed.base === '' ? undefined : 'Give the number of yes, or a percentage.');
  const value = Number(typed.percentage);
  if (value > 100) return none(`${value} per cent is more than 100.`);
  const measure = { percentage: value, ...(Number(typed.base) > 0 && { base: Number(typed.base) }) };
  return { measure, wrong: undefined };
}

/** What was counted wins, and says the percentage; a percentage that is typed takes its place. */
export function typeInDraft(draft: Draft, change: Partial<Draft>): Draft {
  const next = { ...draft, ...change };
  if (change.percentage !== undefined) return { ...next, yes: '' };
  if (next.yes === '') return next;
  const { measure } = readDraft(next);
  return { ...next, percentage: measure ? String(percentageOf(measure)) : '' };
}

/** The names of the fields of a key question. */
export function measureNames(question: string): Record<keyof Draft, string> {
  return {
    yes: `Answered yes, ${question}`,
    base: `Number of cases, ${question}`,
    percentage: `Percentage yes, ${question}`,
  };
}

export function draftOf(measure: Measure | undefined): Draft {
  if (!measure) return { yes: '', base: '', percentage: '' };
  const base = measure.base === undefined ? '' : String(measure.base);
  if ('yes' in measure) return { yes: String(measure.yes), base, percentage: String(percentageOf(measure)) };
  return { yes: '', base, percentage: String(measure.percentage) };
}

export function withMeasure(scores: Scores, question: string, measure: Measure | undefined): Scores {
  const keyQuestions = { ...scores.keyQuestions };
  if (measure) keyQuestions[question] = measure;
  else delete keyQuestions[question];
  return { ...scores, keyQuestions };
}

/** Empty values leave no trace in the report. */
export function withStandard(scores: Scores, standard: string, change: StandardChange): Scores {
  const next: StandardScore = { ...scores.standards[standard] };
  for (const key of ['rating', 'reason', 'decidedBy', 'evidence'] as const) {
    if (!(key in change)) continue;
    const value = change[key];
    if (value === undefined || value === '') delete next[key];
    else next[key] = value;
  }
  const standards = { ...scores.standards };
  if (Object.keys(next).length > 0) standards[standard] = next;
  else delete standards[standard];
  return { ...scores, standards };
}

type StandardChange = { [key in keyof StandardScore]?: string | undefined };
