import {
  CommentRangeEnd,
  CommentRangeStart,
  ExternalHyperlink,
  type IRunOptions,
  type ParagraphChild,
  Tab,
  TextRun,
} from 'docx';
import { type Inline, isText, type Marks } from '../../core/content.ts';
import { inlineText } from '../../core/content-text.ts';
import type { Draft } from './draft.ts';
import { goneNoteRun, noteRun } from './notes.ts';
import { referenceRuns } from './references.ts';
import type { Change } from './review/review.ts';
import { deletedText, insertedRuns } from './review/tracked-runs.ts';
import { safeAddress } from './safe-text.ts';

/** `change`: that they came or went, in a file for review. */
export function inlineRuns(draft: Draft, inlines: readonly Inline[], change?: Change): ParagraphChild[] {
  return inlines.flatMap((inline) => inlineRun(draft, inline, change));
}

function inlineRun(draft: Draft, inline: Inline, change: Change | undefined): ParagraphChild[] {
  if (isText(inline)) return commented(draft, inline.comments, wordRuns(draft, inline.text, look(inline), change));
  switch (inline.type) {
    case 'link': {
      const words = inline.children.flatMap((text) =>
        commented(draft, text.comments, wordRuns(draft, text.text, { ...look(text), style: 'Hyperlink' }, change)),
      );
      return linkRuns(inline.url, words);
    }
    case 'footnote':
      return change?.kind === 'gone'
        ? [goneNoteRun(draft, inline.note, change)]
        : insertedRuns(draft, change, [noteRun(draft, inline.note)]);
    case 'reference':
      return change?.kind === 'gone'
        ? deletedText(draft, change, draft.layout.places.get(inline.to) ?? '', {})
        : insertedRuns(draft, change, referenceRuns(draft, inline));
    case 'live-figure': {
      const [marks] = inline.children;
      return commented(draft, marks.comments, wordRuns(draft, inlineText(inline), look(marks), change));
    }
  }
}

function wordRuns(draft: Draft, text: string, options: IRunOptions, change: Change | undefined): ParagraphChild[] {
  if (change?.kind === 'gone') return deletedText(draft, change, text, options);
  return insertedRuns(draft, change, textRuns(text, options));
}

/** The properties of a run. What is not marked is left to the style. */
export function look({ bold, italic, superscript }: Marks): IRunOptions {
  return { ...(bold && { bold }), ...(italic && { italics: true }), ...(superscript && { superScript: true }) };
}

/** Runs with the ends of the comments that are on them. What they are on in other runs, too, is joined when all is written. */
export function commented({ review }: Draft, comments: Marks['comments'], runs: ParagraphChild[]): ParagraphChild[] {
  if (!review || !comments || runs.length === 0) return runs;
  const numbers = comments.flatMap((id) => review.comments.get(id) ?? []);
  return [
    ...numbers.map((number) => new CommentRangeStart(number)),
    ...runs,
    ...numbers.map((number) => new CommentRangeEnd(number)),
  ];
}

/** Runs of a text; its line breaks and tabs become Word's own. */
export function textRuns(text: string, options: IRunOptions = {}): TextRun[] {
  return linesOf(text).map((line) => new TextRun({ ...options, ...line }));
}

/** What the runs of a text hold, one for each line. */
export function linesOf(text: string): Pick<IRunOptions, 'break' | 'children'>[] {
  if (text === '') return [];
  return text.split('\n').map((line, index) => {
    const children = line.split('\t').flatMap((piece, column) => (column === 0 ? [piece] : [new Tab(), piece]));
    return { ...(index > 0 && { break: 1 }), children: children.filter((piece) => piece !== '') };
  });
}

/** The runs alone where a package cannot hold the address (`safeAddress`). */
export function linkRuns(url: string, children: ParagraphChild[]): ParagraphChild[] {
  const link = safeAddress(url);
  return link === undefined || children.length === 0 ? children : [new ExternalHyperlink({ link, children })];
}
