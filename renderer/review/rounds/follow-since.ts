import { lastRound, writtenSince } from '../../../core/review/rounds/round.ts';
import { stateOfParts } from '../../../core/review/sign-off/progress.ts';
import type { Session } from '../../report/session.ts';
import type { View } from '../../report/view.ts';
import { isSame } from '../../ui/store.ts';
import { writtenSinceSent } from './open.ts';

/** How long (ms) the report has to rest: the marks may come late, and typing comes first. */
const REST = 800;

/** Keeps the marks of what was written after the last draft was sent up to date, until the answer is called. */
export function followSince({ view }: Session): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const show = () => {
    const parts = sinceSent(view.get());
    if (!isSame([...parts], [...writtenSinceSent.get()])) writtenSinceSent.set(parts);
  };
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(show, REST);
  };
  soon();
  const off = view.subscribe(soon);
  return () => {
    off();
    clearTimeout(waiting);
  };
}

/** Parts that are published are not among them. */
function sinceSent(view: View): Set<string> {
  const round = lastRound(view.report);
  if (!round) return new Set();
  const changed = new Set(writtenSince(round, view).keys());
  const { report, layout, template } = view;
  for (const { id, next, stages } of stateOfParts(report, layout, template))
    if (stages.length > 0 && next === undefined) changed.delete(id);
  return changed;
}
