import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareReports } from '../../../core/compare/reports.ts';
import { newFootnote, newParagraph } from '../../../core/content.ts';
import type { Report } from '../../../core/report.ts';
import { anyReport } from '../../arbitrary-report.ts';
import { newTestReport, pdu, withScores } from '../../editions.ts';

const base: Report = {
  ...withScores(newTestReport(), { '2.1.1': '22/70', '1.1': 'Good' }),
  figures: [{ id: 'women', label: 'Women on the caseload', value: 120, unit: 'women', kind: 'external' }],
};
const labels = (then: Report, now: Report) =>
  compareReports(then, now, pdu).map(({ title, fields, lines }) => ({
    title,
    fields: fields.map(({ label, was, now }) => `${label}: ${was} → ${now}`),
    lines: lines.filter(({ kind }) => kind !== 'same').map(({ runs }) => runs.map(({ text }) => text)),
  }));

test('a report does not differ from itself', () => {
  expect(compareReports(base, structuredClone(base), pdu)).toEqual([]);
  fc.assert(fc.property(anyReport, (report) => compareReports(report, structuredClone(report), pdu).length === 0));
});

test('values say what they were and are, texts which words went and came', () => {
  const scored = withScores(base, { '2.1.1': 40, '1.1': 'Outstanding' });
  const now: Report = {
    ...scored,
    details: { ...base.details, 'subject.name': 'Wyreham' },
    figures: [{ ...base.figures[0]!, value: 118, source: 'PDU' }],
    parts: {
      foreword: [{ type: 'paragraph', children: [{ text: 'New words.' }, newFootnote('A note'), { text: '' }] }],
    },
    glossary: { entries: [{ id: 'g', term: 'PDU', definition: 'A unit.' }], omitted: [] },
  };
  const then = { ...base, parts: { foreword: [newParagraph('Old words.')] } };
  const compared = labels(then, now);
  expect(compared[0]).toMatchObject({ title: 'Foreword', fields: [] });
  expect(compared[0]?.lines).toEqual([['Old', 'New', ' words.'], ['Footnote: A note']]);
  const byTitle = new Map(compared.map((one) => [one.title, one]));
  expect([...byTitle.keys()]).toEqual(['Foreword', 'Details', 'Scores and ratings', 'Figures', 'Glossary']);
  expect(byTitle.get('Details')?.fields).toEqual([expect.stringMatching(/: undefined → Wyreham$/)]);
  expect(byTitle.get('Scores and ratings')?.fields).toEqual([
    expect.stringMatching(/^1\.1 .*: rating: Good → Outstanding$/),
    expect.stringMatching(/^2\.1\.1 .*: 31% \(22 of 70\) → 40%$/),
  ]);
  expect(byTitle.get('Figures')?.fields).toEqual([
    'Women on the caseload: 120 women → 118 women',
    'Women on the caseload: source: undefined → PDU',
  ]);
  expect(byTitle.get('Glossary')?.lines).toEqual([['PDU: A unit.']]);
});

test('where only the look differs, there are no lines', () => {
  const then = { ...base, parts: { foreword: [newParagraph('Words.')] } };
  const now: Report = {
    ...base,
    parts: { foreword: [{ type: 'paragraph', children: [{ text: 'Words.', bold: true }] }] },
  };
  expect(compareReports(then, now, pdu)).toEqual([
    { unit: { kind: 'part', part: 'foreword' }, title: 'Foreword', lines: [], fields: [] },
  ]);
});
