import type { Owner } from '../../core/contract/read-only.ts';
import { thisWindow } from '../window-id.ts';
import type { Session } from './session.ts';

/** Milliseconds between two words to the host that this window still has its report; where another has it, between two looks. */
const PACE = 5000;
const LOST_PACE = 15_000;

/** The open reports of this window by their handles: one may be opened again before it is closed. */
const open = new Map<string, number>();

/**
 * Says again and again that this window has its report, and that it has it no longer when it is closed or left. All of it is
 * advice to others: whatever goes wrong with it, the work goes on.
 */
export function watchHolding(session: Session): () => void {
  const { host } = session;
  let file = begin(session.file.get().handle);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isAsking = false;
  let isOver = false;
  /** Once the page was left it is told of as hidden, too: that is no sign of life. */
  let isLeft = false;

  const hold = async () => {
    clearTimeout(timer);
    if (isAsking || isOver || isLeft) return;
    isAsking = true;
    const asked = file;
    try {
      const hidden = document.visibilityState === 'hidden';
      const { owner } = await host.holdReport({ file, window: thisWindow, hidden });
      if (!isOver && asked === file) tell(session, owner);
    } catch {
      // A host that was started again learns of it with the next save.
    } finally {
      isAsking = false;
      if (!isOver) timer = setTimeout(hold, session.recovered.get().taken ? LOST_PACE : PACE);
    }
  };
  const now = () => void hold();
  const moved = session.file.subscribe(() => {
    end(session, file);
    file = begin(session.file.get().handle);
    tell(session, undefined);
    now();
  });
  const leave = () => {
    isLeft = true;
    release(session, file);
  };
  const comeBack = () => {
    isLeft = false;
    now();
  };
  now();
  document.addEventListener('visibilitychange', now);
  addEventListener('pageshow', comeBack);
  addEventListener('pagehide', leave);
  return () => {
    isOver = true;
    clearTimeout(timer);
    moved();
    document.removeEventListener('visibilitychange', now);
    removeEventListener('pageshow', comeBack);
    removeEventListener('pagehide', leave);
    end(session, file);
  };
}

/** Who has taken the report is shown once, until somebody else takes it or it is this window’s again. */
function tell({ recovered }: Session, owner: Owner | undefined): void {
  const now = recovered.get();
  if (now.taken?.since !== owner?.since) recovered.set({ ...now, taken: owner, isTakenSeen: false });
}

function begin(file: string): string {
  open.set(file, (open.get(file) ?? 0) + 1);
  return file;
}

function end(session: Session, file: string): void {
  const left = (open.get(file) ?? 1) - 1;
  if (left > 0) open.set(file, left);
  else {
    open.delete(file);
    release(session, file);
  }
}

function release({ host }: Session, file: string): void {
  host.releaseReport({ file, window: thisWindow }).catch(() => {});
}
