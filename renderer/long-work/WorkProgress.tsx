import { useId } from 'react';
import { saySentence } from '../../core/messages/messages.ts';
import type { WorkUnderWay } from './long-work.ts';
import { say } from './messages.ts';
import { secondsLeft } from './time-left.ts';

type Props = { work: WorkUnderWay; cancel: string; named?: boolean };

/** How far work is, how long it still takes where that can be known, and what ends it. `named`: where else nothing says what it is. */
export function WorkProgress({ work, cancel, named = false }: Props) {
  const { what, progress } = work;
  const id = useId();
  const share = progress.total > 0 ? Math.min(1, progress.done / progress.total) : 0;
  const left = secondsLeft(work, Date.now());
  return (
    <div className="progress">
      <label htmlFor={id}>
        {named && `${what}: `}
        {saySentence(progress.doing)} · {Math.round(share * 100)}%
        {left !== undefined &&
          ` · ${left > 60 ? say('minutesLeft', { minutes: left / 60 }) : say('secondsLeft', { seconds: left })}`}
      </label>
      <progress id={id} max={1} value={share} />
      <button type="button" className="button" onClick={work.cancel}>
        {cancel}
      </button>
    </div>
  );
}
