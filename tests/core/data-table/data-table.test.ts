import { describe, expect, it } from 'vitest';
import { type DataTable, dataTables, factDescription, notesOfTable } from '../../../core/data-table/data-table.ts';
import { standardsOf } from '../../../core/framework.ts';
import { allParts, layOut } from '../../../core/layout.ts';
import type { FactsPart } from '../../../core/part.ts';
import { ratingShape } from '../../../core/rating-shape.ts';
import type { Report } from '../../../core/report.ts';
import { Template } from '../../../core/template.ts';
import { partsReport, partsTemplate } from '../../parts-edition.ts';

const template = partsTemplate();
const report = partsReport(template);

function tablesOf(id: string, of: Report = report, by = template): DataTable[] {
  const layout = layOut(of, by);
  const placed = allParts(layout.parts).find((part) => part.id === id);
  if (!placed) throw new Error(`the edition has no part “${id}”`);
  return dataTables(placed, { report: of, template: by, layout });
}

const texts = ({ header, rows }: DataTable) => [header, ...rows].map((cells) => cells.map(({ text }) => text));

describe('the ratings page', () => {
  it('has a table of the whole, and one for each domain with its rated standards', () => {
    const [whole, deck, piers, ...more] = tablesOf('ratings');
    expect(more).toEqual([]);
    expect(whole && texts(whole)).toEqual([
      ['Bridge', 'Long Bridge'],
      ['Score', '5/9'],
      ['In all', 'Steady'],
    ]);
    expect(deck).toMatchObject({ key: 'ratings/deck', caption: '1. The deck' });
    expect(deck?.captionNote).toBeUndefined();
    expect(piers).toMatchObject({ caption: '2. Piers and what is on them', captionNote: 'Birds are not marked.' });
    expect(piers?.rows.map((cells) => cells.map(({ text }) => text))).toEqual([['2.1', 'Stone', 'Shut']]);
    expect(deck?.rows.map((cells) => cells[2])).toEqual([
      { text: 'Steady', rating: 'Steady', shape: '●' },
      { text: 'Sound', rating: 'Sound', shape: '▲' },
    ]);
  });

  it('says in words of the edition what has no rating yet', () => {
    const open = { ...report, scores: { standards: {}, keyQuestions: {} } };
    const rows = tablesOf('ratings', open).flatMap((table) => table.rows);
    expect(rows.map((cells) => cells.at(-1)?.text)).toContain('[not yet rated]');
    expect(rows.flat().some(({ rating, shape }) => rating !== undefined || shape !== undefined)).toBe(false);
  });

  it('tells up to five ratings apart by their shape, and nothing that is on no scale', () => {
    const scale = (count: number) => ({
      ...template.ratings!,
      scale: Array.from({ length: count }, (_, index) => ({ ...template.ratings!.scale[0]!, name: `${index}` })),
    });
    for (const count of [2, 3, 4, 5]) {
      const shapes = Array.from({ length: count }, (_, index) => ratingShape(scale(count), `${index}`));
      expect(new Set(shapes).size).toBe(count);
      expect([shapes[0], shapes.at(-1)]).toEqual(['▲', '▼']);
    }
    expect(ratingShape(scale(6), '0')).toBe('');
    expect(ratingShape(scale(4), 'Other')).toBe('');
    expect(ratingShape(scale(4), undefined)).toBe('');
  });
});

describe('key questions', () => {
  const strong = (of: Report) => tablesOf('1.1.questions', of)[0]?.rows.map((cells) => cells[1]?.strong ?? false);

  it('marks the lowest, and all that are as low', () => {
    expect(strong(report)).toEqual([false, true]);
    const equal = structuredClone(report);
    equal.scores.keyQuestions['1.1.1'] = { percentage: 63 };
    expect(strong(equal)).toEqual([true, true]);
  });

  it('marks none while one is not scored, and says so', () => {
    const open = structuredClone(report);
    delete open.scores.keyQuestions['1.1.1'];
    expect(strong(open)).toEqual([false, false]);
    expect(tablesOf('1.1.questions', open)[0]?.rows[0]?.[1]?.text).toBe('Not scored');
  });
});

describe('results', () => {
  it('has a table for each domain, standards above their key questions', () => {
    const [deck, piers] = tablesOf('tables');
    expect(deck && texts(deck)).toEqual([
      ['Standard and question', 'Share', 'Mark'],
      ['1.1. Boards', '', 'Steady'],
      ['1.1.1. Are the boards whole?', '81%', 'Sound'],
      ['1.1.2. Are the boards dry?', '63%', 'Shaky'],
      ['1.2. Rails', '', 'Sound'],
      ['1.2.1. Are the rails fast?', '80%', 'Sound'],
    ]);
    expect(piers && texts(piers).slice(1)).toEqual([
      ['2.1. Stone', '', 'Shut'],
      ['2.2. Birds', '', ''],
      ['2.2.1. Are there birds?', '75%', 'Steady'],
    ]);
    const heads = (table?: DataTable) => table?.rows.map((cells) => cells.every(({ group }) => group === true));
    expect(heads(deck)).toEqual([true, false, false, true, false]);
    expect(heads(piers)).toEqual([true, true, false]);
  });

  it('explains a departure at its rating, and a mark at the first question that has it', () => {
    const [deck] = tablesOf('tables');
    expect(deck?.rows[0]?.[2]?.note).toEqual({
      text: 'Moved to ‘Steady’: the boards were laid anew in June',
      again: false,
    });
    expect(deck?.rows[2]?.[0]?.note).toEqual({ text: 'Only bridges over tidal water.', again: false });
    expect(deck?.rows[4]?.[0]?.note).toEqual({ text: 'Only bridges over tidal water.', again: true });
    expect(deck && notesOfTable(deck)).toEqual([
      'Moved to ‘Steady’: the boards were laid anew in June',
      'Only bridges over tidal water.',
    ]);
    const silent = structuredClone(report);
    silent.scores.standards['1.1'] = { rating: 'Steady' };
    expect(tablesOf('tables', silent)[0]?.rows[0]?.[2]?.note).toBeUndefined();
  });
});

describe('bands', () => {
  it('writes them from the lowest to the highest, each end in its own words', () => {
    const [bands] = tablesOf('bands');
    expect(bands && texts(bands).slice(1)).toEqual([
      ['Few: <50%', 'Shut'],
      ['Half: 50-64%', 'Shaky'],
      ['Most: 65-79%', 'Steady'],
      ['Nearly all: 80%+', 'Sound'],
    ]);
    expect(bands?.rows.map((cells) => cells[1]?.rating)).toEqual(['Shut', 'Shaky', 'Steady', 'Sound']);
  });
});

describe('facts', () => {
  const part = template.parts.find((candidate): candidate is FactsPart => candidate.kind === 'facts')!;
  const fact = { id: 'f', value: '1', description: 'People who cross', comparison: '', target: '', note: '' };

  it.each([
    [{}, 'People who cross'],
    [{ comparison: '980' }, 'People who cross. All bridges: 980.'],
    [{ target: '£1' }, 'People who cross. The aim is £1.'],
    [{ comparison: '980', target: '£1' }, 'People who cross. All bridges: 980; the aim is £1.'],
    [{ description: 'People who cross. ', comparison: '$& $1' }, 'People who cross. All bridges: $& $1.'],
  ])('says what %o is', (change, says) => {
    expect(factDescription({ ...fact, ...change }, part)).toBe(says);
  });

  it('leaves out those without a value, and gives facts of one source one footnote', () => {
    const [facts] = tablesOf('facts');
    expect(facts?.rows.map((cells) => cells[0])).toEqual(
      ['1,204', '46.5%', '£2'].map((text) => ({ text, strong: true, large: true })),
    );
    expect(facts?.rows.map((cells) => cells[1]?.note)).toEqual([
      { text: 'Toll book, 2029.', again: false },
      { text: 'Toll book, 2029.', again: true },
      undefined,
    ]);
    expect(facts && notesOfTable(facts)).toEqual(['Toll book, 2029.']);
  });

  it('says that they are still to come where none has a value', () => {
    const [facts] = tablesOf('facts', { ...report, facts: [] });
    expect(facts?.rows).toEqual([[{ text: '[yet to come]' }, { text: '' }]]);
  });
});

describe('paired lists', () => {
  it('numbers each list and drops the column of an empty one', () => {
    expect(tablesOf('1.1.pairs').map(texts)).toEqual([
      [
        ['What helps', 'What hinders'],
        ['1. Dry days', '1. Rain'],
        ['2. Tar', ''],
      ],
    ]);
    const [one] = tablesOf('deck.pairs');
    expect(one && texts(one)).toEqual([['What helps'], ['1. Care']]);
    expect(one?.columns).toEqual([{ share: 1, align: 'left' }]);
    expect(one?.name).toEqual({ word: 'List', series: '', number: 2 });
  });

  it('is not there when nobody needs it, and says that it is still to come when somebody does', () => {
    const empty = { ...report, lists: { '1.1.pairs': { first: [' '], second: ['Rain'] } } };
    expect(tablesOf('1.1.pairs', empty)).toEqual([]);
    expect(tablesOf('deck.pairs', empty).map(texts)).toEqual([[['What helps'], ['[yet to come]']]]);
  });
});

describe('the glossary', () => {
  it('takes the terms of both, the report’s in place of the edition’s, without those left out', () => {
    const glossary = {
      entries: [
        { id: 'a', term: 'Deck', definition: 'Where {bridge.name} is walked on' },
        { id: 'b', term: 'arch', definition: 'A bent wall' },
        { id: 'c', term: ' ', definition: 'Nothing' },
      ],
      omitted: ['Troll'],
    };
    const [table] = tablesOf('glossary', { ...report, glossary });
    expect(table && texts(table).slice(1)).toEqual([
      ['arch', 'A bent wall'],
      ['Deck', 'Where Long Bridge is walked on'],
      ['Pier', 'What a bridge stands on'],
    ]);
  });
});

it('prints no table for a part that is not printed, nor for one of text', () => {
  expect(tablesOf('findings')).toEqual([]);
  expect(tablesOf('deck')).toEqual([]);
});

describe('results to compare with', () => {
  const [standard] = standardsOf(template).filter(({ keyQuestions }) => keyQuestions.length > 0);
  const [question] = standard?.keyQuestions ?? [];
  if (!standard || !question) throw new Error('the edition asks nothing');
  const rating = template.ratings?.scale[0]?.name ?? '';
  const previous = {
    label: '2018',
    source: '',
    keyQuestions: { [question.number]: { yes: 1, base: 4 } },
    standards: { [standard.number]: rating },
  };
  const comparing: Report = { ...report, comparisons: { previous } };
  const json = JSON.stringify(template).replaceAll('"compare":[]', '"compare":["average","previous"]');
  const edition = Template.parse(JSON.parse(json));

  it('have a column in the tables where the edition wants one and they are entered', () => {
    const [asked] = tablesOf('1.1.questions', comparing, edition);
    expect(asked?.header.map(({ text }) => text)).toEqual(['Question', 'Share', '2018']);
    expect(asked?.rows.map((cells) => cells[2]?.text)).toEqual(
      standard.keyQuestions.map(({ number }) => (number === question.number ? '25%' : '–')),
    );
    expect(asked?.columns.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 5);
    const [results] = tablesOf('tables', comparing, edition);
    const row = (start: string) => results?.rows.find(([cell]) => cell?.text.startsWith(start));
    expect(row(`${standard.number}. `)?.[3]).toEqual({ text: rating, rating, group: true });
    expect(row(`${question.number}. `)?.[3]).toMatchObject({ text: '25%' });
    for (const cells of results?.rows ?? []) expect(cells).toHaveLength(4);
  });

  it('have none where the edition does not, or nobody has entered any', () => {
    expect(texts(tablesOf('1.1.questions', comparing)[0]!)).toEqual(texts(tablesOf('1.1.questions')[0]!));
    expect(tablesOf('tables', report, edition)).toEqual(tablesOf('tables'));
  });
});
