import type { ParagraphIds } from '../../core/review/word/identity.ts';
import type { Manifest, ManifestDrawing, ManifestParagraph, ManifestTable } from './manifest.ts';
import type { WordParts } from './package.ts';
import { reviewLosses } from './review/review-losses.ts';
import { all, attribute, first, textIn, value, type XmlElement, type XmlTrees } from './xml.ts';

/**
 * In words, whatever of the manifest is not in the file as it should be. `trees`: what was read of the parts; `ids`: of the
 * paragraphs that were written.
 */
export function lossesIn(parts: WordParts, trees: XmlTrees, manifest: Manifest, ids: ParagraphIds): string[] {
  const document = trees.get('word/document.xml');
  const named = (name: string) => document?.named(name) ?? [];
  const codes = named('w:instrText').map(textIn);
  const fields = (code: RegExp) => codes.filter((text) => code.test(text)).length;
  const counted = (what: string, found: number, wanted: number) =>
    found === wanted ? [] : [`${found} of ${wanted} ${what} are there`];
  // What went in a file for review is there, and not in the report.
  const gone = new Set(named('w:del').flatMap((part) => all(part, 'w:footnoteReference')));
  const goneNotes = new Set([...gone].map((mark) => attribute(mark, 'w:id')));
  const notes = (trees.get('word/footnotes.xml')?.named('w:footnote') ?? []).filter(
    (note) => attribute(note, 'w:type') === '' && !goneNotes.has(attribute(note, 'w:id')),
  );
  const paragraphs = [...trees.values()].flatMap((tree) => tree.named('w:p'));
  return [
    ...paragraphLosses(paragraphs, manifest.paragraphs, ids),
    ...counted('footnote marks', named('w:footnoteReference').length - gone.size, manifest.notes.length),
    ...counted('footnotes', notes.length, manifest.notes.length),
    ...notes
      .map((note, index) => (letters(wordsIn(note)) === letters(manifest.notes[index] ?? '') ? 0 : index + 1))
      .filter((number) => number > 0)
      .map((number) => `footnote ${number} has other words`),
    ...counted('repeated footnote marks', fields(/^\s*NOTEREF\s/), manifest.repeats),
    ...counted('references', fields(/^\s*REF\s/), manifest.references),
    ...counted('numbers of captions', fields(/^\s*SEQ\s/), manifest.captions),
    ...tableLosses(named('w:tbl'), manifest.tables),
    ...drawingLosses(parts, trees, manifest.drawings),
    ...(manifest.review ? reviewLosses(trees, manifest.review, ids) : []),
  ];
}

function paragraphLosses(
  written: readonly XmlElement[],
  wanted: readonly ManifestParagraph[],
  ids: ParagraphIds,
): string[] {
  const found = new Map(withJoined(written));
  const idsOf = new Map<string, string[]>();
  for (const [id, key] of ids) idsOf.set(key, [...(idsOf.get(key) ?? []), id]);
  const known = new Set(wanted.map(({ key }) => key));
  return [
    ...wanted.flatMap((paragraph) => lossOf(paragraph, found.get(idsOf.get(paragraph.key)?.shift() ?? '-'))),
    ...[...ids].filter(([id, key]) => !known.has(key) && !found.has(id)).map(([, key]) => `“${key}” is missing`),
  ];
}

type Written = { paragraph: XmlElement; words: string };

/** By their ids. One whose end went goes on in the next, and what there is of its words is said there. */
function withJoined(written: readonly XmlElement[]): [id: string, found: Written][] {
  let before = '';
  return written.map((paragraph) => {
    const words = before + wordsIn(paragraph);
    const [properties] = named(paragraph, 'w:pPr').flatMap((own) => named(own, 'w:rPr'));
    before = properties && named(properties, 'w:del').length > 0 ? words : '';
    return [attribute(paragraph, 'w14:paraId'), { paragraph, words }];
  });
}

function lossOf({ what, text, as }: ManifestParagraph, written: Written | undefined): string[] {
  if (!written) return [`${what} is missing`];
  const { paragraph: found, words } = written;
  if (letters(words) !== letters(text)) return [`${what} has other words`];
  const style = value(first(found, 'w:pStyle'));
  if (as === 'heading' && !/^(TOC)?Heading/.test(style)) return [`${what} is no heading`];
  if (as === 'box' && !style.startsWith('Practice')) return [`${what} is in no box`];
  return as === 'list item' && first(found, 'w:numPr') === undefined ? [`${what} is in no list`] : [];
}

/** Where a table is gone, those after it stand in the wrong place, and are not lost. */
function tableLosses(written: readonly XmlElement[], wanted: readonly ManifestTable[]): string[] {
  const found = written
    .map((table) => named(table, 'w:tr').filter((row) => !isGoneRow(row)))
    .filter((rows) => rows.length > 0)
    .map((rows) => rows.map((row) => named(row, 'w:tc').map(cellWords)));
  const index = wanted.findIndex(({ rows }, at) => found[at]?.length !== rows.length);
  const end = index < 0 ? wanted.length : index;
  const changed = wanted
    .slice(0, end)
    .filter(({ rows }, at) => !rows.every((cells, row) => sameCells(cells, found[at]?.[row] ?? [])));
  return [
    ...changed.map(({ what }) => `${what} has other words`),
    ...wanted.slice(end, end + 1).map(({ what }) => `${what} is missing or has lost rows`),
    ...(found.length > wanted.length ? [`there are ${found.length} tables instead of ${wanted.length}`] : []),
  ];
}

function isGoneRow(row: XmlElement): boolean {
  return named(row, 'w:trPr').some((properties) => named(properties, 'w:del').length > 0);
}

function sameCells(wanted: readonly string[], found: readonly string[]): boolean {
  return (
    wanted.length === found.length && wanted.every((words, index) => letters(words) === letters(found[index] ?? ''))
  );
}

function drawingLosses(parts: WordParts, trees: XmlTrees, wanted: readonly ManifestDrawing[]): string[] {
  const links = new Map(
    (trees.get('word/_rels/document.xml.rels')?.named('Relationship') ?? []).map((link) => [
      attribute(link, 'Id'),
      attribute(link, 'Target'),
    ]),
  );
  const found = (trees.get('word/document.xml')?.named('w:drawing') ?? [])
    .filter((drawing) => all(drawing, 'adec:decorative').length === 0)
    .map((drawing) => {
      // Where there is a drawing of lines, the first picture is only in its place.
      const picture = [...all(drawing, 'asvg:svgBlip'), ...all(drawing, 'a:blip')][0];
      return {
        description: all(drawing, 'wp:docPr').map((properties) => attribute(properties, 'descr'))[0] ?? '',
        chart: all(drawing, 'c:chart').length > 0,
        bytes: picture && parts.get(`word/${links.get(attribute(picture, 'r:embed')) ?? ''}`),
      };
    });
  const lost = wanted.find(({ description, picture }, index) => {
    const own = found[index];
    if (own?.description !== description) return true;
    return picture === undefined ? !own.chart : !sameBytes(picture, own.bytes);
  });
  return [
    ...(lost ? [`${lost.what} is missing, or another stands in its place`] : []),
    ...(found.length > wanted.length ? [`there are ${found.length} pictures instead of ${wanted.length}`] : []),
  ];
}

function sameBytes(one: Uint8Array, other: string | Uint8Array | undefined): boolean {
  return typeof other === 'object' && one.length === other.length && one.every((byte, index) => byte === other[index]);
}

function named(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** The words alone: tabs, line breaks and field codes are elements of their own in Word. */
function wordsIn(element: XmlElement): string {
  return all(element, 'w:t').reduce((words, { text }) => words + text, '');
}

/** Without the number of a note that is repeated. */
function cellWords(cell: XmlElement): string {
  return all(cell, 'w:r')
    .filter((run) => all(run, 'w:rStyle').every((style) => value(style) !== 'FootnoteReference'))
    .map(wordsIn)
    .join('');
}

const letters = (text: string): string => text.replace(/\s+/g, '');
