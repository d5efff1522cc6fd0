import { type Inline, isText } from '../../../core/content.ts';
import { allParts, type Layout } from '../../../core/layout.ts';
import type { Report } from '../../../core/report.ts';
import { isEnd } from '../../../core/review/suggestions/seams.ts';
import type { TrackedBlock, TrackedRun } from '../../../core/review/suggestions/track.ts';
import { type ParagraphIds, partTag } from '../../../core/review/word/identity.ts';
import { all, attribute, textIn, value, type XmlElement, type XmlTrees } from '../xml.ts';
import { type Against, comparedTexts } from './against.ts';
import { remarksOf } from './comments.ts';
import { trackedParts } from './review.ts';

/** What a file for review must hold beside the draft. */
export type ReviewManifest = {
  remarks: { number: number; key: string; text: string; resolved: boolean }[];
  /** The tags of the controls. */
  controls: string[];
  /** Words that went, and that came, piece by piece. */
  gone: string[];
  fresh: string[];
  /** Whether the file comes back, and so says what it was made from. */
  comesBack: boolean;
};

/** `parts`: those that print something. */
export function newReviewManifest(
  report: Report,
  layout: Layout,
  parts: readonly string[],
  against?: Against,
): ReviewManifest {
  const tracked = against ? comparedTexts(layout, against) : trackedParts(report, layout);
  const runs = [...tracked.values()].flat().flatMap(runsOf);
  const words = (kind: TrackedRun['kind']) =>
    runs.filter((run) => run.kind === kind).flatMap(({ inlines }) => inlines.flatMap(wordsIn));
  return {
    remarks: remarksOf(report).flatMap(({ comment, remarks }) =>
      remarks.map(({ number, key }, index) => ({
        number,
        key,
        text: comment.remarks[index]?.text ?? '',
        resolved: comment.resolved !== undefined,
      })),
    ),
    controls: against ? [] : allParts(layout.parts).flatMap(({ id }) => (parts.includes(id) ? [partTag(id)] : [])),
    comesBack: against === undefined,
    gone: words('gone'),
    fresh: words('new'),
  };
}

function runsOf({ runs, table, seam }: TrackedBlock): readonly TrackedRun[] {
  // Of a paragraph that was split, only its end came; of one that was joined, only an end went.
  if (seam) return seam.runs.filter((run) => !isEnd(run));
  return table ? table.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.runs)) : runs;
}

/** Live figures say what they print, and references what their places are called: both are looked for elsewhere. */
function wordsIn(inline: Inline): string[] {
  if (isText(inline)) return [inline.text];
  return inline.type === 'link' ? inline.children.map(({ text }) => text) : [];
}

/** In words, whatever of it is not in the file. */
export function reviewLosses(
  trees: XmlTrees,
  { remarks, controls, gone, fresh, comesBack }: ReviewManifest,
  ids: ParagraphIds,
): string[] {
  const document = trees.get('word/document.xml');
  const named = (name: string) => document?.named(name) ?? [];
  const numbers = (name: string) => named(name).map((mark) => attribute(mark, 'w:id'));
  const written = new Map(
    (trees.get('word/comments.xml')?.named('w:comment') ?? []).map((comment) => [attribute(comment, 'w:id'), comment]),
  );
  const done = new Set(
    (trees.get('word/commentsExtended.xml')?.named('w15:commentEx') ?? [])
      .filter((comment) => attribute(comment, 'w15:done') === '1')
      .map((comment) => ids.get(attribute(comment, 'w15:paraId'))),
  );
  const lostRemarks = remarks.flatMap(({ number, key, text, resolved }) => {
    const what = `a comment (“${text.slice(0, 40)}”)`;
    const comment = written.get(String(number));
    if (!comment || letters(textIn(comment)) !== letters(text)) return [`${what} is missing`];
    if (done.has(key) !== resolved) return [`${what} is ${resolved ? 'not' : ''} resolved`];
    const marks = ['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference'];
    return marks.every((name) => numbers(name).filter((id) => id === String(number)).length === 1)
      ? []
      : [`${what} is about nothing`];
  });
  const tags = new Set(named('w:tag').map(value));
  const deleted = letters(named('w:delText').map(textIn).join(''));
  const inserted = letters(named('w:ins').flatMap(textsIn).join(''));
  const unnamed = !comesBack
    ? 0
    : named('w:p').filter((paragraph) => !ids.has(attribute(paragraph, 'w14:paraId'))).length;
  return [
    ...lostRemarks,
    ...(written.size > remarks.length ? [`there are ${written.size} comments instead of ${remarks.length}`] : []),
    ...controls.filter((tag) => !tags.has(tag)).map((tag) => `the control “${tag}” is missing`),
    ...gone.filter((words) => !deleted.includes(letters(words))).map((words) => `“${words}” is not there as deleted`),
    ...fresh
      .filter((words) => !inserted.includes(letters(words)))
      .map((words) => `“${words}” is not there as inserted`),
    ...(unnamed > 0 ? [`${unnamed} paragraphs have no id`] : []),
    ...(!comesBack || trees.has('customXml/item1.xml') ? [] : ['what the file was made from is missing']),
  ];
}

const textsIn = (element: XmlElement): string[] => all(element, 'w:t').map(({ text }) => text);

const letters = (text: string): string => text.replace(/\s+/g, '');
