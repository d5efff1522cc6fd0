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

/** An error whose message says what happened, what was kept and what to do, and may be shown as it stands. */
export class AssayError extends Error {
  readonly code: FaultCode;

  constructor(code: FaultCode, message: string, options?: { cause: unknown }) {
    super(message, options);
    this.name = 'AssayError';
    this.code = code;
  }
}

/** The remedy for a damaged report, as messages word it. The window has a button of that name, the command line a command. */
export const SAVE_READABLE = 'save what is readable';

/** What is said of an error, whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
