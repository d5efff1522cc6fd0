import { messageOf } from '../../core/fault.ts';
import { saySentence } from '../../core/messages/messages.ts';

/** What is said of an error, whatever was thrown: the core and the host say it in English. */
export function sayFault(error: unknown): string {
  return saySentence(messageOf(error));
}
