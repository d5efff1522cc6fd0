import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { root } from '../../source.ts';
import { inOrder, wordsOf } from '../../word-sequence.ts';

/** Published reports as text, what is known of their results, and Word files as a reader of the page sees them. */

export const reports = join(root, '../shared/reports');

export type Published = {
  standards: { number: string; published_rating: string; key_questions?: { number: string; percent: number }[] }[];
  information_only?: { number: string; percent: number }[];
  published_score: string | null;
  overall_rating: string;
};

/** Whether the texts are on this machine; if not, says so once. */
export function isPresent(name: string): boolean {
  const present = existsSync(join(reports, `${name}.txt`)) && existsSync(join(reports, 'results.json'));
  if (!present) console.log(`skipped: the published report ${name} is not here (../shared/reports)`);
  return present;
}

export function loadPublished(name: string): { published: Published; source: string[] } {
  return {
    published: JSON.parse(readFileSync(join(reports, 'results.json'), 'utf8'))[name],
    source: readFileSync(join(reports, `${name}.txt`), 'utf8').split('\n'),
  };
}

/** The published percentages and ratings as the table that `assay import scores` reads. Reasons by standard. */
export function scoresOf({ standards, information_only = [] }: Published, reasons: Record<string, string>): string {
  const rows = [
    ...standards.flatMap(({ key_questions = [] }) => key_questions.map((q) => `${q.number},${q.percent}%,,`)),
    ...information_only.map(({ number, percent }) => `${number}.1,${percent}%,,`),
    ...standards.map(({ number, published_rating }) => `${number},${published_rating},,"${reasons[number] ?? ''}"`),
  ];
  return `ref,value,base,reason\n${rows.join('\n')}\n`;
}

/** Lines from and to, both included. */
export type Lines = [from: number, to: number];

export const range = ([from, to]: Lines) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** The words of some lines as a reader of the page saw them: without marks, tags, bullets and numbers of notes. */
export function prose(lines: readonly string[], ...ranges: Lines[]): string {
  return ranges
    .map(([from, to]) => lines.slice(from - 1, to).join('\n'))
    .join('\n')
    .replace(/&<\/sup>lt;/g, '')
    .replace(/<sup>(?:sup>|\d|<\/?sup>)*/g, '')
    .replace(/<(https?:[^>]*)>/g, '$1')
    .replace(/<[^>]*>/g, '')
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, '')
    .replace(/^\s*-?\s*\d+\.\s/gm, '');
}

/** How much of what stands in some lines arrived in a place, and how much else is there. */
export function compareWords(source: string, arrived: string): { total: number; same: number; others: number } {
  const [words, there] = [wordsOf(source), wordsOf(arrived)];
  const same = inOrder(words, there);
  return { total: words.length, same, others: there.length - same };
}

export type WordFile = {
  /** Paragraphs outside tables, in order. */
  paragraphs: { style: string; text: string }[];
  /** Rows of cells. */
  tables: string[][][];
  /** Footnotes in the order of their marks. */
  notes: string[];
  /** All words of the page, those in tables included. */
  text: string;
};

export async function readWordFile(path: string): Promise<WordFile> {
  const entries = unzipSync(await readFile(path));
  const read = (name: string) => {
    const bytes = entries[name];
    if (!bytes) throw new Error(`the Word file has no ${name}`);
    return new DOMParser().parseFromString(strFromU8(bytes), 'text/xml');
  };
  const document = read('word/document.xml');
  const all = Array.from(document.getElementsByTagName('w:p'));
  const footnotes = new Map(
    Array.from(read('word/footnotes.xml').getElementsByTagName('w:footnote'), (note) => [
      note.getAttribute('w:id'),
      textOf(note).trim(),
    ]),
  );
  const marks = Array.from(document.getElementsByTagName('w:footnoteReference'), (mark) => mark.getAttribute('w:id'));
  return {
    paragraphs: all
      .filter((paragraph) => !isIn(paragraph, 'w:tbl'))
      .map((paragraph) => ({
        style: paragraph.getElementsByTagName('w:pStyle')[0]?.getAttribute('w:val') ?? '',
        text: textOf(paragraph),
      })),
    tables: Array.from(document.getElementsByTagName('w:tbl'), (table) =>
      Array.from(table.getElementsByTagName('w:tr'), (row) => Array.from(row.getElementsByTagName('w:tc'), textOf)),
    ),
    notes: [...new Set(marks)].map((id) => footnotes.get(id) ?? ''),
    text: all.map(textOf).join('\n'),
  };
}

function textOf(element: Element): string {
  const pieces = Array.from(element.getElementsByTagName('*')).flatMap((node) => {
    if (node.tagName === 'w:t') return [node.textContent ?? ''];
    return node.tagName === 'w:tab' && node.parentNode?.nodeName === 'w:r' ? [' '] : [];
  });
  return pieces.join('');
}

function isIn(element: Element, name: string): boolean {
  for (let node: Node | null = element.parentNode; node; node = node.parentNode)
    if (node.nodeName === name) return true;
  return false;
}

/** The headings of a Word file; the findings that a draft lists behind the report are no part of it. */
export function headingsIn({ paragraphs }: WordFile): string[] {
  const headings = paragraphs.filter(({ style }) => /^Heading\d/.test(style)).map(({ text }) => text.trim());
  const end = headings.indexOf('Open findings');
  return end < 0 ? headings : headings.slice(0, end);
}

/** A heading as letters and figures, so that a full stop, a colon or a mark of type makes no difference. */
export const asHeading = (text: string) =>
  text
    .replace(/^[\s#*]+/, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ') ?? '';
