import type { Session } from '../report/session.ts';
import { createFinder, type Finder } from './finder.ts';

const finders = new WeakMap<Session, Finder>();

/** The finder of an open report; it remembers what was sought last. */
export function finderOf(session: Session): Finder {
  const finder = finders.get(session) ?? createFinder(session);
  finders.set(session, finder);
  return finder;
}
