import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { newParagraph, newReference } from '../../../core/content.ts';
import { AssayError } from '../../../core/fault.ts';
import type { Report } from '../../../core/report.ts';
import { exportWord } from '../../../electron/docx/export.ts';
import { pdu } from '../../editions.ts';
import { richOptions } from './rich-art.ts';
import { fullReport } from './rich-report.ts';
import { paragraphsOf, partOf, tablesOf, type WordParagraph } from './word-file.ts';

/** Tables, pictures, charts, practice examples and references as Word has them. */

const report = fullReport(pdu, { words: 300 });
const write = async (from: Report, options: Partial<typeof richOptions> & { charts?: 'native' | 'picture' } = {}) =>
  (await exportWord(from, pdu, { ...richOptions, pageNumbers: false, ...options })).bytes;

let bytes: Uint8Array;
let native: Uint8Array;
let paragraphs: WordParagraph[];
let xml: string;

beforeAll(async () => {
  bytes = await write(report);
  native = await write(report, { charts: 'native' });
  paragraphs = paragraphsOf(bytes);
  xml = partOf(bytes, 'word/document.xml');
}, 60_000);

/** Each field as its code and what it shows. */
const fields = (text: string) =>
  [...text.matchAll(/<w:instrText[^>]*> ((?:SEQ|REF|NOTEREF) [^<]*?) <\/w:instrText>(.*?)w:fldCharType="end"/g)].map(
    ([, code = '', rest = '']) => [code, [...rest.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, words]) => words).join('')],
  );
const bookmark = (name: string) => {
  const inside =
    new RegExp(`<w:bookmarkStart w:name="${name}" w:id="(\\d+)"/>(.*?)<w:bookmarkEnd w:id="\\1"/>`).exec(xml)?.[2] ??
    '';
  return [...inside.matchAll(/<w:t(?: [^>]*)?>([^<]*)/g)].map(([, words]) => words).join('');
};
const table = (head: string) => {
  const found = tablesOf(bytes).find(({ rows }) => rows[0]?.[0] === head);
  if (!found) throw new Error(`no table begins with “${head}”`);
  return found;
};
/** The drawings of a file: what they say and how large they are, in hundredths of a millimetre. */
const drawings = (file: Uint8Array) =>
  [...partOf(file, 'word/document.xml').matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"\/>.*?<wp:docPr ([^>]*)\/?>/g)].map(
    ([, width, height, properties = '']) => ({
      width: Math.round(Number(width) / 360),
      height: Math.round(Number(height) / 360),
      told: /descr="([^"]*)"/.exec(properties)?.[1] ?? '',
    }),
  );

describe('captions', () => {
  it('stand above with a field that counts, and a source below', () => {
    expect(paragraphs.filter(({ style }) => style === 'Caption').map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        'Table 1: What helped, and what stood in the way.',
        'Figure 1: The offices of the unit.',
        'Figure 2: Shares of sufficient work.',
        'Figure 3: Waiting time for the programme & what came of it.',
        'Figure 4: A very tall picture.',
      ]),
    );
    expect(fields(xml).filter(([code]) => code?.startsWith('SEQ'))).toEqual([
      ['SEQ Table \\* ARABIC', '1'],
      ...['1', '2', '3', '4'].map((number) => ['SEQ Figure \\* ARABIC', number]),
    ]);
    expect(paragraphs.filter(({ style }) => style === 'Source').map(({ text }) => text)).toEqual([
      'Source: interviews with managers, January 2031',
      'Source: drawn for this report',
      'Source: case inspection',
    ]);
  });

  it('count in a series of their own where the part has one', async () => {
    const template = structuredClone(pdu);
    const part = template.parts.find(({ id }) => id === 'background');
    if (part?.kind !== 'prose') throw new Error('the edition has no background');
    part.figureSeries = '2';
    const file = (await exportWord(report, template, { ...richOptions, pageNumbers: false })).bytes;
    expect(fields(partOf(file, 'word/document.xml')).slice(0, 2)).toEqual([
      [expect.stringMatching(/^REF _Ref\d+ \\h$/), 'Figure 2.1'],
      [expect.stringMatching(/^REF _Ref\d+ \\h$/), 'Figure 2.2'],
    ]);
    expect(partOf(file, 'word/document.xml')).toContain(' SEQ Figure_2 \\* ARABIC ');
  });
});

it('captions and sources of blanks are none', async () => {
  const blank = structuredClone(report);
  for (const block of blank.parts.background ?? [])
    if ('caption' in block) Object.assign(block, { caption: ' \t', source: '  ' });
  const file = paragraphsOf(await write(blank));
  const captions = (all: WordParagraph[]) =>
    all.filter(({ style }) => style === 'Caption' || style === 'Source').length;
  expect(captions(file)).toBe(captions(paragraphs) - 5 - 3);
});

describe('references', () => {
  it('are fields on bookmarks that hold the same words', () => {
    const references = fields(xml).filter(([code]) => code?.startsWith('REF'));
    expect(references.map(([, shown]) => shown)).toEqual([
      ...['Figure 1', 'Figure 2', 'Table 1', '2.4', 'Foreword', '4', 'Figure 1'],
    ]);
    for (const [code = '', shown] of references) {
      const [, name = '', first] = code.split(' ');
      expect(name.length).toBeLessThanOrEqual(40);
      // Word counts the number of a recommendation; the bookmark holds its words.
      if (first === '\\r') expect(bookmark(name)).toBe(report.recommendations[1]?.items[1]?.text.replace(/\.$/, ''));
      else expect(bookmark(name)).toBe(shown);
    }
    const text = paragraphs.map((paragraph) => paragraph.text);
    expect(text).toContain('Table 1; see also section 2.4, ‘Foreword’, ');
    expect(text).toContain('recommendation 4 and nothing at all ().');
  });

  it('put bookmarks on nothing else, and leave no empty paragraph where they lead nowhere', () => {
    const names = [...xml.matchAll(/<w:bookmarkStart w:name="(_Ref\w+)"/g)].map(([, name]) => name);
    expect(names).toHaveLength(6);
    expect(new Set(names).size).toBe(6);
    expect(paragraphs.filter(({ style, text }) => style === 'BodyText' && text === '')).toEqual([]);
  });

  it('keep their names when other parts change', async () => {
    const changed = structuredClone(report);
    changed.parts['1.2.strengths'] = [
      newParagraph('Other words.'),
      { ...newParagraph(), children: [newReference('1.3')] },
    ];
    const names = (text: string) => new Set([...text.matchAll(/w:name="(_Ref\d+)"/g)].map(([, name]) => name ?? ''));
    const after = names(partOf(await write(changed), 'word/document.xml'));
    expect([...names(xml)].filter((name) => !after.has(name))).toEqual([]);
    expect(after.size).toBe(7);
  });
});

describe('tables', () => {
  it('have marks, links, notes and references in their cells, shares as widths and numbers on the right', () => {
    const { rows, xml: own } = table('What');
    expect(rows.map((cells) => cells[0])).toEqual([
      'What',
      'A named person, as in Figure 1',
      'Time for reflection',
      '',
    ]);
    expect(own).toMatch(/<w:b\/>(?:(?!<w:t).)*<w:t[^>]*>named</);
    expect(own).toContain('<w:hyperlink');
    expect(own).toContain('<w:footnoteReference');
    const widths = [...own.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
    const whole = widths.reduce((sum, width) => sum + width, 0);
    expect(widths.map((width) => Math.round((width / whole) * 9))).toEqual([5, 3, 1]);
    expect(own.match(/<w:jc w:val="(right|end)"/g)?.length ?? 0).toBe(1);
    expect(own).toContain('TableNumber');
    expect(own.match(/<w:cantSplit\/>/g)).toHaveLength(4);
    expect(own.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(own).toContain('<w:tblCaption w:val="Table 1: What helped, and what stood in the way."');
  });

  it('without a caption have no number but are still called something', () => {
    const { rows, xml: own } = table('Month');
    expect(rows).toHaveLength(45);
    expect(own).toContain('<w:tblCaption w:val="Table"');
    // A table of more than a page breaks between its rows.
    expect(own.match(/<w:keepNext\/>/g)?.length ?? 0).toBeLessThan(5);
  });
});

describe('notes of tables', () => {
  it('that stand again are the number of the first', async () => {
    const odd = structuredClone(report);
    odd.facts = ['4%', '5%', '6%'].map((value, index) => ({
      ...{ id: `f${index}`, value, description: 'of all', comparison: '', target: '' },
      note: index === 1 ? 'Another source.' : 'Office for Invented Statistics.',
    }));
    const template = structuredClone(pdu);
    template.parts.push({
      ...{ kind: 'facts', id: 'facts', title: 'Facts', listed: true, orientation: 'portrait', alsoCalled: [] },
      ...{ required: true, columns: ['Value', 'What'], caption: 'Facts', sentences: {}, initial: [] },
    });
    const file = (await exportWord(odd, template, { ...richOptions, pageNumbers: false })).bytes;
    const text = partOf(file, 'word/document.xml');
    const notes = [...partOf(file, 'word/footnotes.xml').matchAll(/<w:footnote w:id="(\d+)">(.*?)<\/w:footnote>/g)];
    const number = notes.findIndex(([, , note]) => note?.includes('Office for Invented Statistics.')) + 1;
    expect(notes.filter(([, , note]) => note?.includes('Office for Invented Statistics.'))).toHaveLength(1);
    expect(number).toBeGreaterThan(5);
    expect(fields(text).filter(([code]) => code?.startsWith('NOTEREF'))).toEqual([
      [`NOTEREF _RefNote${number} \\f \\h`, String(number)],
    ]);
    expect(text.match(/w:name="_RefNote/g)).toHaveLength(1);
  });
});

describe('pictures and charts', () => {
  const width = pdu.wordStyle.page.width - pdu.wordStyle.page.margin.left - pdu.wordStyle.page.margin.right;

  it('are as wide as their share, in shape, and never higher than a page', () => {
    const [map, photograph, , , tall] = drawings(bytes);
    expect((map?.width ?? 0) / 100).toBeCloseTo(width * 0.8, 0);
    expect((map?.width ?? 0) / (map?.height ?? 1)).toBeCloseTo(480 / 300, 1);
    expect((photograph?.width ?? 0) / 100).toBeCloseTo(width * 0.3, 0);
    expect((tall?.height ?? 0) / 100).toBeLessThan(240);
    expect((tall?.height ?? 0) / (tall?.width ?? 1)).toBeCloseTo(4.5, 1);
  });

  it('tell who cannot see them what they show, with every value', () => {
    for (const file of [bytes, native])
      expect(drawings(file).map(({ told }) => told)).toEqual([
        'One office by a road.',
        'The door of the office',
        'Planning is the weakest of the four in both years. Assessment: 2029 64%, 2031 81%; Planning: 2029 51%, 2031 52%; Delivery: 2029 58.5%, 2031 53%; Reviewing: 2029 –, 2031 –.',
        'Highest: Thornwick, which was the office with the longest list of all (19\u00a0weeks); lowest: Saltmarsh (11\u00a0weeks). Thornwick, which was the office with the longest list of all: 19\u00a0weeks; Saltmarsh: 11\u00a0weeks.',
        'A line from top to bottom.',
      ]);
  });

  it('that are drawn with lines come as such, with a picture for who cannot draw them', () => {
    const names = Object.keys(unzipSync(bytes));
    expect(names.filter((name) => name.endsWith('.svg'))).toHaveLength(3);
    expect(xml.match(/<asvg:svgBlip/g)).toHaveLength(3);
    expect(names.filter((name) => /chart|xlsx/.test(name))).toEqual([]);
    expect(Object.keys(unzipSync(native)).filter((name) => /charts\/chart\d\.xml$|\.xlsx$/.test(name))).toHaveLength(4);
    expect(partOf(native, 'word/charts/chart1.xml')).toContain('<c:v>81</c:v>');
    expect(partOf(native, 'word/charts/chart1.xml')).toContain('<c:lang val="en-GB"/>');
  });

  it.each<[string, Partial<typeof richOptions>, RegExp]>([
    [
      'whose bytes are missing',
      { assets: new Map() },
      /^The picture “map.svg” is not in the report file, so no Word file/,
    ],
    [
      'whose bytes are others',
      { assets: new Map([...richOptions.assets.keys()].map((id) => [id, new TextEncoder().encode('<svg')])) },
      /^The picture “map.svg” cannot be drawn/,
    ],
  ])('%s are named, and no file is written', async (_, options, message) => {
    const work = write(report, options);
    await expect(work).rejects.toBeInstanceOf(AssayError);
    await expect(work).rejects.toMatchObject({ code: 'damaged file', message: expect.stringMatching(message) });
  });

  it('that nobody prints need no bytes', async () => {
    const unused = structuredClone(report);
    unused.parts.background = [newParagraph('No picture.')];
    await expect(write(unused, { assets: new Map() })).resolves.toBeInstanceOf(Uint8Array);
  });
});

describe('practice examples', () => {
  it('are boxes that open with what they are', () => {
    const boxes = paragraphs.filter(({ style }) => style.startsWith('Practice'));
    expect(boxes.map(({ style, text }) => [style, text])).toEqual([
      ['PracticeLabel', 'Good practice example'],
      ['PracticeExample', 'An officer met Rowan every week at the library.'],
      ['PracticeExampleEnd', 'The plan was changed twice.'],
      ['PracticeLabel', 'Good practice example'],
      ['PracticeExampleEnd', 'Another officer wrote letters that could be read aloud.'],
      ['PracticeLabel', 'Poor practice example'],
      ['PracticeExampleEnd', 'No one called for nine weeks.'],
      ['PracticeLabel', 'Practice example'],
      ['PracticeExampleEnd', 'It was done as it is always done.'],
    ]);
    // Word draws one box round paragraphs of one indent, so boxes that touch differ in it.
    const indents = boxes.map(({ xml: own }) => /<w:ind [^>]*w:left="(\d+)"/.exec(own)?.[1] ?? 'of the style');
    expect(indents.slice(0, 3)).toEqual([indents[0], indents[0], indents[0]]);
    expect(indents[3]).not.toBe(indents[2]);
    expect(indents[5]).not.toBe(indents[4]);
  });
});
