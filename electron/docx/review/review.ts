import type { FileChild } from 'docx';
import type { Content, Inline, LiveFigure } from '../../../core/content.ts';
import { inlinesOf } from '../../../core/content-text.ts';
import { isLiveFigure, wordsInLine } from '../../../core/figures/place-figures.ts';
import { allParts, type Layout, type PlacedPart } from '../../../core/layout.ts';
import { mapLines } from '../../../core/map-lines.ts';
import type { Report } from '../../../core/report.ts';
import { type TrackedBlock, trackContent } from '../../../core/review/suggestions/track.ts';
import type { Template } from '../../../core/template.ts';
import { type Against, comparedTexts } from './against.ts';
import { formerText, stampsOf } from './suggestions.ts';

/** Who made a change, and when. */
export type Stamp = { author: string; date: string };
/** What came or went, and whose doing that is. */
export type Change = { kind: 'new' | 'gone'; stamp: Stamp };

/** What a file for review holds beside the draft, while it is being written. */
export type Review = {
  /** Each changed text by its part, block by block. */
  tracked: ReadonlyMap<string, TrackedBlock[]>;
  stampOf: (part: string, change: string | undefined) => Stamp;
  /** The number in Word of each comment, by its id. */
  comments: ReadonlyMap<string, number>;
  /** Words of the live figures of changed texts. */
  figures: ReadonlyMap<LiveFigure, string>;
  /** How many changes have been written; each has a number of its own. */
  changes: number;
  /** Which blocks of the section that is being written are whose. */
  spans: Span[];
  /** The short ids of controls, by the part. */
  short: Map<string, string>;
  /** What the report is compared with, where that is what the file is for: it has no controls, and does not come back. */
  against: Against | undefined;
};

export type Span = { placed: PlacedPart; from: number; to: number };

/** Numbers of remarks in Word: those of a comment follow each other. */
export function commentNumbers({ comments = [] }: Pick<Report, 'comments'>): Map<string, number> {
  let next = 0;
  return new Map(
    comments.map(({ id, remarks }) => {
      const number = next;
      next += remarks.length;
      return [id, number];
    }),
  );
}

/** Tracked are the suggestions of the report or, with `against`, all that differs from that one. */
export function newReview(report: Report, template: Template, layout: Layout, against?: Against): Review {
  const tracked = against ? comparedTexts(layout, against) : trackedParts(report, layout);
  return {
    tracked,
    stampOf: against ? () => against.stamp : stampsOf(report),
    comments: commentNumbers(report),
    figures: figuresIn(tracked, layout, template),
    changes: 0,
    spans: [],
    short: new Map(),
    against,
  };
}

/** The texts that are printed with suggestions in them. */
export function trackedParts(report: Report, layout: Layout): Map<string, TrackedBlock[]> {
  const tracked = new Map<string, TrackedBlock[]>();
  for (const placed of allParts(layout.parts)) {
    const was = formerText(report, placed.id);
    if (!placed.printed || was === undefined) continue;
    // In place of a text that is gone stand words of the edition, which nobody suggested.
    const now: Content = placed.by === 'author' ? (report.parts[placed.id] ?? []) : [];
    tracked.set(placed.id, trackContent(was, now));
  }
  return tracked;
}

/** What each live figure of a changed text prints, in what it is now and in what it was. */
function figuresIn(
  tracked: ReadonlyMap<string, TrackedBlock[]>,
  { figures }: Layout,
  template: Template,
): Map<LiveFigure, string> {
  const words = new Map<LiveFigure, string>();
  const look = (inlines: Inline[], path: readonly number[]) => {
    if (inlines.some(isLiveFigure))
      for (const [live, printed] of wordsInLine(inlines, path.length > 0, figures, template).words)
        words.set(live, printed);
    return inlines;
  };
  for (const block of [...tracked.values()].flat().flatMap(({ block, was }) => (was ? [block, was] : [block])))
    if (inlinesOf(block).some(isLiveFigure)) mapLines(block, look);
  return words;
}

/** The next number of a change, with who made it and when, as Word has them. */
export function revisionOf(review: Review, { author, date }: Stamp): { id: number; author: string; date: string } {
  return { id: FIRST_CHANGE + review.changes++, author, date };
}

/** Readers that hold changes and comments to have one row of numbers never meet the same one twice. */
const FIRST_CHANGE = 100_000;

/** The blocks from `from` on are those of a part, which gets a control. A comparison has no controls. */
export function addSpan(
  { spans, against }: Review,
  placed: PlacedPart,
  from: number,
  blocks: readonly FileChild[],
): void {
  if (blocks.length > from && !against) spans.push({ placed, from, to: blocks.length });
}
