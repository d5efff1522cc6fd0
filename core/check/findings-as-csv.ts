import type { Layout } from '../layout.ts';
import type { Template } from '../template.ts';
import type { Finding } from './finding.ts';
import { sayPlace } from './say-place.ts';
import type { Findings } from './set-apart.ts';
import { textRules } from './text-rules.ts';

const HEADS = [
  'Weight',
  'Rule',
  'Family',
  'Where',
  'Words',
  'Finding',
  'Suggestion',
  'Also',
  'Not ours to edit',
  'Dismissed',
];

/** Findings as a table for a meeting, one row each; those that were dismissed come last, with the reason. */
export function findingsAsCsv({ open, dismissed }: Findings, layout: Layout, template: Template): string {
  const families = new Map(textRules.map(({ name, family }) => [name, family]));
  const rowOf = (finding: Finding, reason = '') => [
    finding.severity,
    finding.rule,
    families.get(finding.rule) ?? 'data',
    sayPlace(finding.at, layout, template),
    quoteOf(finding.at),
    finding.message,
    finding.suggestion ?? '',
    finding.related
      .map((place) => [sayPlace(place, layout, template), quoteOf(place)].filter(Boolean).join(': '))
      .join('; '),
    finding.provider ? 'yes' : '',
    reason,
  ];
  const rows = [
    HEADS,
    ...open.map((one) => rowOf(one)),
    ...dismissed.map((one) => rowOf(one.finding, one.dismissal.reason)),
  ];
  // Spreadsheets take a file for one of UTF-8 where it begins with the mark of it.
  return `\u{feff}${rows.map((row) => row.map(cell).join()).join('\r\n')}\r\n`;
}

function quoteOf({ words }: Finding['at']): string {
  return words ? words.paragraph.slice(words.from, words.to) : '';
}

/** A spreadsheet would work out what begins like a formula. */
function cell(text: string): string {
  const plain = text.replace(/[\r\n\t]+/g, ' ');
  const safe = /^\s*[=+\-@]/.test(plain) ? `'${plain}` : plain;
  return `"${safe.replaceAll('"', '""')}"`;
}
