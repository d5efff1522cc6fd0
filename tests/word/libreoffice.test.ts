import { execFileSync } from 'node:child_process';
import { afterAll, describe, expect, it } from 'vitest';
import { exportWord } from '../../electron/docx/export.ts';
import { pdu } from '../editions.ts';
import { richOptions } from '../electron/docx/rich-art.ts';
import { fullReport, richReport } from '../electron/docx/rich-report.ts';
import { paragraphsOf, tablesOf } from '../electron/docx/word-file.ts';
import { convertToPdf, newFolder, pagesOfBookmarks, pdfPages } from './exported.ts';

const place = newFolder();
afterAll(place.remove);

describe('LibreOffice', () => {
  it.each([500, 3000, 8000])(
    'puts every part of a report of about %i words on the page that the contents say',
    async (words) => {
      const { bytes, pages } = await exportWord(richReport(pdu, { words }), pdu, { draft: true, pageNumbers: true });
      const pdf = convertToPdf(place.write(`report-${words}.docx`, bytes), place.folder);
      const found = pagesOfBookmarks(pdf);
      const entries = paragraphsOf(bytes)
        .filter(({ style }) => style === 'TOC1')
        .map(({ text, xml }) => {
          const [title = '', page = ''] = text.split('\t');
          return { title, page: Number(page), bookmark: /PAGEREF (\S+)/.exec(xml)?.[1] ?? '' };
        });
      expect(entries).toHaveLength(7);
      expect(entries.map(({ title, page }) => ({ title, page }))).toEqual(
        entries.map(({ title, bookmark }) => ({ title, page: found.get(bookmark) })),
      );
      expect(pages).toBe(pdfPages(pdf));
    },
  );

  it('prints the numbers at the foot of every page but the cover', async () => {
    const { bytes } = await exportWord(richReport(pdu, { words: 500 }), pdu, { draft: true, pageNumbers: false });
    const pdf = convertToPdf(place.write('feet.docx', bytes), place.folder);
    const lastLine = (page: number) =>
      execFileSync('pdftotext', ['-layout', '-f', `${page}`, '-l', `${page}`, pdf, '-'], { encoding: 'utf8' })
        .trim()
        .split('\n')
        .at(-1)
        ?.replace(/\s+/g, ' ');
    expect(lastLine(1)).toBe('March 2031');
    for (let page = 2; page <= pdfPages(pdf); page++)
      expect(lastLine(page)).toBe(
        `An inspection of probation services in Thornwick, Saltmarsh and the Eastern Vale ${page}`,
      );
  });

  it('tags headings, tables, lists and links for readers who listen', async () => {
    const { bytes } = await exportWord(richReport(pdu, { words: 500 }), pdu, { draft: true, pageNumbers: false });
    const pdf = convertToPdf(place.write('tagged.docx', bytes), place.folder);
    const structure = execFileSync('pdfinfo', ['-struct', pdf], { encoding: 'utf8', maxBuffer: 1 << 26 });
    const count = (tag: string) => structure.match(new RegExp(`^\\s*${tag}\\b`, 'gm'))?.length ?? 0;
    // Seven parts of the contents, three short ones before them, and the cover’s title or the heading of the contents.
    expect(count('H1')).toBeGreaterThanOrEqual(10);
    expect(count('H2')).toBeGreaterThanOrEqual(10);
    expect(count('Table')).toBe(9);
    expect(count('LI')).toBeGreaterThan(40);
    expect(count('Link')).toBeGreaterThan(10);
    expect(count('Figure')).toBe(0);
  });

  it('tags pictures and charts with what they show, and boxes and captions as text', async () => {
    const { bytes } = await exportWord(fullReport(pdu), pdu, { ...richOptions, pageNumbers: false });
    const pdf = convertToPdf(place.write('full.docx', bytes), place.folder);
    const structure = execFileSync('pdfinfo', ['-struct', pdf], { encoding: 'utf8', maxBuffer: 1 << 26 });
    const count = (tag: string) => structure.match(new RegExp(`^\\s*${tag}\\b`, 'gm'))?.length ?? 0;
    expect(count('Figure')).toBe(5);
    expect(count('Table')).toBe(tablesOf(bytes).length);
    const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8', maxBuffer: 1 << 26 });
    expect(text).toContain('Figure 2: Shares of sufficient work.');
    expect(text).toContain('see also section 2.4, ‘Foreword’,');
    // The header of the table that is longer than a page, once on each of its pages.
    expect(text.match(/Month +Visits made/g)?.length).toBeGreaterThan(1);
  });
});
