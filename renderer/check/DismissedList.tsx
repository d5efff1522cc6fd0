import type { Dismissal } from '../../core/check/dismissal.ts';
import { sayPlace } from '../../core/check/say-place.ts';
import type { Dismissed } from '../../core/check/set-apart.ts';
import { dateFormat } from '../../core/messages/dates.ts';
import { saySentence } from '../../core/messages/messages.ts';
import { useSession } from '../report/SessionContext.ts';
import { Writing } from '../ui/reading.ts';
import { rich } from '../ui/rich.tsx';
import { say } from './messages.ts';
import { takeBack } from './settle.ts';

/** Findings that somebody left, each with the reason. */
export function DismissedList({ dismissed }: { dismissed: readonly Dismissed[] }) {
  const session = useSession();
  const { layout, template } = session.view.get();
  return (
    <details className="panel-section dismissed">
      <summary>{rich(say, 'dismissedCount', { count: <span className="count">{dismissed.length}</span> })}</summary>
      <ul className="findings">
        {dismissed.map(({ finding, dismissal }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may say the same, and none has a state
          <li key={index} className="dismissed-item">
            <p>
              {[sayPlace(finding.at, layout, template), saySentence(finding.message)].filter(Boolean).join(': ')}
              {dismissal.quote !== '' && ` “${dismissal.quote}”`}
            </p>
            <p>
              <span className="count">{sayWhen(dismissal)}</span> <b>{dismissal.reason}</b>
            </p>
            <Writing>
              <button
                type="button"
                className="button"
                aria-label={say('takeBackFinding', { message: saySentence(finding.message) })}
                onClick={(event) => {
                  // The button goes, and the focus must not go with it.
                  const list = event.currentTarget.closest('details');
                  const pane = list?.closest('.findings-pane');
                  const next = dismissed.length > 1 ? list?.querySelector('summary') : pane?.querySelector('select');
                  next?.focus();
                  takeBack(session, dismissal);
                }}
              >
                {say('takeBack')}
              </button>
            </Writing>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** `Dismissed by A. Name on 22 November 2026:` */
function sayWhen({ by, at }: Dismissal): string {
  const day = dateFormat({ day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(at));
  return by === undefined ? say('dismissedOn', { day }) : say('dismissedByOn', { by, day });
}
