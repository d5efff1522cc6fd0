import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Content, Inline } from '../../core/content.ts';
import { blockText, inlinesOf, inlineText } from '../../core/content-text.ts';
import { layOut } from '../../core/layout.ts';
import { importText } from '../../core/text-import/import-text.ts';
import { exportWord } from '../../electron/docx/export.ts';
import { drawPng } from '../../electron/host/pictures/draw-png.ts';
import { loadSample } from '../../electron/host/sample.ts';
import { pdu } from '../editions.ts';
import { root } from '../source.ts';
import { inOrder, wordsOf } from '../word-sequence.ts';
import { convertToPdf, newFolder } from './exported.ts';

/** Our own Word file, turned into text by others and imported into a fresh report, is the report that it came from. */

const place = newFolder();
afterAll(place.remove);

const sample = await loadSample(join(root, 'templates/samples/caldersea'), async () => pdu);
const { bytes } = await exportWord(sample, pdu, { draft: false, pageNumbers: false, drawPng });
const { places } = layOut(sample, pdu);
const file = place.write('sample.docx', bytes);
const empty = {
  ...sample,
  parts: {},
  recommendations: sample.recommendations.map((group) => ({ ...group, items: [] })),
};
const run = (program: string, ...args: string[]) =>
  execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 26 });
const read = (text: string) => importText(text, empty, pdu, { replace: false });

/** The text as it is printed: a reference is the name of its place. */
function printedText(content: Content): string {
  const name = (inline: Inline) =>
    'type' in inline && inline.type === 'reference' ? (places.get(inline.to) ?? '') : inlineText(inline);
  return content
    .map((block) => (block.type === 'table' ? blockText(block) : inlinesOf(block).map(name).join('')))
    .join('\n');
}

test('as Markdown, to the word', () => {
  const { report, doubts, unplaced } = read(run('pandoc', file, '-t', 'gfm', '--wrap=none'));
  expect(unplaced).toEqual([]);
  // A chart goes out as a picture, which did not come back with the text.
  expect(doubts.map(({ message }) => message)).toEqual([expect.stringContaining('The picture')]);
  const others = (content: Content) => content.filter((block) => block.type !== 'chart');
  const pictures = (content: Content) => content.filter((block) => !blockText(block).endsWith('.png)'));
  const texts = (parts: typeof report.parts, kept: (content: Content) => Content) =>
    Object.fromEntries(Object.entries(parts).map(([id, content]) => [id, wordsOf(printedText(kept(content)))]));
  expect(texts(report.parts, pictures)).toEqual(texts(sample.parts, others));
  const kinds = (parts: typeof report.parts) =>
    Object.values(parts)
      .flat()
      .flatMap(({ type }) => (type === 'table' || type === 'practice-example' ? [type] : []));
  expect(kinds(report.parts)).toEqual(kinds(sample.parts));
  expect(report.recommendations.map(({ items }) => items.map(({ text }) => text))).toEqual(
    sample.recommendations.map(({ items }) => items.map(({ text }) => text)),
  );
});

test.each([
  ['plain text', () => run('pandoc', file, '-t', 'plain')],
  ['the text of its PDF', () => run('pdftotext', '-layout', convertToPdf(file, place.folder), '-')],
  ['the text of its PDF in reading order', () => run('pdftotext', join(place.folder, 'sample.pdf'), '-')],
])('as %s, 99.5 per cent of the words in the right part', (name, text) => {
  const { report } = read(text());
  let right = 0;
  for (const [id, content] of Object.entries(sample.parts))
    right += inOrder(wordsOf(printedText(content)), wordsOf(printedText(report.parts[id] ?? [])));
  const total = Object.values(sample.parts).reduce((sum, content) => sum + wordsOf(printedText(content)).length, 0);
  const arrived = Object.values(report.parts).reduce((sum, content) => sum + wordsOf(printedText(content)).length, 0);
  console.log(`${name}: ${right} of ${total} words in the right part, ${arrived - right} others`);
  expect(right / total).toBeGreaterThan(0.995);
  expect(arrived / total).toBeLessThan(1.05);
});
