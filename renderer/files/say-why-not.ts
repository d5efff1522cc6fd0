import { AssayError, messageOf } from '../../core/fault.ts';
import { say } from './messages.ts';

/** Why nothing was written. */
export function sayWhyNot(error: unknown): string {
  if (error instanceof AssayError && error.code === 'cancelled') return say('cancelledNothingWasWritten');
  return messageOf(error);
}
