import { expect, test } from 'vitest';
import { checkReport } from '../../../core/check/check.ts';
import { newReport, type Report } from '../../../core/report.ts';
import { Template } from '../../../core/template.ts';
import { pdu } from '../../editions.ts';

const id = { id: 'x', title: 'X' };
/** An edition that has nothing but facts, a glossary and two lists beside each other. */
const edition = Template.parse({
  ...pdu,
  domains: [],
  ratings: undefined,
  details: [{ id: 'subject.name', label: 'Name', group: 'Service', kind: 'text' }],
  documentTitle: 'X',
  wordStyle: { ...pdu.wordStyle, header: '', footer: '' },
  import: undefined,
  signOff: undefined,
  parts: [
    { ...id, kind: 'facts', id: 'facts', title: 'Facts', required: true, columns: ['Value', 'What'], caption: 'Facts' },
    {
      ...id,
      kind: 'glossary',
      id: 'glossary',
      title: 'Glossary',
      columns: ['Term', 'Meaning'],
      caption: 'Glossary',
      entries: [{ term: 'Order', definition: 'A sentence.' }],
    },
    {
      ...id,
      kind: 'paired-lists',
      id: 'pair',
      title: 'Pair',
      required: true,
      columns: ['For', 'Against'],
      caption: 'Pair',
    },
  ],
});
const fact = { id: 'f', value: '12', description: 'Offices', comparison: '', target: '', note: 'Returns, 2023' };

function complete(): Report {
  const report = newReport(edition, { id: 'r', created: '2023-07-03T09:00:00Z' });
  report.facts = [{ ...fact }];
  report.lists.pair = { first: ['One'], second: [] };
  return report;
}

const cases: [string, (report: Report) => void, string[]][] = [
  ['nothing amiss', () => {}, []],
  ['no fact', (r) => (r.facts = []), ['missing-part']],
  ['a fact without a value', (r) => r.facts.push({ ...fact, id: 'g', value: ' ' }), ['empty-fact']],
  ['a fact that says nothing', (r) => (r.facts[0]!.description = ''), ['empty-fact']],
  ['a fact with a bracket to fill in', (r) => (r.facts[0]!.note = 'Returns, [year]'), ['open-bracket']],
  ['a fact without a source', (r) => (r.facts[0]!.note = ''), ['fact-without-source']],
  [
    'a term without a definition',
    (r) => r.glossary.entries.push({ id: 'a', term: 'CRC', definition: '' }),
    ['empty-definition'],
  ],
  [
    'a term twice',
    (r) => r.glossary.entries.push({ id: 'a', term: 'A', definition: 'x' }, { id: 'b', term: 'A', definition: 'y' }),
    ['doubled-term'],
  ],
  [
    'a term of the edition in other words',
    (r) => r.glossary.entries.push({ id: 'a', term: 'Order', definition: 'x' }),
    [],
  ],
  ['no list', (r) => (r.lists = {}), ['missing-part']],
  ['the second list alone', (r) => (r.lists.pair = { first: [' '], second: ['x'] }), ['half-table']],
  ['lists of a part that is not there', (r) => (r.lists.other = { first: ['x'], second: [] }), ['not-in-edition']],
];

test.each(cases)('%s', (_, change, rules) => {
  const report = complete();
  change(report);
  expect(checkReport(report, edition).map(({ rule }) => rule)).toEqual(rules);
});
