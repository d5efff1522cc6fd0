import type { Block, Inline } from '../../content.ts';
import { isText } from '../../content.ts';
import { inlineText } from '../../content-text.ts';
import type { ReadLine } from '../reading.ts';
import { wholeLine } from '../text/whole-line.ts';
import type { FoundInReport, ReportRule } from '../text-rule.ts';

type Weighty = { from: number; to: number; mark: 'bold' | 'italic' };

/** A block is a value and never changes. */
const known = new WeakMap<Block, readonly Weighty[]>();

/** Bold and italic stretches of a block; what marks share, one after the other, is one. */
function weightyIn(block: Block): readonly Weighty[] {
  const made = known.get(block);
  if (made) return made;
  const found: Weighty[] = [];
  if (block.type === 'paragraph' || block.type === 'list-item') {
    let at = 0;
    for (const inline of block.children) {
      const length = inlineText(inline).length;
      for (const mark of ['bold', 'italic'] as const)
        if (length > 0 && has(inline, mark)) {
          const last = found.findLast((one) => one.mark === mark);
          if (last?.to === at) last.to = at + length;
          else found.push({ from: at, to: at + length, mark });
        }
      at += length;
    }
  }
  known.set(block, found);
  return found;
}

function has(inline: Inline, mark: 'bold' | 'italic'): boolean {
  return isText(inline) && inline[mark] === true;
}

/** A stretch in italics of more words is no title or foreign word. */
const TITLE = 12;

/** Whole paragraphs in bold or italics, and headings that are bold paragraphs. */
export const wholeEmphasis: ReportRule = {
  name: 'whole-emphasis',
  anyLanguage: true,
  family: 'accessibility',
  severity: 'advice',
  title: 'A whole paragraph in bold or italics',
  why: 'Long stretches in bold or italics are harder to read, and a heading that is only bold is none for a screen reader.',
  example: { wrong: 'a paragraph in bold', right: 'a heading, or plain text' },
  mend: 'Make it a heading, or leave it plain.',
  inReport: ({ ours }) =>
    ours.flatMap((read): FoundInReport[] => {
      const block = blockOf(read);
      if (!block || isHeadline(read)) return [];
      const { text } = read.line;
      const length = text.trim().length;
      return weightyIn(block).flatMap(({ from, to, mark }): FoundInReport[] => {
        const words = text.slice(from, to).trim().split(/\s+/).length;
        if (to - from >= length && length > 0) {
          const heading = mark === 'bold' && block.type === 'paragraph' && words <= 10 && !/[.!?]\s*$/u.test(text);
          return [
            {
              at: wholeLine(read),
              message: heading
                ? 'This is a heading by its look only.'
                : `The whole line is in ${mark === 'bold' ? 'bold' : 'italics'}.`,
              ...(heading && { severity: 'warning' as const }),
            },
          ];
        }
        return mark === 'italic' && words > TITLE
          ? [{ at: { read, from, to }, message: 'Long stretches in italics are hard to read.' }]
          : [];
      });
    }),
};

function blockOf({ spot, placed }: ReadLine): Block | undefined {
  return spot.kind === 'line' && spot.path.length === 0 ? placed.content[spot.block] : undefined;
}

function isHeadline({ placed: { part } }: ReadLine): boolean {
  return part.kind === 'prose' && part.form === 'headlines';
}
