import { describe, expect, test } from 'vitest';
import type { Content } from '../../../core/content.ts';
import { blockText } from '../../../core/content-text.ts';
import { importText } from '../../../core/text-import/import-text.ts';
import { newTestReport, pdu } from '../../editions.ts';

/** Tables, pictures, charts, practice examples and references, as they are written in a text. */

const asset = { name: 'map.png', type: 'image/png', width: 40, height: 30 } as const;
const pictures = new Map([['map.png', { id: 'b'.repeat(64), asset }]]);
const read = (text: string) => importText(`# Foreword\n\n${text}`, newTestReport(), pdu, { replace: false, pictures });
const foreword = (text: string): Content => read(text).report.parts.foreword ?? [];

describe('tables', () => {
  test('with bars, a caption, a source and an id', () => {
    const text =
      'See [#costs].\n\nTable 3: What it costs {#costs}\n\n| Thing | Price[^1] |\n|:---------|---:|\n| A \\| b | **2** |\n\nSource: Somebody\n\n[^1]: In pounds.';
    const [paragraph, table] = foreword(text);
    expect(paragraph?.type === 'paragraph' && paragraph.children).toEqual([
      { text: 'See ' },
      { type: 'reference', to: 'costs', children: [{ text: '' }] },
      { text: '.' },
    ]);
    expect(table).toMatchObject({
      type: 'table',
      id: 'costs',
      caption: 'What it costs',
      source: 'Somebody',
      columns: [{ align: 'left' }, { align: 'right' }],
    });
    expect(table && blockText(table)).toBe('What it costs\nThing\tPrice\nA | b\t2');
    expect(table?.type === 'table' && table.children[0]?.children[1]?.children[1]).toMatchObject({
      note: 'In pounds.',
    });
    expect(table?.type === 'table' && table.children[1]?.children[1]?.children).toEqual([{ text: '2', bold: true }]);
  });

  test('between tabs, with rows of unequal length', () => {
    const [table] = foreword('Table: Costs.\n\nA\tB\tC\nD\tE\n\nData source: Us');
    expect(table).toMatchObject({ type: 'table', id: 'table-1', caption: 'Costs.', source: 'Us' });
    expect(table && blockText(table)).toBe('Costs.\nA\tB\tC\nD\tE\t');
  });

  test('a caption without a table is a paragraph', () => {
    expect(foreword('Table 3: Costs.\n\nWords.').map(blockText)).toEqual(['Table 3: Costs.', 'Words.']);
  });

  test('an id that comes twice is told, and both tables are kept', () => {
    const { report, doubts } = read('Table: A {#a}\n\n| B |\n|---|\n\nTable: C {#a}\n\n| D |\n|---|');
    expect(report.parts.foreword).toMatchObject([{ id: 'a' }, { id: 'a-1' }]);
    expect(doubts).toMatchObject([{ line: 8, message: expect.stringContaining('“a”') }]);
  });
});

describe('practice examples', () => {
  test('open a box for each label and go on in it', () => {
    const text =
      '> **Good practice example:** Ana is 31.\n>\n> She came.\n\n> **Poor practice examples:**\n>\n> Ben left.\n\n> **Practice example**: One.\n\n> A quotation.';
    expect(foreword(text).map(({ type, ...block }) => [type, block])).toEqual([
      ['practice-example', { tone: 'good', opens: true, children: [{ text: 'Ana is 31.' }] }],
      ['practice-example', { tone: 'good', children: [{ text: 'She came.' }] }],
      ['practice-example', { tone: 'poor', opens: true, children: [{ text: 'Ben left.' }] }],
      ['practice-example', { tone: 'neutral', opens: true, children: [{ text: 'One.' }] }],
      ['quotation', { children: [{ text: 'A quotation.' }] }],
    ]);
  });
});

describe('charts', () => {
  const chart =
    '{ "id": "c", "series": ["2022", "2023"], "unit": "%", "rows": [{ "label": "A", "values": [1, null] }] }';

  test('between fences, with a caption and a source outside', () => {
    expect(foreword(`Figure 1: Shares\n\n\`\`\`chart\n${chart}\n\`\`\`\n\nSource: Us`)).toEqual([
      {
        type: 'chart',
        id: 'c',
        form: 'bars',
        unit: '%',
        caption: 'Shares',
        series: ['2022', '2023'],
        rows: [{ label: 'A', values: [1, null] }],
        alt: '',
        source: 'Us',
        children: [{ text: '' }],
      },
    ]);
  });

  test.each([
    ['no JSON', '{\n  "series": ["A"],\n  oh\n}', 6],
    ['no rows', '{ "series": ["A"] }', 3],
    ['too few values', '{ "series": ["A", "B"], "rows": [{ "label": "C", "values": [1] }] }', 3],
  ])('with %s: the line is named and the words are kept', (_what, json, line) => {
    const { report, doubts } = read(`\`\`\`chart\n${json}\n\`\`\``);
    expect(doubts).toMatchObject([{ line, kind: 'text' }]);
    expect(report.parts.foreword?.map(blockText).join(' ')).toContain('"A"');
  });

  test('an open fence is text', () => {
    expect(foreword('```chart\nWords.').map(blockText)).toEqual(['```chart Words.']);
  });
});

describe('pictures', () => {
  test('come with what is shown, a caption, a width and a source', () => {
    const { report, doubts } = read('![A map](images/map.png "The area"){#m width=50%}\nSource: Us');
    expect(doubts).toEqual([]);
    expect(report.parts.foreword).toEqual([
      {
        type: 'picture',
        id: 'm',
        caption: 'The area',
        source: 'Us',
        asset: 'b'.repeat(64),
        alt: 'A map',
        share: 0.5,
        children: [{ text: '' }],
      },
    ]);
    expect(report.assets).toEqual({ ['b'.repeat(64)]: asset });
  });

  test('that did not come with the text are told, and their words kept', () => {
    const { report, doubts } = read('![A map](other.png "The area")');
    expect(doubts).toMatchObject([{ line: 3, message: expect.stringContaining('other.png') }]);
    expect(report.parts.foreword?.map(blockText)).toEqual(['The area A map (other.png)']);
    expect(report.assets).toEqual({});
  });
});

describe('references', () => {
  test('to parts, captions and recommendations; others are told and kept as words', () => {
    const { report, doubts } = read(
      'See [#background], [#recommendation-2] and [#nothing]; [#x](https://example.org/).',
    );
    expect(report.parts.foreword?.[0]).toMatchObject({
      children: [
        { text: 'See ' },
        { to: 'background' },
        { text: ', ' },
        { to: 'recommendation-2' },
        { text: ' and [#nothing]; ' },
        { type: 'link' },
        { text: '.' },
      ],
    });
    expect(doubts).toMatchObject([{ line: 3, message: expect.stringContaining('[#nothing]') }]);
  });
});

describe('raised figures', () => {
  test('mark footnotes where the text has them', () => {
    const { report } = read('One,¹ two² and 5 km².\n\n¹ First:\n<https://example.org/a>\n\n²Second.');
    expect(report.parts.foreword?.[0]).toMatchObject({
      children: [
        { text: 'One,' },
        { note: 'First: https://example.org/a' },
        { text: ' two' },
        { note: 'Second.' },
        { text: ' and 5 km².' },
      ],
    });
  });
});

describe('what converters make of a Word file', () => {
  test('the description of a table below it, and its caption in another place', () => {
    const { report, unplaced, doubts } = read(
      'Words.\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\nTable 1: Costs in MayA B; 1 2\n\nMore.\n\n# Ratings\n\nTable 1: Costs in May',
    );
    expect(report.parts.foreword?.map(({ type }) => type)).toEqual(['paragraph', 'table', 'paragraph']);
    expect(report.parts.foreword?.[1]).toMatchObject({ caption: 'Costs in May' });
    expect([unplaced, doubts]).toEqual([[], []]);
  });

  test('a paragraph that only begins like the table is text', () => {
    expect(foreword('| A | B |\n|---|---|\n| 1 | 2 |\n\nA B; 1 2 and more.').length).toBe(2);
  });

  test('a picture as HTML, with its number in the caption, and links inside the file', () => {
    const { report } = read(
      'See [the map](#map).\n\nFigure 3: The area\n\n<img src="media/map.png" title="Figure 3: The area" alt="A map" />',
    );
    expect(report.parts.foreword).toMatchObject([
      { children: [{ text: 'See the map.' }] },
      { type: 'picture', caption: 'The area', alt: 'A map' },
    ]);
  });
});

describe('numbers of lists', () => {
  const starts = (text: string) =>
    foreword(text).map((block) => (block.type === 'list-item' ? (block.start ?? '-') : ''));
  test.each([
    [
      'go on behind a paragraph as in the source',
      '1. a\n2. b\n\nBetween.\n\n3. c\n4. d',
      ['-', '-', '', 'continued', '-'],
    ],
    ['begin again behind a paragraph', '1. a\n2. b\n\nBetween.\n\n1. c', ['-', '-', '', '-']],
    ['begin again in one list', '1. a\n2. b\n1. c', ['-', '-', 'new']],
    ['count on where each line says 1', '1. a\n1. b\n1. c', ['-', '-', '-']],
  ])('%s', (_what, text, wanted) => {
    expect(starts(text)).toEqual(wanted);
  });
});

describe('quotations', () => {
  test.each([
    ['with a speaker', '> “They came.” – An officer', 'An officer', '“They came.”'],
    ['with a dash inside', '> “They came – at last.”', undefined, '“They came – at last.”'],
    ['without marks', '> They came – at last', undefined, 'They came – at last'],
  ])('%s', (_what, text, speaker, words) => {
    expect(foreword(text)).toEqual([{ type: 'quotation', ...(speaker && { speaker }), children: [{ text: words }] }]);
  });
});
