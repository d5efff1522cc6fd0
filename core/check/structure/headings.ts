import type { Block } from '../../content.ts';
import { isEmptyBlock } from '../../content-text.ts';
import type { Reading, ReadLine } from '../reading.ts';
import { rarerForms } from '../text/rarer.ts';
import { wholeLine } from '../text/whole-line.ts';
import type { FoundInLine, FoundInReport, LineRule, ReportRule } from '../text-rule.ts';

/** More words are a sentence that was set as a heading. */
const LONG = 20;

export const headingForm: LineRule = {
  name: 'heading-form',
  family: 'structure',
  severity: 'warning',
  title: 'A heading that ends as a sentence, or is numbered by hand',
  why: 'Headings stand in the contents and in the list that screen readers offer.',
  example: { wrong: 'What staff told us.', right: 'What staff told us' },
  mend: 'Leave the stop or the number off.',
  inLine({ kind, text }) {
    if (kind !== 'heading') return [];
    const found: FoundInLine[] = [];
    const number = /^\s*(?:\d+(?:\.\d+)*\.?|\([a-z\d]{1,2}\)|[a-z]\))\s+(?=\p{Lu})/u.exec(text);
    if (number && !/^\s*(?:19|20)\d\d\s/.test(number[0]))
      found.push({
        from: 0,
        to: number[0].trimEnd().length,
        message: 'This number was typed, and follows nothing.',
        severity: 'advice',
      });
    const end = text.trimEnd().length;
    if (/\p{L}[.,;]$/u.test(text.trimEnd()))
      found.push({ from: end - 1, to: end, message: 'A heading has no stop at its end.', fix: '' });
    if (text.trim().split(/\s+/).length > LONG)
      found.push({ from: 0, to: end, message: 'This heading is as long as a paragraph.', severity: 'advice' });
    return found;
  },
};

export const headingColon: ReportRule = {
  name: 'heading-colon',
  family: 'structure',
  severity: 'advice',
  title: 'Headings with and without a colon',
  why: 'Headings of one kind look alike.',
  example: { wrong: 'Strengths:, where other headings have no colon', right: 'Strengths' },
  mend: 'End all headings alike.',
  looksAt: ({ kind }) => kind === 'heading',
  inReport({ ours }) {
    const headings = ours.filter(({ line }) => line.kind === 'heading');
    const { few, usual } = rarerForms(headings, ({ line }) => (/:\s*$/u.test(line.text) ? 'colon' : 'none'));
    return few.map((read) => ({
      at: wholeLine(read),
      related: usual ? [wholeLine(usual)] : [],
      message: /:\s*$/u.test(read.line.text)
        ? 'Most headings here have no colon.'
        : 'Most headings here end with a colon.',
    }));
  },
};

/** A heading inside a text with nothing below it before the next one. */
export const emptySection: ReportRule = {
  name: 'empty-section',
  family: 'structure',
  severity: 'warning',
  title: 'A heading with nothing below it',
  why: 'The text that belongs there was lost, or the heading was left over.',
  example: { wrong: 'a heading and then the next heading', right: 'a heading and its text' },
  mend: 'Write the text, or take the heading out.',
  inReport: (reading) =>
    reading.ours.flatMap((read): FoundInReport[] => {
      const level = levelOf(read.line.kind === 'heading' ? blockOf(read) : undefined);
      if (level === undefined || read.spot.kind !== 'line') return [];
      const next = read.placed.content.slice(read.spot.block + 1).find((block) => !isEmptyBlock(block));
      const below = levelOf(next);
      if (next && (below === undefined || below > level)) return [];
      if (!next && printsBelow(read, reading)) return [];
      return [{ at: wholeLine(read), message: 'Nothing stands below this heading.' }];
    }),
};

function blockOf({ spot, placed }: ReadLine): Block | undefined {
  return spot.kind === 'line' ? placed.content[spot.block] : undefined;
}

function levelOf(block: Block | undefined): number | undefined {
  return block?.type === 'heading' ? block.level : undefined;
}

/** Parts without a heading of their own go on below the last heading of the part before. */
function printsBelow({ index, placed }: ReadLine, { lines }: Reading): boolean {
  const next = lines[index + 1];
  return next !== undefined && next.placed.id !== placed.id && next.line.kind !== 'part heading';
}
