import { z } from 'zod';
import type { Finding, Place } from './finding.ts';

/**
 * A finding that somebody looked at and left, with the reason. It holds for these words in this sentence, beside the same
 * other words; where any of them changes, the finding is back.
 */
export const Dismissal = z.strictObject({
  rule: z.string().min(1),
  /** The words at fault; empty where the finding is about no words. */
  quote: z.string(),
  /** The sentence that they are in; what was found where the finding is about no words. */
  sentence: z.string(),
  /** The words elsewhere that they disagree with. */
  related: z.array(z.string()),
  /** What was found. Its numbers must stay, too: they may be those of the results. */
  message: z.string(),
  reason: z.string().min(1),
  by: z.string().min(1).optional(),
  at: z.iso.datetime({ offset: true }),
});
export type Dismissal = z.infer<typeof Dismissal>;

type Decision = Pick<Dismissal, 'reason' | 'by' | 'at'>;

export function newDismissal(finding: Finding, { reason, by, at }: Decision): Dismissal {
  return { ...aboutOf(finding), message: finding.message, reason, ...(by !== undefined && { by }), at };
}

/** The dismissal that holds for a finding. */
export function dismissalOf(finding: Finding, dismissals: readonly Dismissal[]): Dismissal | undefined {
  const sameRule = dismissals.filter(({ rule }) => rule === finding.rule);
  if (sameRule.length === 0) return undefined;
  const key = keyOf(aboutOf(finding), finding.message);
  return sameRule.find((dismissal) => keyOf(dismissal, dismissal.message) === key);
}

type About = Pick<Dismissal, 'rule' | 'quote' | 'sentence' | 'related'>;

function aboutOf({ rule, at, message, related }: Finding): About {
  return {
    rule,
    quote: quoteOf(at),
    sentence: at.words ? sentenceAt(at.words.paragraph, at.words.from, at.words.to) : message,
    related: related.map(quoteOf),
  };
}

function keyOf({ quote, sentence, related }: Pick<About, 'quote' | 'sentence' | 'related'>, message: string): string {
  return JSON.stringify([quote, sentence, related, message.match(/\d+(?:[.,]\d+)*/g)]);
}

function quoteOf({ words }: Place): string {
  return words ? words.paragraph.slice(words.from, words.to) : '';
}

/** The sentence, or sentences, that a stretch of a text is in. */
export function sentenceAt(text: string, from: number, to: number): string {
  const ends = [...text.matchAll(/[.!?…]["”’)\]]*\s+/g)].map((match) => match.index + match[0].length);
  const start = ends.findLast((end) => end <= from) ?? 0;
  const end = ends.find((at) => at >= to) ?? text.length;
  return text.slice(start, end).trim();
}
