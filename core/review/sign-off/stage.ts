import { z } from 'zod';
import { Id } from '../../framework.ts';

/** A stage that each part of a report passes on its way to publication. */
export const Stage = z.strictObject({
  id: Id,
  /** What is done in it: `Quality assurance`. */
  title: z.string().min(1),
  /** What is said of a part that has passed it: `quality assured`. */
  passed: z.string().min(1),
  /** Who may let a part pass it, in words. */
  by: z.string().min(1),
  /** Ids of the details that name them. Where these are filled in, nobody else may. */
  signers: z.array(z.string().min(1)).default([]),
  /** A part that has passed it is kept from being changed by a slip. */
  locks: z.boolean().default(false),
});
export type Stage = z.infer<typeof Stage>;

/** What stands in front of a draft that the inspected service is sent. Its own words, which an edition may replace. */
export const ServiceNotice = z.strictObject({
  title: z.string().min(1).default('Draft for factual accuracy'),
  /** Paragraphs, with slots: to whom the draft is sent, when, and by which day an answer is asked for. */
  words: z
    .array(z.string().min(1))
    .min(1)
    .default([
      'This draft was sent to {round.to} on {round.sent}, to say where its facts are wrong. It is not for publication.',
      'Please answer by {round.due}.',
      'Change a sentence here in Word where a fact in it is wrong, or comment on it and say what is right: every change is tracked. Ratings, scores and the tables made from them cannot be changed in this file; say in a comment beside them what is wrong.',
    ]),
});
export type ServiceNotice = z.infer<typeof ServiceNotice>;

/** How an edition’s reports are signed off; without stages they are not. */
export const SignOffRules = z.strictObject({
  /** In the order in which they are passed. */
  stages: z.array(Stage).default([]),
  /** Working days that the inspected service has to say where a draft is wrong. */
  answerDays: z.int().min(1).max(100).default(10),
  notice: ServiceNotice.prefault({}),
});
export type SignOffRules = z.infer<typeof SignOffRules>;
