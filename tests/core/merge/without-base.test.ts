import { expect, test } from 'vitest';
import { newParagraph } from '../../../core/content.ts';
import { plainText } from '../../../core/content-text.ts';
import { decideAll, mergeReports } from '../../../core/merge/merge-reports.ts';
import { openConflicts } from '../../../core/merge/merging.ts';
import { withoutBase } from '../../../core/merge/without-base.ts';
import type { Report } from '../../../core/report.ts';
import { newTestReport } from '../../editions.ts';

const text = (...lines: string[]) => lines.map((line) => newParagraph(line));
const figure = (value: number) => ({ id: 'f', label: 'Cases', kind: 'survey' as const, value });
const ours: Report = {
  ...newTestReport(),
  details: { name: 'A', mine: 'x' },
  figures: [figure(1)],
  parts: { foreword: text('One.', 'Two of ours.', 'Three.', 'Only ours.'), background: text('Mine alone.') },
};
const theirs: Report = {
  ...newTestReport(),
  details: { name: 'B', theirs: 'y' },
  figures: [figure(2)],
  parts: { foreword: text('Only theirs.', 'One.', 'Two.', 'Three.'), methodology: text('Theirs alone.') },
};
const said = ({ parts }: Report, part: string) => plainText(parts[part] ?? []);

test('what differs is asked, what only one has stays, and a thing with one id stays one thing', () => {
  const three = withoutBase({ ours, theirs });
  const { report, conflicts } = mergeReports(three);
  expect(conflicts.map(({ place: { member, path } }) => [member, ...path])).toEqual([
    ['details', 'name'],
    ['figures', 'f', 'counted'],
    ['parts', 'foreword'],
  ]);
  expect(report.figures).toEqual([figure(1)]);
  expect(report.details).toEqual({ name: 'A', mine: 'x', theirs: 'y' });
  expect(said(report, 'foreword')).toBe('Only theirs.\nOne.\nTwo of ours.\nThree.\nOnly ours.');
  expect([said(report, 'background'), said(report, 'methodology')]).toEqual(['Mine alone.', 'Theirs alone.']);
  const decided = mergeReports(three, decideAll(three, 'both'));
  expect(said(decided.report, 'foreword')).toBe('Only theirs.\nOne.\nTwo of ours.\nTwo.\nThree.\nOnly ours.');
  expect(openConflicts(decided.conflicts)).toHaveLength(2);
});

test('two that say the same are that, and nothing is asked', () => {
  const { report, conflicts } = mergeReports(withoutBase({ ours, theirs: structuredClone(ours) }));
  expect([report, conflicts]).toEqual([ours, []]);
});
