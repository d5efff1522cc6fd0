import { z } from 'zod';

/** What went wrong, as a word that code can act upon. The message beside it is for people. */
export const FaultCode = z.enum([
  'wrong use',
  'bad input',
  'not found',
  'foreign file',
  'damaged file',
  'newer version',
  'changed on disk',
  'already there',
  'cannot write',
  'cannot read',
  'cancelled',
  /** A final export of a report with errors. */
  'unfinished',
  /** The host does not answer; said by the window alone. */
  'unreachable',
  'internal',
]);
export type FaultCode = z.infer<typeof FaultCode>;

export const Fault = z.strictObject({ code: FaultCode, message: z.string() });
export type Fault = z.infer<typeof Fault>;
