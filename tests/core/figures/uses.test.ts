import { describe, expect, test } from 'vitest';
import { type Block, type Chart, type Content, newLiveFigure, newParagraph, newTable } from '../../../core/content.ts';
import type { Figure } from '../../../core/figure.ts';
import { type FigureUse, usesOfFigures } from '../../../core/figures/uses.ts';
import { layOut } from '../../../core/layout.ts';
import type { Report } from '../../../core/report.ts';
import type { Template } from '../../../core/template.ts';
import { newTestReport, pdu, withScores } from '../../editions.ts';
import { partsReport, partsTemplate } from '../../parts-edition.ts';

const women: Figure = { id: 'women', label: 'Women', value: { yes: 12, base: 90 }, kind: 'prompt' };
const live = (figure: string) => newLiveFigure(figure, 'percentage', '');
const says = (before: string, figure: string, after: string): Block => ({
  type: 'paragraph',
  children: [{ text: before }, live(figure), { text: after }],
});
const chart: Chart = {
  type: 'chart',
  id: 'c1',
  caption: 'Shares',
  source: '',
  form: 'bars',
  unit: '%',
  series: ['Now', 'Then'],
  rows: [
    { label: 'Women', values: [{ figure: 'women' }, 3] },
    { label: 'Again', values: [{ figure: 'women' }, null] },
  ],
  alt: '',
  children: [{ text: '' }],
};

function usesIn(parts: Record<string, Content>, more: Partial<Report> = {}, template: Template = pdu) {
  const report: Report = {
    ...withScores({ ...newTestReport(template), details: { 'subject.name': 'Wyreham' } }, { '2.1.1': 31 }),
    figures: [women],
    parts,
    ...more,
  };
  return usesOfFigures(report, { template, layout: layOut(report, template) });
}
const ofKind = (uses: readonly FigureUse[] | undefined, kind: FigureUse['kind']) =>
  (uses ?? []).filter((use) => use.kind === kind);

describe('a figure is used', () => {
  test('in texts, in reading order, with the words around it as they are printed', () => {
    const uses = usesIn({
      '2.3.strengths': [newParagraph('First.'), says('We saw ', 'women', ' of them.')],
      foreword: [says('', 'women', ' were women. '), says('Again ', 'women', '.')],
    }).get('women');
    expect(uses).toEqual([
      {
        kind: 'text',
        part: 'foreword',
        where: 'Foreword',
        block: 0,
        form: 'percentage',
        occurrence: 0,
        before: '',
        printed: 'Thirteen per cent',
        after: ' were women. ',
      },
      expect.objectContaining({ part: 'foreword', block: 1, occurrence: 1, before: 'Again ', printed: '13 per cent' }),
      expect.objectContaining({ where: '2.3. Planning, Strengths', block: 1, occurrence: 0, before: 'We saw ' }),
    ]);
  });
  test('with whole words of long sentences', () => {
    const long = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen ';
    const [use] = usesIn({ foreword: [says(long, 'women', ` ${long}`)] }).get('women') ?? [];
    expect(use).toMatchObject({
      before: expect.stringMatching(/^…\w+ .*fourteen $/),
      after: expect.stringMatching(/^ one .*\w…$/),
    });
    if (use?.kind === 'text') for (const cut of [use.before, use.after]) expect(cut.length).toBeLessThanOrEqual(61);
  });
  test('in cells of tables', () => {
    const table = newTable('t', [
      ['a', 'b'],
      ['c', 'd'],
    ]);
    table.children[1]!.children[1]!.children = [live('women'), { text: ' yes' }];
    expect(usesIn({ foreword: [table] }).get('women')).toMatchObject([
      { kind: 'text', part: 'foreword', block: 0, printed: '13%', after: ' yes' },
    ]);
  });
  test('in a chart once, however many of its bars follow it', () => {
    expect(usesIn({ foreword: [newParagraph(''), chart] }).get('women')).toEqual([
      { kind: 'chart', part: 'foreword', where: 'Foreword', block: 1, chart: 'c1', caption: 'Shares' },
    ]);
  });
  test('nowhere, and then it is not there', () => {
    expect(usesIn({}).has('women')).toBe(false);
  });
  test('by other figures that count the same question', () => {
    const counted: Figure = {
      ...women,
      id: 'met',
      label: 'Needs of women met',
      cases: { question: '2.1.1', group: { where: [], relevantTo: 'women' } },
    };
    const uses = usesIn({}, { figures: [women, counted] });
    const use = { kind: 'figure', figure: 'met', label: 'Needs of women met' };
    expect(ofKind(uses.get('2.1.1'), 'figure')).toEqual([use]);
    expect(uses.get('women')).toEqual([use]);
  });
});

describe('the edition uses', () => {
  const template = partsTemplate();
  const report = partsReport(template);
  const uses = usesOfFigures(report, { template, layout: layOut(report, template) });
  test('key questions in their tables', () => {
    expect(ofKind(uses.get('1.1.1'), 'table')).toMatchObject([
      { part: '1.1.questions', caption: 'Shares for boards' },
      { part: 'tables' },
    ]);
    expect(ofKind(uses.get('1.2.1'), 'table')).toMatchObject([{ part: 'tables' }]);
  });
  test('ratings in the tables of ratings and results', () => {
    expect(uses.get('rating:2.1')).toMatchObject([{ part: 'ratings' }, { part: 'tables' }]);
    expect(uses.has('rating:2.2')).toBe(false);
    expect(ofKind(uses.get('overall.rating'), 'table')).toMatchObject([{ part: 'ratings' }]);
  });
  test('scores, counts and details in its own words, on the cover and in the footer of each page', () => {
    expect(uses.get('overall.points')).toMatchObject([{ kind: 'edition', part: 'ratings' }]);
    expect(uses.get('recommendations.count')).toMatchObject([{ kind: 'edition', part: 'recommendations' }]);
    const name = uses.get('bridge.name') ?? [];
    expect(ofKind(name, 'page')).toContainEqual({ kind: 'page', line: 'footer' });
    expect(ofKind(name, 'edition').map((use) => 'part' in use && use.part)).toEqual(
      expect.arrayContaining(['cover', 'findings', 'ratings', 'facts']),
    );
  });
  test('the sentence on a rating only while it is printed', () => {
    const part = '2.1.rating';
    const parts = (written: Content) => ofKind(usesIn({ [part]: written }).get('rating:2.1'), 'edition');
    expect(parts([])).toMatchObject([{ part }]);
    expect(parts([newParagraph('Our own words.')])).toEqual([]);
  });
  test('nothing that is no figure', () => {
    for (const id of uses.keys()) expect(layOut(report, template).figures.has(id)).toBe(true);
  });
});
