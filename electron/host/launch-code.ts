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
  /** `spent` is called once, when the code works no longer: redeemed, too old, or the host stops. */
  issue: (spent?: () => void) => string;
  redeem: (code: string) => boolean;
  /** Ends every code. */
  end: () => void;
};

/** Codes that open one window each: a code works once, and for `lifetime` milliseconds, wherever the clock jumps. */
export function createLaunchCodes(lifetime: number, now: () => number = () => performance.now()): LaunchCodes {
  type Issued = { expiry: number; spent: () => void; timer: NodeJS.Timeout };
  const issued = new Map<string, Issued>();
  function end(code: string): void {
    const found = issued.get(code);
    if (!found) return;
    issued.delete(code);
    clearTimeout(found.timer);
    found.spent();
  }
  return {
    issue(spent = () => {}) {
      const code = newSecret();
      // Nobody may ask again, and what tells of the code shall go all the same.
      const timer = setTimeout(() => end(code), lifetime).unref();
      issued.set(code, { expiry: now() + lifetime, spent, timer });
      return code;
    },
    redeem(given) {
      for (const [code, { expiry }] of issued) if (expiry <= now()) end(code);
      const code = [...issued.keys()].filter((known) => sameSecret(given, known))[0];
      if (code === undefined) return false;
      end(code);
      return true;
    },
    end() {
      for (const code of [...issued.keys()]) end(code);
    },
  };
}
