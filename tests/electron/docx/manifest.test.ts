import { beforeAll, describe, expect, it } from 'vitest';
import { AssayError } from '../../../core/fault.ts';
import { layOut } from '../../../core/layout.ts';
import type { ParagraphIds } from '../../../core/review/word/identity.ts';
import { type Art, prepareArt } from '../../../electron/docx/art.ts';
import { newDocument } from '../../../electron/docx/document.ts';
import { finalise } from '../../../electron/docx/finalise.ts';
import { lossesIn } from '../../../electron/docx/losses.ts';
import { type Manifest, newManifest } from '../../../electron/docx/manifest.ts';
import { type WordParts, writeParts } from '../../../electron/docx/package.ts';
import { release } from '../../../electron/docx/release.ts';
import { withSafeText } from '../../../electron/docx/safe-text.ts';
import { readParts } from '../../../electron/docx/xml.ts';
import { pdu } from '../../editions.ts';
import { richOptions } from './rich-art.ts';
import { fullReport } from './rich-report.ts';

const report = withSafeText(fullReport(pdu));
const layout = layOut(report, withSafeText(pdu));
let art: Art;
let parts: WordParts;
let ids: ParagraphIds;
let manifest: Manifest;

const write = (from: typeof report, placed: typeof layout) =>
  newDocument(from, withSafeText(pdu), placed, { art, pageNumbers: undefined, draft: false, findings: [] });
const expectAll = (from: typeof report, placed: typeof layout) =>
  newManifest(placed, from, withSafeText(pdu), { art, findings: [], pageNumbers: false });
const lossesOf = (spoiltParts: WordParts) => lossesIn(spoiltParts, readParts(spoiltParts), manifest, ids);

beforeAll(async () => {
  art = await prepareArt(report, pdu, layout, { ...richOptions, charts: 'picture' });
  const [chart, other] = [...art.charts];
  // One chart is drawn by Word and one is a picture.
  if (other)
    art = { ...art, charts: new Map([...(chart ? [chart] : []), [other[0], { ...other[1], picture: undefined }]]) };
  const written = write(report, layout);
  ids = written.ids;
  parts = writeParts(written.document);
  finalise(parts, { properties: { title: 'A', language: 'en-GB' }, numbered: false });
  manifest = expectAll(report, layout);
}, 60_000);

/** The finished parts, spoilt. Throws where that would change nothing. */
function spoilt(path: string, change: (xml: string) => string): WordParts {
  const before = String(parts.get(path));
  const after = change(before);
  if (after === before) throw new Error(`nothing was changed in ${path}`);
  return new Map(parts).set(path, after);
}

const paragraph = (key: string) => {
  const id = [...ids].find(([, candidate]) => candidate === key)?.[0];
  if (id === undefined) throw new Error(`no paragraph was written for ${key}`);
  return new RegExp(`<w:p w14:paraId="${id}"(?:(?!</w:p>).)*</w:p>`);
};
const within = (key: string, change: (xml: string) => string) => (xml: string) => xml.replace(paragraph(key), change);
const without = (key: string) => within(key, () => '');
const keys = () => manifest.paragraphs.map(({ key }) => key);
const first = (as: 'heading' | 'list item', start = '') =>
  manifest.paragraphs.find((wanted) => wanted.as === as && wanted.key.startsWith(start))?.key ?? '';

type Case = { lost: string; says: RegExp; in?: string; change: (xml: string) => string };

const cases: Case[] = [
  {
    lost: 'a paragraph',
    says: /^block 1 of “Foreword” is missing$/,
    change: (xml) => without('foreword/0')(xml),
  },
  {
    lost: 'a run of a paragraph',
    says: /^block 1 of “Foreword” has other words$/,
    change: (xml) => within('foreword/0', (p) => p.replace(/<w:t(?: [^>]*)?>[^<]*<\/w:t>/, ''))(xml),
  },
  {
    lost: 'the heading of a part',
    says: /^the heading of “Foreword” is missing$/,
    change: (xml) => without('foreword/heading')(xml),
  },
  {
    lost: 'a heading that became text',
    says: /^the heading of “Foreword” is no heading$/,
    change: (xml) => within('foreword/heading', (p) => p.replace(/w:val="Heading1"/, 'w:val="BodyText"'))(xml),
  },
  {
    lost: 'a list item that became text',
    says: /^block \d+ of “.+” is in no list$/,
    change: (xml) => within(first('list item'), (p) => p.replace(/<w:numPr>.*?<\/w:numPr>/, ''))(xml),
  },
  {
    lost: 'a recommendation',
    says: /^recommendation 1 is missing$/,
    change: (xml) =>
      without(keys().find((key) => /^recommendations\/[^/]+\/[^/]+$/.test(key) && !key.endsWith('heading')) ?? '')(xml),
  },
  {
    lost: 'the addressee of recommendations',
    says: /^“recommendations\/.+\/heading” is missing$/,
    change: (xml) => without([...ids.values()].find((key) => /^recommendations\/.+\/heading$/.test(key)) ?? '')(xml),
  },
  {
    lost: 'a statement of a standard',
    says: /^the text of “.+” is missing$/,
    change: (xml) => without(keys().find((key) => key.endsWith('/statement')) ?? '')(xml),
  },
  {
    lost: 'the mark of a footnote',
    says: /^\d+ of \d+ footnote marks are there$/,
    change: (xml) => xml.replace(/<w:footnoteReference [^>]*\/>/, ''),
  },
  {
    lost: 'the last footnote',
    says: /^\d+ of \d+ footnotes are there$/,
    in: 'word/footnotes.xml',
    change: (xml) =>
      xml.replace(/<w:footnote w:id="\d+">(?:(?!<\/w:footnote>).)*<\/w:footnote>(?=<\/w:footnotes>)/, ''),
  },
  {
    lost: 'words of a footnote',
    says: /^footnote 1 has other words$/,
    in: 'word/footnotes.xml',
    change: (xml) => xml.replace(/(<w:footnote w:id="1">.*?<w:t xml:space="preserve">)\w[^<]*/, '$1'),
  },
  {
    lost: 'the table of one rating',
    says: /^table “ratings\/overall” in “Ratings” is missing or has lost rows$/,
    change: (xml) => xml.replace(/<w:tbl>.*?<\/w:tbl>/, ''),
  },
  {
    lost: 'the last table',
    says: /^table “.+” in “.+” is missing or has lost rows$/,
    change: (xml) => xml.replace(/(.*)<w:tbl>.*?<\/w:tbl>/, '$1'),
  },
  {
    lost: 'a key question',
    says: /^table “.+” in “2\.6\. .+” is missing or has lost rows$/,
    change: (xml) => xml.replace(/((?:.*?<w:tbl>){4}.*)<w:tr>.*?<\/w:tr>(<\/w:tbl>)/, '$1$2'),
  },
  {
    lost: 'a row of a table of the text',
    says: /^the table in block \d+ of “Background” is missing or has lost rows$/,
    change: (xml) => xml.replace(/<w:tr>(?:(?!<\/w:tr>).)*Time for reflection(?:(?!<\/w:tr>).)*<\/w:tr>/, ''),
  },
  {
    lost: 'words of a cell',
    says: /^the table in block \d+ of “Background” has other words$/,
    change: (xml) => xml.replace('>Time for reflection<', '>Time<'),
  },
  {
    lost: 'a percentage',
    says: /^table “2\.1\.key-questions” in “.+” has other words$/,
    change: (xml) => xml.replace('>81%<', '>18%<'),
  },
  {
    lost: 'a caption',
    says: /^the caption of block \d+ of “Background” is missing$/,
    change: (xml) => without(keys().find((key) => key.endsWith('/caption')) ?? '')(xml),
  },
  {
    lost: 'the number of a caption',
    says: /^\d+ of \d+ numbers of captions are there$/,
    change: (xml) => xml.replace(/<w:instrText [^>]*> SEQ [^<]*<\/w:instrText>/, ''),
  },
  {
    lost: 'a source',
    says: /^the source of block \d+ of “Background” has other words$/,
    change: (xml) => xml.replace('drawn for this report', 'drawn'),
  },
  {
    lost: 'a reference',
    says: /^\d+ of \d+ references are there$/,
    change: (xml) => xml.replace(/<w:instrText [^>]*> REF [^<]*<\/w:instrText>/, ''),
  },
  {
    lost: 'a picture',
    says: /^picture “The offices of the unit\.” of “Background” is missing, or another stands in its place$/,
    change: (xml) =>
      xml.replace(/<w:drawing>(?:(?!<\/w:drawing>).)*One office by a road(?:(?!<\/w:drawing>).)*<\/w:drawing>/, ''),
  },
  {
    lost: 'a picture to another',
    says: /^picture “The offices of the unit\.” of “Background” is missing, or another stands in its place$/,
    in: 'word/_rels/document.xml.rels',
    change: (xml) => xml.replace(/media\/image\d+\.svg/, 'media/image99.svg'),
  },
  {
    lost: 'a chart that Word draws',
    says: /^chart “Waiting time .+” of “Background” is missing, or another stands in its place$/,
    change: (xml) => xml.replace(/<c:chart [^>]*\/>/, ''),
  },
  {
    lost: 'what a chart says',
    says: /^chart “Shares .+” of “Background” is missing, or another stands in its place$/,
    change: (xml) => xml.replace(/Assessment: 2029 64%/g, 'Assessment: 2029 46%'),
  },
  {
    lost: 'the label of a practice example',
    says: /^the label of block \d+ of “Background” is missing$/,
    change: (xml) => without(keys().find((key) => key.endsWith('/label')) ?? '')(xml),
  },
  {
    lost: 'a practice example that became text',
    says: /^block \d+ of “Background” is in no box$/,
    change: (xml) => xml.replace('w:val="PracticeExampleEnd"', 'w:val="BodyText"'),
  },
];

describe('what goes in comes out', () => {
  it('finds nothing lost in a whole file', () => {
    expect(lossesOf(parts)).toEqual([]);
    const count = (as: string) => manifest.paragraphs.filter((wanted) => wanted.as === as).length;
    expect(manifest.paragraphs.length).toBeGreaterThan(100);
    expect([count('heading'), count('list item')].every((number) => number > 20)).toBe(true);
    expect(manifest.notes.length).toBeGreaterThanOrEqual(8);
    expect(manifest.tables).toHaveLength(11);
    expect(manifest.drawings).toHaveLength(5);
    expect(manifest.drawings.map(({ picture }) => picture !== undefined)).toEqual([true, true, true, false, true]);
    expect(manifest.references).toBe(7);
    expect(manifest.captions).toBe(5);
    expect(count('box')).toBe(9);
  });

  it.each(cases)('names $lost', ({ says, in: path = 'word/document.xml', change }) => {
    const losses = lossesOf(spoilt(path, change));
    expect(
      losses.some((loss) => says.test(loss)),
      losses.join('; '),
    ).toBe(true);
  });

  it('names a block that was never written', () => {
    const never = { key: 'foreword/99', what: 'block 100 of “Foreword”', text: 'Words' };
    const more = { ...manifest, paragraphs: [...manifest.paragraphs, never] };
    expect(lossesIn(parts, readParts(parts), more, ids)).toEqual(['block 100 of “Foreword” is missing']);
  });

  it('expects two items of one name twice', () => {
    const twice = structuredClone(report);
    const [group] = twice.recommendations;
    const item = group?.items[0];
    if (!item) throw new Error('the rich report recommends nothing');
    group.items.push({ ...item });
    // The same text blocks, so that their charts are found.
    const placed = { ...layOut(twice, pdu), parts: layout.parts };
    const written = write(twice, placed);
    const twiceParts = writeParts(written.document);
    expect(lossesIn(twiceParts, readParts(twiceParts), expectAll(twice, placed), written.ids)).toEqual([]);
  });
});

describe('a file that lacks something', () => {
  const refused = (change: (xml: string) => string) => () =>
    release(spoilt('word/document.xml', change), manifest, ids, { pageNumbers: false });

  it('is refused in words that name what it is', () => {
    expect(refused(without('foreword/0'))).toThrow(AssayError);
    expect(refused(without('foreword/0'))).toThrow(
      'The Word file would not hold the whole report, so it was not released: block 1 of “Foreword” is missing. Your report is unchanged.',
    );
    const nearly = refused((xml) =>
      xml.replace(/<w:t(?: [^>]*)?>[^<]{30,}<\/w:t>/g, (text, at) => (at % 3 === 0 ? '<w:t>x</w:t>' : text)),
    );
    expect(nearly).toThrow(/; .*; .*, and \d+ more\. /);
  });

  it('is refused when its XML is broken or the lint finds a fault', () => {
    const broken = refused((xml) => xml.replace('</w:body>', ''));
    expect(broken).toThrow(AssayError);
    expect(broken).toThrow('word/document.xml: “w:body” is closed by “w:document”');
    expect(refused((xml) => xml.replace('w:fldCharType="begin"', '$& w:dirty="true"'))).toThrow('a field is dirty');
  });
});
