import { beforeLoadAnew } from '../../load-anew.ts';
import { desktop } from '../../transport.ts';
import { paceOf, savePace } from '../save-pace.ts';
import type { Session } from '../session.ts';

/** Milliseconds after which a report that was opened is at rest: the store has begun before much can be typed. */
const REST = 500;

/**
 * Keeps what is new whenever the window loses the eyes of its user, since it may never get them back; and lets it close
 * without a question where nothing can be lost by that.
 */
export function watchLeaving(session: Session): () => void {
  const { keeper } = session;
  const now = () => void keeper.now();
  /** Once the page was left it is told of as hidden, too: what was to be kept of it is on its way. */
  let isLeft = false;
  const hidden = () => {
    if (document.visibilityState === 'hidden' && !isLeft) now();
  };
  const leave = () => {
    isLeft = true;
    keeper.leave();
  };
  const comeBack = () => {
    isLeft = false;
  };
  const keepAll = async () => {
    await keeper.now();
    // Whoever saves by hand finds what is not saved as unsaved work.
    if (paceOf(savePace.get())) await session.save();
  };
  const kept = desktop?.whenLeaving(async () => {
    await keepAll();
    keeper.leave();
  });
  const goingOn = beforeLoadAnew(async () => {
    await keepAll();
    return keeper.isSafe() ? session.file.get().handle : null;
  });
  const warn = (event: BeforeUnloadEvent) => {
    const isSafe = keeper.isSafe();
    now();
    if (!isSafe) event.preventDefault();
  };
  addEventListener('blur', now);
  document.addEventListener('visibilitychange', hidden);
  document.addEventListener('freeze', now);
  addEventListener('beforeunload', warn);
  addEventListener('pagehide', leave);
  addEventListener('pageshow', comeBack);
  const begin = setTimeout(() => requestIdleCallback(() => keeper.begin(), { timeout: REST }), REST);
  return () => {
    clearTimeout(begin);
    kept?.();
    goingOn();
    removeEventListener('blur', now);
    document.removeEventListener('visibilitychange', hidden);
    document.removeEventListener('freeze', now);
    removeEventListener('beforeunload', warn);
    removeEventListener('pagehide', leave);
    removeEventListener('pageshow', comeBack);
  };
}
