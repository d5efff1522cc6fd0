import { compareWhole, sayOpenSuggestions } from '../../../core/compare/whole-reports.ts';
import type { Made, Report } from '../../../core/report.ts';
import { beforeSuggestions } from '../../../core/review/suggestions/before-suggestions.ts';
import type { Template } from '../../../core/template.ts';
import type { DifferencePages } from '../differences.ts';
import { withSafeText } from '../safe-text.ts';
import { type Against, bareReport, newAgainst } from './against.ts';

/** What a report is compared with, and what is said of the two. */
export type Comparing = {
  was: Report;
  /** What the two are called. */
  names: { was: string; now: string };
  /** Whose the changes are in Word, and when. */
  made: Made;
  /** What the comparison cannot say, in sentences. */
  remarks?: readonly string[];
};

/** A report with what came and went since another, and the pages that tell it. */
export function prepareComparison(
  now: Report,
  template: Template,
  { names, made, remarks = [], ...given }: Comparing,
): { report: Report; against: Against; differences: DifferencePages } {
  const was = withSafeText(given.was);
  const sides = [
    { name: names.was, report: was },
    { name: names.now, report: now },
  ];
  const report = bareReport(now);
  const former = bareReport(was);
  return {
    report,
    against: newAgainst(former, template, made),
    differences: {
      title: 'What differs',
      about: [
        `Was: ${names.was}. Now: ${names.now}. What the text itself shows as changed is not told again here.`,
        ...remarks,
        ...sayOpenSuggestions(sides),
      ],
      told: compareWhole(former, report, template),
    },
  };
}

/** What is suggested in the data of a report, for a file in which that is printed as taken; nothing where nothing is. */
export function suggestedInData(report: Report, template: Template): DifferencePages | undefined {
  if (!report.suggested) return undefined;
  const told = compareWhole(bareReport(beforeSuggestions(report)), bareReport(report), template).filter(
    ({ group, fields }) => group !== 'structure' && fields.length > 0,
  );
  if (told.length === 0) return undefined;
  return { title: 'Suggested changes in data', about: ['They are printed in this file as if taken.'], told };
}
