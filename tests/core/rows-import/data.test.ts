import { describe, expect, test } from 'vitest';
import { importFacts } from '../../../core/rows-import/facts.ts';
import { importGlossary } from '../../../core/rows-import/glossary.ts';
import type { NumberedRow } from '../../../core/rows-import/named-rows.ts';
import type { Template } from '../../../core/template.ts';
import { newTestReport, pdu } from '../../editions.ts';

const rows = (...lines: string[]): NumberedRow[] =>
  lines.map((line, index) => ({ line: index + 1, cells: line.split('|') }));
const columns = ['Value', 'What'] as [string, string];
const common = { listed: true, orientation: 'portrait' as const, alsoCalled: [] };
/** An edition with facts, two of which each report starts with, and a glossary of two terms. */
const edition: Template = {
  ...pdu,
  parts: [
    ...pdu.parts.filter(({ kind }) => kind !== 'facts' && kind !== 'glossary'),
    {
      kind: 'facts',
      id: 'own-facts',
      title: 'Facts',
      ...common,
      required: false,
      columns,
      caption: 'Facts',
      sentences: {},
      initial: [
        { description: 'people supervised', note: 'Ministry' },
        { description: 'officers', note: '' },
      ],
    },
    {
      kind: 'glossary',
      id: 'own-glossary',
      title: 'Glossary',
      ...common,
      columns,
      caption: 'Terms',
      entries: [
        { term: 'PDU', definition: 'Unit' },
        { term: 'OASys', definition: 'Tool' },
      ],
    },
  ],
};
const empty = newTestReport(edition);

describe('facts', () => {
  test('fill in those that the report has and add the others; what the table does not name stays', () => {
    const table = rows('Description | VALUE', 'people supervised|6,359', 'new cases a\n month|46.5%', '|');
    const { report, added, replaced } = importFacts(table, empty, edition);
    expect([added, replaced]).toEqual([1, 1]);
    expect(report.facts).toEqual([
      { id: 'fact-1', value: '6,359', description: 'people supervised', comparison: '', target: '', note: 'Ministry' },
      { id: 'fact-2', value: '', description: 'officers', comparison: '', target: '', note: '' },
      { id: 'fact-3', value: '46.5%', description: 'new cases a month', comparison: '', target: '', note: '' },
    ]);
    const again = importFacts(rows('value|description|note|target', '7|officers||9'), report, edition);
    expect(again.report.facts[1]).toMatchObject({ value: '7', target: '9', note: '' });
    expect(importFacts(table, report, edition)).toMatchObject({ added: 0, replaced: 2, report });
  });
});

describe('a glossary', () => {
  test('gets terms, new wordings and back what was left out', () => {
    const before = { ...empty, glossary: { entries: [], omitted: ['PDU', 'OASys'] } };
    const { report } = importGlossary(rows('term|definition', 'PDU|A unit', 'MAPPA|Panels'), before, edition);
    const entries = [
      { id: 'term-1', term: 'PDU', definition: 'A unit' },
      { id: 'term-2', term: 'MAPPA', definition: 'Panels' },
    ];
    expect(report.glossary).toEqual({ entries, omitted: ['OASys'] });
    const next = importGlossary(rows('definition|term', 'Other panels|MAPPA'), report, edition);
    expect(next).toMatchObject({ added: 0, replaced: 1 });
    expect(next.report.glossary.entries[1]).toEqual({ id: 'term-2', term: 'MAPPA', definition: 'Other panels' });
  });
});

describe('a table that cannot be read is refused by row and column', () => {
  const header = 'value|description|note';
  test.each<[string, NumberedRow[], RegExp]>([
    ['no rows', [], /^The file holds no rows\. .*value,description,comparison,target,note/],
    ['no facts', rows(header), /^The file names its columns and holds nothing else/],
    ['a missing column', rows('value|note', '1|x'), /^Line 1: the column “description” is missing/],
    ['an unknown column', rows('value|description|colour', '1|x|red'), /^Line 1: there is no column “colour”/],
    ['a column without a name', rows('value|description|', '1|x|red'), /^Line 1: there is no column “”/],
    ['a column twice', rows('value|description|value', '1|x|2'), /^Line 1: the column “value” is there twice/],
    ['an empty value', rows(header, '1|x|', ' |y|z'), /^Line 3, value: it is empty/],
    ['an empty description', rows(header, '1||'), /^Line 2, description: it is empty/],
    ['a row cut short', rows(header, '1'), /^Line 2, description: it is empty/],
    ['too many cells', rows(header, '1|x|y|z'), /^Line 2: more cells than columns\. .*quotation marks/],
    ['a description twice', rows(header, '1|x|', '2| x |'), /^Line 3, description: “x” is on line 2 already/],
    ['a character that is none', rows(header, '1|x\u0007|'), /^Line 2, description: .* cannot be printed/],
    ['a character that was lost', rows(header, '1|x|caf\ufffd'), /^Line 2, note: .* cannot be printed/],
  ])('%s', (_what, table, says) => {
    const before = structuredClone(empty);
    expect(() => importFacts(table, empty, edition)).toThrow(says);
    expect(() => importFacts(table, empty, edition)).toThrow(/Nothing was imported\.$|Its first line|Add a row/);
    expect(empty).toEqual(before);
  });

  test('an edition without a place for it', () => {
    const bare = { ...edition, parts: edition.parts.filter(({ kind }) => kind !== 'facts' && kind !== 'glossary') };
    const facts = () => importFacts(rows('value|description', '1|x'), empty, bare);
    const terms = () => importGlossary(rows('term|definition', '1|x'), empty, bare);
    expect(facts).toThrow(`${bare.title}, ${bare.edition} has no part for facts`);
    expect(terms).toThrow(`${bare.title}, ${bare.edition} has no glossary`);
  });
});
