import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportWord } from '../../electron/docx/export.ts';
import { pdu } from '../editions.ts';
import { richOptions } from '../electron/docx/rich-art.ts';
import { fullReport } from '../electron/docx/rich-report.ts';
import { paragraphsOf, tablesOf } from '../electron/docx/word-file.ts';
import { partsReport, partsTemplate } from '../parts-edition.ts';
import { convertToPdf, newFolder } from './exported.ts';
import { figureTexts, objectsOf, structureOf, type Tag, within } from './pdf-structure.ts';

const place = newFolder();
afterAll(place.remove);

const parts = partsTemplate();
describe.each([
  ['every kind of part', () => exportWord(partsReport(parts), parts, { draft: true, pageNumbers: true })],
  ['every kind of block', () => exportWord(fullReport(pdu), pdu, { ...richOptions, pageNumbers: true })],
])('the PDF that LibreOffice makes of a report with %s', (name, write) => {
  let bytes: Uint8Array;
  let pdf: string;
  let tags: Tag[];
  beforeAll(async () => {
    ({ bytes } = await write());
    pdf = convertToPdf(place.write(`${name.replaceAll(' ', '-')}.docx`, bytes), place.folder, true);
    tags = structureOf(pdf);
  }, 120_000);
  const named = (...names: string[]) => tags.filter((tag) => names.includes(tag.name));
  const flat = (text: string) => text.replace(/\s+/g, '');

  it('is tagged, says that it follows PDF/UA, and has its title and language', () => {
    const about = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' });
    expect(about).toMatch(/^Tagged: +yes$/m);
    expect(about).toMatch(/^Title: +\S.*(Long Bridge|Thornwick, Saltmarsh and the Eastern Vale)$/m);
    const file = readFileSync(pdf, 'latin1');
    expect(file).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(file).toContain('/Lang(en-GB)');
    expect(file).toContain('/DisplayDocTitle true');
  });

  it('has every heading at its level, in order and without a jump', () => {
    const headings = paragraphsOf(bytes).flatMap(({ style, text }) => {
      const level = /^Heading(\d)/.exec(style)?.[1];
      return level === undefined ? [] : [{ name: `H${level}`, text: flat(text) }];
    });
    const found = tags.filter(({ name }) => /^H\d$/.test(name)).map(({ name, text }) => ({ name, text: flat(text) }));
    expect(found).toEqual(headings);
    expect(found.length).toBeGreaterThan(10);
    for (const [index, { name }] of found.entries())
      expect(Number(name.slice(1))).toBeLessThanOrEqual(Number(found[index - 1]?.name.slice(1) ?? 0) + 1);
  });

  it('has every table, with a cell of the header over each column', () => {
    const tables = named('Table');
    expect(tables.map((table) => within(tags, table).filter(({ name }) => name === 'TH').length)).toEqual(
      tablesOf(bytes).map(({ rows }) => rows[0]?.length),
    );
    expect(tables.map((table) => within(tags, table).filter(({ name }) => name === 'TR').length)).toEqual(
      tablesOf(bytes).map(({ rows }) => rows.length),
    );
    const scopes = execFileSync('pdfinfo', ['-struct', pdf], { encoding: 'utf8', maxBuffer: 1 << 28 }).match(
      /\/Scope \/Column/g,
    );
    expect(scopes).toHaveLength(named('TH').length);
  });

  it('has every item of a list in a list', () => {
    const items = paragraphsOf(bytes).filter(({ list }) => list !== undefined);
    expect(items.length).toBeGreaterThan(3);
    expect(named('LI')).toHaveLength(items.length);
    for (const list of named('L')) expect(within(tags, list)[0]?.name).toBe('LI');
  });

  it('tells what each figure shows, and takes the ornaments of covers for none', () => {
    const texts = figureTexts(pdf);
    expect(texts).toHaveLength(named('Figure').length);
    expect(texts).toHaveLength(paragraphsOf(bytes).filter(({ xml }) => xml.includes('<w:drawing')).length);
    for (const text of texts) expect(text?.trim()).toMatch(/\w/);
  });

  it('has the contents as such, and words for every link', () => {
    expect(named('TOC').length).toBeGreaterThan(0);
    const entries = paragraphsOf(bytes).filter(({ style }) => /^TOC\d$/.test(style));
    expect(named('TOCI')).toHaveLength(entries.length);
    const links = objectsOf(pdf).filter((object) => /\/Subtype\/Link\b/.test(object));
    expect(links.length).toBeGreaterThanOrEqual(entries.length);
    for (const link of links) expect(link).toMatch(/\/Contents(<[0-9A-F]{4,}>|\([^)]+\))/);
  });

  it('has every footnote as a note', () => {
    const notes = paragraphsOf(bytes, 'word/footnotes.xml').filter(({ text }) => text.trim() !== '');
    expect(named('Note')).toHaveLength(notes.length);
  });
});
