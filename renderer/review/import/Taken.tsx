import { useEffect, useRef } from 'react';
import type { ReviewPoint } from '../../../core/review/word/review-point.ts';
import { useSession } from '../../report/SessionContext.ts';
import { showDrawer } from '../../report/show-drawer.ts';
import { say } from './messages.ts';

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
      {left.length > 0 && <p>{say('pointsNotTaken', { count: left.length })}</p>}
      <p>{say('eachChangeIsASuggestion')}</p>
      <p className="review-tools">
        <button type="button" className="button" onClick={() => show('changes')}>
          {say('showTheChanges')}
        </button>
        <button type="button" className="button" onClick={() => show('comments')}>
          {say('showTheComments')}
        </button>
      </p>
    </div>
  );
}
