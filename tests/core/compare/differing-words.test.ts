import { expect, test } from 'vitest';
import { DIFFERS, markDifferingTexts, markDifferingWords } from '../../../core/compare/differing-words.ts';
import { type Content, newParagraph } from '../../../core/content.ts';
import { plainText } from '../../../core/content-text.ts';

const shown = (text: string) => text.replaceAll(DIFFERS.from, '[').replaceAll(DIFFERS.to, ']');
const texts = (ours: Content, theirs: Content) =>
  markDifferingTexts(ours, theirs).map((content) => shown(plainText(content)));

test('words that only one side has are marked, through bold words and in cells', () => {
  expect(markDifferingWords('The old office opens.', 'The new office opens late.').map(shown)).toEqual([
    'The [old] office opens.',
    'The [new] office opens[ late].',
  ]);
  const bold: Content = [
    { type: 'paragraph', children: [{ text: 'Two off' }, { text: 'ices serve', bold: true }, { text: ' the coast.' }] },
  ];
  expect(texts(bold, [newParagraph('Two vans serve the coast.')])).toEqual([
    'Two [off][ices] serve the coast.',
    'Two [vans] serve the coast.',
  ]);
  const cell = (text: string) => ({ type: 'table-cell' as const, children: [{ text }] });
  const table = (...cells: string[]): Content => [
    {
      ...{ type: 'table', id: 't', caption: 'A', source: '' },
      children: [{ type: 'table-row', children: cells.map(cell) }],
    } as unknown as Content[number],
  ];
  const [mine, others] = texts(table('12 cases', '34'), table('12 cases', '35'));
  expect([mine, others].map((text) => /\[\d+\]/.exec(text ?? '')?.[0])).toEqual(['[34]', '[35]']);
});

test('paragraphs that only one side has are marked whole; texts without a common word are not', () => {
  expect(texts([newParagraph('Same.'), newParagraph('Mine.')], [newParagraph('Same.')])).toEqual([
    'Same.\n[Mine.]',
    'Same.',
  ]);
  expect(texts([newParagraph('One')], [newParagraph('Two')])).toEqual(['One', 'Two']);
});

test('what is marked are copies', () => {
  const ours = [newParagraph('A b')];
  markDifferingTexts(ours, [newParagraph('A c')]);
  expect(ours).toEqual([newParagraph('A b')]);
});
