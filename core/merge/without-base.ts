import { own } from '../json.ts';
import { blankReport, type Report } from '../report.ts';
import { withoutMarks } from '../review/comments/comment-marks.ts';
import { asKey } from './as-key.ts';
import { hunksOf } from './hunks.ts';
import type { Three } from './merging.ts';

/** Two copies whose common version is not known; what has one id on both sides is the same thing. */
export type Sides = Three<Report> & { unknownBase?: true };

/**
 * Two copies of a report with nothing behind them but the passages that both have. So merged, what only one of them has
 * stays, and wherever they differ that is asked: nothing that either says is lost without a decision.
 */
export function withoutBase({ ours, theirs }: Omit<Three<Report>, 'base'>): Sides {
  const { format, version, id, template, created } = theirs;
  const base: Report = {
    ...{ format, version, id, template, created },
    ...blankReport(),
    parts: commonTexts(ours, theirs),
  };
  return { base, ours, theirs, unknownBase: true };
}

function commonTexts(ours: Report, theirs: Report): Report['parts'] {
  const texts = Object.entries(ours.parts).flatMap(([part, commented]) => {
    const [mine, other] = [commented, own(theirs.parts, part)].map((text) => text && withoutMarks(text));
    if (!mine || !other) return [];
    const apart = hunksOf(mine, other, asKey);
    return [[part, mine.filter((_, at) => !apart.some(({ from, to }) => from <= at && at < to))] as const];
  });
  return Object.fromEntries(texts);
}
