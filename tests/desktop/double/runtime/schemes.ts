import type { CustomScheme, Privileges } from 'electron';

/**
 * Chromium cannot be taught `app://` from outside: it drops such an address before anyone may answer for it. So
 * `app://bundle/x` is fetched as `https://bundle.app.double/x`, and main sees the address that it knows. In the page,
 * `location` is the other one: that differs from Electron.
 */
const schemes = new Map<string, Privileges>();

export function registerSchemes(custom: CustomScheme[]): void {
  for (const { scheme, privileges = {} } of custom) schemes.set(scheme, privileges);
}

export function privilegesOf(scheme: string): Privileges | undefined {
  return schemes.get(scheme);
}

export function toInner(url: string): string {
  const [, scheme = '', host = '', rest = ''] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/is.exec(url) ?? [];
  return schemes.has(scheme) ? `https://${host}.${scheme}.double${rest || '/'}` : url;
}

export function toOuter(url: string): string {
  const [, host = '', scheme = '', rest = ''] =
    /^https:\/\/([^/?#]*)\.([a-z0-9+-]+)\.double([/?#].*)?$/is.exec(url) ?? [];
  return schemes.has(scheme) ? `${scheme}://${host}${rest}` : url;
}

/** Scheme and host of an address as Electron writes an origin. */
export function originOf(url: string): string {
  if (!URL.canParse(url)) return 'null';
  const { protocol, host, origin } = new URL(url);
  return schemes.get(protocol.slice(0, -1))?.standard ? `${protocol}//${host}` : origin;
}
