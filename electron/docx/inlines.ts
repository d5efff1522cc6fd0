import { ExternalHyperlink, type IRunOptions, type ParagraphChild, Tab, TextRun } from 'docx';
import { type Inline, isText, type Marks } from '../../core/content.ts';
import { inlineText } from '../../core/content-text.ts';
import type { Draft } from './draft.ts';
import { noteRun } from './notes.ts';
import { referenceRuns } from './references.ts';
import { safeAddress } from './safe-text.ts';

export function inlineRuns(draft: Draft, inlines: readonly Inline[]): ParagraphChild[] {
  return inlines.flatMap((inline) => inlineRun(draft, inline));
}

function inlineRun(draft: Draft, inline: Inline): ParagraphChild[] {
  if (isText(inline)) return textRuns(inline.text, marks(inline));
  switch (inline.type) {
    case 'link': {
      const words = inline.children.flatMap((text) => textRuns(text.text, { ...marks(text), style: 'Hyperlink' }));
      return linkRuns(inline.url, words);
    }
    case 'footnote':
      return [noteRun(draft, inline.note)];
    case 'reference':
      return referenceRuns(draft, inline);
    case 'live-figure':
      return textRuns(inlineText(inline), marks(inline.children[0]));
  }
}

function marks({ bold, italic, superscript }: Marks): IRunOptions {
  return { ...(bold && { bold }), ...(italic && { italics: true }), ...(superscript && { superScript: true }) };
}

/** Runs of a text; its line breaks and tabs become Word's own. */
export function textRuns(text: string, options: IRunOptions = {}): TextRun[] {
  if (text === '') return [];
  return text.split('\n').map((line, index) => {
    const children = line.split('\t').flatMap((piece, column) => (column === 0 ? [piece] : [new Tab(), piece]));
    return new TextRun({
      ...options,
      ...(index > 0 && { break: 1 }),
      children: children.filter((piece) => piece !== ''),
    });
  });
}

export function linkRuns(url: string, children: TextRun[]): ParagraphChild[] {
  const link = safeAddress(url);
  return link === undefined || children.length === 0 ? children : [new ExternalHyperlink({ link, children })];
}
