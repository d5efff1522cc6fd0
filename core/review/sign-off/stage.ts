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

/** How an edition’s reports are signed off; without stages they are not. */
export const SignOffRules = z.strictObject({
  /** In the order in which they are passed. */
  stages: z.array(Stage).default([]),
  /** Working days that the inspected service has to say where a draft is wrong. */
  answerDays: z.int().min(1).max(100).default(10),
});
export type SignOffRules = z.infer<typeof SignOffRules>;
