import { describe, expect, it } from 'vitest';
import { type Block, type Content, newParagraph } from '../../../core/content.ts';
import { exportWord } from '../../../electron/docx/export.ts';
import { newTestReport, pdu } from '../../editions.ts';
import { numbered } from '../../some-blocks.ts';
import { paragraphsOf, type WordParagraph } from './word-file.ts';

/** The paragraphs of a text that is printed as the foreword. */
async function printed(...content: Content): Promise<WordParagraph[]> {
  const report = {
    ...newTestReport(),
    parts: { foreword: [newParagraph('Begin.'), ...content, newParagraph('End.')] },
  };
  const { bytes } = await exportWord(report, pdu, { draft: true, pageNumbers: false });
  const all = paragraphsOf(bytes);
  const at = (words: string) => all.findIndex(({ text }) => text === words);
  return all.slice(at('Begin.') + 1, at('End.'));
}

describe('marks', () => {
  it('sets superscript as Word does', async () => {
    const [paragraph] = await printed({
      type: 'paragraph',
      children: [{ text: 'The 3' }, { text: 'rd', superscript: true, italic: true }],
    });
    expect(paragraph?.xml).toMatch(
      /<w:rPr>(?:(?!<\/w:rPr>).)*<w:i\/>(?:(?!<\/w:rPr>).)*<w:vertAlign w:val="superscript"\/>/,
    );
  });
});

describe('numbered lists', () => {
  it('go on in the same list of Word behind other blocks, and begin again in another', async () => {
    const text = await printed(
      numbered('a'),
      numbered('b', 1),
      newParagraph('between'),
      numbered('c', 0, 'continued'),
      numbered('d', 1, 'continued'),
      numbered('e', 0, 'new'),
      numbered('f'),
    );
    const [a, b, , c, d, e, f] = text.map(({ list }) => list?.id);
    expect(c).toBe(a);
    // Inside another item, readers begin each list anew: this one has its number to start at.
    expect(d).not.toBe(b);
    expect(b).not.toBe(a);
    expect(e).not.toBe(a);
    expect(f).toBe(e);
  });
});

describe('quotations', () => {
  it('keep their paragraphs together with the speaker, who stands below the last', async () => {
    const text = await printed(
      { type: 'quotation', children: [{ text: 'a' }] },
      { type: 'quotation', speaker: ' An officer ', children: [{ text: 'b' }] },
      { type: 'quotation', children: [{ text: 'c' }] },
      { type: 'quotation', speaker: 'Nobody', children: [{ text: '' }] },
      { type: 'quotation', speaker: ' ', children: [{ text: 'd' }] },
    );
    expect(text.map(({ style, text: words }) => [style, words])).toEqual([
      ['PullQuote', 'a'],
      ['PullQuote', 'b'],
      ['PullQuoteSpeaker', '– An officer'],
      ['PullQuote', 'c'],
      ['PullQuoteSpeaker', '– Nobody'],
      ['PullQuote', 'd'],
    ]);
    expect(text.map(({ xml }) => xml.includes('<w:keepNext/>'))).toEqual([true, true, false, true, false, false]);
  });
});

describe('practice examples', () => {
  it('do not print whom they are about, since the text says it, and begin a box there', async () => {
    const example = (text: string, name?: string): Block => ({
      type: 'practice-example',
      tone: 'good',
      ...(name && { about: { name, age: '34' } }),
      children: [{ text }],
    });
    const text = await printed(example('a', 'Rowan'), example('b'), example('c', 'Ash'));
    const label = 'Good practice example';
    expect(text.map(({ text: words }) => words)).toEqual([label, 'a', 'b', label, 'c']);
  });
});
