import { isEmptyBlock } from '../../content-text.ts';
import type { ReadLine } from '../reading.ts';
import { wholeLine } from '../text/whole-line.ts';
import type { FoundInReport, ReportRule } from '../text-rule.ts';

/** A heading of the second level below no heading of the first. */
export const headingOrder: ReportRule = {
  name: 'heading-order',
  anyLanguage: true,
  family: 'accessibility',
  severity: 'warning',
  title: 'A heading that skips a level',
  why: 'Who moves from heading to heading by ear takes a skipped level for a part that is missing.',
  example: { wrong: 'a sub-heading of the second level first in a part', right: 'a sub-heading of the first level' },
  mend: 'Raise the heading by one level, or put the missing one above it.',
  inReport: ({ ours }) =>
    ours.flatMap((read): FoundInReport[] => {
      const level = levelOf(read);
      if (level === undefined || level < 2 || read.spot.kind !== 'line') return [];
      const before = read.placed.content.slice(0, read.spot.block).filter((block) => !isEmptyBlock(block));
      return before.some((block) => block.type === 'heading' && block.level < level)
        ? []
        : [{ at: wholeLine(read), message: 'No heading of the level above comes before this one.' }];
    }),
};

function levelOf({ spot, placed, line }: ReadLine): number | undefined {
  if (line.kind !== 'heading' || spot.kind !== 'line') return undefined;
  const block = placed.content[spot.block];
  return block?.type === 'heading' ? block.level : undefined;
}
