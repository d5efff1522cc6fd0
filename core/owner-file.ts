import { z } from 'zod';
import { Owner } from './contract/read-only.ts';

/** No character that moves, hides or turns others. */
const SHOWN = /^[^\p{Cc}\p{Cs}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+$/u;
/** A name as people may be shown it, in a window or a terminal. */
const Shown = z.string().min(1).max(120).regex(SHOWN);

/** Equal for the same thing; empty where the system does not say. */
const Mark = z.string().regex(/^[\w.-]{0,64}$/);

/**
 * What stands in the file beside a report that says who has it open. It is advice: a save is judged by the revision of the
 * report’s file and by nothing else.
 */
export const OwnerFile = z.strictObject({
  format: z.literal('assay-owner'),
  version: z.literal(1),
  ...Owner.shape,
  name: Shown,
  machine: Shown,
  /** Another one each time that a window gets the report. */
  claim: z.string().regex(/^[A-Za-z0-9-]{8,64}$/),
  /** `machine` outlasts a restart, `boot` does not; `start` tells two processes of the same number apart. */
  process: z.strictObject({ pid: z.int().min(1), machine: Mark, boot: Mark, start: Mark }),
});
export type OwnerFile = z.infer<typeof OwnerFile>;

/** Bytes: far more than the longest names take. */
export const OWNER_FILE_LIMIT = 4096;

/** A name of the system’s as an owner file may hold it. */
export function shownName(name: string, otherwise: string): string {
  const clean = [...name].filter((letter) => SHOWN.test(letter));
  return clean.slice(0, 60).join('').trim() || otherwise;
}
