import { expect, test } from 'vitest';
import { readWord } from '../../../../electron/host/word-import/read-word.ts';
import { newPng } from '../../../some-pictures.ts';
import { headings, newWord, p, picture, r, relation } from './new-word.ts';

/** What Word and other programs write that no library does, each with the Markdown and the sentences that it becomes. */

type Case = { name: string; word: Parameters<typeof newWord>[0]; text: string[]; told?: string[]; reject?: boolean };

const field = (code: string, shown: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${shown}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const list = (id: string, level: number) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;
const level = (depth: number, format: string, text: string, style = '') =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${style && `<w:pStyle w:val="${style}"/>`}<w:lvlText w:val="${text}"/></w:lvl>`;
const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(r(text))}</w:tc>`;
const tracked = p(
  `${r('It was ')}<w:ins w:id="1" w:author="A">${r('very good ')}</w:ins><w:del w:id="2" w:author="A"><w:r><w:delText>bad </w:delText></w:r></w:del>${r('work.')}`,
);

const cases: Case[] = [
  {
    name: 'runs that revisions and spelling have cut',
    word: {
      body: p(
        `<w:r w:rsidR="00A1"><w:t xml:space="preserve">We </w:t></w:r><w:proofErr w:type="spellStart"/>${r('insp', '<w:b/>')}${r('ected', '<w:b w:val="1"/>')}<w:proofErr w:type="spellEnd"/>${r(' ', '<w:b/>')}<w:smartTag w:element="place">${r('both', '<w:b/>')}</w:smartTag>${r(' offices', '<w:b w:val="0"/>')}<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>${r('.')}`,
      ),
    },
    text: ['We **inspected both** offices.'],
  },
  {
    name: 'marks that touch, and signs that are words',
    word: {
      body: p(
        `${r('bold', '<w:b/>')}${r('both', '<w:b/><w:i/>')}${r('it*a', '<w:i/>')}${r(' a_b [c] &lt;b&gt; &amp;amp; 5^th^ 1')}${r('st', '<w:vertAlign w:val="superscript"/>')}`,
      ),
    },
    text: ['**bold****_both_***it\\*a* a\\_b \\[c\\] \\<b> \\&amp; 5\\^th\\^ 1^st^'],
  },
  {
    name: 'one of two alternatives, and the text of a box',
    word: {
      body: p(
        `${r('Before.')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData uri="x"><wps:wsp><wps:txbx><w:txbxContent>${p(r('In the box.'))}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${p(r('In the box.'))}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
    },
    text: ['Before.', '> In the box.'],
  },
  {
    name: 'headings by a style of another language, by one based on it, and numbered by Word',
    word: {
      styles: `${headings}<w:style w:type="paragraph" w:styleId="own"><w:name w:val="House head"/><w:basedOn w:val="berschrift2"/></w:style><w:style w:type="paragraph" w:styleId="titre3"><w:name w:val="Titre 3"/></w:style>`,
      numbering: `<w:abstractNum w:abstractNumId="7">${level(0, 'decimal', '%1.', 'berschrift1')}${level(1, 'decimal', '%1.%2.', 'berschrift2')}</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>`,
      body: [
        p(r('Delivery'), 'berschrift1', list('3', 0)),
        p(r('Leadership', '<w:b/>'), 'berschrift2', list('3', 1)),
        p(r('Staff'), 'own', list('3', 1)),
        p(r('Detail'), 'titre3'),
        p(r('By level'), '', '<w:outlineLvl w:val="1"/>'),
      ].join(''),
    },
    text: ['# 1. Delivery', '## 1.1. Leadership', '## 1.2. Staff', '### Detail', '## By level'],
  },
  {
    name: 'lists by style, nested, and one that is none',
    word: {
      styles:
        '<w:style w:type="paragraph" w:styleId="Bul"><w:name w:val="House bullet"/><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>',
      numbering: `<w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '\uF0B7')}${level(1, 'lowerLetter', '%2)')}</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num>`,
      body: [
        p(r('One'), 'Bul'),
        p(r('Deeper'), 'Bul', list('5', 1)),
        p(r('1. Two'), 'Bul'),
        p(r('None'), 'Bul', list('0', 0)),
      ].join(''),
    },
    text: ['- One', '    1. Deeper', '- 1\\. Two', 'None'],
  },
  {
    name: 'lists that begin anew, and go on in letters',
    word: {
      numbering: `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '%2)')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
      body: [
        p(r('One'), '', list('1', 0)),
        p(r('Of it'), '', list('1', 1)),
        p(r('And of it'), '', list('1', 1)),
        p(r('Two'), '', list('1', 0)),
        p(r('Anew'), '', list('2', 0)),
      ].join(''),
    },
    text: ['1. One', '    1. Of it', '    2. And of it', '2. Two', '1. Anew'],
  },
  {
    name: 'a quotation and below it who said it',
    word: {
      styles: '<w:style w:type="paragraph" w:styleId="Q"><w:name w:val="Quote"/></w:style>',
      body: p(r('“It rained.”'), 'Q') + p(r('– A practitioner'), 'Q'),
    },
    text: ['> “It rained.” – A practitioner'],
  },
  {
    name: 'tracked changes taken in, and a paragraph that goes on in the next',
    word: { body: tracked + p(r('One '), '', '<w:rPr><w:del w:id="3" w:author="A"/></w:rPr>') + p(r('line.')) },
    text: ['It was very good work.', 'One line.'],
    told: ['1 tracked insertion was taken in.', '1 tracked deletion (1 word) was left out.'],
  },
  {
    name: 'tracked changes undone',
    word: { body: tracked },
    reject: true,
    text: ['It was bad work.'],
    told: [
      '1 tracked insertion (2 words) was left out, as you asked.',
      '1 tracked deletion was undone, as you asked: the words are kept.',
    ],
  },
  {
    name: 'fields, links, controls, signs and breaks',
    word: {
      relations: relation('l', 'hyperlink', 'https://example.org/a_(b)', true),
      body: [
        p(
          `${field(' HYPERLINK "https://example.org/x" ', r('there'))}${r(' and ')}<w:hyperlink r:id="l">${r('here')}</w:hyperlink>${r(', see ')}${field(' REF _Ref1 \\h ', r('Table 1'))}${r('.')}`,
        ),
        p(
          `<w:sdt><w:sdtPr/><w:sdtContent>${r('Chosen')}</w:sdtContent></w:sdt><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r('Click here')}</w:sdtContent></w:sdt><w:r><w:t xml:space="preserve"> co</w:t><w:softHyphen/><w:t>op</w:t><w:noBreakHyphen/><w:t>er</w:t><w:tab/><w:sym w:font="Wingdings" w:char="F0FC"/><w:br/><w:t>next</w:t></w:r>${r('unseen', '<w:vanish/>')}`,
        ),
      ].join(''),
    },
    text: [
      '[there](https://example.org/x) and [here](https://example.org/a_%28b%29), see Table 1.',
      'Chosen coop‑er ✓ next',
    ],
    told: [
      'Hidden text (1 word) was left out, which may change what is said: 1 before the first heading.',
      '1 place where text was still to be written was left out.',
      '1 line break inside a paragraph became a space.',
      '1 cross-reference became plain words, which do not follow when numbers change. Put references in their place.',
    ],
  },
  {
    name: 'the list of contents, headers and comments',
    word: {
      header: p(r('Official sensitive')),
      body: [
        `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p(r('Contents'))}${p(field(' TOC \\o ', r('Foreword 3')))}</w:sdtContent></w:sdt>`,
        p(`${r('Text')}<w:r><w:commentReference w:id="0"/></w:r>`),
      ].join(''),
    },
    text: ['Text'],
    told: [
      '1 comment was left out.',
      'The list of contents (2 lines) was left out: the report makes its own.',
      'Headers and footers (2 words) were left out: the edition has its own.',
    ],
  },
  {
    name: 'merged cells, a cell of two paragraphs, and a table of one cell',
    word: {
      body: [
        `<w:tbl><w:tblGrid><w:gridCol w:w="300"/><w:gridCol w:w="100"/></w:tblGrid><w:tr>${cell('Grade and posts', '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell('a|b', '<w:vMerge w:val="restart"/>')}${cell('1')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}<w:tc>${p(r('2'))}${p(r('3'))}</w:tc></w:tr></w:tbl>`,
        `<w:tbl><w:tr><w:tc>${p(r('Good practice example', '<w:b/>'))}${p(r('It went well.'))}</w:tc></w:tr></w:tbl>`,
      ].join(''),
    },
    text: [
      '| Grade and posts |  |',
      '| ------------------------------ | ---------- |',
      '| a\\|b | 1 |',
      '|  | 2 3 |',
      '> **Good practice example**',
      '>',
      '> It went well.',
    ],
    told: [
      '2 merged cells were split: the words stand in the first, the others are empty.',
      '1 cell held several paragraphs; each is one paragraph now.',
    ],
  },
  {
    name: 'footnotes, endnotes and a second call of the same note',
    word: {
      footnotes: `<w:footnote w:id="-1" w:type="separator">${p('')}</w:footnote><w:footnote w:id="2">${p(r('First.'))}${p(r('More of it.'))}</w:footnote>`,
      endnotes: `<w:endnote w:id="2">${p(r('At the end.'))}</w:endnote>`,
      body: p(
        `${r('a')}<w:bookmarkStart w:id="9" w:name="_Ref9"/><w:r><w:footnoteReference w:id="2"/></w:r><w:bookmarkEnd w:id="9"/>${r(' b')}<w:r><w:endnoteReference w:id="2"/></w:r>${r(' c')}${field(' NOTEREF _Ref9 \\f ', r('1'))}`,
      ),
    },
    text: ['a[^1001] b[^1002] c[^1001]', '[^1001]: First. More of it.', '[^1002]: At the end.'],
    told: ['1 endnote became a footnote.'],
  },
  {
    name: 'a picture with its caption below, and one of a kind that reports do not take',
    word: {
      styles: '<w:style w:type="paragraph" w:styleId="Beschriftung"><w:name w:val="caption"/></w:style>',
      relations: relation('i', 'image', 'media/map 1.png') + relation('e', 'image', 'media/old.emf'),
      files: { 'word/media/map 1.png': newPng(400, 240), 'word/media/old.emf': 'EMF' },
      body: [
        p(picture('i', 'A [map]')),
        p(r('Figure 2 – The area'), 'Beschriftung'),
        p(r('Text.')),
        p(picture('e', 'An old drawing')),
        '<w:sectPr><w:pgSz w:w="11906"/><w:pgMar w:left="1247" w:right="1247"/></w:sectPr>',
      ].join(''),
    },
    text: [
      '{caption} The area',
      '![A \\[map\\]](map-1.png){width=50%}',
      'Text.',
      '![An old drawing](old.emf){width=50%}',
    ],
    told: ['The picture “old.emf” is neither PNG, JPEG nor SVG. Save it as PNG and put it in again.'],
  },
  {
    name: 'other prefixes, comments, marked sections and single quotation marks',
    word: {
      body: '',
      files: {
        'word/document.xml': `<!-- a --><x:document xmlns:x='http://purl.oclc.org/ooxml/wordprocessingml/main'><x:body><x:p><x:r><x:rPr><x:i x:val='true'/></x:rPr><x:t><![CDATA[5 < 6]]></x:t></x:r></x:p></x:body></x:document>`,
      },
    },
    text: ['*5 < 6*'],
  },
];

test.each(cases)('$name', ({ word, text, told = [], reject = false }) => {
  const read = readWord(newWord(word), 'report.docx', { rejectChanges: reject });
  expect(read.text.split('\n').filter((line) => line !== '')).toEqual(text);
  expect(read.told).toEqual(told);
});
