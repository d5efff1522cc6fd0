import type { IncomingMessage } from 'node:http';

/**
 * Who may speak to the local host. Any page open in a browser, and any user of the machine, can reach a port on the
 * loopback address: these rules let in only the page that this host itself served.
 */

export const SECURITY_HEADERS: Record<string, string> = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    // One policy, which vouches for the workers beside the window and for nothing else (renderer/workers.ts).
    'trusted-types workers',
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

/** The HTTP status with which a request is refused, or nothing when it may go on. `host` is `127.0.0.1:PORT`. */
export function refusalOf(request: IncomingMessage, host: string): number | undefined {
  const { origin, 'sec-fetch-site': site, 'content-type': type } = request.headers;
  // A name that an attacker points at 127.0.0.1 arrives here with that name as its Host.
  const hosts = request.headersDistinct.host ?? [];
  if (hosts.length !== 1 || hosts[0] !== host) return 421;
  if (origin !== undefined && origin !== `http://${host}`) return 403;
  if (isVisit(request)) return undefined;
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return 403;
  if (request.method === 'GET' || request.method === 'HEAD') return undefined;
  if (request.method !== 'POST') return 405;
  // Browsers always name the origin of a POST.
  if (origin === undefined) return 403;
  // A type that no form can send, so another page's request needs a preflight, and that is never answered.
  return type === 'application/json' ? undefined : 415;
}

/**
 * Whether a tab goes to the page itself, from wherever: a link can do that much, and so does the file that the browser is
 * started with. It gets the page that anyone may have, in no frame, and without a code that page can do nothing.
 */
function isVisit({ method, url, headers }: IncomingMessage): boolean {
  return (
    method === 'GET' &&
    url === '/' &&
    headers['sec-fetch-mode'] === 'navigate' &&
    headers['sec-fetch-dest'] === 'document'
  );
}
