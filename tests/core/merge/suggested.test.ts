import { expect, test } from 'vitest';
import { newParagraph } from '../../../core/content.ts';
import { mergeReports } from '../../../core/merge/merge-reports.ts';
import type { Report } from '../../../core/report.ts';
import { openChanges, reject, suggest } from '../../../core/review/suggestions/suggestion.ts';
import { newTestReport } from '../../editions.ts';

const [ANN, BEN] = ['Ann', 'Ben'].map((by) => ({ by, at: '2026-03-02T10:00:00Z' }));

function reportOf(...lines: string[]): Report {
  return { ...newTestReport(), parts: { foreword: lines.map((line) => newParagraph(line)) } };
}

test('suggestions of both sides come together, and what a side wrote outright stays when they are rejected', () => {
  const base = reportOf('One is here.', 'Two is here.', 'Three is here.', 'Four is here.');
  const ours = suggest(
    base,
    { ...base, ...pick(reportOf('One was here.', 'Two is here.', 'Three is here.', 'Four is here.')) },
    ANN!,
  );
  const written = {
    ...base,
    ...pick(reportOf('One is here.', 'Two is here.', 'Three is here.', 'Four is here, too.')),
  };
  const theirs = suggest(written, { ...written, details: { ...written.details, 'subject.name': 'Wyreham' } }, BEN!);
  for (const three of [
    { base, ours, theirs },
    { base, ours: theirs, theirs: ours },
  ]) {
    const { report, conflicts } = mergeReports(three);
    expect(conflicts).toEqual([]);
    const changes = openChanges(report);
    expect(changes.map(({ made, kind }) => [made?.by, kind])).toEqual([
      ['Ann', 'replaced'],
      ['Ben', base.details['subject.name'] === undefined ? 'inserted' : 'value'],
    ]);
    const rejected = reject(report, new Set(changes.map(({ key }) => key)));
    expect(rejected.parts).toEqual(written.parts);
    expect(rejected.details).toEqual(base.details);
  }
});

function pick({ parts }: Report): Pick<Report, 'parts'> {
  return { parts };
}
