import { beforeAll, describe, expect, it } from 'vitest';
import type { Part } from '../../../../core/part.ts';
import type { Template } from '../../../../core/template.ts';
import { exportWord } from '../../../../electron/docx/export.ts';
import { pdu } from '../../../editions.ts';
import { richOptions } from '../rich-art.ts';
import { fullReport } from '../rich-report.ts';
import { lintFile, spoil } from '../word-file.ts';

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
    change: second(/<wp:docPr\b[^>]*?id="\d+"/, (drawing) => drawing.replace(/id="\d+"$/, 'id="1"')),
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
    fault: 'a picture without alternative text',
    rule: 'no-alt-text',
    change: (xml) => xml.replace('descr="One office by a road."', 'descr=""'),
  },
  {
    fault: 'a reference to nothing',
    rule: 'reference-to-nothing',
    change: (xml) => xml.replace(/( REF )_Ref\d+/, '$1_Ref999'),
  },
  {
    fault: 'a repeated note that leads to nothing',
    rule: 'reference-to-nothing',
    change: (xml) => xml.replace(/NOTEREF _RefNote\d+/, 'NOTEREF _RefNote999'),
  },
  {
    fault: 'a repeated note that leads to no note',
    rule: 'reference-to-no-note',
    change: (xml) => xml.replace(/NOTEREF _RefNote\d+/, `NOTEREF ${firstMatch(xml, / REF (_Ref\d+)/)}`),
  },
  {
    fault: 'a reference that says something else',
    rule: 'stale-reference',
    change: (xml) =>
      xml.replace(/( REF (?:(?!"separate").)*"separate"\/><\/w:r>(?:(?!<w:t).)*<w:t[^>]*>)[^<]*/, '$1Table 9'),
  },
  {
    fault: 'a caption that Word would number otherwise',
    rule: 'caption-number',
    change: (xml) => xml.replaceAll(/ SEQ Figure [^<]*/g, (code) => code.replace('Figure', 'Table')),
  },
  {
    fault: 'a picture that is not in the file',
    rule: 'missing-part',
    in: 'word/_rels/document.xml.rels',
    change: (xml) => xml.replace(/media\/image\d+\.svg/, 'media/image99.svg'),
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
    fault: 'cells merged downwards',
    rule: 'merged-cells',
    change: (xml) => xml.replace(/(<w:tcPr><w:tcW [^>]*\/>)/, '$1<w:vMerge w:val="restart"/>'),
  },
  {
    fault: 'text too pale on its shade',
    rule: 'low-contrast',
    in: 'word/document.xml',
    change: (xml) =>
      xml.replace(
        /(<w:pStyle w:val="TableText"\/>(?:(?!<w:r>).)*<w:r>)(?=<w:t)/,
        '$1<w:rPr><w:color w:val="A0A0A0"/></w:rPr>',
      ),
  },
  {
    fault: 'a link that is only its address',
    rule: 'bare-address',
    change: (xml) => xml.replace('>the page of the service<', '>https://example.org/a/long/address?with=more<'),
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
let native: Uint8Array;

/** The edition with a page of facts at its end. */
function withFacts(template: Template): Template {
  const facts: Part = {
    kind: 'facts',
    id: 'facts',
    title: 'Facts',
    listed: true,
    orientation: 'portrait',
    alsoCalled: [],
    required: true,
    columns: ['Value', 'What'],
    caption: 'Facts',
    sentences: {},
    initial: [],
  };
  return { ...template, parts: [...template.parts, facts] };
}

beforeAll(async () => {
  const report = fullReport(pdu, { words: 500 });
  // The same note at every fact, so that all but the first repeat its number.
  const note = 'Ministry of Made-up Figures, 2030.';
  report.facts = ['one', 'two', 'three'].map((id) => ({
    id,
    value: '7%',
    description: id,
    comparison: '',
    target: '',
    note,
  }));
  clean = (await exportWord(report, withFacts(pdu), { ...richOptions, pageNumbers: true })).bytes;
  native = (await exportWord(report, withFacts(pdu), { ...richOptions, charts: 'native', pageNumbers: false })).bytes;
}, 120_000);

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

  it('finds a chart of Word without alternative text, or without its workbook', () => {
    const rules = (path: string, change: (xml: string) => string) =>
      lintFile(spoil(native, path, change), { pageNumbers: false }).map(({ rule }) => rule);
    expect(lintFile(native, { pageNumbers: false })).toEqual([]);
    const told = (xml: string) => xml.replace(/descr="[^"]*Assessment: [^"]*"/, 'descr=""');
    expect(rules('word/document.xml', told)).toEqual(['no-alt-text']);
    const away = (xml: string) => xml.replace('Worksheet1', 'Worksheet7');
    expect(rules('word/charts/_rels/chart1.xml.rels', away)).toEqual(['missing-part']);
  });

  it('finds pale text on the shade of a style, of a cell and of the head of a table', () => {
    const contrasts = (path: string, change: (xml: string) => string) =>
      lintFile(spoil(clean, path, change), { pageNumbers: true }).filter(({ rule }) => rule === 'low-contrast').length;
    const styled = (id: string) => (xml: string) =>
      xml.replace(new RegExp(`(w:styleId="${id}"(?:(?!</w:style>).)*<w:color w:val=")[0-9A-F]{6}`), '$1B0C4C8');
    expect(contrasts('word/styles.xml', styled('PracticeLabel'))).toBe(1);
    expect(
      contrasts('word/document.xml', (xml) =>
        xml.replace(
          /(<w:shd [^>]*w:fill=")[0-9A-F]{6}("(?:(?!<\/w:tc>).)*<w:color w:val=")[0-9A-F]{6}/,
          '$1777777$2808080',
        ),
      ),
    ).toBeGreaterThan(0);
    expect(
      contrasts('word/styles.xml', (xml) =>
        xml.replace(/("firstRow"(?:(?!<\/w:tblStylePr>).)*w:fill=")[0-9A-F]{6}/, '$1404040'),
      ),
    ).toBe(1);
  });

  it('does not ask for page numbers where there are meant to be none', () => {
    const spoilt = spoil(clean, 'word/document.xml', (xml) =>
      xml.replace(/(PAGEREF _Toc100000003 .*?)<w:t[^>]*>\d+<\/w:t>/, '$1'),
    );
    expect(lintFile(spoilt, { pageNumbers: false })).toEqual([]);
  });
});
