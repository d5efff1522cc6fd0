import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { footnotesOf } from '../../core/content-text.ts';
import { allParts, layOut } from '../../core/layout.ts';
import { exportWord } from '../../electron/docx/export.ts';
import { withSafeText } from '../../electron/docx/safe-text.ts';
import { pdu } from '../editions.ts';
import { richReport } from '../electron/docx/rich-report.ts';
import { newFolder } from './exported.ts';

type Node = { t: string; c?: unknown };
type Document = { blocks: Node[] };

const place = newFolder();
const report = withSafeText(richReport(pdu));
let document: Document;
let lines: string[];

beforeAll(async () => {
  const { bytes } = await exportWord(report, pdu, { draft: true, pageNumbers: true });
  const file = place.write('report.docx', bytes);
  const pandoc = (format: string) =>
    execFileSync('pandoc', [file, '-t', format, '--wrap=none'], { encoding: 'utf8', maxBuffer: 1 << 26 });
  document = JSON.parse(pandoc('json')) as Document;
  lines = pandoc('plain').split('\n');
});
afterAll(place.remove);

const every = (node: unknown, type: string): Node[] => {
  if (typeof node !== 'object' || node === null) return [];
  const own = (node as Node).t === type ? [node as Node] : [];
  return [...own, ...Object.values(node).flatMap((child) => every(child, type))];
};
const words = (node: unknown): string =>
  typeof node !== 'object' || node === null
    ? ''
    : (node as Node).t === 'Str'
      ? String((node as Node).c)
      : (node as Node).t === 'Space' || (node as Node).t === 'SoftBreak'
        ? ' '
        : Object.values(node).map(words).join('');

describe('pandoc', () => {
  it('reads every heading at its level', () => {
    const headings = document.blocks
      .filter(({ t }) => t === 'Header')
      .map(({ c }) => [(c as [number])[0], words((c as unknown[])[2])] as const);
    const ones = headings.filter(([level]) => level === 1).map(([, text]) => text);
    for (const title of ['Foreword', 'Ratings', 'Recommendations', 'Background', 'Annexe one: Web links'])
      expect(ones).toContain(title);
    const standards = headings.filter(([level, text]) => level === 2 && /^\d\.\d\./.test(text)).map(([, text]) => text);
    expect(standards.map((text) => text.slice(0, 4))).toEqual([
      ...['1.1.', '1.2.', '1.3.', '1.4.'],
      ...['2.1.', '2.2.', '2.3.', '2.4.', '2.5.', '2.6.'],
    ]);
    expect(every(document, 'Header')).toHaveLength(headings.length);
  });

  it('reads every footnote with its words', () => {
    const notes = every(document, 'Note').map((note) => words(note).trim());
    const written = allParts(layOut(report, pdu).parts).flatMap(({ content }) => footnotesOf(content));
    expect(notes).toEqual(written.map(({ note }) => note.trim()));
  });

  it('reads the recommendations as one list that counts on', () => {
    const items = report.recommendations.flatMap((group) => group.items).map(({ text }) => text.slice(0, 40));
    const numbered = items.map((start) =>
      Number(/^\s*(\d+)\./.exec(lines.find((line) => line.includes(start)) ?? '')?.[1]),
    );
    expect(numbered).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('reads lists within lists, and numbers that start again', () => {
    const numbers = (text: string) => /^\s*(\w+)[.)]/.exec(lines.find((line) => line.includes(text)) ?? '')?.[1];
    expect(['They counted.', 'They compared.', 'They counted once more.', 'They agreed.'].map(numbers)).toEqual([
      '1',
      '2',
      '1',
      '2',
    ]);
    expect(['Once by hand.', 'Once by machine.', 'Nothing was missing.'].map(numbers)).toEqual(['a', 'b', 'a']);
    const depths = every(document, 'BulletList').map((list) => every(list.c, 'BulletList').length);
    expect(Math.max(...depths)).toBe(2);
  });

  it('reads every table with its header row', () => {
    const tables = every(document, 'Table');
    expect(tables).toHaveLength(9);
    for (const table of tables) {
      const head = (table.c as unknown[])[3];
      expect(words(head)).not.toBe('');
    }
  });
});
