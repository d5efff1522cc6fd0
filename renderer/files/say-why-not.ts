import { AssayError } from '../../core/fault.ts';
import { sayFault } from '../ui/say-fault.ts';
import { say } from './messages.ts';

/** Why nothing was written. */
export function sayWhyNot(error: unknown): string {
  if (error instanceof AssayError && error.code === 'cancelled') return say('cancelledNothingWasWritten');
  return sayFault(error);
}
