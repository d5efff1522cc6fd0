import { unzipSync } from 'fflate';
import type { DocumentProperties } from '../../core/leaving/properties.ts';
import { type WordParts, zipParts } from './package.ts';

export type FinaliseOptions = {
  properties: DocumentProperties;
  /** Whether the entries of the contents have page numbers. */
  numbered: boolean;
};

/**
 * The last step: gives what the library numbers at random, or dates by the clock, numbers and dates that follow from
 * the report alone, splits fields into runs of their own, and adds settings that Word writes and the library cannot.
 */
export function finalise(parts: WordParts, options: FinaliseOptions): void {
  const { language } = options.properties;
  const edit = (path: string, change: (xml: string) => string) => {
    const xml = parts.get(path);
    if (typeof xml === 'string') parts.set(path, change(xml));
  };

  for (const path of [...parts.keys()].filter((name) => name.endsWith('.rels'))) renumberRelationships(parts, path);
  renumberMedia(parts);
  redateWorkbooks(parts);
  for (const path of [...parts.keys()].filter((name) => CHART.test(name)))
    edit(path, (xml) => xml.replaceAll(/( lang=|<c:lang val=)"en-US"/g, `$1"${language}"`));
  const numbering = newNumbering();
  const bodies = ['word/document.xml', ...[...parts.keys()].filter((path) => NOTES_AND_FURNITURE.test(path)).sort()];
  for (const path of bodies) edit(path, (xml) => splitFields(renumberMarks(xml.replaceAll(EMPTY_RUN, ''), numbering)));
  edit('word/document.xml', (xml) => {
    const named = xml.replace(/_Toc\d+/g, (name) => numbering.names.get(name) ?? name).replace(DIRTY, '');
    // The switch that leaves numbers out was for the library. Without it, updating the contents in Word brings them.
    return options.numbered
      ? named
      : named.replace(/(<w:instrText[^>]*>TOC [^<]*?) \\n (?:&quot;|")1-9(?:&quot;|")/, '$1');
  });
  edit('word/footnotes.xml', (xml) => xml.replace(MARK_BEFORE_SEPARATOR, ''));
  edit('word/endnotes.xml', (xml) => xml.replace(MARK_BEFORE_SEPARATOR, ''));
  edit('docProps/core.xml', (xml) => coreProperties(xml, options.properties));
  edit('word/settings.xml', (xml) => settings(xml, language));
}

/** Left where the library counts captions anew. */
const EMPTY_RUN = '<w:r></w:r>';
/** Where there are no page numbers the library marks fields to be updated, about which Word would ask. */
const DIRTY = / w:dirty="[^"]*"/g;
const CHART = /^word\/charts\/[^/]+\.xml$/;
const NOTES_AND_FURNITURE = /^word\/(header|footer|footnotes|endnotes|comments)\d*\.xml$/;

/** The library puts the mark of a note before the line that divides notes from text; Word has none there. */
const MARK_BEFORE_SEPARATOR =
  /<w:r>(?:<w:rPr><w:rStyle [^>]*\/><\/w:rPr>)?<w:(?:foot|end)noteRef\/><\/w:r>(?=<w:r><w:(?:separator|continuationSeparator)\/>)/g;

/** The library names relationships at random; here they are numbered in the order in which they are listed. */
function renumberRelationships(parts: WordParts, path: string): void {
  const list = textOf(parts, path);
  const ids = new Map([...list.matchAll(/ Id="([^"]+)"/g)].map(([, id], index) => [id, `rId${index + 1}`]));
  if (ids.size === 0) return;
  const rename = (xml: string, attribute: RegExp) =>
    xml.replace(attribute, (whole, before: string, id: string) => {
      const to = ids.get(id);
      return to === undefined ? whole : `${before}${to}"`;
    });
  parts.set(path, rename(list, /( Id=")([^"]+)"/g));
  const owner = path.replace('_rels/', '').replace(/\.rels$/, '');
  if (parts.has(owner)) parts.set(owner, rename(textOf(parts, owner), /( r:(?:id|embed|link)=")([^"]+)"/g));
}

/** Pictures are named by what is in them and the order in which they come, not by chance. */
function renumberMedia(parts: WordParts): void {
  const lists = [...parts.keys()].filter((path) => path.endsWith('.rels')).sort();
  const targets = lists.flatMap((path) =>
    [...textOf(parts, path).matchAll(/ Target="(media\/[^"]+)"/g)].map((match) => match[1] ?? ''),
  );
  // All at once, since the new name of one may be the old one of another.
  const renamed = new Map<string, { name: string; bytes: string | Uint8Array }>();
  for (const target of new Set(targets)) {
    const bytes = parts.get(`word/${target}`);
    if (bytes === undefined) continue;
    const name = `media/image${renamed.size + 1}${target.slice(target.lastIndexOf('.'))}`;
    renamed.set(target, { name, bytes });
  }
  for (const target of renamed.keys()) parts.delete(`word/${target}`);
  for (const { name, bytes } of renamed.values()) parts.set(`word/${name}`, bytes);
  for (const path of lists)
    parts.set(
      path,
      textOf(parts, path).replace(
        / Target="(media\/[^"]+)"/g,
        (_, target: string) => ` Target="${renamed.get(target)?.name ?? target}"`,
      ),
    );
}

/** A workbook is a package of its own, which the library dates by the clock. */
function redateWorkbooks(parts: WordParts): void {
  for (const [path, bytes] of parts) {
    if (!path.endsWith('.xlsx') || typeof bytes === 'string') continue;
    parts.set(path, zipParts(new Map(Object.entries(unzipSync(bytes)))));
  }
}

function textOf(parts: WordParts, path: string): string {
  const text = parts.get(path);
  return typeof text === 'string' ? text : '';
}

type Numbering = { drawings: number; marks: number; ids: Map<string, number>; names: Map<string, string> };

const newNumbering = (): Numbering => ({ drawings: 0, marks: 0, ids: new Map(), names: new Map() });

/** Drawings and bookmarks are counted by the library over all documents of a process; here within the document. */
function renumberMarks(xml: string, numbering: Numbering): string {
  numbering.ids.clear();
  return xml
    .replace(/(<wp:docPr\b[^>]*? id=")\d+"/g, (_, before: string) => `${before}${++numbering.drawings}"`)
    .replace(/(<w:bookmark(?:Start|End)\b[^>]*? w:id=")(\d+)"/g, (whole, before: string, id: string) => {
      const name = / w:name="(_Toc\d+)"/.exec(whole)?.[1];
      if (name !== undefined) numbering.names.set(name, `_Toc${100_000_000 + numbering.names.size + 1}`);
      const number = numbering.ids.get(id) ?? ++numbering.marks;
      numbering.ids.set(id, number);
      return `${before}${number}"`;
    });
}

const FIELD_PIECE =
  /<w:fldChar\b[^>]*\/>|<w:instrText\b[^>]*>[^<]*<\/w:instrText>|<w:t(?:\s[^>]*)?>[^<]*<\/w:t>|<w:tab\/>/g;
const FIELD_RUN = new RegExp(`<w:r>(<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?((?:${FIELD_PIECE.source}){2,})</w:r>`, 'g');

/** The library writes a whole field into one run, which Word reads and pandoc loses: here each piece is a run. */
function splitFields(xml: string): string {
  return xml.replace(FIELD_RUN, (whole, look: string | undefined, pieces: string) =>
    pieces.includes('<w:fldChar')
      ? [...pieces.matchAll(FIELD_PIECE)].map(([piece]) => `<w:r>${look ?? ''}${piece}</w:r>`).join('')
      : whole,
  );
}

/** What the file does not say, it does not hold empty either. */
function coreProperties(xml: string, { author, moment, language }: DocumentProperties): string {
  const timed =
    moment === undefined
      ? xml.replace(/<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g, '')
      : xml.replace(/(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/g, `$1${moment}`);
  const signed =
    author === undefined ? timed.replace(/<(dc:creator|cp:lastModifiedBy)(?:\/>|>[^<]*<\/\1>)/g, '') : timed;
  return signed.replace('</cp:coreProperties>', `<dc:language>${language}</dc:language></cp:coreProperties>`);
}

const COMPATIBILITY = [
  'overrideTableStyleFontSizeAndJustification',
  'enableOpenTypeFeatures',
  'doNotFlipMirrorIndents',
  'differentiateMultirowTableHeaders',
];

function settings(xml: string, language: string): string {
  const compatible = COMPATIBILITY.map(
    (name) => `<w:compatSetting w:name="${name}" w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>`,
  ).join('');
  return xml
    .replace(/<w:updateFields\b[^>]*\/>/, '')
    .replace('</w:compat>', `${compatible}</w:compat><w:themeFontLang w:val="${language}"/>`);
}
