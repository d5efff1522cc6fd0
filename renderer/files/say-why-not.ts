import { AssayError, messageOf } from '../../core/fault.ts';

/** Why nothing was written. */
export function sayWhyNot(error: unknown): string {
  if (error instanceof AssayError && error.code === 'cancelled') return 'Cancelled. Nothing was written.';
  return messageOf(error);
}
