import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { Block, Chart, Inline, Picture, Table } from '../../../../core/content.ts';
import { speak, translationOf } from '../../../../core/messages/messages.ts';
import { looksKey } from '../../../../core/review/suggestions/blocks.ts';
import welsh from '../../../../core/review/suggestions/messages.cy.json' with { type: 'json' };
import { sayLooks, sayMarks } from '../../../../core/review/suggestions/say-looks.ts';

afterEach(() => speak());

const children = [{ text: 'Words' }];
const nothing: Picture['children'] = [{ text: '' }];
const captions = { id: 'one', caption: '', source: '' };
const paragraph: Block = { type: 'paragraph', children };
const item: Block = { type: 'list-item', list: 'bulleted', depth: 0, children };
const quotation: Block = { type: 'quotation', children };
const example: Block = { type: 'practice-example', tone: 'good', children };
const table: Table = {
  type: 'table',
  ...captions,
  columns: [
    { share: 1, align: 'left' },
    { share: 1, align: 'left' },
  ],
  children: [
    {
      type: 'table-row',
      children: [
        { type: 'table-cell', children },
        { type: 'table-cell', children },
      ],
    },
  ],
};
const picture: Picture = { type: 'picture', ...captions, asset: 'aaaaaaaabb', alt: '', share: 1, children: nothing };
const chart: Chart = {
  type: 'chart',
  ...captions,
  form: 'bars',
  unit: '%',
  series: ['2020'],
  rows: [
    { label: 'North', values: [3] },
    { label: 'South', values: [null] },
  ],
  alt: '',
  children: nothing,
};

const CHANGES: readonly [was: Block, now: Block, said: string, welsh: string][] = [
  [paragraph, { type: 'heading', level: 1, children }, 'paragraph → heading', 'paragraff → pennawd'],
  [
    { type: 'heading', level: 1, children },
    { type: 'heading', level: 2, children },
    'heading → small heading',
    'pennawd → pennawd bach',
  ],
  [
    item,
    { ...item, depth: 1 },
    'bulleted item, level 1 → bulleted item, level 2',
    'eitem â bwled, lefel 1 → eitem â bwled, lefel 2',
  ],
  [
    paragraph,
    { ...item, list: 'numbered', start: 'new' },
    'paragraph → numbered item, starts again at 1',
    'paragraff → eitem â rhif, yn dechrau eto o 1',
  ],
  [
    { ...item, list: 'numbered', start: 'continued' },
    { ...item, list: 'numbered' },
    'numbered item, continues the list above → numbered item, counts on as usual',
    'eitem â rhif, yn parhau’r rhestr uchod → eitem â rhif, yn cyfrif ymlaen fel arfer',
  ],
  [
    quotation,
    { ...quotation, speaker: 'A nurse' },
    'quotation, no speaker → quotation, speaker “A nurse”',
    'dyfyniad, dim siaradwr → dyfyniad, siaradwr “A nurse”',
  ],
  [
    example,
    { ...example, tone: 'poor' },
    'example of good practice → example of poor practice',
    'enghraifft o arfer da → enghraifft o arfer gwael',
  ],
  [
    { ...example, tone: 'neutral', opens: true },
    { ...example, tone: 'neutral', about: { name: 'Tom', age: '34' } },
    'example of practice, in a new box, about nobody → example of practice, in the box of the one before, about Tom, 34',
    'enghraifft o arfer, mewn blwch newydd, ddim am neb → enghraifft o arfer, ym mlwch yr un o’i flaen, am Tom, 34',
  ],
  [
    table,
    {
      ...table,
      caption: 'Cases',
      source: 'Our data',
      columns: [
        { share: 3, align: 'left' },
        { share: 1, align: 'right' },
      ],
    },
    'table, no caption, no source, columns of 50, 50 per cent → table, caption “Cases”, source “Our data”, columns of 75, 25 to the right per cent',
    'tabl, dim capsiwn, dim ffynhonnell, colofnau o 50, 50 y cant → tabl, capsiwn “Cases”, ffynhonnell “Our data”, colofnau o 75, 25 i’r dde y cant',
  ],
  [
    picture,
    { ...picture, asset: 'ccccccccdd', alt: 'A door', share: 0.5 },
    'picture, file aaaaaaaa, no description, 100 per cent of the width → picture, file cccccccc, description “A door”, 50 per cent of the width',
    'llun, ffeil aaaaaaaa, dim disgrifiad, 100 y cant o’r lled → llun, ffeil cccccccc, disgrifiad “A door”, 50 y cant o’r lled',
  ],
  [
    chart,
    {
      ...chart,
      form: 'columns',
      unit: '',
      series: ['2021'],
      rows: [
        ...chart.rows.slice(0, 1),
        { label: 'South', values: [{ figure: 'women' }] },
        { label: 'East', values: [7] },
      ],
    },
    'chart, bars, lying, unit “%”, series 2020, South: – → chart, columns, standing, no unit, series 2021, South: women, East: 7',
    'siart, barrau, ar eu gorwedd, uned “%”, cyfresi 2020, South: – → siart, colofnau, ar eu sefyll, dim uned, cyfresi 2021, South: women, East: 7',
  ],
];

describe('a change of looks', () => {
  test.each(CHANGES)('%#', (was, now, said, inWelsh) => {
    const told = () => Object.values(sayLooks(was, now)).join(' → ');
    expect(told()).toBe(said);
    speak(translationOf('cy', new Map([['core/review/suggestions', welsh]])));
    expect(told()).toBe(inWelsh);
  });

  const words = fc.constantFrom('', 'One', 'Two');
  const captioned = { id: fc.constant('one'), caption: words, source: words };
  const column = fc.record({
    share: fc.constantFrom(1, 2, 4),
    align: fc.constantFrom('left' as const, 'right' as const),
  });
  const block: fc.Arbitrary<Block> = fc.oneof(
    fc.record({
      type: fc.constant('table' as const),
      ...captioned,
      columns: fc.tuple(fc.constant({ share: 1, align: 'left' as const }), column),
      children: fc.constant(table.children),
    }),
    fc.record({
      type: fc.constant('picture' as const),
      ...captioned,
      asset: fc.constantFrom('aaaaaaaabb', 'ccccccccdd'),
      alt: words,
      share: fc.constantFrom(0.1, 0.5, 0.51, 1),
      children: fc.constant(nothing),
    }),
    fc.record({
      type: fc.constant('chart' as const),
      ...captioned,
      form: fc.constantFrom('bars' as const, 'columns' as const),
      unit: words,
      series: fc.tuple(words),
      rows: fc.array(fc.record({ label: words, values: fc.tuple(fc.constantFrom(null, 0, 1, { figure: 'women' })) }), {
        minLength: 1,
        maxLength: 3,
      }),
      alt: words,
      children: fc.constant(nothing),
    }),
    fc.constantFrom(...CHANGES.flatMap(([was, now]) => [now, was])),
  );

  test('always says how what it was differs from what it is', () => {
    fc.assert(
      fc.property(block, block, (was, now) => {
        const told = sayLooks(was, now);
        expect(told.was === told.now).toBe(looksKey(was) === looksKey(now));
      }),
      { numRuns: 2000 },
    );
  });
});

test.each<[string, Inline[], Inline[], string]>([
  ['marks', children, [{ text: 'Words', bold: true, italic: true }], 'plaen → trwm, italig'],
  [
    'a link',
    [{ type: 'link', url: 'https://example.org/', children }],
    [{ text: 'Words', superscript: true }],
    'dolen i https://example.org/ → uwchysgrif',
  ],
])('a change of %s is told in the language of the window', (_, was, now, said) => {
  speak(translationOf('cy', new Map([['core/review/suggestions', welsh]])));
  expect(Object.values(sayMarks(was, now)).join(' → ')).toBe(said);
});
