import type { Measure } from '../figure.ts';
import { type Results, rateReport, standardResults } from '../rating.ts';
import type { Report } from '../report.ts';
import type { Scores, StandardScore } from '../score.ts';
import type { Template } from '../template.ts';

/**
 * Scores to put in place of those of a report, by number. Null takes a score away; of a standard, what the change does not
 * name stays, and an undefined value takes that one away.
 */
export type ScoreChanges = {
  standards?: Record<string, { [key in keyof StandardScore]?: string | undefined } | null>;
  keyQuestions?: Record<string, Measure | null>;
};

/** A standard, or the overall result, that comes out otherwise. */
export type Difference = {
  /** None for the overall result. */
  standard?: string;
  before: { rating?: string; points?: number };
  after: { rating?: string; points?: number };
};

export type WhatIf = { results: Results; differences: Difference[] };

/** What would follow from other scores. The report stays as it is. */
export function rateWhatIf(report: Report, template: Template, changes: ScoreChanges): WhatIf {
  const results = rateReport({ ...report, scores: changedScores(report.scores, changes) }, template);
  return { results, differences: differencesOf(rateReport(report, template), results) };
}

/** Other scores, made of those of a report and some changes. */
export function changedScores(scores: Scores, { standards = {}, keyQuestions = {} }: ScoreChanges): Scores {
  const rated = { ...scores.standards };
  for (const [number, change] of Object.entries(standards)) {
    if (change === null) {
      delete rated[number];
      continue;
    }
    const entries = Object.entries({ ...rated[number], ...change }).filter(([, value]) => value !== undefined);
    if (entries.length > 0) rated[number] = Object.fromEntries(entries);
    else delete rated[number];
  }
  const measured = { ...scores.keyQuestions };
  for (const [number, measure] of Object.entries(keyQuestions)) {
    if (measure) measured[number] = measure;
    else delete measured[number];
  }
  return { standards: rated, keyQuestions: measured };
}

/** In the order of the edition, the overall result last. */
export function differencesOf(before: Results, after: Results): Difference[] {
  const now = new Map(standardResults(after).map((standard) => [standard.number, standard]));
  const pairs = [
    ...standardResults(before).map((standard) => ({
      standard: standard.number,
      before: ratedAs(standard),
      after: ratedAs(now.get(standard.number) ?? {}),
    })),
    { before: ratedAs(before.overall ?? {}), after: ratedAs(after.overall ?? {}) },
  ];
  return pairs.filter((pair) => pair.before.rating !== pair.after.rating || pair.before.points !== pair.after.points);
}

function ratedAs({ rating, points }: { rating?: string; points?: number }): Difference['before'] {
  return { ...(rating !== undefined && { rating }), ...(points !== undefined && { points }) };
}
