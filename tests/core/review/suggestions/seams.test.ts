import { expect, test } from 'vitest';
import type { Content } from '../../../../core/content.ts';
import { newParagraph } from '../../../../core/content.ts';
import { Report } from '../../../../core/report.ts';
import { accept, openChanges, reject, suggest } from '../../../../core/review/suggestions/suggestion.ts';
import { newTestReport } from '../../../editions.ts';

const ANN = { by: 'Ann', at: '2026-03-02T10:00:00Z' };
const LONG = 'The board met in March and spoke at length about the plan.';
const SHORT = 'Staff liked it.';

function reportOf(lines: readonly string[]): Report {
  const foreword: Content = lines.map((line) => newParagraph(line));
  return { ...newTestReport(), parts: { foreword } };
}

function suggested(was: readonly string[], now: readonly string[]): Report {
  return suggest(reportOf(was), reportOf(now), ANN);
}

function told(report: Report): string[] {
  return openChanges(report).map((change) =>
    'part' in change ? `${change.kind}: ${change.about ?? `${change.was} → ${change.now}`}` : change.key,
  );
}

test.each([
  [
    'its longer part first',
    [`${LONG} ${SHORT}`],
    [`${LONG} `, SHORT],
    'split: spoke at length about the plan. ¶Staff liked it.',
  ],
  [
    'its longer part behind',
    [`${SHORT} ${LONG}`],
    [`${SHORT} `, LONG],
    'split: Staff liked it. ¶The board met in March and spoke at lengt',
  ],
  [
    'in the midst of a word',
    [LONG],
    [LONG.slice(0, 45), LONG.slice(45)],
    'split: March and spoke at length about ¶the plan.',
  ],
  ['next to other words', [`${LONG} ${SHORT}`, 'End.'], [`${LONG} `, SHORT, 'End.'], 'split: '],
])('a paragraph that was split is told as one change: %s', (_, was, now, about) => {
  const report = suggested(was, now);
  expect(told(report)).toHaveLength(1);
  const [kind, words] = about.split(': ');
  expect(told(report)[0]).toMatch(new RegExp(`^${kind}: `));
  if (words) expect(told(report)[0]).toContain('¶');
  const keys = new Set(openChanges(report).map(({ key }) => key));
  expect(reject(report, keys)).toEqual(reportOf(was));
  expect(accept(report, keys)).toEqual(reportOf(now));
  const joined = suggested(now, was);
  expect(told(joined)).toHaveLength(1);
  expect(told(joined)[0]).toBe(told(report)[0]!.replace('split', 'joined'));
  const back = new Set(openChanges(joined).map(({ key }) => key));
  expect(reject(joined, back)).toEqual(reportOf(now));
  expect(accept(joined, back)).toEqual(reportOf(was));
});

test('a split beside other words that changed is a change of its own', () => {
  const report = suggested([`${LONG} ${SHORT}`], [`${LONG.replace('March', 'May')} `, SHORT]);
  expect(told(report)).toEqual([
    'replaced: March → May',
    'split: and spoke at length about the plan. ¶Staff liked it.',
  ]);
  const [word, split] = openChanges(report).map(({ key }) => key);
  expect(reject(report, new Set([split!])).parts).toEqual(reportOf([`${LONG.replace('March', 'May')} ${SHORT}`]).parts);
  expect(reject(report, new Set([word!])).parts).toEqual(reportOf([`${LONG} `, SHORT]).parts);
  expect(Report.safeParse(report).error).toBeUndefined();
});

test('what came as a paragraph of its own is no split', () => {
  expect(told(suggested([LONG], [LONG, SHORT]))).toEqual([`inserted:  → ${SHORT}`]);
  expect(told(suggested([`${LONG} ${SHORT}`], [LONG, 'Something else.']))).toHaveLength(2);
});
