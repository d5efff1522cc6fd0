import type { Session } from 'electron';
import { theChromium } from './run.ts';
import { originOf, toInner } from './schemes.ts';

type RequestHandler = Parameters<Session['setPermissionRequestHandler']>[0];
type CheckHandler = Parameters<Session['setPermissionCheckHandler']>[0];

export type Permissions = {
  /** Tells Chromium, before a page of this origin is there, what the handlers answer for it. */
  apply: (contents: object, url: string) => Promise<void>;
  setRequestHandler: (handler: RequestHandler) => void;
  setCheckHandler: (handler: CheckHandler) => void;
  setDeviceHandler: (handler: unknown) => void;
};

/** Electron’s word for a permission, Chromium’s, and what the handlers are told beside it. */
const permissions: [name: string, theirs: string, details?: object][] = [
  ['geolocation', 'geolocation'],
  ['notifications', 'notifications'],
  ['midi', 'midi'],
  ['clipboard-read', 'clipboard-read'],
  ['clipboard-sanitized-write', 'clipboard-write'],
  ['media', 'microphone', { mediaType: 'audio', mediaTypes: ['audio'] }],
  ['media', 'camera', { mediaType: 'video', mediaTypes: ['video'] }],
  ['window-management', 'window-management'],
  ['local-fonts', 'local-fonts'],
];

/**
 * Electron asks when the page does; the double asks for every permission before the page is there, and Chromium then
 * answers the page by itself. “To clear the handler, call setPermissionRequestHandler(null)”: everything is granted then.
 */
export function createPermissions(): Permissions {
  let request: RequestHandler = null;
  let check: CheckHandler = null;
  const applied = new Set<string>();
  return {
    async apply(contents, url) {
      const origin = originOf(url);
      const inner = toInner(`${origin}/`);
      if (applied.has(origin) || !inner.startsWith('http')) return;
      applied.add(origin);
      for (const [name, theirs, details] of permissions) {
        const about = { requestingUrl: url, isMainFrame: true, ...details };
        const checked = check === null || check(contents as never, name as never, origin, about as never);
        const granted =
          checked &&
          (await new Promise<boolean>((resolve) => {
            if (request === null) resolve(true);
            else request(contents as never, name as never, resolve, about as never);
          }));
        await theChromium()
          .connection.send('Browser.setPermission', {
            origin: new URL(inner).origin,
            permission: { name: theirs },
            setting: granted ? 'granted' : 'denied',
          })
          .catch((fault) => console.error(`electron double: ${fault}`));
      }
    },
    setRequestHandler(handler) {
      request = handler;
      applied.clear();
    },
    setCheckHandler(handler) {
      check = handler;
      applied.clear();
    },
    // No device is plugged into the double.
    setDeviceHandler() {},
  };
}
