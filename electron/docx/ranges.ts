import { BookmarkEnd, BookmarkStart, bookmarkUniqueNumericId, Paragraph } from 'docx';
import { hashOf } from '../../core/review/word/identity.ts';
import type { Draft } from './draft.ts';

/** A stretch of the text that contents are made from: it has been opened, and ends where its section ends. */
export type Range = { id: number };

/** Opens a range behind the last paragraph that was written, and gives its bookmark. */
export function openRange(draft: Draft, part: string): string {
  const id = bookmarkUniqueNumericId();
  const bookmark = `_Within${hashOf(part)}`;
  draft.ranges.push({ id });
  lastParagraph(draft)?.addChildElement(new BookmarkStart(bookmark, id));
  return bookmark;
}

/** Ends all ranges but the first `open` at the last paragraph that was written. */
export function closeRanges(draft: Draft, open: number): void {
  for (const { id } of draft.ranges.splice(open)) lastParagraph(draft)?.addChildElement(new BookmarkEnd(id));
}

function lastParagraph({ blocks }: Draft): Paragraph | undefined {
  return blocks.findLast((block) => block instanceof Paragraph);
}
