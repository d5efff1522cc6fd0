import { beforeAll, describe, expect, it } from 'vitest';
import { exportWord } from '../../../electron/docx/export.ts';
import { pdu } from '../../editions.ts';
import { richReport } from './rich-report.ts';
import { lintFile, spoil } from './word-file.ts';

/** Each case plants one fault in a clean file; the lint must name it, and nothing else. */
type Case = { fault: string; rule: string; in?: string; change: (xml: string) => string };

const second = (pattern: RegExp, to: (match: string) => string) => (xml: string) => {
  let seen = 0;
  return xml.replace(new RegExp(pattern, 'g'), (match) => (++seen === 2 ? to(match) : match));
};
const firstMatch = (xml: string, pattern: RegExp) => pattern.exec(xml)?.[1] ?? '';

const cases: Case[] = [
  {
    fault: 'two bookmarks of one name',
    rule: 'duplicate-bookmark',
    change: (xml) =>
      xml
        .replace(/(w:bookmarkStart w:name=")_Toc100000002"/, '$1_Toc100000001"')
        .replaceAll('_Toc100000002', '_Toc100000001'),
  },
  {
    fault: 'two content controls of one id',
    rule: 'duplicate-control',
    change: (xml) => {
      const control =
        '<w:sdt><w:sdtPr><w:id w:val="7"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>x</w:t></w:r></w:p></w:sdtContent></w:sdt>';
      return xml.replace('<w:body>', `<w:body>${control}${control}`);
    },
  },
  {
    fault: 'two paragraphs of one id',
    rule: 'duplicate-paragraph-id',
    change: (xml) =>
      second(/w14:paraId="[0-9A-F]+"/, () => `w14:paraId="${firstMatch(xml, /w14:paraId="([0-9A-F]+)"/)}"`)(xml),
  },
  {
    fault: 'a paragraph id out of range',
    rule: 'paragraph-id-range',
    change: (xml) => xml.replace(/w14:paraId="[0-9A-F]+"/, 'w14:paraId="F0000000"'),
  },
  {
    fault: 'two drawings of one id',
    rule: 'duplicate-drawing',
    in: 'word/header1.xml',
    change: (xml) => xml.replace(/(<wp:docPr\b[^>]*id=")2"/, '$11"'),
  },
  {
    fault: 'a style that is not defined',
    rule: 'undefined-style',
    change: (xml) => xml.replace('w:val="BodyText"', 'w:val="NoSuchStyle"'),
  },
  {
    fault: 'a list that is not defined',
    rule: 'undefined-list',
    change: (xml) => xml.replace(/<w:numId w:val="\d+"\/>/, '<w:numId w:val="999"/>'),
  },
  {
    fault: 'a page reference to nothing',
    rule: 'reference-to-nothing',
    change: (xml) => xml.replace('PAGEREF _Toc100000001', 'PAGEREF _Toc999999999'),
  },
  {
    fault: 'a link to nothing',
    rule: 'reference-to-nothing',
    change: (xml) => xml.replace('w:anchor="_Toc100000001"', 'w:anchor="nowhere"'),
  },
  {
    fault: 'a field without an end',
    rule: 'unclosed-field',
    change: (xml) => xml.replace('<w:r><w:fldChar w:fldCharType="end"/></w:r>', ''),
  },
  {
    fault: 'a field that ends twice',
    rule: 'unclosed-field',
    in: 'word/footer2.xml',
    change: (xml) => xml.replace('<w:r><w:fldChar w:fldCharType="end"/></w:r>', '$&$&'),
  },
  {
    fault: 'a field that asks to be updated',
    rule: 'dirty-field',
    change: (xml) => xml.replace('w:fldCharType="begin"', 'w:fldCharType="begin" w:dirty="true"'),
  },
  {
    fault: 'a cell without a paragraph',
    rule: 'cell-without-paragraph',
    change: (xml) => xml.replace(/(<\/w:tcPr>)<w:p>(?:(?!<\/w:p>).)*<\/w:p>(<\/w:tc>)/, '$1$2'),
  },
  {
    fault: 'a drawing without alternative text',
    rule: 'no-alt-text',
    in: 'word/header1.xml',
    change: (xml) => xml.replace(/<adec:decorative[^>]*\/>/, ''),
  },
  { fault: 'a table without a header row', rule: 'no-header-row', change: (xml) => xml.replace('<w:tblHeader/>', '') },
  {
    fault: 'a table without alternative text',
    rule: 'no-alt-text',
    change: (xml) => xml.replace(/<w:tblDescription [^>]*\/>/, ''),
  },
  {
    fault: 'merged cells',
    rule: 'merged-cells',
    change: (xml) => xml.replace(/(<w:tcPr><w:tcW [^>]*\/>)/, '$1<w:gridSpan w:val="2"/>'),
  },
  {
    fault: 'a heading level that is skipped',
    rule: 'skipped-heading',
    change: (xml) => xml.replace('<w:pStyle w:val="Heading2"/>', '<w:pStyle w:val="Heading3"/>'),
  },
  {
    fault: 'an empty paragraph',
    rule: 'empty-paragraph',
    change: (xml) => xml.replace('<w:sdt>', '<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p><w:sdt>'),
  },
  {
    fault: 'no title',
    rule: 'no-title',
    in: 'docProps/core.xml',
    change: (xml) => xml.replace(/<dc:title>[^<]*<\/dc:title>/, '<dc:title> </dc:title>'),
  },
  {
    fault: 'no language',
    rule: 'no-language',
    in: 'word/styles.xml',
    change: (xml) => xml.replaceAll(/<w:lang [^>]*\/>/g, ''),
  },
  {
    fault: 'a prompt to update fields',
    rule: 'update-fields',
    in: 'word/settings.xml',
    change: (xml) => xml.replace('<w:compat>', '<w:updateFields/><w:compat>'),
  },
  {
    fault: 'contents without entries',
    rule: 'empty-contents',
    change: (xml) =>
      xml.replace(
        /(<w:sdtContent>)(.*?)(<\/w:sdtContent>)/,
        (_, open: string, inside: string, close: string) =>
          open + inside.replace(/<w:t(?:\s[^>]*)?>[^<]*<\/w:t>/g, '') + close,
      ),
  },
  {
    fault: 'an entry without its page',
    rule: 'contents-without-page',
    change: (xml) => xml.replace(/(PAGEREF _Toc100000003 .*?)<w:t[^>]*>\d+<\/w:t>/, '$1'),
  },
];

let clean: Uint8Array;

beforeAll(async () => {
  clean = (await exportWord(richReport(pdu, { words: 500 }), pdu, { draft: true, pageNumbers: true })).bytes;
});

describe('lint', () => {
  it('finds nothing in a clean file', () => {
    expect(lintFile(clean, { pageNumbers: true })).toEqual([]);
  });

  it.each(cases)('finds $fault', ({ rule, in: part = 'word/document.xml', change }) => {
    const found = lintFile(spoil(clean, part, change), { pageNumbers: true });
    expect([...new Set(found.map((fault) => fault.rule))]).toEqual([rule]);
    expect(found[0]?.part).toBe(part);
    expect(found[0]?.message).not.toBe('');
  });

  it('does not ask for page numbers where there are meant to be none', () => {
    const spoilt = spoil(clean, 'word/document.xml', (xml) =>
      xml.replace(/(PAGEREF _Toc100000003 .*?)<w:t[^>]*>\d+<\/w:t>/, '$1'),
    );
    expect(lintFile(spoilt, { pageNumbers: false })).toEqual([]);
  });
});
