import { type Content, newFootnote, newTable } from '../../../../core/content.ts';
import { blockText } from '../../../../core/content-text.ts';
import type { Report } from '../../../../core/report.ts';
import {
  blockKey,
  type ParagraphIds,
  paragraphIdOf,
  type ReviewIdentity,
} from '../../../../core/review/word/identity.ts';
import { identityXml } from '../../../../electron/docx/identity.ts';
import { newTestReport } from '../../../editions.ts';
import { newWord, relation } from '../word-import/new-word.ts';

/** A small export for review, in pieces of XML that tests edit as Word does. */

const HTML: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const safe = (text: string) => text.replace(/[&<>]/g, (sign) => HTML[sign] ?? sign);

export const AT = '2026-03-02T09:00:00Z';
export const LATER = '2026-03-02T15:00:00Z';
const EXPORTED = '2026-03-01T08:00:00.000Z';

let changes = 0;
const stamp = (by: string, at: string) => `w:id="${900 + changes++}" w:author="${by}" w:date="${at}"`;

export const t = (text: string, looks = '') =>
  `<w:r>${looks && `<w:rPr>${looks}</w:rPr>`}<w:t xml:space="preserve">${safe(text)}</w:t></w:r>`;
export const ins = (text: string, by = 'Ann', at = AT, looks = '') =>
  `<w:ins ${stamp(by, at)}>${t(text, looks)}</w:ins>`;
export const del = (text: string, by = 'Ann', at = AT) =>
  `<w:del ${stamp(by, at)}><w:r><w:delText xml:space="preserve">${safe(text)}</w:delText></w:r></w:del>`;
export const around = (name: string, inner: string, by = 'Ann', at = AT) =>
  `<w:${name} ${stamp(by, at)}>${inner}</w:${name}>`;
/** The mark of a paragraph that came or went. */
export const mark = (name: 'ins' | 'del' | 'moveFrom' | 'moveTo', by = 'Ann', at = AT) =>
  `<w:rPr><w:${name} ${stamp(by, at)}/></w:rPr>`;
/** The look that a run had before. */
export const looked = (before = '', by = 'Ann', at = AT) =>
  `<w:rPrChange ${stamp(by, at)}><w:rPr>${before}</w:rPr></w:rPrChange>`;
export const formed = (before: string, by = 'Ann', at = AT) =>
  `<w:pPrChange ${stamp(by, at)}><w:pPr>${before}</w:pPr></w:pPrChange>`;
export const noteMark = (id: number) =>
  `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`;
export const from = (id: number) => `<w:commentRangeStart w:id="${id}"/>`;
export const to = (id: number) => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
export const p = (runs: string, { id = '', style = '', properties = '' } = {}) =>
  `<w:p${id && ` w14:paraId="${id}"`}><w:pPr>${style && `<w:pStyle w:val="${style}"/>`}${properties}</w:pPr>${runs}</w:p>`;

export const FOREWORD: Content = [
  { type: 'paragraph', children: [{ text: 'The inspection took place in October and covered the whole area.' }] },
  { type: 'paragraph', children: [{ text: 'Staff knew the people they worked with and wrote good plans.' }] },
  { type: 'list-item', list: 'bulleted', depth: 0, children: [{ text: 'Managers read the plans every month.' }] },
  { type: 'list-item', list: 'bulleted', depth: 0, children: [{ text: 'Partners were told about risks in time.' }] },
  {
    type: 'paragraph',
    children: [
      { text: 'Most cases were assessed well' },
      newFootnote('Figures are for 2025.'),
      { text: ' by the team.' },
    ],
  },
];
export const CONTEXT: Content = [
  { type: 'heading', level: 1, children: [{ text: 'The area and its people' }] },
  {
    type: 'paragraph',
    children: [
      { text: 'The unit serves ' },
      { text: 'two towns', bold: true },
      { text: ' and a ' },
      { type: 'link', url: 'https://example.org/coast', children: [{ text: 'long coast' }] },
      { text: '.' },
    ],
  },
  newTable(
    't1',
    [
      ['Office', 'Cases', 'Staff'],
      ['Caldersea', '120', '9'],
      ['Wyreham', '80', '6'],
    ],
    'Offices',
  ),
  { type: 'paragraph', children: [{ text: 'Work in the courts was praised by the judges we met.' }] },
  { type: 'paragraph', children: [{ text: 'Nothing else was found to be missing from the records.' }] },
];

const PARTS = { foreword: 'foreword', context: 'background' };

export type Pieces = {
  /** Paragraphs and tables of each part by their keys, in order. */
  body: Map<string, string>;
  footnotes: Map<number, string>;
  comments: string[];
  extended: string[];
  controls: boolean;
  identity: boolean;
};

const styles = [
  ['Heading1', 'heading 1'],
  ['Heading2', 'heading 2'],
  ['BodyText', 'Body Text'],
  ['ListBullet', 'List Bullet'],
  ['FootnoteText', 'footnote text'],
  ['TableText', 'Table text'],
  ['PullQuote', 'Pull quote'],
]
  .map(([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`)
  .join('');

/** A report with two texts and what a file for review is made of it. */
export function newExport(parts = PARTS): {
  report: Report;
  identity: ReviewIdentity;
  pieces: () => Pieces;
} {
  const report: Report = { ...newTestReport(), parts: { [parts.foreword]: FOREWORD, [parts.context]: CONTEXT } };
  const ids: ParagraphIds = new Map();
  const words: Record<string, string> = {};
  const body = new Map<string, string>();
  for (const [part, content] of Object.entries(report.parts)) {
    const heading = `${part}/heading`;
    words[heading] = part === parts.foreword ? 'Foreword' : 'Context';
    body.set(heading, p(t(words[heading]), { id: paragraphIdOf(heading, ids), style: 'Heading1' }));
    for (const [at, block] of content.entries()) {
      const key = blockKey(part, at);
      if (block.type === 'table') {
        const caption = `${key}/caption`;
        words[caption] = 'Table 1: Offices';
        body.set(caption, p(t(words[caption]), { id: paragraphIdOf(caption, ids), style: 'Caption' }));
        const rows = block.children.map((row, r) =>
          row.children.map((cell, c) => {
            const id = paragraphIdOf(blockKey(part, at, { row: r, column: c }), ids);
            return p(t(cell.children.map((one) => ('text' in one ? one.text : '')).join('')), {
              id,
              style: 'TableText',
            });
          }),
        );
        for (const [r, cells] of rows.entries()) body.set(`${key}/${r}`, row(cells));
        continue;
      }
      const style = block.type === 'heading' ? 'Heading2' : block.type === 'list-item' ? 'ListBullet' : 'BodyText';
      body.set(key, p(runsOf(block), { id: paragraphIdOf(key, ids), style }));
    }
  }
  const identity: ReviewIdentity = {
    report: report.id,
    template: report.template,
    at: EXPORTED,
    parts: report.parts,
    places: {},
    paragraphs: [...ids],
    controls: [
      ['aaaaa', parts.foreword],
      ['bbbbb', parts.context],
    ],
    words,
  };
  const pieces = (): Pieces => ({
    body: new Map(body),
    footnotes: new Map([[1, p(`${t(' ')}${t('Figures are for 2025.')}`, { style: 'FootnoteText' })]]),
    comments: [],
    extended: [],
    controls: true,
    identity: true,
  });
  return { report, identity, pieces };
}

export const row = (cells: readonly string[], properties = '') =>
  `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells.map((cell) => `<w:tc><w:tcPr/>${cell}</w:tc>`).join('')}</w:tr>`;

function runsOf(block: Content[number]): string {
  if (!('children' in block) || block.type === 'table') return t(blockText(block));
  return block.children
    .map((inline) => {
      if (!('type' in inline)) return t(inline.text, 'bold' in inline && inline.bold ? '<w:b/>' : '');
      if (inline.type === 'footnote') return noteMark(1);
      if (inline.type === 'link')
        return `<w:hyperlink r:id="coast">${inline.children.map((text) => t((text as { text: string }).text)).join('')}</w:hyperlink>`;
      return '';
    })
    .join('');
}

/** The pieces as a Word file. */
export function wordOf(pieces: Pieces, identity: ReviewIdentity): Uint8Array {
  const parts = new Map<string, string[]>();
  for (const [key, xml] of pieces.body) {
    const part = key.slice(0, key.indexOf('/'));
    parts.set(part, [...(parts.get(part) ?? []), xml]);
  }
  let body = '';
  for (const [at, [part, list]] of [...parts].entries()) {
    const xml = list.join('').replace(/(?:<w:tr>.*?<\/w:tr>)+/gs, (rows) => `<w:tbl><w:tblPr/>${rows}</w:tbl>`);
    const control = `<w:sdt><w:sdtPr><w:alias w:val="${part} [${'ab'[at]?.repeat(5)}]"/><w:tag w:val="assay:part:${part}"/></w:sdtPr><w:sdtContent>`;
    body += pieces.controls ? `${control}${xml}</w:sdtContent></w:sdt>` : xml;
  }
  const footnotes = [...pieces.footnotes].map(([id, xml]) => `<w:footnote w:id="${id}">${xml}</w:footnote>`).join('');
  const names = {
    w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
    w14: 'http://schemas.microsoft.com/office/word/2010/wordml',
    w15: 'http://schemas.microsoft.com/office/word/2012/wordml',
  };
  const xmlns = Object.entries(names)
    .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
    .join(' ');
  const files: Record<string, string> = {};
  let relations = relation('coast', 'hyperlink', 'https://example.org/coast', true);
  relations += relation('more', 'hyperlink', 'https://example.org/more', true);
  if (pieces.comments.length > 0) {
    files['word/comments.xml'] = `<w:comments ${xmlns}>${pieces.comments.join('')}</w:comments>`;
    files['word/commentsExtended.xml'] = `<w15:commentsEx ${xmlns}>${pieces.extended.join('')}</w15:commentsEx>`;
    relations += relation('c', 'comments', 'comments.xml') + relation('ce', 'commentsExtended', 'commentsExtended.xml');
  }
  if (pieces.identity) {
    files['customXml/item1.xml'] = identityXml(identity);
    relations += relation('i', 'customXml', '../customXml/item1.xml');
  }
  return newWord({
    body: body.replaceAll('<w:p w14:', `<w:p xmlns:w14="${names.w14}" w14:`),
    styles,
    footnotes,
    relations,
    files,
  });
}

export function comment(
  pieces: Pieces,
  text: string,
  { id = pieces.comments.length, by = 'Ann', at = AT, parent = -1, done = false } = {},
): void {
  const para = (number: number) => (0x7000_0000 + number).toString(16).toUpperCase();
  const lines = text
    .split('\n')
    .map((line, index, all) => p(t(line), { id: index === all.length - 1 ? para(id) : '' }));
  pieces.comments.push(
    `<w:comment w:id="${id}" w:author="${by}" w:date="${at}" w:initials="A">${lines.join('')}</w:comment>`,
  );
  const above = parent >= 0 ? ` w15:paraIdParent="${para(parent)}"` : '';
  pieces.extended.push(`<w15:commentEx w15:paraId="${para(id)}"${above} w15:done="${done ? 1 : 0}"/>`);
}
