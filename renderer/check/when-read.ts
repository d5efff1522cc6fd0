import { AssayError } from '../../core/fault.ts';
import type { Followed } from '../ui/store.ts';
import { say } from './messages.ts';
import type { Checked } from './proof.ts';

/** Whether the words have not been read once. */
export function isBeingRead({ proof }: Checked): boolean {
  return proof.state === 'waiting' || proof.state === 'reading';
}

/** What is found once the words have been read, or could not be. @throws AssayError `cancelled` */
export function whenRead(checked: Followed<Checked>, signal: AbortSignal): Promise<Checked> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const now = checked.get();
      if (isBeingRead(now)) return;
      stop();
      resolve(now);
    };
    const cancel = () => {
      stop();
      reject(new AssayError('cancelled', say('writingCancelled')));
    };
    const leave = checked.subscribe(look);
    const stop = () => {
      leave();
      signal.removeEventListener('abort', cancel);
    };
    signal.addEventListener('abort', cancel);
    look();
  });
}
