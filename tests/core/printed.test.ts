import { describe, expect, it } from 'vitest';
import { newParagraph } from '../../core/content.ts';
import { allParts, layOut } from '../../core/layout.ts';
import { printedGroups, printedRecommendations } from '../../core/printed.ts';
import type { Report } from '../../core/report.ts';
import { partsReport, partsTemplate } from '../parts-edition.ts';

const template = partsTemplate();
const full = partsReport(template);
const empty: Report = {
  ...full,
  parts: {},
  facts: [],
  lists: {},
  recommendations: [],
  glossary: { entries: [], omitted: [] },
};

const printedOf = (report: Report) =>
  allParts(layOut(report, template).parts)
    .filter(({ printed }) => printed)
    .map(({ id }) => id);

describe('what is printed', () => {
  it('is everything of a full report', () => {
    expect(printedOf(full)).toEqual(allParts(layOut(full, template).parts).map(({ id }) => id));
  });

  it('is, of an empty one, what is required, fixed or made from the edition', () => {
    expect(printedOf(empty)).toEqual([
      'cover',
      'contents',
      'findings',
      'ratings',
      'facts',
      'deck',
      'deck.contents',
      '1.1',
      '1.1.statement',
      '1.1.questions',
      '1.1.seen',
      '1.2',
      '1.2.statement',
      'deck.pairs',
      'results',
      'bands',
      'tables',
      'glossary',
      'back',
    ]);
  });

  it.each<[string, string, Partial<Report>]>([
    ['a text that nobody needs once it has words', 'keeper', { parts: { keeper: [newParagraph('Words.')] } }],
    ['lists once the first has an item', '1.1.pairs', { lists: { '1.1.pairs': { first: ['Tar'], second: [] } } }],
    [
      'recommendations once one has words',
      'recommendations',
      { recommendations: [{ id: 'g', addressee: 'A', items: [{ id: 'i', text: 'Dry it.' }] }] },
    ],
  ])('has %s', (_, id, change) => {
    expect(printedOf(empty)).not.toContain(id);
    expect(printedOf({ ...empty, ...change })).toContain(id);
  });

  it.each<[string, string, Partial<Report>]>([
    ['a text of blanks', 'keeper', { parts: { keeper: [newParagraph(' \n')] } }],
    [
      'lists of which only the second has items',
      '1.1.pairs',
      { lists: { '1.1.pairs': { first: [''], second: ['Rain'] } } },
    ],
    [
      'recommendations without words',
      'recommendations',
      { recommendations: [{ id: 'g', addressee: 'A', items: [{ id: 'i', text: ' ' }] }] },
    ],
    [
      'a glossary of which every term is left out and the report’s have no name',
      'glossary',
      {
        glossary: {
          entries: [{ id: 'g', term: ' ', definition: 'Nothing' }],
          omitted: ['Pier', 'Deck', 'Troll', 'No term of the edition'],
        },
      },
    ],
    ['a back cover whose words were taken away', 'back', { parts: { back: [] } }],
  ])('has no %s', (_, id, change) => {
    expect(printedOf({ ...empty, ...change })).not.toContain(id);
  });

  it('keeps a glossary while one term is left, however many names were left out', () => {
    const glossary = { entries: [], omitted: ['Pier', 'Deck', 'x', 'y'] };
    expect(printedOf({ ...empty, glossary })).toContain('glossary');
  });
});

it('prints the groups that recommend something, without the items that are still to be written', () => {
  const item = (text: string) => ({ id: text, text });
  expect(
    printedGroups([
      { id: 'a', addressee: 'A', items: [item('One'), item(' ')] },
      { id: 'b', addressee: 'B', items: [item('')] },
      { id: 'c', addressee: 'C', items: [] },
    ]),
  ).toEqual([{ id: 'a', addressee: 'A', items: [item('One')] }]);
});

describe('the ends of recommendations', () => {
  const groups = [
    {
      id: 'a',
      addressee: 'A',
      items: ['count the boats.', 'dry the ropes;', 'paint the pier ', ''].map((text, index) => ({
        id: `a${index}`,
        text,
      })),
    },
    { id: 'b', addressee: 'B', items: [{ id: 'b0', text: 'ask why. Do so in writing' }] },
    { id: 'c', addressee: 'C', items: [{ id: 'c0', text: 'say ‘well done!’' }] },
  ];
  const texts = (itemEnds?: { last: string; others: string }) =>
    printedRecommendations(groups, itemEnds ? { itemEnds } : {}).map(({ items }) => items.map(({ text }) => text));

  it('are those of the edition, the last of each addressee’s apart', () => {
    expect(texts({ last: '.', others: '' })).toEqual([
      ['count the boats', 'dry the ropes', 'paint the pier.'],
      // A text of sentences, and an exclamation, end as they do.
      ['ask why. Do so in writing'],
      ['say ‘well done!’'],
    ]);
    expect(texts({ last: '.', others: ';' })[0]).toEqual(['count the boats;', 'dry the ropes;', 'paint the pier.']);
  });

  it('are as typed where the edition says nothing', () => {
    expect(texts()[0]).toEqual(['count the boats.', 'dry the ropes;', 'paint the pier ']);
  });
});
