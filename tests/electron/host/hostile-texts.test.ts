import { describe, expect, test } from 'vitest';
import { findTexts } from '../../../electron/host/find-texts.ts';
import { newTestReport, pdu } from '../../editions.ts';
import { headings, newWord, p, r } from './word-import/new-word.ts';

/** Texts that take a reader that is not careful for ever, and what the fuzz test has found. */

const read = (bytes: Uint8Array, name: string) => findTexts({ name, bytes }, newTestReport(), pdu, {}, () => {});
const lines = (count: number, line: (no: number) => string) => Array.from({ length: count }, (_, no) => line(no));

describe('a text', () => {
  test.each<[string, () => string]>([
    ['a heading with a long gap', () => `# Fore${' '.repeat(50_000)}word\n\nWords.`],
    ['a heading of signs', () => `# a ${'# '.repeat(20_000)}b\n\nWords.`],
    ['comments that nobody closed', () => `Words ${'<!--'.repeat(100_000)}`],
    ['fences that nobody closed', () => lines(14_000, () => '```chart').join('\n')],
    ['one paragraph in many lines', () => lines(14_000, (no) => `and so on ${no} ${'x'.repeat(60)}`).join('\n')],
    ['stars in front of a letter', () => `# Foreword\n\n${'Words '.repeat(50)}${'*'.repeat(50_000)}x`],
    ['notes without a mark', () => lines(7000, (no) => `[^${no}]: Words\n\nA line [^x${no}].`).join('\n')],
    ['the marks of as many notes', () => lines(4000, (no) => `Words.[^${no}]\n\n[^${no}]: A note.\n`).join('\n')],
    ['a line of underscores', () => `Words ${'_'.repeat(50_000)}x`],
    ['marks of bold that nobody closed', () => `Words ${'**a '.repeat(10_000)}`],
    [
      'captions of as many tables',
      () => lines(3000, (no) => `Table ${no}: Cases ${no}\n\n| a |\n\nTable: C ${no}\n`).join('\n'),
    ],
    ['headings that no edition has', () => lines(7000, (no) => `# A heading ${no}\n\nWords.`).join('\n')],
    [
      'bodies to whom recommendations go',
      () =>
        `# Recommendations\n\n${lines(6000, (no) => `${'xyz'[no % 3]}${no * 7919} should:\n\n- do it`).join('\n\n')}`,
    ],
    [
      'dots that lead to a page',
      () => `# Contents\n\n${lines(50, (no) => `Title ${no} ${'.'.repeat(10_000)} x`).join('\n')}`,
    ],
    [
      'terms',
      () =>
        `# Glossary\n\n| Term | Words |\n|-|-|\n${lines(14_000, (no) => `| Term ${no} | Words ${no} |`).join('\n')}`,
    ],
  ])('with %s is read at once', { timeout: 30_000 }, (_what, text) => {
    const bytes = new TextEncoder().encode(text());
    const start = process.cpuUsage();
    read(bytes, 'a.md');
    expect(process.cpuUsage(start).user).toBeLessThan(6_000_000);
  });

  test.each<[string, string, () => Uint8Array]>([
    ['plain', 'a.txt', () => new TextEncoder().encode(lines(15_001, () => 'A line.').join('\n'))],
    ['Word', 'a.docx', () => newWord({ styles: headings, body: p(r('Leadership'), 'berschrift1').repeat(16_000) })],
  ])('of more lines than any report is refused: %s', { timeout: 30_000 }, (_what, name, bytes) => {
    expect(() => read(bytes(), name)).toThrow(
      `“${name}” has more than 15,000 paragraphs and rows, which no report has. Import it in parts. Nothing was imported.`,
    );
  });

  test('larger than any is refused', () => {
    expect(() => read(new Uint8Array(17 * 1024 * 1024).fill(97), 'a.txt')).toThrow('“a.txt” is larger than 16 MB.');
  });

  test('keeps the signs that close a heading and comments out of its words, as ever', () => {
    const found = read(
      new TextEncoder().encode(
        '# Weather ## {#weather}\n\nIt <!-- never --> rained, \\<!-- and so on.\n\n# C# \n\nA text.\n',
      ),
      'a.md',
    );
    expect(found.found.texts.map(({ heading }) => heading)).toEqual(['Weather', 'C']);
    expect(JSON.stringify(found.found.texts[0]?.content)).toContain('It  rained, <!-- and so on.');
  });
});
