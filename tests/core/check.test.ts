import { describe, expect, test } from 'vitest';
import { checkReport } from '../../core/check.ts';
import { newParagraph } from '../../core/content.ts';
import { partsOf } from '../../core/part.ts';
import type { Report } from '../../core/report.ts';
import { newTestReport, pdu, withScores } from '../editions.ts';

/** A report that nothing can be said against: every required part, score and detail. */
function complete(): Report {
  const report = withScores(newTestReport(), {
    '1.1': 'Good',
    '1.2': 'Good',
    '1.3': 'Good',
    '1.4': 'Good',
    ...Object.fromEntries(pdu.domains[1]!.standards.flatMap((s) => s.keyQuestions.map((q) => [q.number, 70]))),
  });
  for (const detail of pdu.details)
    report.details[detail.id] = {
      text: 'filled',
      paragraph: 'filled',
      year: '2023',
      isbn: '978-3-16-148410-0',
      count: '12',
      web: 'https://example.org',
    }[detail.kind];
  for (const part of partsOf(pdu.parts))
    if (part.kind === 'prose' && part.required) report.parts[part.id] = [newParagraph('Written.')];
  report.recommendations[0]!.items.push({ id: 'r1', text: 'improve' });
  return report;
}
const rulesBroken = (report: Report) => checkReport(report, pdu).map((finding) => finding.rule);

test('a complete report has no findings', () => {
  expect(checkReport(complete(), pdu)).toEqual([]);
});

describe('one fault, one finding', () => {
  const cases: [string, (report: Report) => void, string[]][] = [
    ['a judgement missing', (r) => delete r.scores.standards['1.2'], ['empty-score']],
    ['a key question missing', (r) => delete r.scores.keyQuestions['2.2.3'], ['empty-score']],
    ['a required part empty', (r) => delete r.parts.foreword, ['missing-part']],
    ['a required part of blanks', (r) => (r.parts.foreword = [newParagraph(' ')]), ['missing-part']],
    ['no recommendation', (r) => (r.recommendations[0]!.items = []), ['missing-part']],
    [
      'an empty recommendation',
      (r) => r.recommendations[0]!.items.push({ id: 'r2', text: ' ' }),
      ['empty-recommendation'],
    ],
    ['a detail missing', (r) => (r.details['publication.isbn'] = ''), ['missing-detail']],
    [
      'an ISBN with a wrong check digit',
      (r) => (r.details['publication.isbn'] = '978-3-16-148410-1'),
      ['malformed-detail'],
    ],
    ['a year of two figures', (r) => (r.details['publication.year'] = '23'), ['malformed-detail']],
    ['a fixed text changed', (r) => (r.parts.role = [newParagraph('Other words.')]), ['fixed-text-changed']],
    [
      'a text without a place',
      (r) => r.unplaced.push({ heading: 'Appendix', content: [newParagraph('One two.')] }),
      ['unplaced-text'],
    ],
    ['a part that the edition does not have', (r) => (r.parts.appendix = [newParagraph('x')]), ['not-in-edition']],
    [
      'a score that the edition does not have',
      (r) => (r.scores.keyQuestions['9.9.9'] = { percentage: 5 }),
      ['not-in-edition'],
    ],
    [
      'discretion without a reason',
      (r) => {
        r.scores.keyQuestions['2.2.3'] = { percentage: 64 };
        r.scores.standards['2.2'] = { rating: 'Good' };
      },
      ['departure-without-reason'],
    ],
    [
      'discretion with a reason is none',
      (r) => {
        r.scores.keyQuestions['2.2.3'] = { percentage: 64 };
        r.scores.standards['2.2'] = { rating: 'Good', reason: 'Wider evidence.' };
      },
      [],
    ],
    [
      'discretion beyond the limit',
      (r) => {
        r.scores.keyQuestions['2.2.3'] = { percentage: 55 };
        r.scores.standards['2.2'] = { rating: 'Good', reason: 'Wider evidence.' };
      },
      ['departure-beyond-limit'],
    ],
    [
      'guidance departed from without a reason',
      (r) => (r.scores.keyQuestions['2.4.3'] = { percentage: 39 }),
      ['departure-without-reason'],
    ],
  ];
  test.each(cases)('%s', (_, break_, expected) => {
    const report = complete();
    break_(report);
    expect(rulesBroken(report)).toEqual(expected);
  });
});

test('a finding names the place and the remedy', () => {
  const report = complete();
  report.scores.keyQuestions['2.2.3'] = { percentage: 64 };
  report.scores.standards['2.2'] = { rating: 'Good' };
  expect(checkReport(report, pdu)).toEqual([
    {
      rule: 'departure-without-reason',
      severity: 'error',
      message:
        '2.2 Assessment is rated Good, where the lowest key question gives Requires improvement, and no reason is recorded.',
      at: { standard: '2.2' },
      related: [],
      suggestion: 'Record the reason beside the rating, or return to the rating by the rule.',
    },
  ]);
});
