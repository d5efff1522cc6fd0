import { z } from 'zod';
import { type ComparedLine, compareTexts } from '../../compare/texts.ts';
import { AssayError } from '../../fault.ts';
import type { Layout } from '../../layout.ts';
import type { Report } from '../../report.ts';
import { type SignedPart, seenLines, signedParts } from '../sign-off/seen-lines.ts';
import type { LinesFrom } from '../sign-off/text-lines.ts';
import type { ReviewPoint } from '../word/review-point.ts';
import { dueDate } from './working-days.ts';

const id = z.string().min(1);
const moment = z.iso.datetime({ offset: true });

/** What was decided about a point. What is not accepted as it stands needs a reason, which the service is told. */
export const PointDecision = z.strictObject({
  outcome: z.enum(['accepted', 'in part', 'not accepted']),
  reason: z.string(),
  by: z.string().min(1),
  at: moment,
});
export type PointDecision = z.infer<typeof PointDecision>;

/** What the inspected service says of a draft: one thing to decide. */
export const RoundPoint = z.strictObject({
  /** That of the point in the file which came back, so that the same file brings it once. */
  id,
  kind: z.enum(['change', 'comment']),
  /** The part it is in, where that is known, and the key of its paragraph in the texts as they were sent. */
  part: id.optional(),
  key: id.optional(),
  by: z.string(),
  /** Empty where the file does not say. */
  at: z.string(),
  /** The words as they were sent; of a comment what it is about. */
  was: z.string(),
  /** The words that the service wants in their place; of a comment what it says. */
  now: z.string(),
  decision: PointDecision.optional(),
});
export type RoundPoint = z.infer<typeof RoundPoint>;

/** A draft that was sent to the inspected service, to say where its facts are wrong. */
export const Round = z.strictObject({
  id,
  /** To whom. */
  to: z.string().min(1),
  sent: moment,
  /** The day by which an answer is asked for: `2026-03-16`. */
  due: z.iso.date(),
  /** The lines of each part as they were sent. */
  seen: z.record(z.string(), z.array(z.string())),
  points: z.array(RoundPoint),
});
export type Round = z.infer<typeof Round>;

/**
 * A round that begins, with what the chosen parts print at that time. One without a heading stands for the part that it
 * belongs to.
 *
 * @throws AssayError `bad input` where nobody is named, no part is chosen, or there is no such part
 */
export function newRound(
  from: LinesFrom,
  { id, to, sent, due, parts }: { id: string; to: string; sent: string; due?: string; parts: readonly string[] },
): Round {
  const name = to.trim();
  if (name === '') throw new AssayError('bad input', 'Say to whom the draft is sent.');
  if (parts.length === 0) throw new AssayError('bad input', 'Say which parts are sent.');
  const chosen = chosenSigned(from.layout, parts);
  return {
    id,
    to: name,
    sent,
    due: due ?? dueDate(sent.slice(0, 10), from.template.signOff.answerDays),
    seen: Object.fromEntries(chosen.map((one) => [one.placed.id, seenLines(one, from)])),
    points: [],
  };
}

/**
 * The parts that are sent, in reading order.
 *
 * @throws AssayError `bad input` where there is no such part
 */
export function chosenSigned(layout: Layout, parts: readonly string[]): SignedPart[] {
  const all = signedParts(layout);
  const chosen = new Set<SignedPart>();
  for (const part of parts) {
    const found = all.find(({ members }) => members.some((member) => member.id === part));
    if (!found) throw new AssayError('bad input', `There is no part “${part}” in this edition. Nothing was sent.`);
    chosen.add(found);
  }
  return all.filter((one) => chosen.has(one));
}

/** The round with what came back; points that are there already stay with what was decided about them. */
export function withPoints(round: Round, points: readonly ReviewPoint[]): Round {
  const known = new Set(round.points.map((point) => point.id));
  const fresh = points
    .filter((point) => !known.has(point.id))
    .map(
      ({ id, kind, part, key, by, at, was, now }): RoundPoint => ({
        id,
        kind: kind === 'comment' ? 'comment' : 'change',
        ...(part !== undefined && { part }),
        ...(key !== undefined && { key }),
        by,
        at,
        was,
        now,
      }),
    );
  return fresh.length === 0 ? round : { ...round, points: [...round.points, ...fresh] };
}

/**
 * The round with a decision about a point, in the place of one that was there.
 *
 * @throws AssayError `bad input` where there is no such point, nobody decides, or a reason is missing
 */
export function withDecision(round: Round, point: string, decision: PointDecision): Round {
  if (round.points.every((one) => one.id !== point))
    throw new AssayError('bad input', `There is no point “${point}” in this round. Nothing was decided.`);
  if (decision.by.trim() === '') throw new AssayError('bad input', 'Say who decides.');
  if (decision.outcome !== 'accepted' && decision.reason.trim() === '')
    throw new AssayError(
      'bad input',
      'Say why the point is not accepted as it stands: the service is told the reason.',
    );
  return { ...round, points: round.points.map((one) => (one.id === point ? { ...one, decision } : one)) };
}

/** The points about which nothing is decided yet. */
export function openPoints({ points }: Round): RoundPoint[] {
  return points.filter(({ decision }) => decision === undefined);
}

/** What was written, changed or taken away after a draft was sent, by part; parts that say the same are not among them. */
export function writtenSince({ seen }: Round, from: LinesFrom): Map<string, ComparedLine[]> {
  const now = new Map(signedParts(from.layout).map((one) => [one.placed.id, one]));
  return new Map(
    Object.entries(seen).flatMap(([id, was]) => {
      const part = now.get(id);
      const lines = compareTexts(was, part ? seenLines(part, from) : []);
      return lines.some(({ kind }) => kind !== 'same') ? [[id, lines] as const] : [];
    }),
  );
}

/** The latest round of a report. */
export function lastRound({ rounds = [] }: Pick<Report, 'rounds'>): Round | undefined {
  return rounds.toSorted((one, other) => one.sent.localeCompare(other.sent)).at(-1);
}
