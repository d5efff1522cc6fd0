import type { Session } from '../../report/session.ts';
import { announce } from '../../ui/Announcer.tsx';
import { focusItem, listedHere, showChange } from './go-to.ts';
import { changesHere } from './here.ts';
import { changePane, listedChanges } from './pane.ts';
import { acceptChanges, rejectChanges } from './record.ts';

export type Settle = 'accept' | 'reject';

/** Accepts or rejects the change at the caret, or those in the selection, or the one of the panel that has the focus; then goes to the next. */
export function settleHere(session: Session, settle: Settle): void {
  const item = document.activeElement?.closest<HTMLElement>('[data-change]')?.dataset.change;
  if (item !== undefined) {
    settleListed(session, [item], settle);
    return;
  }
  const keys = changesHere(session);
  if (keys.length === 0) {
    announce('There is no change here.');
    return;
  }
  const before = listedHere(session);
  const at = before.findIndex(({ key }) => keys.includes(key));
  run(session, keys, settle);
  const left = listedHere(session);
  // Where it stood is now the next one.
  if (left.length > 0) showChange(session, left, Math.max(0, at) % left.length);
}

/** Accepts or rejects changes of the list, and takes the focus to what stands in their place then. */
export function settleListed(session: Session, keys: readonly string[], settle: Settle): void {
  const at = listedChanges(session).findIndex(({ key }) => keys.includes(key));
  run(session, keys, settle);
  const left = listedChanges(session);
  const next = left[Math.min(Math.max(0, at), left.length - 1)];
  changePane(session, { current: next?.key });
  focusItem(next?.key);
}

function run(session: Session, keys: readonly string[], settle: Settle): void {
  if (settle === 'accept') acceptChanges(session, keys);
  else rejectChanges(session, keys);
}
