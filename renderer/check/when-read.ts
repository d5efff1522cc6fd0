import { AssayError } from '../../core/fault.ts';
import type { Followed } from '../ui/store.ts';
import type { Checked } from './proof.ts';

/** What is found once the words have been read, or could not be. @throws AssayError `cancelled` */
export function whenRead(checked: Followed<Checked>, signal: AbortSignal): Promise<Checked> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const now = checked.get();
      if (now.proof.state === 'waiting' || now.proof.state === 'reading') return;
      stop();
      resolve(now);
    };
    const cancel = () => {
      stop();
      reject(new AssayError('cancelled', 'The report of findings was cancelled. No file was written.'));
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
