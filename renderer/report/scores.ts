import { type Measure, percentageOf } from '../../core/figure.ts';
import type { Scores, StandardScore } from '../../core/score.ts';
import { say } from './messages.ts';

/** What stands in the three fields of a key question while someone types. */
export type Draft = { yes: string; base: string; percentage: string };

export type Reading = { measure: Measure | undefined; wrong: string | undefined };

/** Whole numbers only; counts win over a percentage. Fields that make no score yet give none, and say what is amiss. */
export function readDraft({ yes, base, percentage }: Draft): Reading {
  const typed = { yes: yes.trim(), base: base.trim(), percentage: percentage.trim().replace(/\s*%$/, '') };
  const none = (wrong?: string): Reading => ({ measure: undefined, wrong });
  for (const [name, value] of Object.entries(typed))
    if (value !== '' && !/^\d{1,6}$/.test(value))
      return none(say(name === 'percentage' ? 'noPercentage' : 'noWholeNumber', { value }));
  if (typed.yes !== '') {
    if (typed.base === '') return none(say('giveTheNumberOfCases'));
    if (Number(typed.base) === 0) return none(say('theNumberOfCasesMust'));
    if (Number(typed.yes) > Number(typed.base))
      return none(say('yesOfCasesCannot', { yes: typed.yes, base: typed.base }));
    return { measure: { yes: Number(typed.yes), base: Number(typed.base) }, wrong: undefined };
  }
  if (typed.percentage === '') return none(typed.base === '' ? undefined : say('giveTheNumberOfYes'));
  const value = Number(typed.percentage);
  if (value > 100) return none(say('perCentIsMore', { value }));
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
    yes: say('answeredYes', { question }),
    base: say('numberOfCases', { question }),
    percentage: say('percentageYes', { question }),
  };
}

/** Counts come with the whole percentage that they make. */
export function draftOf(measure: Measure | undefined): Draft {
  if (!measure) return { yes: '', base: '', percentage: '' };
  const base = measure.base === undefined ? '' : String(measure.base);
  if ('yes' in measure) return { yes: String(measure.yes), base, percentage: String(percentageOf(measure)) };
  return { yes: '', base, percentage: String(measure.percentage) };
}

/** Without a measure, the question has no score. */
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
