import { describe, expect, test } from 'vitest';
import { newParagraph } from '../../core/content.ts';
import { plainText } from '../../core/content-text.ts';
import { allParts, layOut } from '../../core/layout.ts';
import type { Report } from '../../core/report.ts';
import { newTestReport, pdu, withScores } from '../editions.ts';

const part = (report: Report, id: string) => allParts(layOut(report, pdu).parts).find((placed) => placed.id === id)!;
const named = (): Report => ({
  ...newTestReport(),
  details: { ...newTestReport().details, 'subject.name': 'Caldersea PDU', 'subject.region': 'Northern Coast' },
});

describe('slots', () => {
  test('stand in titles, fixed text and the footer', () => {
    expect(layOut(named(), pdu)).toMatchObject({
      title: 'An inspection of probation services in Caldersea PDU',
      footer: 'An inspection of probation services in Caldersea PDU',
    });
  });
  test('that nobody filled stay visible', () => {
    expect(part(newTestReport(), 'imprint').title).toBe('© Crown copyright [Year of Crown copyright]');
  });
  test('a detail that stands for another takes its words', () => {
    expect(layOut(named(), pdu).slots.filled.get('subject.shortName')).toBe('Caldersea PDU');
    expect(layOut(newTestReport(), pdu).slots.filled.has('subject.shortName')).toBe(false);
  });
  test('an author’s own braces are left alone', () => {
    const report = { ...named(), parts: { foreword: [newParagraph('We saw {subject.name}.')] } };
    expect(plainText(part(report, 'foreword').content)).toBe('We saw {subject.name}.');
  });
});

describe('the text of a part', () => {
  const scored = (reason?: string) => {
    const report = withScores(named(), { '2.1.1': 47, '2.1': 'Requires improvement' });
    if (reason) report.scores.standards['2.1']!.reason = reason;
    return report;
  };
  test('is the author’s where there is one', () => {
    const report = { ...scored(), parts: { '2.1.rating': [newParagraph('Our own words.')] } };
    expect(part(report, '2.1.rating')).toMatchObject({ by: 'author', words: 3 });
  });
  test('is the edition’s sentence for a rating by the rule', () => {
    const placed = part(withScores(named(), { '2.1.1': 31 }), '2.1.rating');
    expect(placed.by).toBe('edition');
    expect(plainText(placed.content)).toContain('Caldersea PDU is rated ‘Inadequate’ for court work');
    expect(plainText(placed.content)).toContain('31 per cent');
  });
  test('tells the reason of a departure, once there is one', () => {
    expect(part(scored(), '2.1.rating')).toMatchObject({ by: 'nobody', words: 0 });
    expect(plainText(part(scored('Wider evidence was good.'), '2.1.rating').content)).toMatch(
      /‘Inadequate’\. Wider evidence was good\.$/,
    );
  });
  test('of a fixed part is the edition’s until the report has its own', () => {
    expect(part(named(), 'acknowledgements').by).toBe('edition');
    expect(
      part({ ...named(), parts: { acknowledgements: [newParagraph('Thanks.')] } }, 'acknowledgements'),
    ).toMatchObject({ by: 'author', words: 1 });
  });
});

test('headings are numbered and nested as the edition says', () => {
  expect(part(named(), '2.3.strengths')).toMatchObject({ level: 3, where: '2.3. Planning, Strengths', listed: false });
  expect(part(named(), 'resettlement.strengths').level).toBe(4);
  expect(part(named(), 'organisational-delivery')).toMatchObject({ number: '1.', level: 1, listed: true });
});

test('the parts come in the order of the published report', () => {
  expect(layOut(named(), pdu).parts.map((placed) => placed.title)).toEqual([
    'Cover',
    'Contents',
    'Acknowledgements',
    'The role of HM Inspectorate of Probation',
    '© Crown copyright [Year of Crown copyright]',
    'Foreword',
    'Ratings',
    'Recommendations',
    'Background',
    'Organisational delivery',
    'Court work and case supervision',
    'Web links',
  ]);
});
