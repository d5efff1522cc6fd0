import type { FaultCode } from './fault-schema.ts';

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
