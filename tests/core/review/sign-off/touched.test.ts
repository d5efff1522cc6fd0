import { describe, expect, test } from 'vitest';
import { newLiveFigure, newParagraph } from '../../../../core/content.ts';
import { layOut } from '../../../../core/layout.ts';
import type { Report } from '../../../../core/report.ts';
import { signedParts } from '../../../../core/review/sign-off/seen-lines.ts';
import { partsTouched } from '../../../../core/review/sign-off/touched.ts';
import { pdu } from '../../../editions.ts';
import type { Edit } from '../../merge/edits.ts';
import { seeded } from '../../merge/edits.ts';

function written(): Report {
  const report = seeded();
  report.figures = [{ id: 'f1', label: 'Caseload', kind: 'external', value: 80, unit: 'cases' } as never];
  report.parts['2.1.strengths'] = [
    { type: 'paragraph', children: [{ text: '' }, newLiveFigure('2.1.1', 'percentage', '60 per cent'), { text: '' }] },
  ];
  report.parts.background = [
    { type: 'paragraph', children: [{ text: 'There were ' }, newLiveFigure('f1', 'value', '80'), { text: ' cases.' }] },
  ];
  return report;
}
const scored = (one: Report, number: string, percentage: number): Report => ({
  ...one,
  scores: { ...one.scores, keyQuestions: { ...one.scores.keyQuestions, [number]: { percentage } } },
});

describe('a change reaches into approved parts', () => {
  const before = written();
  const all = new Set(signedParts(layOut(before, pdu)).map(({ placed }) => placed.id));
  const changes: [string, Edit, string[]][] = [
    ['nothing', (one) => one, []],
    [
      'a text, its own part',
      (one) => ({ ...one, parts: { ...one.parts, foreword: [newParagraph('Other')] } }),
      ['foreword'],
    ],
    ['a score, its own standard, and not what follows from it', (one) => scored(one, '2.1.1', 20), ['2.1']],
    [
      'a rating',
      (one) => ({
        ...one,
        scores: { ...one.scores, standards: { ...one.scores.standards, '1.1': { rating: 'Inadequate' } } },
      }),
      ['1.1'],
    ],
    [
      'evidence, which is not printed',
      (one) => ({
        ...one,
        scores: {
          ...one.scores,
          standards: { ...one.scores.standards, '1.1': { ...one.scores.standards['1.1'], evidence: 'Seen' } },
        },
      }),
      [],
    ],
    [
      'a figure, each part that prints it',
      (one) => ({ ...one, figures: one.figures.map((f) => ({ ...f, value: 81 })) }),
      ['background'],
    ],
    ['the name of a figure', (one) => ({ ...one, figures: one.figures.map((f) => ({ ...f, label: 'Else' })) }), []],
    ['a recommendation', (one) => ({ ...one, recommendations: one.recommendations.slice(1) }), ['recommendations']],
    ['a comment', (one) => ({ ...one, comments: [] }), []],
  ];
  test.each(changes)('%s', (_, change, parts) => {
    expect(partsTouched(before, change(before, 0), pdu, all)).toEqual(parts);
  });

  test('a detail, wherever it is printed, and only of the parts that are asked about', () => {
    const renamed = { ...before, details: { ...before.details, 'subject.name': 'Another place' } };
    const touched = partsTouched(before, renamed, pdu, all);
    expect(touched).toContain('cover');
    expect(partsTouched(before, renamed, pdu, new Set(['cover', '2.1.strengths']))).toEqual(['cover']);
  });
});
