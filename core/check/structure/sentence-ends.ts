import { type Line, type ReadLine, remember } from '../reading.ts';
import type { FoundInReport, ReportRule } from '../text-rule.ts';

const ENDED = /[.!?:…]["”’')\]]*\s*$/u;
const BROKEN =
  /(?:[,;–-]|(?<![\p{L}])(?:and|or|but|the|a|an|of|to|with|for|in|by|from|that|which|as|at|on|were|was|is|are))\s*$/iu;
/** Shorter lines may be names, places or headings. */
const SENTENCE = 12;

/** A paragraph that stops without a full stop, and perhaps in the midst of its sentence. */
export const openEnd: ReportRule = {
  name: 'open-end',
  family: 'structure',
  severity: 'warning',
  title: 'A paragraph without an end',
  why: 'Words may have been lost, and a reader looks for them.',
  example: {
    wrong: 'Staff were clear about what they had to do and',
    right: 'Staff were clear about what they had to do.',
  },
  mend: 'End the sentence.',
  inReport({ lines }) {
    return lines.flatMap((read, index): FoundInReport[] => {
      const { line, placed } = read;
      if (line.whose !== 'ours' || (line.kind !== 'paragraph' && line.kind !== 'practice example')) return [];
      if (hasEnd(line)) return [];
      const text = line.text.trimEnd();
      const next = lines.find((other, at) => at > index && other.line.kind !== 'footnote');
      const leads = next?.placed.id === placed.id && (next.line.kind === 'list item' || next.line.kind === 'quotation');
      const broken = BROKEN.test(text);
      if (!broken && (leads || words(text) < SENTENCE)) return [];
      // Where a page broke, the sentence goes on below.
      if (next?.placed.id === placed.id && /^\p{Ll}/u.test(next.line.text)) return [];
      return [
        {
          at: lastWord(read, text),
          message: broken
            ? 'The paragraph breaks off in the midst of its sentence.'
            : 'The paragraph ends without a full stop.',
          ...(!broken && { fix: `${text.slice(lastWord(read, text).from)}.` }),
        },
      ];
    });
  },
};

const hasEnd = remember(({ text }: Line) => ENDED.test(text.trimEnd()) || isName(text.trimEnd()));

function lastWord(read: ReadLine, text: string) {
  return { read, from: Math.max(0, text.search(/\S+$/u)), to: text.length };
}

const words = (text: string) => text.split(/\s+/).length;

/** Mostly capitals, or ending in an address. */
function isName(text: string): boolean {
  const all = text.split(/\s+/);
  const named = all.filter((word) => /^[\p{Lu}\d(@]/u.test(word)).length;
  return named / all.length > 0.5 || /(?:www\.|https?:|@|\.uk|\.org|\.com)\S*$/u.test(text);
}
