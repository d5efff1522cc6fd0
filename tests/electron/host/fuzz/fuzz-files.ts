import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { packReport } from '../../../../electron/host/report-file.ts';
import { pdu } from '../../../editions.ts';
import { jpeg, newPng, newSvg } from '../../../some-pictures.ts';
import { root } from '../../../source.ts';
import { fullReport } from '../../docx/rich-report.ts';
import { workbookOf } from '../new-workbook.ts';
import { headings, newWord, p, picture, r, relation } from '../word-import/new-word.ts';
import { createChance } from './chance.ts';
import { newKeptWork } from './kept-work.ts';
import type { LyingEntry } from './lying-zip.ts';
import { zipOf } from './lying-zip.ts';
import { mutateText } from './mutate-text.ts';
import { mutateBytes, mutateJson, mutateXml, mutateZip } from './mutations.ts';

/** What is read from outside, each by its own reader. */
export type Kind = 'report' | 'word' | 'table' | 'edition' | 'picture' | 'text' | 'kept';
export type FuzzFile = { kind: Kind; name: string; bytes: Uint8Array };

/** `files`: what users choose. `others`: plain texts, and what the host itself keeps between saves. */
export type Family = 'files' | 'others';
const KINDS: Kind[] = ['report', 'report', 'report', 'word', 'word', 'word', 'table', 'table', 'edition', 'picture'];

/** The file of a number, the same for the same seed. */
export function fuzzFile(seed: number, index: number, family: Family = 'files'): FuzzFile {
  const chance = createChance(Math.imul(seed, 2_654_435_761) + index);
  const kind = family === 'files' ? KINDS[index % KINDS.length]! : chance.oneIn(3) ? 'kept' : 'text';
  const { name, bytes } = chance.one(whole[kind]);
  if (kind === 'text' && !chance.oneIn(8)) return { kind, name, bytes: strToU8(mutateText(strFromU8(bytes), chance)) };
  const packed = name.endsWith('.assay') || name.endsWith('.docx') || name.endsWith('.xlsx');
  const text = /\.(?:json|svg)$/.test(name);
  const way = chance.below(10);
  if (way === 0 || (!packed && !text)) return { kind, name, bytes: mutateBytes(bytes, chance) };
  if (!packed) {
    const mutated = (name.endsWith('.json') ? mutateJson : mutateXml)(strFromU8(bytes), chance);
    return { kind, name, bytes: strToU8(mutated) };
  }
  const entries = entriesOf(bytes);
  if (way < 3) return { kind, name, bytes: mutateZip(entries, chance) };
  const readable = entries.filter((entry) => /\.(?:json|xml|rels|svg)$/.test(entry.name));
  // Mostly the part with the words.
  const largest = readable.reduce((one, other) => (other.content.length > one.content.length ? other : one));
  const chosen = chance.oneIn(2) ? largest : chance.one(readable);
  const mutate = chosen.name.endsWith('.json') ? mutateJson : mutateXml;
  const content = strToU8(mutate(strFromU8(chosen.content), chance));
  return { kind, name, bytes: zipOf(entries.map((entry) => (entry === chosen ? { ...entry, content } : entry))) };
}

function entriesOf(bytes: Uint8Array): LyingEntry[] {
  return Object.entries(unzipSync(bytes)).map(([name, content]) => ({ name, content }));
}

const field = (code: string, shown: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const listed = (level: number) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="3"/></w:numPr>`;
const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(r(text))}</w:tc>`;

/** A Word file with one of everything that the reader knows. */
const word = newWord({
  styles: `${headings}<w:style w:styleId="own"><w:name w:val="Own"/><w:basedOn w:val="berschrift2"/></w:style><w:style w:styleId="Caption"><w:name w:val="caption"/></w:style>`,
  numbering: `<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num>`,
  footnotes: `<w:footnote w:id="2">${p(r('Source: our cases.'))}</w:footnote>`,
  endnotes: `<w:endnote w:id="3">${p(r('An endnote.'))}</w:endnote>`,
  header: p(r('Page')),
  relations: relation('pic', 'image', 'media/a.png') + relation('web', 'hyperlink', 'https://example.org/a', true),
  files: { 'word/media/a.png': newPng() },
  body: [
    p(r('Delivery'), 'berschrift1', listed(0)),
    p(r('Leadership', '<w:b/>'), 'own', listed(1)),
    p(
      `${r('We met ')}${r('nine', '<w:b/><w:i/>')}${r(' people.')}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="3"/></w:r>`,
    ),
    p(
      `<w:hyperlink r:id="web">${r('a link')}</w:hyperlink>${field('HYPERLINK "https://example.org/b"', 'another')}${field('REF a', 'Table 1')}`,
    ),
    p(r('First'), '', listed(0)) + p(r('Second'), '', listed(1)),
    p(
      `<w:ins w:id="1" w:author="A">${r('in')}</w:ins><w:del w:id="2" w:author="A"><w:r><w:delText>out</w:delText></w:r></w:del><w:r><w:br/></w:r>${r(' a  b ')}`,
    ),
    `<w:tbl><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="1000"/></w:tblGrid><w:tr>${cell('Group', '<w:gridSpan w:val="1"/>')}${cell('Number')}</w:tr><w:tr>${cell('Men', '<w:vMerge w:val="restart"/>')}${cell('12')}</w:tr></w:tbl>`,
    p(r('Table 1: Cases'), 'Caption'),
    p(picture('pic', 'A map')),
    p(
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData uri="x"><wps:wsp><wps:txbx><w:txbxContent>${p(r('In the box.'))}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>`,
    ),
    `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p(field('TOC \\o', 'Contents'))}</w:sdtContent></w:sdt>`,
    '<w:sectPr><w:pgSz w:w="11906"/><w:pgMar w:left="1000" w:right="1000"/></w:sectPr>',
  ].join(''),
});

const rows = [
  ['Case', '1.1.1', 'Notes'],
  ['A', 'Yes', 'two\nlines, and a comma'],
  ['B', 'No', '“quoted”'],
];
const csv = rows.map((cells) => cells.map((text) => `"${text}"`).join(',')).join('\r\n');
const workbook = (name: string) => ({
  name: `${name}.xlsx`,
  bytes: new Uint8Array(readFileSync(join(root, 'tests/electron/host/workbooks', `${name}.xlsx`))),
});
const svg = newSvg(
  '<defs><linearGradient id="g"><stop offset="0"/></linearGradient></defs><g id="a"><rect width="4" height="3" fill="url(#g)"/></g><use href="#a"/><style>.a{fill:red}</style><text class="a">A &amp; b</text>',
);

const whole: Record<Kind, Omit<FuzzFile, 'kind'>[]> = {
  report: [{ name: 'a.assay', bytes: packReport(fullReport(pdu, { words: 300 }), new Map([['assets/a.svg', svg]])) }],
  word: [{ name: 'a.docx', bytes: word }],
  table: [
    workbook('openpyxl'),
    workbook('xlsxwriter'),
    { name: 'a.xlsx', bytes: workbookOf(rows) },
    { name: 'a.csv', bytes: strToU8(csv) },
  ],
  edition: ['pdu-2021-23', 'region-2023'].map((id) => ({
    name: `${id}.json`,
    bytes: new Uint8Array(readFileSync(join(root, 'templates', `${id}.json`))),
  })),
  text: ['caldersea', 'harrowmere', 'fellmoor'].map((id) => ({
    name: `${id}.md`,
    bytes: new Uint8Array(readFileSync(join(root, 'templates/samples', id, 'report.md'))),
  })),
  kept: [{ name: 'recovery.sqlite', bytes: newKeptWork() }],
  picture: [
    { name: 'a.png', bytes: newPng(40, 30) },
    { name: 'a.jpg', bytes: jpeg },
    { name: 'a.svg', bytes: svg },
  ],
};
