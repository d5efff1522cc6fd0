import {
  DeletedTextRun,
  type ImageRun,
  ImportedXmlComponent,
  type InsertedTextRun,
  type IRunOptions,
  type ParagraphChild,
  type Run,
  TextRun,
} from 'docx';
import { type Inline, isText, type Marks, type Text } from '../../../core/content.ts';
import { inlineText } from '../../../core/content-text.ts';
import { isLiveFigure } from '../../../core/figures/place-figures.ts';
import type { TrackedRun } from '../../../core/review/suggestions/track.ts';
import type { Draft } from '../draft.ts';
import { commented, inlineRuns, linesOf, look } from '../inlines.ts';
import { type Change, type Review, revisionOf } from './review.ts';

/**
 * Runs of a line with what came and went in it, as Word's own changes. `whole`: the change of the block, where that came or
 * went as one.
 */
export function trackedRuns(
  draft: Draft,
  review: Review,
  part: string,
  runs: readonly TrackedRun[],
  whole?: string,
): ParagraphChild[] {
  return runs.flatMap(({ kind, inlines, was, change }) => {
    const printed = placed(review, inlines);
    if (kind === 'same' && !was) return inlineRuns(draft, printed);
    const stamp = review.stampOf(part, change ?? whole);
    if (kind !== 'same') return inlineRuns(draft, printed, { kind, stamp });
    const before = placed(review, was ?? []);
    const pieces = alikeWords(before, printed);
    // A link, or what stands for other words, cannot look otherwise in Word: it goes and comes.
    if (!pieces)
      return [
        ...inlineRuns(draft, before, { kind: 'gone', stamp }),
        ...inlineRuns(draft, printed, { kind: 'new', stamp }),
      ];
    return pieces.flatMap(({ text, now, before }) =>
      commented(draft, now.comments, [
        ...linesOf(text).map(
          (line) =>
            new TextRun({
              ...look(now),
              ...line,
              revision: { ...revisionOf(review, stamp), ...lookBefore(now, before) },
            }),
        ),
      ]),
    );
  });
}

/** Live figures of a changed text are not in words yet. */
function placed({ figures }: Review, inlines: readonly Inline[]): Inline[] {
  return inlines.map((inline) =>
    isLiveFigure(inline) ? { ...inline.children[0], text: figures.get(inline) ?? inlineText(inline) } : inline,
  );
}

/** The same words in pieces that each look one way now and looked one way before; nothing where they are more than words. */
function alikeWords(
  was: readonly Inline[],
  now: readonly Inline[],
): { text: string; now: Marks; before: Marks }[] | undefined {
  if (![...was, ...now].every(isText)) return undefined;
  const [before, after] = [was as readonly Text[], now as readonly Text[]].map((texts) => [...texts]) as [
    Text[],
    Text[],
  ];
  const pieces: { text: string; now: Marks; before: Marks }[] = [];
  while (before.length > 0 && after.length > 0) {
    const [one, other] = [before.shift(), after.shift()] as [Text, Text];
    const length = Math.min(one.text.length, other.text.length);
    if (one.text.slice(0, length) !== other.text.slice(0, length)) return undefined;
    if (length > 0) pieces.push({ text: other.text.slice(0, length), now: other, before: one });
    if (one.text.length > length) before.unshift({ ...one, text: one.text.slice(length) });
    if (other.text.length > length) after.unshift({ ...other, text: other.text.slice(length) });
  }
  return [...before, ...after].every(({ text }) => text === '') ? pieces : undefined;
}

/** What was not bold is said to have been plain where it is bold now. */
function lookBefore(now: Marks, before: Marks): IRunOptions {
  return {
    ...((now.bold || before.bold) && { bold: before.bold === true }),
    ...((now.italic || before.italic) && { italics: before.italic === true }),
    ...(before.superscript && { superScript: true }),
  };
}

/** Runs that came, in the element that says so. */
export function insertedRuns(
  { review }: Draft,
  change: Change | undefined,
  runs: readonly (Run | ImageRun)[],
): ParagraphChild[] {
  if (!review || change?.kind !== 'new' || runs.length === 0) return [...runs];
  return [around(review, 'w:ins', change, runs)];
}

/** A run that is no text and went, such as the mark of a footnote. */
export function deletedRun({ review }: Draft, change: Change, run: Run): ParagraphChild {
  return review ? around(review, 'w:del', change, [run]) : run;
}

function around(review: Review, name: string, { stamp }: Change, runs: readonly (Run | ImageRun)[]): ParagraphChild {
  const { id, author, date } = revisionOf(review, stamp);
  const made = new ImportedXmlComponent(name, { 'w:id': String(id), 'w:author': author, 'w:date': date });
  for (const run of runs) made.push(run);
  // As the library’s own run that came, it may stand wherever a run may.
  return made as unknown as InsertedTextRun;
}

/** Words that went; nothing is left of them where there is no review. */
export function deletedText(
  { review }: Draft,
  { stamp }: Change,
  text: string,
  options: IRunOptions,
): ParagraphChild[] {
  if (!review) return [];
  return linesOf(text).map((line) => new DeletedTextRun({ ...options, ...line, ...revisionOf(review, stamp) }));
}
