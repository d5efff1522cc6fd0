import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { blockText, footnotesOf } from '../../../core/content-text.ts';
import { AssayError } from '../../../core/fault.ts';
import { allParts, layOut } from '../../../core/layout.ts';
import { printedRecommendations } from '../../../core/printed.ts';
import { standardResults } from '../../../core/rating.ts';
import { ratingShape } from '../../../core/rating-shape.ts';
import { exportWord } from '../../../electron/docx/export.ts';
import { withSafeText } from '../../../electron/docx/safe-text.ts';
import { pdu } from '../../editions.ts';
import { lettersReport, lettersTemplate } from './letters-edition.ts';
import { richOptions } from './rich-art.ts';
import { emptyReport, fullReport, richReport } from './rich-report.ts';
import { contentsOf, lintFile, paragraphsOf, partOf, tablesOf, type WordParagraph } from './word-file.ts';

const report = richReport(pdu);
const layout = layOut(withSafeText(report), withSafeText(pdu));

let bytes: Uint8Array;
let paragraphs: WordParagraph[];

beforeAll(async () => {
  bytes = (await exportWord(report, pdu, { draft: true, pageNumbers: false })).bytes;
  paragraphs = paragraphsOf(bytes);
});

const flat = (text: string) => text.replace(/\s+/g, ' ').trim();
const styled = (style: string) => paragraphs.filter((paragraph) => paragraph.style === style);
const withText = (text: string) => {
  const found = paragraphs.filter((paragraph) => flat(paragraph.text).includes(text));
  if (found.length !== 1) throw new Error(`${found.length} paragraphs hold “${text}”`);
  return found[0] as WordParagraph;
};

describe('what is printed', () => {
  it('holds every word of every part in order', () => {
    const text = flat(paragraphs.map((paragraph) => paragraph.text).join('\n'));
    let at = text.indexOf('Acknowledgements');
    let words = 0;
    const expectNext = (wanted: string) => {
      if (flat(wanted) === '') return;
      const found = text.indexOf(flat(wanted), at);
      expect(found, `“${flat(wanted)}” after “${text.slice(Math.max(0, at - 80), at)}”`).toBeGreaterThanOrEqual(at);
      at = found + flat(wanted).length;
      words += flat(wanted).split(' ').length;
    };
    for (const placed of allParts(layout.parts)) {
      if (placed.part.kind === 'cover' || placed.part.kind === 'contents') continue;
      const silent = placed.part.kind === 'prose' && !placed.part.required && placed.content.length === 0;
      if (placed.heading && !silent && placed.parts.length === 0) expectNext(`${placed.number} ${placed.title}`);
      if (placed.part.kind === 'statement') expectNext(placed.standard?.statement ?? '');
      if (placed.part.kind === 'key-questions')
        for (const question of placed.standard?.keyQuestions ?? []) expectNext(question.text);
      for (const block of placed.content) expectNext(blockText(block));
      if (placed.part.kind === 'recommendations')
        for (const { items } of printedRecommendations(report.recommendations, placed.part))
          for (const item of items) expectNext(item.text);
    }
    expect(words).toBeGreaterThan(1500);
  });

  it('numbers footnotes through, those of the edition among them, and links their addresses', () => {
    const notes = paragraphsOf(bytes, 'word/footnotes.xml')
      .map((paragraph) => flat(paragraph.text))
      .filter((text) => text !== '');
    expect(notes).toEqual(
      allParts(layout.parts).flatMap(({ content }) => footnotesOf(content).map(({ note }) => flat(note))),
    );
    expect(notes.length).toBeGreaterThanOrEqual(8);
    const marks = [...partOf(bytes, 'word/document.xml').matchAll(/<w:footnoteReference w:id="(\d+)"/g)];
    expect(marks.map(([, id]) => Number(id))).toEqual(notes.map((_, index) => index + 1));
    const links = partOf(bytes, 'word/_rels/footnotes.xml.rels');
    expect(links).toContain('Target="https://example.org/ratings/2031"');
    expect(links).toContain('Target="https://example.org/stats?x=1&amp;y=2"');
  });

  it('never prints text that has no place', () => {
    expect(partOf(bytes, 'word/document.xml')).not.toContain('Xylophone');
  });

  it('drops what XML forbids and turns breaks and tabs into those of Word', () => {
    const special = withText('Special characters');
    expect(special.text).toContain('a break\nand a tab\there; control  and  and half a pair  gone.');
    expect(special.text).toContain('<b>&amp; “quotes” ’s – — £5 & €6, café, naïve, Ŵyn');
  });

  it('leaves out empty parts that nobody needs, and shows those that somebody does', async () => {
    const empty = await exportWord(emptyReport(pdu), pdu, { draft: true, pageNumbers: false });
    const texts = paragraphsOf(empty.bytes).map(({ text }) => text);
    expect(texts).toContain('[Foreword: not yet written]');
    expect(texts).toContain('[Recommendations: not yet written]');
    expect(texts).toContain('[not yet rated]');
    expect(texts).not.toContain('Resettlement work');
    expect(texts).not.toContain('Diversity and inclusion');
    expect(texts).toContain('1.3.\tServices');
    expect(styled('MissingText').map(({ text }) => text)).toEqual(['[Areas for improvement: not yet written]']);
  });

  it('signs a part, unless its text already ends with the signature', async () => {
    const lines = (all: WordParagraph[]) =>
      all.filter(({ text }) => text === 'Marian Oakenfield').map(({ style }) => style);
    expect(lines(paragraphs)).toEqual(['SignatureName']);
    const signed = structuredClone(report);
    signed.parts.foreword?.push(
      { type: 'paragraph', children: [{ text: 'Marian Oakenfield' }] },
      { type: 'paragraph', children: [{ text: 'Chief Inspector of Probation.' }] },
    );
    expect(lines(paragraphsOf((await exportWord(signed, pdu, { draft: true, pageNumbers: false })).bytes))).toEqual([
      'BodyText',
    ]);
  });
});

describe('headings and contents', () => {
  it('sets the parts as real headings with typed numbers', () => {
    expect(styled('Heading1').map(({ text }) => text)).toEqual([
      'Foreword',
      'Ratings',
      'Recommendations',
      'Background',
      '1.\tOrganisational delivery',
      '2.\tCourt work and case supervision',
      'Annexe one: Web links',
    ]);
    expect(styled('Heading2').map(({ text }) => text)).toContain('2.4.\tImplementation and delivery');
    expect(styled('Heading3').filter(({ text }) => text === 'Strengths')).toHaveLength(10 + 1);
    expect(styled('Heading4').map(({ text }) => text)).toEqual(['Workloads']);
    expect(styled('Heading5').map(({ text }) => text)).toEqual(['Newer staff']);
  });

  it('keeps headings that are not listed out of the contents', () => {
    expect(contentsOf(bytes)).toEqual(
      styled('Heading1').map(({ text }) => ({ title: text.replace('\t', ' '), page: '' })),
    );
    expect(styled('Heading1Unlisted').map(({ text }) => text)).toEqual([
      'Acknowledgements',
      'The role of HM Inspectorate of Probation',
      '© Crown copyright 2031',
      'Open findings',
    ]);
  });

  it('starts each part on a page, but lets short fixed ones share it', () => {
    const breaks = paragraphs.filter(({ xml }) => xml.includes('<w:pageBreakBefore')).map(({ text }) => text);
    expect(breaks).toEqual(['Acknowledgements', ...styled('Heading1').map(({ text }) => text)]);
  });

  it('writes the pages into the contents when asked, and asks Word for nothing', async () => {
    const numbered = await exportWord(report, pdu, { draft: true, pageNumbers: true });
    const pages = contentsOf(numbered.bytes).map(({ page }) => Number(page));
    expect(pages).toHaveLength(7);
    expect(pages).toEqual([...pages].sort((a, b) => a - b));
    expect(numbered.pages).toBeGreaterThanOrEqual(pages.at(-1) ?? 0);
    for (const file of [numbered.bytes, bytes]) {
      expect(partOf(file, 'word/document.xml')).not.toContain('w:dirty');
      expect(partOf(file, 'word/settings.xml')).not.toContain('updateFields');
      expect(partOf(file, 'word/document.xml')).toMatch(/TOC \\h \\o &quot;1-1&quot;</);
    }
    expect(lintFile(numbered.bytes, { pageNumbers: true })).toEqual([]);
  }, 30_000);

  it('leaves the page numbers out when the pages cannot be laid out to the end', async () => {
    const odd = structuredClone(pdu);
    odd.wordStyle.font = 'A Font That Nobody Has';
    const file = await exportWord(report, odd, { draft: true, pageNumbers: true });
    expect(file.pages).toBeNull();
    expect(contentsOf(file.bytes).map(({ page }) => page)).toEqual(contentsOf(bytes).map(() => ''));
    expect(file.bytes).toEqual((await exportWord(report, odd, { draft: true, pageNumbers: false })).bytes);
  });
});

describe('lists', () => {
  it('counts recommendations on over their addressees in one list', () => {
    const items = report.recommendations.flatMap((group) => group.items);
    const lists = items.map(({ text }) => withText(flat(text).replace(/\.$/, '')).list);
    expect(items).toHaveLength(9);
    expect(new Set(lists.map((list) => list?.id)).size).toBe(1);
    expect(styled('Heading2').map(({ text }) => text)).toContain('North East Coast region should:');
  });

  it('gives each numbered list a list of its own, and items their depth', () => {
    const counted = withText('They counted.').list;
    expect(withText('They compared.').list).toEqual(counted);
    expect(withText('Once by hand.').list?.depth).toBe(1);
    expect(withText('Nothing was missing.').list?.id).not.toBe(withText('Once by machine.').list?.id);
    expect(withText('They counted once more.').list?.id).not.toBe(counted?.id);
    expect(withText('They agreed.').list).toEqual(withText('They counted once more.').list);
    expect(withText('and a person.')).toMatchObject({ style: 'ListBullet3', list: { depth: 2 } });
  });
});

describe('ratings and scores', () => {
  const colours = (name: string) => pdu.ratings?.scale.find((rating) => rating.name === name);

  it('shows every rating with its word and the colours of the scale', () => {
    const [summary, one, two] = tablesOf(bytes);
    expect(summary?.rows.map((row) => row[0])).toEqual([
      'Thornwick, Saltmarsh and the Eastern Vale',
      'Score',
      'Overall rating',
    ]);
    const ratings = standardResults(layout.results).filter(({ ratedBy }) => ratedBy !== 'information only');
    const shapes = ['▲', '●', '■', '▼'];
    const shapeOf = (name = '') => shapes[(pdu.ratings?.scale ?? []).findIndex((rating) => rating.name === name)];
    expect([...(one?.rows.slice(1) ?? []), ...(two?.rows.slice(1) ?? [])]).toEqual(
      ratings.map(({ number, title, rating }) => [number, title, `${shapeOf(rating)}\u00a0${rating}`]),
    );
    for (const { rating } of ratings) {
      const { fill, text } = colours(rating ?? '') ?? {};
      expect(`${one?.xml}${two?.xml}`).toMatch(
        new RegExp(
          `w:fill="${fill}"(?:(?!</w:tc>).)*w:color w:val="${text}"(?:(?!</w:tc>).)*>(?:[▲●■▼]\\u00a0)?${rating}<`,
          'u',
        ),
      );
    }
  });

  it('gives each rated standard its badge, and none to one that is for information', () => {
    expect(styled('StandardRating').map(({ text }) => text)).toEqual(
      standardResults(layout.results).flatMap(({ rating }) =>
        rating ? [`Rating: \u00a0${ratingShape(pdu.ratings!, rating)}\u00a0${rating}\u00a0`] : [],
      ),
    );
    expect(styled('QualityStatementAlone')).toHaveLength(1);
  });

  it('prints percentages, the lowest in bold where the edition asks for it, and says what is not scored', () => {
    const questions = tablesOf(bytes).slice(3);
    expect(questions.map(({ rows }) => rows.slice(1).map((row) => row[1]))).toEqual([
      ['81%'],
      ['71%', '66%', '52%'],
      ['74%', '61%', '47%'],
      ['69%', '53%', '53%'],
      ['48%', '44%', '39%'],
      ['Not scored'],
    ]);
    const bold = (xml: string) => [...xml.matchAll(/<w:b\/>(?:(?!<w:t).)*<w:t[^>]*>(\d+%)</g)].map((match) => match[1]);
    expect(questions.map(({ xml }) => bold(xml))).toEqual([[], ['52%'], ['47%'], ['53%', '53%'], ['39%'], []]);
  });
});

describe('the file', () => {
  it('has title, author, language, dates of the report and the mode of current Word', () => {
    const core = partOf(bytes, 'docProps/core.xml');
    expect(core).toContain(
      '<dc:title>An inspection of probation services in Thornwick, Saltmarsh and the Eastern Vale</dc:title>',
    );
    expect(core).toContain('<dc:creator>HM Inspectorate of Probation</dc:creator>');
    expect(core.match(/2031-03-04T08:15:00Z/g)).toHaveLength(2);
    expect(partOf(bytes, 'word/styles.xml')).toContain('<w:lang w:val="en-GB"');
    expect(partOf(bytes, 'word/settings.xml')).toMatch(/compatSetting w:val="15" w:name="compatibilityMode"/);
  });

  it('is clean to the lint', () => {
    expect(lintFile(bytes, { pageNumbers: false })).toEqual([]);
  });

  it('is the same, byte for byte, in this process and in another in another time zone', async () => {
    const hash = (data: Uint8Array) => createHash('sha256').update(data).digest('hex');
    const full = fullReport(pdu);
    const hashes = [
      hash((await exportWord(report, pdu, { draft: true, pageNumbers: false })).bytes),
      hash((await exportWord(full, pdu, { ...richOptions, pageNumbers: false })).bytes),
      hash((await exportWord(full, pdu, { ...richOptions, charts: 'native', pageNumbers: false })).bytes),
    ];
    expect(hashes[0]).toBe(hash(bytes));
    const child = path.join(import.meta.dirname, 'print-hash.ts');
    const env = { ...process.env, TZ: 'Pacific/Auckland' };
    expect(execFileSync(process.execPath, [child], { env, encoding: 'utf8' }).trim().split('\n')).toEqual(hashes);
  }, 30_000);

  it('gives each block of text an id that stays when other parts change', async () => {
    const ids = paragraphs.map(({ id }) => id).filter((id) => id !== '');
    expect(new Set(ids).size).toBe(ids.length);
    const authored = paragraphs.filter(({ style }) =>
      /^(BodyText|ListLeadIn|ListBullet|ListNumber|PullQuote|Heading)/.test(style),
    );
    expect(authored.filter(({ id }) => id === '')).toEqual([]);
    const changed = structuredClone(report);
    changed.parts.foreword = [];
    const after = paragraphsOf((await exportWord(changed, pdu, { draft: true, pageNumbers: false })).bytes);
    expect(after.find(({ text }) => text === 'They agreed.')?.id).toBe(withText('They agreed.').id);
  });

  it('links to any address, however badly typed', async () => {
    const odd = structuredClone(report);
    const urls = ['https://a.example/ü/“x”?q=[1]#a#b', 'http://[bad', 'https://b.example/%zz', 'mailto:a@b@c'];
    odd.parts.foreword = urls.map((url) => ({
      type: 'paragraph',
      children: [{ type: 'link', url, children: [{ text: url }] }],
    }));
    const file = await exportWord(odd, pdu, { draft: true, pageNumbers: false });
    expect(paragraphsOf(file.bytes).filter(({ text }) => urls.includes(text))).toHaveLength(4);
    expect(partOf(file.bytes, 'word/_rels/document.xml.rels')).not.toMatch(/Target="[^"]*[ü“[\]]/);
  });

  it('hears of a cancel that comes while it works', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 0);
    const work = exportWord(report, pdu, { draft: true, pageNumbers: false, signal: controller.signal });
    await expect(work).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('stops when it is cancelled', async () => {
    const steps: string[] = [];
    const signal = { aborted: false, addEventListener() {}, removeEventListener() {} };
    const progress = ({ doing }: { doing: string }) => {
      steps.push(doing);
      if (steps.length === 2) signal.aborted = true;
    };
    const work = exportWord(report, pdu, { draft: true, pageNumbers: false, signal, progress });
    await expect(work).rejects.toMatchObject({ code: 'cancelled' });
    await expect(work).rejects.toBeInstanceOf(AssayError);
    expect(steps).toHaveLength(2);
  });
});

describe('another edition', () => {
  const letters = lettersTemplate();

  it('takes every word, colour, font and length from the edition', async () => {
    const file = await exportWord(lettersReport(letters), letters, { draft: true, pageNumbers: true });
    const text = paragraphsOf(file.bytes).map((paragraph) => paragraph.text);
    expect(text).toContain('Mark: \u00a0▼\u00a0C\u00a0');
    expect(text).toContain('Mark: \u00a0▲\u00a0A\u00a0');
    expect(tablesOf(file.bytes).map(({ rows }) => rows)).toEqual([
      [
        ['Question', 'Share'],
        ['Do ropes hold?', '13%'],
        ['Do bollards hold?', '75%'],
      ],
      [['In all', '●\u00a0B']],
      [
        ['No', 'What', 'Mark'],
        ['Q1', 'Mooring', '▼\u00a0C'],
        ['Q2', 'Lights', '▲\u00a0A'],
      ],
    ]);
    expect(contentsOf(file.bytes).map(({ title }) => title)).toEqual(['Quays', 'Q1. Mooring', 'What we saw', 'Marks']);
    expect(partOf(file.bytes, 'word/document.xml')).toContain('<w:pgSz w:w="8391" w:h="11906"');
    expect(partOf(file.bytes, 'docProps/core.xml')).toContain('Harbour report: Porth Wen');
    expect(partOf(file.bytes, 'word/header1.xml')).toContain('Harbours of Porth Wen');
    const xml = ['document', 'styles', 'numbering'].map((name) => partOf(file.bytes, `word/${name}.xml`)).join('');
    const house = pdu.wordStyle.colours;
    const foreign = [...Object.values(house), ...(pdu.ratings?.scale ?? []).map(({ fill }) => fill), 'Arial', 'en-GB'];
    for (const word of foreign) expect(xml, word).not.toContain(`"${word}"`);
    expect(xml).not.toMatch(/Outstanding|Good|Requires improvement|Inadequate|Probation/);
  });
});
