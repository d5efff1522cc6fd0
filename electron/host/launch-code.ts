import { randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits, as text that a URL can hold. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Takes as long for a near miss as for a wild guess. */
export function sameSecret(given: string, expected: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(expected);
  return a.length === b.length && timingSafeEqual(a, b);
}

export type LaunchCodes = {
  /** `spent` is called once, when the code opens no other window: redeemed, too old, or the host stops. */
  issue: (spent?: () => void) => string;
  /** `window`: what the window that asks is called; nobody else knows that. */
  redeem: (code: string, window: string) => boolean;
  /** Ends every code. */
  end: () => void;
};

/**
 * Codes that open one window each, for `lifetime` milliseconds, wherever the clock jumps. A window that is loaded anew before it
 * has heard the answer asks again.
 */
export function createLaunchCodes(lifetime: number, now: () => number = () => performance.now()): LaunchCodes {
  type Issued = { expiry: number; spent: () => void; timer: NodeJS.Timeout; window?: string };
  const issued = new Map<string, Issued>();
  function end(code: string): void {
    const found = issued.get(code);
    if (!found) return;
    issued.delete(code);
    clearTimeout(found.timer);
    if (found.window === undefined) found.spent();
  }
  return {
    issue(spent = () => {}) {
      const code = newSecret();
      // Nobody may ask again, and what tells of the code shall go all the same.
      const timer = setTimeout(() => end(code), lifetime).unref();
      issued.set(code, { expiry: now() + lifetime, spent, timer });
      return code;
    },
    redeem(given, window) {
      for (const [code, { expiry }] of issued) if (expiry <= now()) end(code);
      const code = [...issued.keys()].filter((known) => sameSecret(given, known))[0];
      const found = code === undefined ? undefined : issued.get(code);
      if (!found) return false;
      if (found.window !== undefined) return sameSecret(window, found.window);
      found.window = window;
      found.spent();
      return true;
    },
    end() {
      for (const code of [...issued.keys()]) end(code);
    },
  };
}
