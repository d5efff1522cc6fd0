import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../../core/report.ts';
import { exportWord } from '../../../electron/docx/export.ts';
import { onePixel } from '../../../electron/docx/one-pixel.ts';
import { partsReport, partsTemplate } from '../../parts-edition.ts';
import { contentsOf, lintFile, paragraphsOf, partOf, tablesOf, type WordParagraph } from './word-file.ts';

const template = partsTemplate();
const report = partsReport(template);
const write = async (
  changed: Report,
  options: { draft?: boolean; pageNumbers?: boolean; assets?: Map<string, Uint8Array> } = {},
) => (await exportWord(changed, template, { draft: false, pageNumbers: false, ...options })).bytes;

let bytes: Uint8Array;
let paragraphs: WordParagraph[];
let numbered: Uint8Array;
beforeAll(async () => {
  bytes = await write(report);
  paragraphs = paragraphsOf(bytes);
  numbered = await write(report, { pageNumbers: true });
}, 30_000);

const textsIn = (style: string, all = paragraphs) => all.filter((one) => one.style === style).map(({ text }) => text);
const document = (file = bytes) => partOf(file, 'word/document.xml');

/** Each section of the file with the header and footer that it names. */
function sectionsOf(file: Uint8Array) {
  const targets = new Map(
    [...partOf(file, 'word/_rels/document.xml.rels').matchAll(/<Relationship [^>]*>/g)].map(([relationship]) => [
      / Id="([^"]+)"/.exec(relationship)?.[1],
      / Target="([^"]+)"/.exec(relationship)?.[1],
    ]),
  );
  return [...document(file).matchAll(/<w:sectPr>.*?<\/w:sectPr>/gs)].map(([xml]) => {
    const named = (kind: string) => {
      const id = new RegExp(`<w:${kind}Reference w:type="default" r:id="([^"]+)"`).exec(xml)?.[1];
      return partOf(file, `word/${targets.get(id)}`);
    };
    const [, width, height] = /<w:pgSz w:w="(\d+)" w:h="(\d+)"/.exec(xml) ?? [];
    return { xml, header: named('header'), footer: named('footer'), width: Number(width), height: Number(height) };
  });
}

describe('sections', () => {
  it('lays the annex on its side with its own width, header and page number, and stands up again', () => {
    const [cover, first, wide, last, back, ...more] = sectionsOf(bytes);
    expect(more).toEqual([]);
    expect([cover, first, wide, last, back].map((section) => (section?.width ?? 0) < (section?.height ?? 0))).toEqual([
      true,
      true,
      false,
      true,
      true,
    ]);
    expect(wide?.xml).toContain('w:orient="landscape"');
    for (const section of [first, wide, last]) {
      expect(section?.footer).toContain('Bridge report: Long Bridge');
      expect(section?.footer).toMatch(/<w:instrText[^>]*>PAGE</);
    }
    const margins = /w:right="(\d+)" w:bottom="\d+" w:left="(\d+)"/.exec(wide?.xml ?? '') ?? [];
    const width = (wide?.width ?? 0) - Number(margins[1]) - Number(margins[2]);
    expect(wide?.footer).toContain(`<w:tab w:val="right" w:pos="${width}"/>`);
    expect(width).toBeGreaterThan(12_000);
    const results = tablesOf(bytes).filter(({ rows }) => rows[0]?.includes('Standard and question'));
    expect(results).toHaveLength(2);
    for (const { xml } of results) expect(xml).toContain(`<w:tblW w:type="dxa" w:w="${width}"`);
    for (const { xml } of tablesOf(bytes).slice(0, 3)) expect(xml).not.toContain(`w:w="${width}"`);
  });

  it('ends with the back cover, whose words stand at the foot of a page without running lines', () => {
    const back = sectionsOf(bytes).at(-1);
    expect(back?.xml).toContain('<w:vAlign w:val="bottom"/>');
    expect(back?.footer).not.toMatch(/PAGE|Bridge/);
    expect(back?.header).not.toContain('<w:t');
    expect(paragraphs.slice(-2).map(({ text }) => text)).toEqual([
      'Office for Bridges, 1 Water Lane, Fordham',
      'ISBN 978-1-23456-789-7',
    ]);
    expect(paragraphs.at(-2)?.xml).toMatch(/<w:spacing w:before="[1-9]\d+"/);
  });

  it('puts the picture of the cover behind the text, in the header, as an ornament', async () => {
    const picture = onePixel('C0FFEE');
    const id = 'a'.repeat(64);
    const covered = {
      ...report,
      coverPicture: id,
      assets: { [id]: { name: 'cover.png', type: 'image/png' as const, width: 400, height: 300 } },
    };
    const file = await write(covered, { assets: new Map([[id, picture]]) });
    const [cover] = sectionsOf(file);
    const [drawing = ''] = cover?.header.match(/<wp:anchor .*?<\/wp:anchor>/s) ?? [];
    expect(drawing).toContain('behindDoc="1"');
    expect(drawing).toContain('adec:decorative');
    // A page of 210 by 297 mm leaves 38 per cent of its height to a picture that is three quarters as high as wide.
    const [, top] = /<a:srcRect[^>]* t="(\d+)"/.exec(drawing) ?? [];
    expect(Number(top)).toBeCloseTo((100_000 * (1 - (297 * 0.38) / (210 * 0.75))) / 2, -2);
    expect(Object.values(unzipSync(file)).some((data) => Buffer.compare(data, picture) === 0)).toBe(true);
    expect(document(file)).not.toContain('<w:drawing');
    expect(lintFile(file, { pageNumbers: false })).toEqual([]);
    const plain = /<wp:extent [^>]*>/.exec(sectionsOf(bytes)[0]?.header ?? '')?.[0];
    expect(drawing).not.toContain(plain);
  });
});

describe('headings and contents', () => {
  it('sets a number of words in the line, and one of figures before a tab', () => {
    expect(textsIn('Heading1')).toEqual([
      'What we found',
      'Marks',
      'Recommendations',
      'Facts',
      '1.\tThe deck',
      'Annex 1: Results',
      'Annexe two: How the keeper works',
      'Annexe three: Words',
    ]);
    const annex = paragraphs.find(({ text }) => text === 'Annex 1: Results');
    expect(annex?.xml).not.toContain('<w:ind ');
  });

  it('lists in a chapter what follows there, with its pages', () => {
    const all = contentsOf(numbered);
    expect(all.map(({ title }) => title)).toEqual([
      'What we found',
      'Marks',
      'Recommendations',
      'Facts',
      '1. The deck',
      '1.1. Boards',
      '1.2. Rails',
      'Annex 1: Results',
      'Annexe two: How the keeper works',
      'Annexe three: Words',
      '1.1. Boards',
      '1.2. Rails',
    ]);
    for (const { page } of all) expect(page).toMatch(/^\d+$/);
    expect(textsIn('TOCHeading2', paragraphsOf(numbered))).toEqual(['In this chapter']);
    expect(document(numbered)).toMatch(/TOC \\b &quot;_Within\d+&quot; \\h \\o &quot;2-2&quot;/);
    expect(document(numbered)).not.toContain('w:dirty');
    expect(lintFile(numbered, { pageNumbers: true })).toEqual([]);
  });

  it('leaves those contents out where there are no pages', () => {
    expect(textsIn('TOCHeading2')).toEqual([]);
    expect(contentsOf(bytes)).toHaveLength(10);
  });
});

describe('texts', () => {
  it('sets the lead-in before a text, and its headlines in bold above their paragraphs', () => {
    const from = paragraphs.findIndex(({ text }) => text === 'Our findings on Long Bridge are:');
    expect(paragraphs.slice(from, from + 6).map(({ style }) => style)).toEqual([
      'ListLeadIn',
      'ListHeadline',
      'ListContinue',
      'ListContinue',
      'ListHeadline',
      'ListContinue',
    ]);
    expect(paragraphs[from + 1]?.list).toEqual(paragraphs[from + 4]?.list);
    const style = /<w:style [^>]*w:styleId="ListHeadline".*?<\/w:style>/s.exec(partOf(bytes, 'word/styles.xml'))?.[0];
    expect(style).toContain('<w:b/>');
    expect(style).toContain('<w:keepNext/>');
  });

  it('sets what someone else supplied apart, headings and lists and captions, and says whose it is', () => {
    const from = paragraphs.findIndex(({ text }) => text === 'The keeper describes its work in these words.');
    const to = paragraphs.findIndex(({ text }) => text === 'Told to us by Vale Keepers.');
    expect(paragraphs[from]?.style).toBe('BodyText');
    const inside = paragraphs.slice(from + 1, to).filter(({ style }) => !style.startsWith('Table'));
    expect(inside.map(({ style }) => style)).toEqual([
      'BodyTextSupplied',
      'Heading2Supplied',
      'ListLeadInSupplied',
      'ListBulletSupplied',
      'ListBulletSupplied',
      'CaptionSupplied',
      'SourceSupplied',
      'BodyTextSupplied',
    ]);
    expect(paragraphs[to]?.style).toBe('SuppliedBy');
    const styles = partOf(bytes, 'word/styles.xml');
    for (const { style } of inside)
      expect(new RegExp(`w:styleId="${style}".*?</w:style>`, 's').exec(styles)?.[0], style).toContain('<w:left ');
  });

  it('gives every paragraph a name that review can find, but for those of tables and contents', () => {
    const nameless = paragraphs.filter(
      ({ id, style, text }) => id === '' && text !== '' && !/^(Table|TOC\d)/.test(style),
    );
    expect(nameless.map(({ text }) => text)).toEqual([]);
  });
});

describe('tables of data', () => {
  const called = (header: string) => tablesOf(bytes).filter(({ rows }) => rows[0]?.[0] === header);

  it('numbers the lists beside each other, and drops the column that nobody filled', () => {
    expect(textsIn('Caption').filter((text) => text.startsWith('List '))).toEqual([
      'List 1: What helps and hinders.',
      'List 2: What helps the whole deck.',
    ]);
    expect(textsIn('CaptionSupplied')).toEqual(['List 3: Who is there when']);
    expect(called('What helps').map(({ rows }) => rows)).toEqual([
      [
        ['What helps', 'What hinders'],
        ['1. Dry days', '1. Rain'],
        ['2. Tar', ''],
      ],
      [['What helps'], ['1. Care']],
    ]);
    expect(document().match(/ SEQ List /g)).toHaveLength(3);
  });

  it('prints facts in large type with one footnote for each source', () => {
    const [facts] = called('Value');
    expect(facts?.rows).toEqual([
      ['Value', 'What it is'],
      ['1,204', 'People who cross in a day. All bridges: 980.'],
      ['46.5%', 'Of them on foot. All bridges: 50%; the aim is 60%.2'],
      ['£2', 'The toll. The aim is £1.'],
    ]);
    expect(textsIn('TableFigure')).toEqual(['1,204', '46.5%', '£2']);
    expect(facts?.xml.match(/footnoteReference /g)).toHaveLength(1);
    expect(facts?.xml).toContain('NOTEREF');
  });

  it('sets standards apart from their key questions, and bands and ratings in their colours', () => {
    const [deck, piers] = called('Standard and question');
    expect(piers?.rows).toEqual([
      ['Standard and question', 'Share', 'Mark'],
      ['2.1. Stone', '', 'Shut'],
      ['2.2. Birds', '', ''],
      ['2.2.1. Are there birds?', '75%', 'Steady'],
    ]);
    const rows = deck?.xml.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
    const [, boards = '', whole = '', dry = ''] = rows;
    expect(boards).toContain(`w:fill="${template.wordStyle.colours.panel}"`);
    expect(boards).toMatch(/<w:b\/>(?:(?!<w:t[ >]).)*<w:t[^>]*>1\.1\. Boards/);
    expect(boards).toMatch(/w:fill="BFE3C6".*>Steady</s);
    expect(whole).not.toContain(`w:fill="${template.wordStyle.colours.panel}"`);
    expect(dry).toMatch(/w:fill="F6C760".*w:val="3A2600".*>Shaky</s);
    expect(called('Lowest share')[0]?.rows).toEqual([
      ['Lowest share', 'Mark'],
      ['Few: <50%', 'Shut'],
      ['Half: 50-64%', 'Shaky'],
      ['Most: 65-79%', 'Steady'],
      ['Nearly all: 80%+', 'Sound'],
    ]);
  });

  it('puts a sign before each rating of the ratings page, and a note behind the title of a group', () => {
    expect(called('Number').map(({ rows }) => rows.slice(1))).toEqual([
      [
        ['1.1', 'Boards', '●\u00a0Steady'],
        ['1.2', 'Rails', '▲\u00a0Sound'],
      ],
      [['2.1', 'Stone', '▼\u00a0Shut']],
    ]);
    const caption = paragraphs.find(({ text }) => text === '2. Piers and what is on them');
    expect(caption?.xml).toContain('<w:footnoteReference');
  });

  it('lists the terms of both in the order of the alphabet', () => {
    expect(called('Word')[0]?.rows.slice(1)).toEqual([
      ['Arch', 'A bent wall'],
      ['Deck', 'What one walks on'],
      ['Pier', 'What a bridge stands on'],
    ]);
  });
});

describe('a draft and a final report', () => {
  it('says on every page of a draft that it is one, covers among them, and lists what is open', async () => {
    const file = await write(report, { draft: true });
    const sections = sectionsOf(file);
    expect(sections).toHaveLength(6);
    for (const { header } of sections) expect(header).toMatch(/<w:t[^>]*>NOT YET FINAL</);
    const all = paragraphsOf(file);
    const from = all.findIndex(({ text }) => text === 'Still to do');
    expect(all[from]?.style).toBe('Heading1Unlisted');
    expect(all.slice(from + 1).map(({ text }) => text)).toEqual([
      'The fact “Carts” has no value, and is not printed.',
      'The fact “The toll” has no source.',
    ]);
    for (const { list } of all.slice(from + 1)) expect(list).toBeDefined();
    expect(contentsOf(file)).toEqual(contentsOf(bytes));
  });

  it('says nothing of the kind in a final report', () => {
    for (const { header } of sectionsOf(bytes)) expect(header).not.toContain('NOT YET FINAL');
    expect(document()).not.toContain('Still to do');
  });

  it('lists errors first, and in bold', async () => {
    const open = { ...report, parts: { ...report.parts, '1.1.seen': [] } };
    const all = paragraphsOf(await write(open, { draft: true }));
    const first = all[all.findIndex(({ text }) => text === 'Still to do') + 1];
    expect(first?.text).toBe('1.1. Boards, What we saw is empty.');
    expect(first?.xml).toContain('<w:b/>');
    expect(all.map(({ text }) => text)).toContain('[What we saw: yet to come]');
  });

  it('refuses a final report with errors before it writes anything', async () => {
    const open = { ...report, details: {}, parts: {} };
    const steps: string[] = [];
    const work = exportWord(open, template, {
      draft: false,
      pageNumbers: false,
      progress: ({ doing }) => steps.push(doing),
    });
    await expect(work).rejects.toMatchObject({
      code: 'unfinished',
      message: expect.stringMatching(/^\d errors stand .*What we found is empty.*export a draft/s),
    });
    expect(steps).toEqual(['Laying out the report']);
  });
});

describe('the house', () => {
  it('has a theme of its own colours and font', () => {
    const theme = partOf(bytes, 'word/theme/theme1.xml');
    expect(theme).toContain('name="Office for Bridges"');
    for (const colour of ['1B3A4B', '2A6F77', '0B5A8A']) expect(theme).toContain(`val="${colour}"`);
    expect(theme.match(/<a:latin typeface="Arial"/g)).toHaveLength(2);
  });

  it('takes every word from the edition', () => {
    const xml = Object.keys(unzipSync(bytes))
      .filter((path) => /^word\/(document|header\d+|footer\d+|footnotes)\.xml$/.test(path))
      .map((path) => partOf(bytes, path))
      .join('');
    expect(xml).not.toMatch(/>Table |not yet|DRAFT|Open findings/);
  });
});
