import type { Finding } from '../finding.ts';
import type { Line } from '../reading.ts';
import { wordSetOf } from '../text/words.ts';
import type { FoundInLine } from '../text-rule.ts';

/** A turn of phrase that is wrong, or seldom right, as it stands. */
export type Phrase = {
  /** One of them, in small letters, stands in a line that has the phrase. */
  has: readonly string[];
  /** With the flags `giu`. */
  find: RegExp;
  message: string;
  /** What to put in its place, with `$1` for what was caught. */
  fix?: string;
  severity?: Finding['severity'];
};

/** Phrase by phrase, each wherever it stands, without the spaces round it. A fix begins with a capital where the words do. */
export function findPhrases(line: Line, phrases: readonly Phrase[]): FoundInLine[] {
  const words = wordSetOf(line);
  return phrases.flatMap(({ has, find, message, fix, severity }) =>
    has.some((word) => words.has(word))
      ? Array.from(line.text.matchAll(find), (match) => ({
          from: match.index + match[0].length - match[0].trimStart().length,
          to: match.index + match[0].trimEnd().length,
          message: filled(message, match),
          ...(fix !== undefined && { fix: likeFirst(filled(fix, match).trim(), match[0]) }),
          ...(severity && { severity }),
        }))
      : [],
  );
}

function filled(pattern: string, match: RegExpMatchArray): string {
  return pattern.replace(/\$(\d)/g, (_, number: string) => match[Number(number)] ?? '');
}

/** With a capital where what it replaces has one. */
function likeFirst(text: string, first: string): string {
  return /^\p{Lu}/u.test(first) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
