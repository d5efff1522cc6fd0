/** How a window reaches the local host over HTTP. Whatever a window loads before the rest of it is here: no schemas, no React. */

import { opensReport } from './opens-report.ts';
import { thisWindow } from './window-id.ts';

/** Where the token of this window’s session is kept, and the channel on which windows tell it each other. */
export const SESSION = 'assay.session';
/** Where the code of the address is kept until it is answered. */
const CODE = 'assay.code';

export type OpenedSession = { token: string; isNew: boolean };

export function codeInAddress(): string | null {
  return new URLSearchParams(location.hash.slice(1)).get('code');
}

/**
 * The address holds a code that opens one session. It is taken out of the address at once, so that nobody copies it; a page that
 * is loaded anew before it has the answer asks again.
 */
export async function openSession(): Promise<OpenedSession> {
  const before = { token: sessionStorage.getItem(SESSION) ?? '', isNew: false };
  const code = codeInAddress() ?? sessionStorage.getItem(CODE);
  if (code === null) return before;
  sessionStorage.setItem(CODE, code);
  history.replaceState(null, '', opensReport ? `${location.pathname}#report` : location.pathname);
  const answer = await fetch('/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code, window: thisWindow }),
  }).catch(() => undefined);
  const token: unknown = answer?.ok ? (await answer.json()).token : undefined;
  if (answer) sessionStorage.removeItem(CODE);
  // A code serves once: the address of a window opened before is worth as much as the session it opened.
  if (typeof token !== 'string') return before;
  sessionStorage.setItem(SESSION, token);
  return { token, isNew: true };
}

/** Calls that shall reach the host although their window is gone before they have left. */
const LASTING = new Set(['keepWork', 'dropWork', 'releaseReport']);

/** A browser lets all such calls together carry 64 KB, and refuses the one that is more. */
export function fitsLasting(body: string): boolean {
  return body.length < 60_000 && new TextEncoder().encode(body).length < 60_000;
}

export function post(name: string, input: unknown, token: string, signal?: AbortSignal): Promise<Response> {
  const body = JSON.stringify({ input });
  return fetch(`/api/${name}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body,
    ...(LASTING.has(name) && fitsLasting(body) && { keepalive: true }),
    ...(signal && { signal }),
  });
}
