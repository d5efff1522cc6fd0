import { isRunning } from '../reading.ts';
import { type Token, tokensOf } from '../text/words.ts';
import type { FoundInLine, LineRule } from '../text-rule.ts';

export const garbled: LineRule = {
  name: 'garbled-text',
  family: 'language',
  severity: 'warning',
  title: 'Letters or marks that no word or sentence has',
  why: 'Something was lost or left over when the text was copied or typed.',
  example: { wrong: 'The plan was agreeed,, and sent.', right: 'The plan was agreed, and sent.' },
  mend: 'Put the words right, or take out what is left over.',
  provider: true,
  inLine: (line) => [
    ...LEFT_OVER.flatMap(({ find, message, severity, running, fix }) =>
      running && !isRunning(line)
        ? []
        : Array.from(
            line.text.matchAll(find),
            ({ 0: said, index }): FoundInLine => ({
              from: index,
              to: index + said.length,
              message,
              ...(severity && { severity }),
              ...(fix !== undefined && { fix }),
            }),
          ),
    ),
    ...(isRunning(line) ? tokensOf(line).flatMap(loneLetters) : []),
  ],
};

type LeftOver = { find: RegExp; message: string; severity?: 'advice'; running?: true; fix?: string };

const LEFT_OVER: readonly LeftOver[] = [
  {
    find: /([a-z])\1\1[a-z]*(?<!(?:^|[^a-z])w+|[\d@/_.-][a-zA-Z]*)(?![@/_.\w-]\w)/g,
    message: 'No word has one letter three times in a row.',
  },
  {
    find: /,\s?,|;\s?;|:\s?:|,\s?[.;](?!\w)|(?<![.…])\.\s?,|(?<![.…\d])\.\.(?![.…])/g,
    message: 'Two marks stand where one is meant.',
  },
  { find: /\u{FFFD}|â€™|â€œ|Ã©|Â£|&(?:amp|nbsp|#\d+);/gu, message: 'A letter was lost when the text was copied.' },
  {
    find: /<\/?(?:sup|sub|b|i|br|p|span|div)\b[^<>]{0,40}>/g,
    message: 'A mark of another program was left here.',
    severity: 'advice',
  },
  {
    find: / [,;.](?=\s|$)(?<=\p{L} [,;.])/gu,
    message: 'A space stands in front of the mark.',
    severity: 'advice',
    running: true,
  },
  {
    find: /,(?=\p{L})(?<=\p{Ll}{2},)|\.(?=\p{Lu}\p{Ll}+ )(?<=\p{Ll}{3}\.)/gu,
    message: 'A space is missing behind the mark.',
    severity: 'advice',
    running: true,
  },
  {
    find: /\d[a-z]{2,}(?<=(?<![\w@./-])[a-z]{2,}\d[a-z]{2,})(?![\w@./-])/g,
    message: 'A figure stands in the middle of a word.',
  },
];

/** `part a`, `grade b`: a letter that counts. */
const COUNTING = new Set(
  'part annex appendix section note table figure grade band level step category group class option point number ref letter'.split(
    ' ',
  ),
);

function loneLetters(tokens: readonly Token[]): FoundInLine[] {
  return tokens.flatMap(({ low, from, to, capital }, at): FoundInLine[] => {
    if (to - from !== 1 || capital || !/[b-hj-np-z]/.test(low)) return [];
    const [before, next] = [tokens[at - 1], tokens[at + 1]];
    if (next?.kind !== 'word' || (before && (before.kind !== 'word' || COUNTING.has(before.low)))) return [];
    return [{ from, to, message: 'A letter stands alone here.', severity: 'advice' }];
  });
}
