import type { IParagraphOptions } from 'docx';
import { type Block, isCaptioned, type TextBlock } from '../../../core/content.ts';
import { blockText } from '../../../core/content-text.ts';
import { isEnd } from '../../../core/review/suggestions/seams.ts';
import type { TrackedBlock, TrackedRun } from '../../../core/review/suggestions/track.ts';
import { goneKey } from '../../../core/review/word/identity.ts';
import { speakerWords } from '../../../core/speaker.ts';
import { addParagraph, type Draft } from '../draft.ts';
import { numbersFrom } from '../look/numbering.ts';
import { type Around, paragraphOf } from '../text.ts';
import { type Change, revisionOf } from './review.ts';
import { addGoneCaptioned } from './tracked-captioned.ts';
import { deletedText, trackedRuns } from './tracked-runs.ts';

/** A block that is not printed any more, and its number in the text before. */
export type GoneBlock = { block: Block; change: string | undefined; index: number };

export type TrackedText = {
  /** What became of a block of the present text; nothing where nobody suggested anything. */
  at: (index: number) => TrackedBlock | undefined;
  /** What stood before a block and was not given out yet. */
  goneBefore: (index: number) => GoneBlock[];
  /** The block that another was joined with to be one of the present text, by its number in the text before. */
  joinedWith: (index: number) => number | undefined;
};

/** The suggestions in the text of a part. `isPrinted`: whether a block of the present text is. */
export function trackedText({ review }: Draft, part: string, isPrinted: (block: Block) => boolean): TrackedText {
  const blocks = review?.tracked.get(part);
  if (!blocks) return { at: () => undefined, goneBefore: () => [], joinedWith: () => undefined };
  const present = blocks.filter(({ kind }) => kind !== 'gone');
  const gone: (GoneBlock & { before: number })[] = [];
  const joined = new Map<number, number>();
  let [before, index] = [0, 0];
  for (const { kind, block, was, runs, change, seam } of blocks) {
    // Its words stand in the block that it was joined with: the next one, where its own end is the one that went.
    if (kind === 'gone' && seam) joined.set(seam.ends ? before : before - 1, index);
    // One that was emptied stands nowhere in print, and its words went.
    else if (kind === 'gone') gone.push({ block, change, index, before });
    else if (was && !isPrinted(block) && isPrinted(was))
      gone.push({ block: was, change: change ?? runs.find((run) => run.change)?.change, index, before });
    if (kind !== 'gone') before++;
    if (kind !== 'new') index++;
  }
  return {
    at: (at) => present[at],
    goneBefore: (at) => {
      const count = gone.findIndex((one) => one.before > at);
      return gone.splice(0, count < 0 ? gone.length : count);
    },
    joinedWith: (at) => joined.get(at),
  };
}

/**
 * The first of two paragraphs that were joined, up to its end, which went. The words behind it are those of the paragraph
 * that there is now, as Word has it: without an end, the first goes on in the second and looks like it.
 */
export function addJoined(
  draft: Draft,
  block: TextBlock,
  around: Around,
  part: string,
  { tracked, index }: { tracked: TrackedBlock; index: number },
): void {
  const { review } = draft;
  const { before, end } = halvesOf(tracked);
  if (!review || !end) return;
  const gone: Change = { kind: 'gone', stamp: review.stampOf(part, end.change) };
  const children = trackedRuns(draft, review, part, before);
  addParagraph(draft, { ...formOf(draft, block, around), ...markOf(draft, gone), children }, goneKey(part, index));
}

/** The runs of a joined paragraph before the end that went, and behind it; what was not joined has none before. */
function halvesOf({ runs, seam }: TrackedBlock): { before: TrackedRun[]; end?: TrackedRun; behind: TrackedRun[] } {
  if (seam?.kind !== 'joined') return { before: [], behind: runs };
  const at = seam.runs.findIndex(isEnd);
  const end = seam.runs[at];
  return { before: seam.runs.slice(0, at), ...(end && { end }), behind: seam.runs.slice(at + 1) };
}

/** A block of text as a paragraph, with what was suggested in it. */
export function changedParagraph(
  draft: Draft,
  block: TextBlock,
  around: Around,
  part: string,
  tracked: TrackedBlock | undefined,
): IParagraphOptions {
  const { review } = draft;
  if (!review || !tracked || tracked.kind === 'same') return paragraphOf(draft, block, around);
  const stamp = review.stampOf(part, tracked.change);
  const { seam } = tracked;
  if (seam?.kind === 'split') {
    const change = tracked.change ?? tracked.runs.find((run) => run.change?.endsWith('|'))?.change;
    const runs = trackedRuns(draft, review, part, seam.runs);
    const end = seam.ends ? markOf(draft, { kind: 'new', stamp: review.stampOf(part, change) }) : {};
    return { ...paragraphOf(draft, block, around, runs), ...end };
  }
  if (tracked.kind === 'new') {
    const change: Change = { kind: 'new', stamp };
    const runs = trackedRuns(draft, review, part, tracked.runs, tracked.change);
    return { ...paragraphOf(draft, block, around, runs), ...markOf(draft, change) };
  }
  const before = tracked.change !== undefined && tracked.was && !isCaptioned(tracked.was) ? tracked.was : undefined;
  const former = before && formOf(draft, before, around);
  const options = paragraphOf(draft, block, around, trackedRuns(draft, review, part, halvesOf(tracked).behind));
  if (!former || (former.style === options.style && isSame(former.numbering, options.numbering))) return options;
  return { ...options, revision: { ...revisionOf(review, stamp), ...former } };
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** How a block would be set, without a trace of it in what is written next. */
function formOf(draft: Draft, block: TextBlock, around: Around): Pick<IParagraphOptions, 'style' | 'numbering'> {
  const { headingLevel, listed } = draft;
  // What is not there any more is in no contents.
  draft.listed = false;
  const list = around.list ?? { reference: numbersFrom(1), instance: draft.lists + 1 };
  if (!around.list && block.type === 'list-item' && block.list === 'numbered') draft.lists++;
  const { style, numbering } = paragraphOf(
    draft,
    block,
    { ...around, list, box: around.box ?? { first: true, last: true, turn: 0 }, next: undefined, headline: false },
    [],
  );
  Object.assign(draft, { headingLevel, listed });
  return { ...(style !== undefined && { style }), ...(numbering !== undefined && { numbering }) };
}

/** Who was said to speak before; nothing where nobody was. */
export function speakerBefore(block: Block, tracked: TrackedBlock | undefined): string | undefined {
  const was = !tracked || tracked.kind === 'same' ? block : tracked.was;
  const speaker = was?.type === 'quotation' ? was.speaker?.trim() : undefined;
  return speaker ? speakerWords(speaker) : undefined;
}

/** A block that went, in the place where it was. */
export function addGone(draft: Draft, part: string, { block, change, index }: GoneBlock, level: number): void {
  const { review, startPage, roomAbove, afterTable } = draft;
  if (!review) return;
  const gone: Change = { kind: 'gone', stamp: review.stampOf(part, change) };
  const key = goneKey(part, index);
  // What comes next stands as if this had never been.
  Object.assign(draft, { startPage: false, roomAbove: 0 });
  if (isCaptioned(block)) addGoneCaptioned(draft, block, gone, key);
  else if (blockText(block) !== '' || block.children.length > 1) {
    const around = { next: undefined, list: undefined, box: undefined, level, headline: false, below: undefined };
    const runs = trackedRuns(draft, review, part, [
      { kind: 'gone', inlines: block.children, ...(change !== undefined && { change }) },
    ]);
    addParagraph(draft, { ...formOf(draft, block, around), ...markOf(draft, gone), children: runs }, key);
    const speaker = block.type === 'quotation' ? block.speaker?.trim() : undefined;
    if (speaker)
      addParagraph(
        draft,
        {
          style: 'PullQuoteSpeaker',
          ...markOf(draft, gone),
          children: deletedText(draft, gone, speakerWords(speaker), {}),
        },
        `${key}/speaker`,
      );
  }
  Object.assign(draft, { startPage, roomAbove, afterTable });
}

/** The end of a paragraph that came or went. */
export function markOf({ review }: Draft, change: Change | undefined): Pick<IParagraphOptions, 'run'> {
  if (!review || !change) return {};
  const revision = revisionOf(review, change.stamp);
  return { run: change.kind === 'new' ? { insertion: revision } : { deletion: revision } };
}
