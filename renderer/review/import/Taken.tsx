import { useEffect, useRef } from 'react';
import type { ReviewPoint } from '../../../core/review/word/review-point.ts';
import { sayCount } from '../../../core/say-count.ts';
import { useSession } from '../../report/SessionContext.ts';
import { showDrawer } from '../../report/show-drawer.ts';

type Props = { told: string; left: readonly ReviewPoint[]; onClose: () => void };

/** What was taken, what was not, and the way to it. */
export function Taken({ told, left, onClose }: Props) {
  const session = useSession();
  const first = useRef<HTMLParagraphElement>(null);
  // The button that had the focus has gone.
  useEffect(() => first.current?.focus(), []);
  const show = (tab: 'changes' | 'comments') => {
    onClose();
    session.tab.set(tab);
    showDrawer('panel');
  };
  return (
    <div className="import-empty">
      <p ref={first} tabIndex={-1} className="review-taken">
        <strong>{told}</strong>
      </p>
      {left.length > 0 && (
        <p>
          {sayCount(left.length, 'point')} of the file {left.length === 1 ? 'was' : 'were'} not taken. Choose the file
          again to look at {left.length === 1 ? 'it' : 'them'}: what was taken is marked there.
        </p>
      )}
      <p>Each change is a suggestion now, to be accepted or rejected. Undo takes all of it back at once.</p>
      <p className="review-tools">
        <button type="button" className="button" onClick={() => show('changes')}>
          Show the changes
        </button>
        <button type="button" className="button" onClick={() => show('comments')}>
          Show the comments
        </button>
      </p>
    </div>
  );
}
