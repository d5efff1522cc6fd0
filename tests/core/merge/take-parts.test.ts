import { expect, test } from 'vitest';
import { newLiveFigure, newParagraph, newReference, newTable } from '../../../core/content.ts';
import { takeParts } from '../../../core/merge/take-parts.ts';
import { Report } from '../../../core/report.ts';
import { pdu } from '../../editions.ts';
import { copyOf, seeded } from './edits.ts';

/** Another report of the edition, with a background of its own. */
function other(): Report {
  const report = { ...copyOf(seeded()), id: 'other' };
  report.parts.background = [
    {
      type: 'paragraph',
      children: [
        { text: '' },
        newReference('table-1'),
        newLiveFigure('women', 'value', '12'),
        newLiveFigure('men', 'value', '90'),
        newLiveFigure('fresh', 'value', '5'),
        { type: 'footnote', note: 'A source', children: [{ text: '' }] },
        { text: '' },
      ],
    },
    newTable('table-1', [['Theirs']]),
  ];
  report.parts.foreword = [newParagraph('Their foreword')];
  report.figures = [
    ...report.figures.map((figure) => (figure.id === 'women' ? { ...figure, label: 'Girls', value: 12 } : figure)),
    { id: 'fresh', label: 'Fresh', value: 5, kind: 'external' },
  ];
  report.scores.keyQuestions['2.1.1'] = { percentage: 77 };
  report.scores.keyQuestions['2.2.1'] = { percentage: 78 };
  return report;
}

test('a text comes with its footnotes and the figures that it prints, and nothing else changes', () => {
  const into = seeded();
  const { report, parts, notes } = takeParts(into, other(), ['background'], pdu);
  expect(Report.safeParse(report).error).toBeUndefined();
  expect(parts).toEqual(['background']);
  const [line] = report.parts.background ?? [];
  const women = report.figures.find(({ label }) => label === 'Girls');
  expect(line).toMatchObject({
    children: [
      {},
      { to: 'table-1' },
      { figure: women?.id },
      { figure: 'men' },
      { figure: 'fresh' },
      { note: 'A source' },
      {},
    ],
  });
  expect(women).toMatchObject({ id: 'women-2', value: 12 });
  expect(report.figures.map(({ id }) => id)).toEqual(['women', 'men', 'women-2', 'fresh']);
  expect(notes).toEqual(['The figure “Girls” has another id now, since “Women” has its own here.']);
  expect({ ...report, parts: { ...report.parts, background: into.parts.background }, figures: into.figures }).toEqual(
    into,
  );
});

test('a table whose id stands for another here is renamed with what refers to it', () => {
  const into = seeded();
  into.parts.other = into.parts.background ?? [];
  delete into.parts.background;
  const { report } = takeParts(into, other(), ['background'], pdu);
  expect(report.parts.other).toEqual(into.parts.other);
  expect(report.parts.background).toMatchObject([
    { children: [{}, { to: 'table-1-2' }, {}, {}, {}, {}, {}] },
    { id: 'table-1-2' },
  ]);
});

test('a standard comes with its scores, and only with its own', () => {
  const { report, parts } = takeParts(seeded(), other(), ['2.1'], pdu);
  expect(report.scores.keyQuestions).toEqual({ '2.1.1': { percentage: 77 }, '2.1.2': { yes: 20, base: 40 } });
  expect(parts).toEqual(['2.1']);
});

test('a reference to what stays behind is told of', () => {
  const from = other();
  from.parts.foreword = [{ type: 'paragraph', children: [{ text: '' }, newReference('table-7'), { text: '' }] }];
  from.parts.background?.push(newTable('table-7', [['x']]));
  expect(takeParts(seeded(), from, ['foreword'], pdu).notes).toEqual([
    'A reference points at something that was not taken along.',
  ]);
});

test.each<[name: string, from: Partial<Report>, parts: string[], said: RegExp]>([
  ['another edition', { template: 'other' }, ['background'], /two editions/],
  ['a part that is not there', {}, ['nowhere'], /no part “nowhere”/],
  ['nothing', { parts: {} }, ['background'], /are empty in the other report/],
])('refuses %s', (_name, change, parts, said) => {
  expect(() => takeParts(seeded(), { ...other(), ...change }, parts, pdu)).toThrow(said);
});
