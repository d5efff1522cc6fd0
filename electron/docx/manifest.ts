import { type Block, blockText, footnotesOf } from '../../core/content.ts';
import { dataTables } from '../../core/data-table.ts';
import type { Finding } from '../../core/finding.ts';
import { allParts, type Layout, type PlacedPart } from '../../core/layout.ts';
import { notesOf } from '../../core/notes.ts';
import { printedGroups } from '../../core/printed.ts';
import type { Report } from '../../core/report.ts';
import type { Template } from '../../core/template.ts';
import type { ParagraphIds } from './elements.ts';
import { findingKey, findingText } from './open-findings.ts';
import { all, attribute, value, type XmlElement, type XmlTrees } from './xml.ts';

/** A paragraph that must be in the file. `as`: what it must be there, beside its words. */
type Paragraph = { key: string; what: string; text: string; as?: 'heading' | 'list item' };

type Table = { what: string; rows: number };

/** What the layout says must be printed. */
export type Manifest = { paragraphs: Paragraph[]; notes: string[]; tables: Table[] };

export type ManifestOptions = {
  /** Listed behind a draft. */
  findings: readonly Finding[];
  /** Contents of a section are left out where there are none. */
  pageNumbers: boolean;
};

export function newManifest(
  layout: Layout,
  report: Report,
  template: Template,
  { findings, pageNumbers }: ManifestOptions,
): Manifest {
  const from = { report, template, layout };
  const printed = allParts(layout.parts).filter(
    ({ printed, part, level }) => printed && (part.kind !== 'contents' || level === 1 || pageNumbers),
  );
  // What has words is expected even where the writer holds that its part is not printed.
  const written = allParts(layout.parts).filter((placed) => placed.part.kind !== 'recommendations' || placed.printed);
  return {
    paragraphs: [
      ...printed.filter(({ heading }) => heading).map(headingOf),
      ...written.flatMap(({ id, where, content }) =>
        content.flatMap((block, index) => blockOf(block, `${id}/${index}`, `block ${index + 1} of “${where}”`)),
      ),
      ...printed.flatMap((placed) => dataOf(placed, report)),
      ...findings.map((finding, index) => ({
        key: findingKey(index),
        what: `open finding ${index + 1}`,
        text: findingText(finding),
        as: 'list item' as const,
      })),
    ],
    notes: printed.flatMap((placed) => notesOf(placed, from)),
    tables: printed.flatMap((placed) =>
      dataTables(placed, from).map(({ key, rows }) => ({
        what: `table “${key}” in “${placed.where}”`,
        rows: rows.length + 1,
      })),
    ),
  };
}

function headingOf({ id, where, number, title, part }: PlacedPart): Paragraph {
  const text = part.kind === 'contents' ? title : `${number}${title}`;
  return { key: `${id}/heading`, what: `the heading of “${where}”`, text, as: 'heading' };
}

function blockOf(block: Block, key: string, what: string): Paragraph[] {
  const text = blockText(block);
  if (text.trim() === '' && footnotesOf([block]).length === 0) return [];
  if (block.type === 'heading') return [{ key, what, text, as: 'heading' }];
  return [{ key, what, text, ...(block.type === 'list-item' && { as: 'list item' }) }];
}

function dataOf({ id, part, where, standard }: PlacedPart, report: Report): Paragraph[] {
  if (part.kind === 'statement' && standard)
    return [{ key: `${id}/statement`, what: `the text of “${where}”`, text: standard.statement }];
  if (part.kind !== 'recommendations') return [];
  return printedGroups(report.recommendations)
    .flatMap((group) => group.items.map((item) => ({ key: `${id}/${group.id}/${item.id}`, text: item.text })))
    .map((item, index) => ({ ...item, what: `recommendation ${index + 1}`, as: 'list item' }));
}

/** In words, whatever of the manifest is not in the file as it should be. `ids`: of the paragraphs that were written. */
export function lossesIn(trees: XmlTrees, { paragraphs, notes, tables }: Manifest, ids: ParagraphIds): string[] {
  const document = trees.get('word/document.xml');
  const named = (name: string) => document?.named(name) ?? [];
  const found = new Map(named('w:p').map((paragraph) => [attribute(paragraph, 'w14:paraId'), paragraph]));
  const idsOf = new Map<string, string[]>();
  for (const [id, key] of ids) idsOf.set(key, [...(idsOf.get(key) ?? []), id]);
  const known = new Set(paragraphs.map(({ key }) => key));
  const written = named('w:footnoteReference').length;
  const kept = (trees.get('word/footnotes.xml')?.named('w:footnote') ?? []).filter(
    (note) => attribute(note, 'w:type') === '',
  );
  const rows = named('w:tbl').map((table) => table.children.filter(({ name }) => name === 'w:tr').length);
  return [
    ...paragraphs.flatMap((wanted) => lossOf(wanted, found.get(idsOf.get(wanted.key)?.shift() ?? '-'))),
    ...[...ids].filter(([id, key]) => !known.has(key) && !found.has(id)).map(([, key]) => `“${key}” is missing`),
    ...(written === notes.length ? [] : [`${written} of ${notes.length} footnote marks are there`]),
    ...(kept.length === notes.length ? [] : [`${kept.length} of ${notes.length} footnotes are there`]),
    ...kept
      .map((note, index) => (letters(wordsIn(note)) === letters(notes[index] ?? '') ? 0 : index + 1))
      .filter((number) => number > 0)
      .map((number) => `footnote ${number} has other words`),
    // Where one is gone, those after it stand in the wrong place, and are not lost.
    ...tables
      .filter((table, index) => rows[index] !== table.rows)
      .slice(0, 1)
      .map(({ what }) => `${what} is missing or has lost rows`),
    ...(rows.length > tables.length ? [`there are ${rows.length} tables instead of ${tables.length}`] : []),
  ];
}

function lossOf({ what, text, as }: Paragraph, found: XmlElement | undefined): string[] {
  if (!found) return [`${what} is missing`];
  if (letters(wordsIn(found)) !== letters(text)) return [`${what} has other words`];
  if (as === 'heading' && !/^(TOC)?Heading/.test(all(found, 'w:pStyle').map(value)[0] ?? ''))
    return [`${what} is no heading`];
  return as === 'list item' && all(found, 'w:numPr').length === 0 ? [`${what} is in no list`] : [];
}

/** The words alone: tabs, line breaks and field codes are elements of their own in Word. */
function wordsIn(element: XmlElement): string {
  return all(element, 'w:t').reduce((words, { text }) => words + text, '');
}

const letters = (text: string): string => text.replace(/\s+/g, '');
