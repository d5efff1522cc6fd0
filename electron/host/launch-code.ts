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

export type LaunchCodes = { issue: () => string; redeem: (code: string) => boolean };

/**
 * Codes that open one window each. A code stands in the address that a browser is started with, where other users of
 * the machine can read it, so it works once and for `lifetime` milliseconds.
 */
export function createLaunchCodes(lifetime: number, now: () => number = Date.now): LaunchCodes {
  const expiries = new Map<string, number>();
  return {
    issue() {
      const code = newSecret();
      expiries.set(code, now() + lifetime);
      return code;
    },
    redeem(given) {
      for (const [code, expiry] of expiries) if (expiry <= now()) expiries.delete(code);
      const code = [...expiries.keys()].filter((known) => sameSecret(given, known))[0];
      return code !== undefined && expiries.delete(code);
    },
  };
}
