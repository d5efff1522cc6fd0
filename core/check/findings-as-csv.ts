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
  // Spreadsheets take a file for one of UTF-8 where it begins with the mark of it.
  return `\u{feff}${rows.map((row) => row.map(cell).join()).join('\r\n')}\r\n`;
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

/** A spreadsheet would work out what begins like a formula. */
function cell(text: string): string {
  const plain = text.replace(/[\r\n\t]+/g, ' ');
  const safe = /^\s*[=+\-@]/.test(plain) ? `'${plain}` : plain;
  return `"${safe.replaceAll('"', '""')}"`;
}
