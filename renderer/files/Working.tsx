import { useEffect, useId, useState } from 'react';
import { saySentence } from '../../core/messages/messages.ts';
import type { Progress } from '../../core/rpc.ts';
import { say } from './messages.ts';

type Props = {
  doing: string;
  progress?: Progress | null;
  /** For work during which nothing can be drawn later. */
  atOnce?: boolean;
  onCancel?: () => void;
};

/** Milliseconds that seem to be no time at all. */
const UNNOTICED = 200;

/** What is being done, once that takes long enough to be noticed. */
export function Working({ doing, progress, atOnce = false, onCancel }: Props) {
  const id = useId();
  const [late, setLate] = useState(atOnce);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), UNNOTICED);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return null;
  const share = progress && progress.total > 0 ? Math.min(1, progress.done / progress.total) : undefined;
  return (
    <div className="progress" role="status">
      <label htmlFor={id}>{progress ? saySentence(progress.doing) : doing}</label>
      <progress id={id} max={1} {...(share !== undefined && { value: share })} />
      {onCancel && (
        <button type="button" className="button" onClick={onCancel}>
          {say('cancel')}
        </button>
      )}
    </div>
  );
}
