import { type Measure, percentageOf } from '../figure.ts';
import type { Report } from '../report.ts';
import { ALL_CASES, type CaseGroup, type Cases } from './cases.ts';

/** How often each answer was given among some of the cases, and how many cases those are. */
export type AnswerCounts = { yes: number; no: number; notApplicable: number; blank: number; cases: number };

const [YES, NO, NOT_APPLICABLE] = [...'YNX'].map((letter) => letter.charCodeAt(0));

/** A question or characteristic that the cases do not have counts no case. */
export function countAnswers(cases: Cases, questionId: string, group: CaseGroup): AnswerCounts {
  const answers = cases.questions.find(({ id }) => id === questionId)?.answers;
  const isIn = answers === undefined ? undefined : membership(cases, group);
  let [yes, no, notApplicable, all] = [0, 0, 0, 0];
  if (answers !== undefined && isIn)
    for (let index = 0; index < answers.length; index++) {
      if (!isIn(index)) continue;
      all++;
      const letter = answers.charCodeAt(index);
      if (letter === YES) yes++;
      else if (letter === NO) no++;
      else if (letter === NOT_APPLICABLE) notApplicable++;
    }
  return { yes, no, notApplicable, blank: all - yes - no - notApplicable, cases: all };
}

/** Of those that answered yes or no; nothing where nobody did. */
export function measureOf(cases: Cases, questionId: string, group: CaseGroup): Measure | undefined {
  const { yes, no } = countAnswers(cases, questionId, group);
  return yes + no === 0 ? undefined : { yes, base: yes + no };
}

/** How many cases a group has. */
export function groupSize(cases: Cases, group: CaseGroup): number {
  const isIn = membership(cases, group);
  let size = 0;
  if (isIn) for (let index = 0; index < cases.count; index++) if (isIn(index)) size++;
  return size;
}

/** A key question whose score is not what the cases give. */
export type UnlikeScore = { number: string; score: Measure | undefined; counted: Measure };

/** A key question without a score is unlike, too; one that no case answers is not looked at. */
export function scoresUnlikeCases({ cases, scores }: Pick<Report, 'cases' | 'scores'>): UnlikeScore[] {
  return (cases?.questions ?? []).flatMap(({ id, kind }) => {
    const counted = cases && kind === 'key question' ? measureOf(cases, id, ALL_CASES) : undefined;
    if (!counted) return [];
    const score = scores.keyQuestions[id];
    return score && saysTheSame(score, counted) ? [] : [{ number: id, score, counted }];
  });
}

/** A percentage without its base agrees with any counts that give it. */
function saysTheSame(score: Measure, counted: Measure): boolean {
  if ('yes' in score && 'yes' in counted) return score.yes === counted.yes && score.base === counted.base;
  return percentageOf(score) === percentageOf(counted) && (score.base === undefined || score.base === counted.base);
}

/** Whether a case is in a group; nothing where the cases know no such characteristic or question. */
function membership(cases: Cases, { where, relevantTo }: CaseGroup): ((index: number) => boolean) | undefined {
  const limits = where.map(({ name, values }) => ({
    of: cases.characteristics.find((characteristic) => characteristic.name === name)?.values,
    wanted: new Set(values),
  }));
  const relevance = relevantTo === undefined ? undefined : cases.questions.find(({ id }) => id === relevantTo)?.answers;
  if (limits.some(({ of }) => of === undefined) || (relevantTo !== undefined && relevance === undefined))
    return undefined;
  if (limits.length === 0 && relevance === undefined) return () => true;
  return (index) => relevance?.[index] !== 'X' && limits.every(({ of, wanted }) => wanted.has(of?.[index] ?? ''));
}
