import { sayCount } from '../../core/say-count.ts';
import type { Template } from '../../core/template.ts';
import { beginningOf } from '../../core/text-import/beginning.ts';
import type { TextImport } from '../../core/text-import/import-text.ts';
import type { Fate, ImportNote } from '../../core/text-import/notes.ts';
import { columns } from './columns.ts';

const FATES: [fate: Fate, heading: string][] = [
  ['generated', 'Left out, because the report prints it from its scores, details and headings'],
  ['fixed', 'Left out, because the edition has its own words for it'],
  ['furniture', 'Left out as belonging to the page'],
];

/**
 * What went where, what was left out, and what a person should look at. With the text that was made of a Word file, which
 * nobody sees, words stand in place of its lines.
 */
export function importedTextReport(
  { parts, details, notes, doubts, unplaced }: TextImport,
  template: Template,
  { told, text }: { told: readonly string[]; text?: string },
): string {
  const written = text?.split('\n');
  const lines = (fate: Fate, part: string) => (written ? wordsOf(notes, fate, part) : linesOf(notes, fate, part));
  const at = (line: number) => (written ? beginningOf(written[line - 1] ?? '') : `line ${line}`);
  const total = parts.reduce((sum, part) => sum + part.words, 0);
  const sections = [
    [
      `Imported ${sayCount(total, 'word')} into ${sayCount(parts.length, 'part')}`,
      ...columns(
        parts.map(({ part, where, words }) => [
          where,
          sayCount(words, 'word'),
          ...(written ? [] : [lines('mapped', part)]),
        ]),
      ),
    ],
    [
      'Filled in',
      ...columns(template.details.flatMap(({ id, label }) => (id in details ? [[label, details[id] ?? '']] : []))),
    ],
    ...FATES.map(([fate, heading]) => {
      const places = [...new Map(notes.filter((note) => note.fate === fate).map((note) => [note.part, note.where]))];
      return [heading, ...columns(places.map(([part, where]) => [where, lines(fate, part)]))];
    }),
    [
      'No place in this edition; kept aside and not printed',
      ...columns(unplaced.map(({ heading, words }) => [`“${heading}”`, sayCount(words, 'word')])),
    ],
    ['Of the Word file itself', ...told.map((sentence) => `  ${sentence}`)],
    ['Please check', ...columns(doubts.map(({ line, message }) => [at(line), message]))],
  ];
  return sections
    .filter((lines) => lines.length > 1)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function wordsOf(notes: readonly ImportNote[], fate: Fate, part: string): string {
  const words = notes.filter((note) => note.fate === fate && note.part === part).map((note) => note.words);
  return sayCount(
    words.reduce((sum, count) => sum + count, 0),
    'word',
  );
}

function linesOf(notes: readonly ImportNote[], fate: Fate, part: string): string {
  const ranges = notes
    .filter((note) => note.fate === fate && note.part === part)
    .map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`));
  return ranges.length === 0
    ? ''
    : `line${ranges.length === 1 && !ranges[0]?.includes('–') ? '' : 's'} ${ranges.join(', ')}`;
}
