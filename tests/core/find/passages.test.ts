import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Content,
  type Inline,
  newFootnote,
  newLiveFigure,
  newReference,
  newTable,
} from '../../../core/content.ts';
import { withField } from '../../../core/find/fields.ts';
import { matchesIn } from '../../../core/find/find.ts';
import type { FieldSpot, Passage } from '../../../core/find/passage.ts';
import { passagesOfReport } from '../../../core/find/passages-of-report.ts';
import { passagesOfText, readLine } from '../../../core/find/passages-of-text.ts';
import { newPattern } from '../../../core/find/pattern.ts';
import { editsOf, obstacleOf } from '../../../core/find/replacement.ts';
import { layOut } from '../../../core/layout.ts';
import { newReport } from '../../../core/report.ts';
import { newScores } from '../../../core/score.ts';
import { partsTemplate } from '../../parts-edition.ts';

const template = partsTemplate();
const printing = { figures: new Map(), places: new Map([['t1', 'Table 1']]), template };
const link = (...words: string[]): Inline => ({
  type: 'link',
  url: 'https://example.org/',
  children: words.map((text) => ({ text })),
});
const line = (...inlines: Inline[]): Passage => ({
  spot: { kind: 'line', part: 'p', block: 0, path: [] },
  ...readLine(inlines, [], printing),
});
const plain = (words: string) => newPattern({ words, matchCase: false, wholeWord: false, regex: false });

describe('what is read, and in which order', () => {
  test('lines, then their notes; captions, cells, sources; what stands for a picture; a chart’s words', () => {
    const table = newTable(
      't1',
      [
        ['Head', 'Other'],
        ['cell', ''],
      ],
      'Its caption',
      'Its source',
    );
    const content: Content = [
      {
        type: 'paragraph',
        children: [
          { text: 'See ' },
          newReference('t1'),
          { text: ' and ' },
          link('the ', 'site'),
          newFootnote('A note.'),
        ],
      },
      table,
      {
        type: 'picture',
        id: 'p',
        caption: 'Shown',
        source: 'us',
        asset: 'a',
        alt: 'A map',
        share: 1,
        children: [{ text: '' }],
      },
      {
        type: 'chart',
        id: 'c',
        caption: 'Counted',
        source: '',
        form: 'bars',
        unit: '%',
        series: ['2026'],
        rows: [{ label: 'North', values: [1] }],
        alt: 'More than before',
        children: [{ text: '' }],
      },
    ];
    expect(passagesOfText('p', content, printing).map(({ text, what = '' }) => [text, what])).toEqual([
      ['See Table 1 and the site', ''],
      ['A note.', 'footnote'],
      ['Its caption', 'caption'],
      ['Head', ''],
      ['Other', ''],
      ['cell', ''],
      ['Its source', 'source'],
      ['Shown', 'caption'],
      ['A map', 'text in place of the picture'],
      ['us', 'source'],
      ['Counted', 'caption'],
      ['2026', 'chart'],
      ['North', 'chart'],
      ['More than before', 'text in place of the chart'],
    ]);
  });

  test('a report’s fields stand where their part does, its details at the end', () => {
    const report = newReport(template, { id: 'r', created: '2026-01-01T00:00:00Z' });
    report.recommendations = [{ id: 'g', addressee: 'All', items: [{ id: 'r1', text: 'seek the grail' }] }];
    report.glossary.entries = [{ id: 'e', term: 'Grail', definition: 'A cup' }];
    report.details[template.nameDetail] = 'Grail PDU';
    const texts = passagesOfReport(report, template, layOut(report, template))
      .filter(({ text }) => /grail/i.test(text))
      .map(({ spot, text }) => [spot.kind, text]);
    expect(texts.map(([, text]) => text).at(-1)).toBe('Grail PDU');
    expect(texts).toContainEqual(['recommendation', 'seek the grail']);
    expect(texts).toContainEqual(['term', 'Grail']);
    const headings = passagesOfReport(report, template, layOut(report, template)).filter(
      ({ spot }) => spot.kind === 'part heading',
    );
    expect(headings.length).toBeGreaterThan(3);
    expect(headings.every((passage) => obstacleOf(passage, matchesIn(passage.text, /./gu, 0)[0]!, 'x'))).toBe(true);
  });
});

describe('what cannot be replaced says why', () => {
  const told = (words: string, by: string, ...inlines: Inline[]) => {
    const passage = line(...inlines);
    return matchesIn(passage.text, plain(words), 0).map((match) => obstacleOf(passage, match, by));
  };
  const live = newLiveFigure('none', 'value', '49 per cent');
  test.each<[string, string, string, Inline[], string | undefined]>([
    ['words', 'two', 'x', [{ text: 'one ' }, { text: 'two', bold: true }], undefined],
    ['a live figure', 'was [', 'x', [{ text: 'was ' }, live], 'live figure'],
    ['words beside a live figure', 'was', 'x', [{ text: 'was' }, live], undefined],
    ['a reference', 'see Table', 'x', [{ text: 'see ' }, newReference('t1')], 'reference'],
    ['a footnote inside', 'ab', 'x', [{ text: 'a' }, newFootnote('n'), { text: 'b' }], 'footnote'],
    ['a footnote behind', 'a', 'x', [{ text: 'a' }, newFootnote('n'), { text: 'b' }], undefined],
    ['words of a link', 'si', 'x', [link('site')], undefined],
    ['the edge of a link', 'the site', 'x', [{ text: 'the ' }, link('site')], 'edge of a link'],
    ['all words of a link', 'site', 'place', [link('si', 'te')], undefined],
    ['a link without words', 'site', '', [link('si', 'te')], 'no words left'],
  ])('%s', (_, words, by, inlines, why) => {
    const [first] = told(words, by, ...inlines);
    if (why === undefined) expect(first).toBeUndefined();
    else expect(first).toContain(why);
  });
});

describe('edits', () => {
  const inline = fc.oneof(
    { weight: 4, arbitrary: fc.record({ text: fc.stringMatching(/^[ab ]{0,6}$/) }) },
    { weight: 2, arbitrary: fc.record({ text: fc.stringMatching(/^[ab ]{1,6}$/), bold: fc.constant(true as const) }) },
    { weight: 1, arbitrary: fc.stringMatching(/^[ab]{1,4}$/).map((text) => link(text, 'a')) },
    {
      weight: 1,
      arbitrary: fc.constantFrom<Inline>(newFootnote('ab'), newReference('t1'), newLiveFigure('n', 'value', 'a')),
    },
  );

  test('replacing leaves every other letter, and what it is made of, as it was', () => {
    fc.assert(
      fc.property(
        fc.array(inline, { minLength: 1, maxLength: 6 }),
        fc.constantFrom('a', 'ab', 'b a'),
        fc.constantFrom('', 'X', 'aa'),
        (inlines, words, by) => {
          const passage = line(...inlines);
          const matches = matchesIn(passage.text, plain(words), 0).filter((match) => !obstacleOf(passage, match, by));
          const after = structuredClone(inlines);
          for (const edit of matches.toReversed().flatMap((match) => editsOf(passage, match, by).toReversed())) {
            const [at = 0, child] = edit.path;
            const top = after[at];
            const node = top && child !== undefined && 'children' in top ? top.children[child] : top;
            if (!node || !('text' in node)) throw new Error('an edit leads to no text');
            expect(node.text.slice(edit.offset, edit.offset + edit.remove.length)).toBe(edit.remove);
            node.text =
              node.text.slice(0, edit.offset) + edit.insert + node.text.slice(edit.offset + edit.remove.length);
          }
          let expected = '';
          let last = 0;
          for (const { from, to } of matches) {
            expected += passage.text.slice(last, from) + by;
            last = to;
          }
          expected += passage.text.slice(last);
          expect(readLine(after, [], printing).text).toBe(expected);
          const frame = (list: Inline[]) => JSON.stringify(list, (key, value) => (key === 'text' ? '' : value));
          expect(frame(after)).toBe(frame(inlines));
        },
      ),
      { numRuns: 200 },
    );
  });

  test('the replacement goes into the text that the match begins in', () => {
    const passage = line({ text: 'on' }, { text: 'e t', bold: true }, { text: 'wo' });
    const [match] = matchesIn(passage.text, plain('e two'), 0);
    expect(match && editsOf(passage, match, 'X')).toEqual([
      { path: [1], offset: 0, remove: 'e t', insert: 'X' },
      { path: [2], offset: 0, remove: 'wo', insert: '' },
    ]);
  });
});

test('a field is changed where it stands, and a detail nowhere', () => {
  const slices = {
    recommendations: [
      {
        id: 'g',
        addressee: 'All',
        items: [
          { id: 'r1', text: 'old' },
          { id: 'r2', text: 'old' },
        ],
      },
    ],
    facts: [{ id: 'f', value: 'old', description: 'old', comparison: '', target: '', note: '' }],
    glossary: { entries: [{ id: 'e', term: 'old', definition: 'old' }], omitted: [] },
    lists: { l: { first: ['old', 'old'], second: [] } },
    scores: newScores(),
    figures: [],
    comparisons: {},
  };
  const changed = (spot: FieldSpot) => withField(slices, spot, (text) => text.replace('old', 'new'));
  expect(
    changed({ kind: 'recommendation', part: 'p', id: 'r2' }).recommendations[0]?.items.map(({ text }) => text),
  ).toEqual(['old', 'new']);
  expect(changed({ kind: 'fact', part: 'p', id: 'f', name: 'description' }).facts[0]).toMatchObject({
    value: 'old',
    description: 'new',
  });
  expect(changed({ kind: 'term', part: 'p', id: 'e', name: 'term' }).glossary.entries[0]).toMatchObject({
    term: 'new',
    definition: 'old',
  });
  expect(changed({ kind: 'list item', part: 'l', side: 'first', index: 1 }).lists.l?.first).toEqual(['old', 'new']);
  expect(changed({ kind: 'detail', part: null, id: 'd' })).toEqual(slices);
});
