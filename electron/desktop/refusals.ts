import { AssayError } from '../../core/fault.ts';
import { say } from './messages.ts';

export function nothingToCopy(): AssayError {
  return new AssayError('not found', say('nothingToCopy'));
}

export function openElsewhere(name: string): AssayError {
  return new AssayError('already there', say('openElsewhere', { name }));
}
