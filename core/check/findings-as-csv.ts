import { rowsAsCsv } from '../rows-as-csv.ts';
import { type FindingsPaper, type PaperFinding, type PaperPlace, sectionsOf } from './paper/findings-paper.ts';

const HEADS = [
  'No.',
  'Weight',
  'Rule',
  'Family',
  'Part',
  'Where',
  'Words',
  'Finding',
  'Suggestion',
  'Also',
  'Not ours to edit',
  'Assigned to',
  'Dismissed',
  'Dismissed by',
  'Dismissed on',
  'Decision',
];

/** A paper as a table, one finding a row, numbered as in the Word file; the last column is the meeting’s. */
export function findingsAsCsv(paper: FindingsPaper): string {
  const { open, provider, dismissed } = sectionsOf(paper);
  const rows = [HEADS, ...[...open, ...provider, ...dismissed].map(({ number, finding }) => rowOf(number, finding))];
  return rowsAsCsv(rows);
}

function rowOf(number: number, finding: PaperFinding): string[] {
  const { weight, rule, family, part, at, message, suggestion = '', related, provider, assigned, dismissed } = finding;
  return [
    String(number),
    weight,
    rule,
    family,
    part,
    at.where,
    at.words,
    message,
    suggestion,
    related.map(sayPlace).join('; '),
    provider ? 'yes' : '',
    assigned ?? '',
    dismissed?.reason ?? '',
    dismissed?.by ?? '',
    dismissed?.at.slice(0, 10) ?? '',
    '',
  ];
}

function sayPlace({ where, words }: PaperPlace): string {
  return [where, words].filter(Boolean).join(': ');
}
