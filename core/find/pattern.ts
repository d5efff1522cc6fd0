import { AssayError } from '../fault.ts';
import { say } from './messages.ts';

/** What is sought. */
export type Query = {
  words: string;
  /** Capital and small letters are told apart. */
  matchCase: boolean;
  wholeWord: boolean;
  /** `words` is a regular expression, as JavaScript reads it with the flag `u`. */
  regex: boolean;
};

/** Between or outside words: no letter, mark or digit is on both sides. */
const EDGE = '(?:(?<![\\p{L}\\p{M}\\p{N}])|(?![\\p{L}\\p{M}\\p{N}]))';

/** Signs that a keyboard has, and what the text may have in their place. */
const ALIKE: Record<string, string> = { "'": "['‘’]", '"': '["“”]', ' ': '[ \\u00a0]' };

/**
 * The expression that finds the words. Letters are compared by Unicode's simple case folding, which never changes how many
 * there are: `İ` and `ß` keep their places. A straight quotation mark finds a curly one, and a space one that does not break.
 *
 * @throws AssayError `bad input` where the words are no regular expression
 */
export function newPattern({ words: typed, matchCase, wholeWord, regex }: Query): RegExp {
  // As texts are composed before they are searched.
  const words = typed.normalize('NFC');
  const flags = matchCase ? 'gu' : 'giu';
  if (!regex) return new RegExp(atEdges(words.replace(/[\\^$.*+?()[\]{}|/'" ]/g, literally), wholeWord), flags);
  try {
    // Alone first: brackets that are amiss must not be mended by those around them.
    new RegExp(words, flags);
    return new RegExp(atEdges(words, wholeWord), flags);
  } catch (error) {
    throw new AssayError('bad input', say('noRegularExpression', { why: whyNot(error) }), { cause: error });
  }
}

function atEdges(source: string, wholeWord: boolean): string {
  return wholeWord ? `${EDGE}(?:${source})${EDGE}` : source;
}

function literally(sign: string): string {
  return ALIKE[sign] ?? `\\${sign}`;
}

/** The engine's own words, without the expression that they repeat. */
function whyNot(error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  const why = message.slice(message.lastIndexOf(': ') + 2);
  return why === '' ? say('cannotBeRead') : why.charAt(0).toLowerCase() + why.slice(1);
}
