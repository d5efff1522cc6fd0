import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reportAsExported } from '../../../core/compare/as-exported.ts';
import { compareWhole, sayOpenSuggestions, type Told } from '../../../core/compare/whole-reports.ts';
import { type Block, newLiveFigure, newParagraph, newTable } from '../../../core/content.ts';
import type { Report } from '../../../core/report.ts';
import { suggest } from '../../../core/review/suggestions/suggestion.ts';
import { anyReport } from '../../arbitrary-report.ts';
import { newTestReport, pdu, withScores } from '../../editions.ts';

const one = newParagraph('The first paragraph of it.');
const two = newParagraph('Quite another thing is here.');
const three = newParagraph('And a third, to end with.');
const caseload = (value: number): Report['figures'] => [
  { id: 'women', label: 'Women on the caseload', value, unit: 'women', kind: 'external' },
];
const live: Block = {
  type: 'paragraph',
  children: [{ text: 'There were ' }, newLiveFigure('women', 'value', '120 women'), { text: '.' }],
};
const based = newTestReport();
const judged: Record<string, string | number> = Object.fromEntries<string | number>(
  pdu.domains.flatMap(({ standards }) =>
    standards.flatMap(({ number, ratedBy, keyQuestions }): [string, string | number][] =>
      ratedBy === 'judgement' ? [[number, 'Good']] : keyQuestions.map((question) => [question.number, 70]),
    ),
  ),
);
const rated = withScores(based, judged);

/** `group: title | line; line | label: was → now`. Lines say what went as −, what came as +, what moved as ~. */
function say({ group, title, lines, fields }: Told): string {
  const marks = { same: '', gone: '−', new: '+', changed: '' };
  const told = lines
    .filter(({ kind }) => kind !== 'same')
    .map(
      ({ kind, runs, moved }) =>
        `${moved === undefined ? marks[kind] : '~'}${runs.map((run) => (kind === 'changed' ? marks[run.kind] : '') + run.text).join('')}`,
    );
  const values = fields.map(({ label, was, now }) => `${label}: ${was ?? '–'} → ${now ?? '–'}`);
  return [`${group}: ${title}`, told.join('; '), values.join('; ')].filter((piece) => piece !== '').join(' | ');
}

const parts = (foreword: Block[], background?: Block[]) => ({ foreword, ...(background && { background }) });

describe('two reports', () => {
  test.each<[string, Report, Report, string[]]>([
    ['alike', based, structuredClone(based), []],
    [
      'words',
      { ...based, parts: parts([one]) },
      { ...based, parts: parts([newParagraph('The second paragraph of it.')]) },
      ['text: Foreword | The −first+second paragraph of it.'],
    ],
    [
      'a block moved within its text',
      { ...based, parts: parts([one, two, three]) },
      { ...based, parts: parts([two, three, one]) },
      ['structure: Foreword | Moved: “The first paragraph of it.”: paragraph 1 → paragraph 3'],
    ],
    [
      'a block moved to another text, where another was reworded',
      { ...based, parts: parts([one, two], [three]) },
      { ...based, parts: parts([one], [newParagraph('And a third, to begin with.'), two]) },
      [
        'text: Background | And a third, to −end+begin with.; ~Quite another thing is here.',
        'structure: Background | Moved: “Quite another thing is here.”: Foreword, paragraph 2 → Background, paragraph 2',
      ],
    ],
    [
      'a text that came and one that went',
      { ...based, parts: parts([one]) },
      { ...based, parts: { background: [two] } },
      [
        'text: Foreword | −The first paragraph of it.',
        'text: Background | +Quite another thing is here.',
        'structure: Foreword | All of the text: 5 words → –',
        'structure: Background | All of the text: – → 5 words',
      ],
    ],
    [
      'looks alone',
      { ...based, parts: parts([one]) },
      { ...based, parts: parts([{ ...one, type: 'heading', level: 1 } as Block]) },
      ['structure: Foreword | “The first paragraph of it.”: paragraph → heading'],
    ],
    [
      'order of rows of a table',
      {
        ...based,
        parts: parts([
          newTable('t', [
            ['Team', 'Cases'],
            ['North', '12 of them'],
            ['South', '34 of them'],
          ]),
        ]),
      },
      {
        ...based,
        parts: parts([
          newTable('t', [
            ['Team', 'Cases'],
            ['South', '34 of them'],
            ['North', '12 of them'],
          ]),
        ]),
      },
      ['structure: Foreword | Moved: “North 12 of them”: paragraph 1, row 2 → paragraph 1, row 3'],
    ],
    [
      'a figure, and the number in the text that follows it',
      { ...based, figures: caseload(120), parts: parts([live]) },
      { ...based, figures: caseload(118), parts: parts([live]) },
      [
        'figures: Foreword | There were −120+118 women.',
        'figures: Figures | Women on the caseload: 120 women → 118 women',
      ],
    ],
  ])('%s', (_, was, now, told) => {
    expect(compareWhole(was, now, pdu).map(say)).toEqual(told);
  });

  test('tell the ratings and points that follow from a score', () => {
    const now = withScores(rated, { '2.1.1': 20 });
    const [scores, follows, ...others] = compareWhole(rated, now, pdu);
    expect(others).toEqual([]);
    expect(scores && say(scores)).toMatch(/^scores: Scores and ratings \| 2\.1\.1 .*: 70% → 20%$/);
    expect(follows && say(follows)).toMatch(
      /^scores: Ratings that follow \| 2\.1\.1 band: Good → Inadequate; 2\.1 Court work: rating: Good → Inadequate; Points: \d+ → \d+/,
    );
    // One that somebody decided is told once.
    const decided = withScores(rated, { '1.1': 'Outstanding' });
    const fields = compareWhole(rated, decided, pdu).flatMap((one) => one.fields);
    expect(fields.filter(({ now }) => now === 'Outstanding')).toHaveLength(1);
  });

  test('do not differ from themselves, whatever is in them', () => {
    fc.assert(fc.property(anyReport, (report) => compareWhole(report, structuredClone(report), pdu).length === 0));
  });

  test('can be compared, whatever is in them', () => {
    fc.assert(
      fc.property(anyReport, anyReport, (was, now) => {
        for (const { lines } of compareWhole(was, now, pdu))
          for (const { kind, runs } of lines)
            expect(runs.every((run) => kind === 'changed' || run.kind === kind)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

test('open suggestions are compared as taken, which is said', () => {
  const was = { ...based, parts: parts([one]) };
  const now = suggest(was, { ...was, parts: parts([two]) }, { by: 'Rowan', at: '2026-03-01T10:00:00Z' });
  expect(compareWhole(was, now, pdu)).toHaveLength(1);
  const sides = [
    { name: 'a.assay', report: was },
    { name: 'b.assay', report: now },
  ];
  const open = sayOpenSuggestions(sides);
  expect(open).toHaveLength(1);
  expect(open[0]).toMatch(/^b\.assay has \d open suggestions?, compared as if (it was|they were) taken\.$/);
});

test('a report as it went out for review has its texts of then and its data of now', () => {
  const now: Report = { ...rated, parts: { ...parts([two]), 'no-such-part': [three] } };
  const identity = {
    report: now.id,
    template: now.template,
    at: '2026-03-01T10:00:00Z',
    parts: parts([one]),
    places: {},
    paragraphs: [],
    controls: [],
    words: {},
  };
  const was = reportAsExported(identity, 'x.docx', now, pdu);
  expect(compareWhole(was, now, pdu).map(say)).toEqual([
    'text: Foreword | −The first paragraph of it.; +Quite another thing is here.',
  ]);
  expect(() => reportAsExported(undefined, 'x.docx', now, pdu)).toThrow('does not say what it was made from');
  expect(() => reportAsExported({ ...identity, report: 'other' }, 'x.docx', now, pdu)).toThrow('another report');
});
