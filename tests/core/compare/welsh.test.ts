import { afterAll, beforeAll, expect, test } from 'vitest';
import welsh from '../../../core/compare/messages.cy.json' with { type: 'json' };
import { compareWhole, GROUPS, groupName } from '../../../core/compare/whole-reports.ts';
import { newParagraph, newTable } from '../../../core/content.ts';
import { speak, translationOf } from '../../../core/messages/messages.ts';
import type { Report } from '../../../core/report.ts';
import { newTestReport, pdu, withScores } from '../../editions.ts';

beforeAll(() => speak(translationOf('cy', new Map([['core/compare', welsh]]))));
afterAll(() => speak());

const moved = newParagraph('A paragraph that is long enough to be known again elsewhere.');

function earlier(): Report {
  const report = withScores(newTestReport(), { '1.1': 'Good', '2.1.1': 60 });
  report.parts.foreword = [newParagraph('Two words.'), moved];
  report.parts.background = [newParagraph('Here.'), newTable('table-1', [['A'], ['B']])];
  report.figures = [{ id: 'women', label: 'Women', value: 10, kind: 'external', source: 'x' }];
  report.comparisons = { previous: { label: '2018', source: 'x', keyQuestions: {}, standards: {} } };
  return report;
}

function later(): Report {
  const report = withScores(newTestReport(), { '1.1': 'Inadequate', '2.1.1': 40 });
  report.scores.standards['1.1'] = { ...report.scores.standards['1.1'], rating: 'Inadequate', evidence: 'Seen.' };
  report.parts.background = [
    newParagraph('Here.'),
    moved,
    { ...newTable('table-1', [['A'], ['B']]), columns: [{ share: 2, align: 'left' }] },
  ];
  report.figures = [{ id: 'women', label: 'Women', value: 10, kind: 'external', source: 'y', asAt: '2021' }];
  report.comparisons = { previous: { label: '2019', source: 'z', overall: 'Good', keyQuestions: {}, standards: {} } };
  report.words = ['Wyreham'];
  report.unplaced = [{ heading: 'Old', content: [newParagraph('Aside')] }];
  return report;
}

test('a Welsh window names what differs between two reports', () => {
  const told = compareWhole(earlier(), later(), pdu);
  const labels = told.flatMap(({ title, fields }) => [title, ...fields.map(({ label }) => `  ${label}`)]);
  expect(labels).toEqual([
    'Foreword',
    'Geiriau’r adroddiad ei hun',
    'Testunau heb le',
    'Sgoriau a graddau',
    '  1.1 Leadership: gradd',
    '  2.1.1 Is the pre-sentence information and advice provided to court sufficiently analytical and personalised to the individual, supporting the court’s decision-making?',
    '  1.1 Leadership: tystiolaeth',
    'Graddau sy’n dilyn',
    '  2.1.1: band',
    '  2.1 Court work: gradd',
    'Ffigurau',
    '  Women: ffynhonnell',
    '  Women: fel yr oedd ar',
    'Canlyniadau i gymharu â nhw',
    '  Previous inspection: enw',
    '  Previous inspection: ffynhonnell',
    '  Previous inspection: yn gyffredinol',
    'Foreword',
    '  Y testun i gyd',
    'Background',
    '  Symudwyd: “A paragraph that is long enough to be…”',
    '  “A B”',
  ]);
  const values = told.flatMap(({ group, fields }) =>
    group === 'structure' ? fields.map(({ was, now }) => `${was ?? '–'} → ${now ?? '–'}`) : [],
  );
  expect(values).toEqual([
    '13 gair → –',
    'Foreword, paragraff 2 → Background, paragraff 2',
    'fel yr oedd → wedi newid',
  ]);
  expect(GROUPS.map(groupName)).toEqual(['Testun', 'Sgoriau a graddau', 'Ffigurau', 'Strwythur']);
});
