import { describe, expect, test } from 'vitest';
import { Figure } from '../../../core/figure.ts';
import { importFigures } from '../../../core/rows-import/figures.ts';
import type { NumberedRow } from '../../../core/rows-import/named-rows.ts';
import { newTestReport, pdu } from '../../editions.ts';

const rows = (...lines: string[]): NumberedRow[] =>
  lines.map((line, index) => ({ line: index + 1, cells: line.split('|') }));
const empty = newTestReport();
const only = (header: string, row: string) => importFigures(rows(header, row), empty, pdu).report.figures[0];

describe('a value', () => {
  test.each<[string, string, Partial<Figure>]>([
    ['label|value', 'a|6,359', { value: 6359, kind: 'external' }],
    ['label|value', 'a|−0.5', { value: -0.5 }],
    ['label|value', 'a|30/90', { value: { yes: 30, base: 90 }, kind: 'prompt' }],
    ['label|value', 'a|30 out of 90', { value: { yes: 30, base: 90 } }],
    ['label|value|base', 'a|30|90', { value: { yes: 30, base: 90 } }],
    ['label|value|base', 'a|30/90|90', { value: { yes: 30, base: 90 } }],
    ['label|value', 'a|33%', { value: { percentage: 33 } }],
    ['label|value|base', 'a|33 per cent|1,090', { value: { percentage: 33, base: 1090 } }],
    ['label|value|unit', 'a|33%|%', { value: { percentage: 33 } }],
    ['label|value', 'a|46.5%', { value: 46.5, unit: '%', kind: 'external' }],
    ['label|value|unit', 'a|46|%', { value: 46, unit: '%' }],
    ['label|value|kind|standard', 'a|4|Survey|2.3.', { value: 4, kind: 'survey', standard: '2.3' }],
    ['LABEL |value| As at|source', 'a|4|31 March 2030|Council', { asAt: '31 March 2030', source: 'Council' }],
  ])('%s: %s', (header, row, expected) => {
    const figure = only(header, row);
    expect(figure).toMatchObject(expected);
    expect(Object.keys(figure!).sort()).toEqual(
      [...new Set(['id', 'label', 'value', 'kind', ...Object.keys(expected)])].sort(),
    );
    expect(Figure.safeParse(figure).success).toBe(true);
  });
});

describe('figures', () => {
  const before = {
    ...empty,
    figures: [
      { id: 'w', label: 'Women', value: 12, unit: 'women', source: 'Ministry', kind: 'external' as const },
      {
        id: 'm',
        label: 'Met',
        value: { yes: 3, base: 9 },
        kind: 'prompt' as const,
        cases: { question: '2.1.1', group: { where: [] } },
      },
      { id: 'figure-3', label: 'Share', value: 46.5, unit: '%', kind: 'external' as const },
    ],
  };
  test('replace those of the same name, keep what the table does not name, and are added at the end', () => {
    const table = rows('label|value|source', 'New|4|', 'Women|14|', 'Share|30/90|');
    const { report, added, replaced } = importFigures(table, before, pdu);
    expect([added, replaced]).toEqual([1, 2]);
    expect(report.figures).toEqual([
      { id: 'w', label: 'Women', value: 14, unit: 'women', kind: 'external' },
      before.figures[1],
      { id: 'figure-3', label: 'Share', value: { yes: 30, base: 90 }, kind: 'external' },
      { id: 'figure-4', label: 'New', value: 4, kind: 'external' },
    ]);
    expect(importFigures(table, report, pdu)).toMatchObject({ added: 0, replaced: 3, report });
  });
  test('are remembered by what they were', () => {
    const { report } = importFigures(rows('label|value', 'Women|14'), before, pdu);
    expect(report.formerValues).toEqual([{ figure: 'w', value: 12 }]);
  });
  test('that were counted from cases are entered from then on', () => {
    const { report } = importFigures(rows('label|value', 'Met|4/9'), before, pdu);
    expect(report.figures[1]).toEqual({ id: 'm', label: 'Met', value: { yes: 4, base: 9 }, kind: 'prompt' });
  });
});

describe('a table that cannot be read is refused by row, and nothing of it is imported', () => {
  test.each<[string, string, string, RegExp]>([
    ['no value', 'label|value', 'a|', /^Line 2, value: it is empty/],
    ['a column that is none', 'label|value|colour', 'a|1|red', /^Line 1: there is no column “colour”.*as at/],
    ['words', 'label|value', 'a|many', /^Line 2, a: “many” is no value\. Write a number such as 6,359/],
    ['two numbers', 'label|value', 'a|1 2', /“1 2” is no value/],
    ['a misplaced comma', 'label|value', 'a|63,59', /“63,59” is no value/],
    ['more than all', 'label|value', 'a|91/90', /the base 90 is smaller than the count 91/],
    ['of none', 'label|value', 'a|0/0', /the base is 0\. Leave the row out/],
    ['a base of none', 'label|value|base', 'a|33%|0', /the base is 0\. Leave it empty/],
    ['a base in words', 'label|value|base', 'a|33%|many', /the base “many” is not a whole number/],
    ['two bases', 'label|value|base', 'a|30/90|91', /the base is 90 in the value and 91 in its column/],
    ['a part of a count', 'label|value|base', 'a|3.5|9', /“3\.5” of 9 is no count/],
    ['decimals of a base', 'label|value|base', 'a|46.5%|90', /no whole percentage from 0 to 100/],
    ['two units', 'label|value|unit', 'a|46.5%|women', /is a percentage and its unit is “women”/],
    [
      'an unknown kind',
      'label|value|kind',
      'a|1|guess',
      /there is no kind “guess”\. Write key question, prompt, survey or external/,
    ],
    ['an unknown standard', 'label|value|standard', 'a|1|9.9', /there is no standard “9\.9” in /],
  ])('%s', (_, header, row, says) => {
    const import_ = () => importFigures(rows(header, row), empty, pdu);
    expect(import_).toThrow(says);
    expect(import_).toThrow(/Nothing was imported\.$/);
  });
});
