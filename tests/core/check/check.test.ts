import { describe, expect, test } from 'vitest';
import { checkReport } from '../../../core/check/check.ts';
import {
  type Chart,
  type ChartValue,
  type Content,
  newParagraph,
  newReference,
  newTable,
  type Picture,
} from '../../../core/content.ts';
import { partsOf } from '../../../core/part.ts';
import type { Report } from '../../../core/report.ts';
import { newTestReport, pdu, withScores } from '../../editions.ts';

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
/** Puts blocks at the end of a text. */
function put(report: Report, ...blocks: Content): void {
  report.assets['a'.repeat(64)] = { name: 'map.png', type: 'image/png', width: 40, height: 30 };
  report.parts.foreword = [...(report.parts.foreword ?? []), ...blocks];
}
const about = { id: 'x', caption: 'About', source: '', children: [{ text: '' }] as [{ text: '' }] };
const picture = (change: Partial<Picture>): Picture => ({
  type: 'picture',
  ...about,
  asset: 'a'.repeat(64),
  alt: 'A map of the area.',
  share: 1,
  ...change,
});
const chart = (values: ChartValue[]): Chart => ({
  type: 'chart',
  ...about,
  form: 'bars',
  unit: '%',
  series: ['2023'],
  rows: values.map((value) => ({ label: 'Row', values: [value] })),
  alt: '',
});

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
        r.scores.standards['2.2'] = { rating: 'Good', decidedBy: 'Ratings panel' };
      },
      ['departure-without-reason'],
    ],
    [
      'discretion with a reason is none',
      (r) => {
        r.scores.keyQuestions['2.2.3'] = { percentage: 64 };
        r.scores.standards['2.2'] = { rating: 'Good', reason: 'Wider evidence.', decidedBy: 'Ratings panel' };
      },
      [],
    ],
    [
      'discretion that nobody decided',
      (r) => {
        r.scores.keyQuestions['2.2.3'] = { percentage: 64 };
        r.scores.standards['2.2'] = { rating: 'Good', reason: 'Wider evidence.', decidedBy: ' ' };
      },
      ['departure-without-decider'],
    ],
    [
      'discretion beyond the limit',
      (r) => {
        r.scores.keyQuestions['2.2.3'] = { percentage: 55 };
        r.scores.standards['2.2'] = { rating: 'Good', reason: 'Wider evidence.', decidedBy: 'Ratings panel' };
      },
      ['departure-beyond-limit'],
    ],
    [
      'guidance departed from without a reason, by nobody',
      (r) => (r.scores.keyQuestions['2.4.3'] = { percentage: 39 }),
      ['departure-without-reason', 'departure-without-decider'],
    ],
    ['a table without a caption', (r) => put(r, newTable('t', [['A'], ['1']])), ['missing-caption']],
    [
      'a column without a heading',
      (r) =>
        put(
          r,
          newTable(
            't',
            [
              ['A', ' '],
              ['1', '2'],
            ],
            'Staff',
          ),
        ),
      ['blank-column-heading'],
    ],
    [
      'two tables of one name',
      (r) => put(r, newTable('t', [['A']], 'One'), newTable('t', [['A']], 'Two')),
      ['doubled-block'],
    ],
    ['a picture without words', (r) => put(r, picture({ alt: ' ' })), ['missing-alternative']],
    ['a picture that is not there', (r) => put(r, picture({ asset: 'b'.repeat(64) })), ['missing-picture']],
    ['a chart of nothing', (r) => put(r, chart([null])), ['empty-chart']],
    ['a chart of a figure that is not there', (r) => put(r, chart([{ figure: 'caseload' }])), ['missing-figure']],
    ['a chart of a key question', (r) => put(r, chart([{ figure: '2.2.1' }])), []],
    ['a reference to nothing', (r) => put(r, { ...newParagraph(), children: [newReference('t')] }), ['lost-reference']],
    [
      'a reference to a table',
      (r) => put(r, { ...newParagraph(), children: [newReference('t')] }, newTable('t', [['A']], 'Staff')),
      [],
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
  report.scores.standards['2.2'] = { rating: 'Good', decidedBy: 'Ratings panel' };
  expect(checkReport(report, pdu)).toEqual([
    {
      rule: 'departure-without-reason',
      severity: 'error',
      message:
        '2.2 Assessment is rated Good, where the lowest key question gives Requires improvement, and no reason is recorded.',
      at: { standard: '2.2' },
      related: [{ standard: '2.2', keyQuestion: '2.2.3' }],
      suggestion: 'Record the reason beside the rating, or return to the rating by the rule.',
    },
  ]);
});

describe('a detail that may be left empty', () => {
  const edition = {
    ...pdu,
    details: pdu.details.map((detail) => (detail.id === 'publication.isbn' ? { ...detail, required: false } : detail)),
  };
  const printing = (report: Report) => checkReport(report, edition).map(({ rule, message }) => `${rule}: ${message}`);

  test('is an error while the edition would print its label', () => {
    const report = complete();
    delete report.details['publication.isbn'];
    expect(printing(report)).toEqual(['empty-slot: “ISBN” is not filled in, and would be printed as “[ISBN]”.']);
  });

  test('is none where the report has other words in that place', () => {
    const report = complete();
    delete report.details['publication.isbn'];
    report.parts.imprint = [newParagraph('No number.')];
    expect(printing(report).filter((finding) => finding.startsWith('empty-slot'))).toEqual([]);
  });
});
