import { z } from 'zod';
import type { Finding, Place } from './finding.ts';

/**
 * What a finding is known by while reports are edited: its rule, its words in their sentence, and the other words that it is
 * beside. Where any of them changes, it is another finding.
 */
const About = z.strictObject({
  rule: z.string().min(1),
  /** The words at fault; empty where the finding is about no words. */
  quote: z.string(),
  /** The sentence that they are in; what was found where the finding is about no words. */
  sentence: z.string(),
  /** The words elsewhere that they disagree with. */
  related: z.array(z.string()),
  /** What was found. Its numbers must stay, too: they may be those of the results. */
  message: z.string(),
});
type About = z.infer<typeof About>;

/** A finding that somebody looked at and left, with the reason. */
export const Dismissal = About.extend({
  reason: z.string().min(1),
  /** What whoever left it is called. */
  by: z.string().min(1).optional(),
  at: z.iso.datetime({ offset: true }),
});
export type Dismissal = z.infer<typeof Dismissal>;

/** A finding that somebody is to see to. */
export const Assignment = About.extend({
  /** What whoever is to see to it is called. */
  to: z.string().min(1),
  /** What whoever said so is called. */
  by: z.string().min(1).optional(),
  at: z.iso.datetime({ offset: true }),
});
export type Assignment = z.infer<typeof Assignment>;

export function newDismissal(finding: Finding, { reason, by, at }: Pick<Dismissal, 'reason' | 'by' | 'at'>): Dismissal {
  return { ...aboutOf(finding), reason, ...(by !== undefined && { by }), at };
}

export function newAssignment(finding: Finding, { to, by, at }: Pick<Assignment, 'to' | 'by' | 'at'>): Assignment {
  return { ...aboutOf(finding), to, ...(by !== undefined && { by }), at };
}

/** The dismissal that holds for a finding. */
export function dismissalOf(finding: Finding, dismissals: readonly Dismissal[]): Dismissal | undefined {
  return inList(finding, dismissals);
}

/** The assignment that holds for a finding. */
export function assignmentOf(finding: Finding, assignments: readonly Assignment[] = []): Assignment | undefined {
  return inList(finding, assignments);
}

/** The assignments with a finding's own, or without one for it, in the place of what they say of it. */
export function reassigned(
  assignments: readonly Assignment[],
  finding: Finding,
  now: Assignment | undefined,
): Assignment[] {
  const key = aboutKey(aboutOf(finding));
  const others = assignments.filter((one) => aboutKey(one) !== key);
  return now ? [...others, now] : others;
}

function inList<T extends About>(finding: Finding, list: readonly T[]): T | undefined {
  const sameRule = list.filter(({ rule }) => rule === finding.rule);
  if (sameRule.length === 0) return undefined;
  const key = aboutKey(aboutOf(finding));
  return sameRule.find((one) => aboutKey(one) === key);
}

function aboutOf({ rule, at, message, related }: Finding): About {
  return {
    rule,
    quote: quoteOf(at),
    sentence: at.words ? sentenceAt(at.words.paragraph, at.words.from, at.words.to) : message,
    related: related.map(quoteOf),
    message,
  };
}

const keys = new WeakMap<About, string>();

/** The same for all that is about the same finding; worked out once for each. */
export function aboutKey(about: About): string {
  const key = keys.get(about) ?? newKey(about);
  keys.set(about, key);
  return key;
}

function newKey({ rule, quote, sentence, related, message }: About): string {
  return JSON.stringify([rule, quote, sentence, related, message.match(/\d+(?:[.,]\d+)*/g)]);
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
