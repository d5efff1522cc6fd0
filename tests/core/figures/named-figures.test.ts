import { describe, expect, test } from 'vitest';
import { formsOf, ratingId } from '../../../core/figures/named-figures.ts';
import { layOut } from '../../../core/layout.ts';
import type { Report } from '../../../core/report.ts';
import type { Template } from '../../../core/template.ts';
import { newTestReport, pdu, withScores } from '../../editions.ts';
import { partsReport, partsTemplate } from '../../parts-edition.ts';

const women = { id: 'women', label: 'Women', value: { yes: 12, base: 90 }, kind: 'prompt' as const, unit: 'women' };
const report = (): Report => ({
  ...withScores(newTestReport(), { '2.1.1': '30/90', '1.1': 'Good' }),
  figures: [women],
});
const figuresOf = (given: Report, template: Template = pdu) => layOut(given, template).figures;

describe('figures are named', () => {
  test('own ones by their id, with all that is known of them but how they are counted', () => {
    const counted = { ...women, cases: { question: '2.1.1', group: { where: [] } } };
    expect(figuresOf({ ...report(), figures: [counted] }).get('women')).toEqual(women);
  });
  test('key questions by their number, scored or not', () => {
    const figures = figuresOf(report());
    expect(figures.get('2.1.1')).toMatchObject({ kind: 'key question', standard: '2.1', value: { yes: 30, base: 90 } });
    expect(figures.get('2.2.1')).toMatchObject({ kind: 'key question', standard: '2.2' });
    expect(figures.get('2.2.1')).not.toHaveProperty('value');
  });
  test('ratings by their standard', () => {
    const figures = figuresOf(report());
    expect(figures.get(ratingId('1.1'))).toMatchObject({ kind: 'rating', value: 'Good', standard: '1.1' });
    expect(figures.get(ratingId('1.2'))).not.toHaveProperty('value');
  });
  test('what the report is compared with, by what it is compared with', () => {
    const previous = {
      label: '2018 inspection',
      source: 'Published report',
      keyQuestions: { '2.1.1': { percentage: 61 } },
      standards: { '2.1': 'Good' },
    };
    const figures = figuresOf({ ...report(), comparisons: { previous } });
    expect(figures.get('previous:2.1.1')).toMatchObject({
      kind: 'compared',
      value: { percentage: 61 },
      source: 'Published report',
    });
    expect(figures.get('previous:2.1.1')?.label).toMatch(/ \(2018 inspection\)$/);
    expect(figures.get('previous:rating:2.1')).toMatchObject({ kind: 'compared', value: 'Good' });
    expect(figures.has('previous:2.2.1')).toBe(false);
    expect(figures.has('average:2.1.1')).toBe(false);
  });
  test('details by their slot; a count is a number', () => {
    const edition: Template = {
      ...pdu,
      details: [
        ...pdu.details,
        { id: 'sample.size', label: 'Cases', group: 'Samples', kind: 'count', required: false },
      ],
    };
    const of = (size: string) =>
      figuresOf({ ...report(), details: { 'subject.name': 'Wyreham', 'sample.size': size } }, edition);
    expect(of('1,204').get('subject.name')).toMatchObject({ kind: 'detail', value: 'Wyreham' });
    expect(of('1,204').get('sample.size')).toMatchObject({ kind: 'detail', value: 1204 });
    expect(of('a few').get('sample.size')).toMatchObject({ value: 'a few' });
    expect(of(' ').get('sample.size')).not.toHaveProperty('value');
  });
  test('totals in words that people know, the count of recommendations as a number', () => {
    const figures = figuresOf(partsReport(partsTemplate()), partsTemplate());
    const totals = [...figures.values()].filter(({ id }) => /^(overall|recommendations)\./.test(id));
    expect(totals.map(({ label, kind }) => [label, kind])).toEqual([
      ['Overall score', 'total'],
      ['Highest score possible', 'total'],
      ['Overall rating', 'rating'],
      ['Number of recommendations', 'total'],
    ]);
    expect(figures.get('recommendations.count')?.value).toBe(2);
    expect(figures.get('overall.points')?.value).toMatch(/^\d+$/);
  });
  test('without ratings and scores where the edition rates nothing', () => {
    const { ratings: _, ...unrated } = pdu;
    const ids = [...figuresOf(newTestReport(unrated), unrated).keys()];
    expect(ids.filter((id) => id.startsWith('rating:') || id.startsWith('overall.'))).toEqual([]);
    expect(ids).toContain('recommendations.count');
  });
  test('each once, a figure of the report before any other of its name', () => {
    const own = { ...women, id: '2.1.1', label: 'Our own' };
    expect(figuresOf({ ...report(), figures: [own, { ...own, label: 'Again' }] }).get('2.1.1')?.label).toBe('Our own');
  });
});

describe('a value can be printed as', () => {
  test.each([
    [{ yes: 3, base: 9 }, ['percentage', 'counts', 'band', 'yes', 'base']],
    [{ percentage: 33, base: 9 }, ['percentage', 'band', 'base']],
    [{ percentage: 33 }, ['percentage', 'band']],
    [12, ['value']],
    ['Good', ['value']],
    [undefined, ['value']],
  ])('%j: %j', (value, forms) => {
    expect(formsOf(value === undefined ? {} : { value })).toEqual(forms);
  });
});
