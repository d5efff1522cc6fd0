import type { Reply } from '../core/rpc.ts';
import { thisWindow } from './window-id.ts';
import { openSession, post } from './wire.ts';

/**
 * The call that a window begins with is on its way before the rest of the window has been loaded: the host reads the report
 * meanwhile. The desktop’s window has its bridge for that.
 */
const NAME = 'openGiven';

/** The session of this window, where it has one. */
export const firstSession = 'assay' in window ? undefined : openSession();

let answer = firstSession?.then(({ token }) => post(NAME, { window: thisWindow }, token));
// Whoever takes it hears of a fault.
answer?.catch(() => {});

let reply = window.assay?.(NAME, { window: thisWindow });
reply?.catch(() => {});

/** The same of the desktop’s bridge. */
export function takeFirstReply(name: string): Promise<Reply> | undefined {
  if (name !== NAME) return undefined;
  const taken = reply;
  reply = undefined;
  return taken;
}

/** The answer to the first call of that name; nothing for all others. */
export function takeFirstAnswer(name: string): Promise<Response> | undefined {
  if (name !== NAME) return undefined;
  const taken = answer;
  answer = undefined;
  return taken;
}
