import type { Template } from '../../core/template.ts';
import type { TextImport } from '../../core/text-import/import-text.ts';
import type { Fate, ImportNote } from '../../core/text-import/notes.ts';
import { columns, counted } from './columns.ts';

const FATES: [fate: Fate, heading: string][] = [
  ['generated', 'Left out, because the report prints it from its scores, details and headings'],
  ['fixed', 'Left out, because the edition has its own words for it'],
  ['furniture', 'Left out as belonging to the page'],
];

/** What went where, what was left out, and what a person should look at. */
export function importedTextReport(
  { parts, details, notes, doubts, unplaced }: TextImport,
  template: Template,
): string {
  const total = parts.reduce((sum, part) => sum + part.words, 0);
  const sections = [
    [
      `Imported ${counted(total, 'word')} into ${counted(parts.length, 'part')}`,
      ...columns(
        parts.map(({ part, where, words }) => [where, counted(words, 'word'), linesOf(notes, 'mapped', part)]),
      ),
    ],
    [
      'Filled in',
      ...columns(template.details.flatMap(({ id, label }) => (id in details ? [[label, details[id] ?? '']] : []))),
    ],
    ...FATES.map(([fate, heading]) => {
      const these = notes.filter((note) => note.fate === fate);
      const places = [...new Map(these.map((note) => [note.part, note.where]))];
      return [heading, ...columns(places.map(([part, where]) => [where, linesOf(these, fate, part)]))];
    }),
    [
      'No place in this edition; kept aside and not printed',
      ...columns(unplaced.map(({ heading, words }) => [`“${heading}”`, counted(words, 'word')])),
    ],
    ['Please check', ...columns(doubts.map(({ line, message }) => [`line ${line}`, message]))],
  ];
  return sections
    .filter((lines) => lines.length > 1)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function linesOf(notes: readonly ImportNote[], fate: Fate, part: string): string {
  const ranges = notes
    .filter((note) => note.fate === fate && note.part === part)
    .map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`));
  return ranges.length === 0
    ? ''
    : `line${ranges.length === 1 && !ranges[0]?.includes('–') ? '' : 's'} ${ranges.join(', ')}`;
}
