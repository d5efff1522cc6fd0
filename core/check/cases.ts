import type { Cases } from '../cases/cases.ts';
import { scoresUnlikeCases, type UnlikeScore } from '../cases/count.ts';
import { type Measure, percentageOf } from '../figure.ts';
import type { Report } from '../report.ts';
import { found, type Rule } from './rule.ts';

/** Where the scores and the inspected cases behind them do not agree. */

export const unlikeCases: Rule = (report, _template, { figures }) =>
  unlikeScores(report).flatMap(({ number, score, counted }) => {
    const standard = figures.get(number)?.standard;
    // A score that is not there at all is a finding of its own.
    if (!score || standard === undefined) return [];
    return [
      found(
        'score-unlike-cases',
        'warning',
        { standard, keyQuestion: number },
        `The score of key question ${number} is ${inWords(score)}, and the cases give ${inWords(counted)}.`,
        'Import the cases again, or see who changed the score.',
      ),
    ];
  });

export const blankAnswers: Rule = ({ cases }, _template, { figures }) =>
  (cases?.questions ?? []).flatMap(({ id, kind, answers }) => {
    const standard = figures.get(id)?.standard;
    const blank = kind === 'key question' ? answers.replace(/[^-]/g, '').length : 0;
    if (blank === 0 || standard === undefined) return [];
    return [
      found(
        'blank-answers',
        'advice',
        { standard, keyQuestion: id },
        blank === 1
          ? `${blank} of ${answers.length} cases has no answer to key question ${id}, and is not counted.`
          : `${blank} of ${answers.length} cases have no answer to key question ${id}, and are not counted.`,
        'Answer it in the spreadsheet with yes, no or not applicable, and import the cases again.',
      ),
    ];
  });

type Scores = Report['scores']['keyQuestions'];

/** Thousands of cases are counted anew only when they or the scores have changed. */
const known = new WeakMap<Cases, { scores: Scores; unlike: UnlikeScore[] }>();

function unlikeScores({ cases, scores }: Report): UnlikeScore[] {
  if (!cases) return [];
  const last = known.get(cases);
  if (last?.scores === scores.keyQuestions) return last.unlike;
  const unlike = scoresUnlikeCases({ cases, scores });
  known.set(cases, { scores: scores.keyQuestions, unlike });
  return unlike;
}

function inWords(measure: Measure): string {
  const share = percentageOf(measure);
  if ('yes' in measure) return `${measure.yes} of ${measure.base} (${share}%)`;
  return measure.base === undefined ? `${share}%` : `${share}% of ${measure.base}`;
}
