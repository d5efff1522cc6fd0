import type { Chromium } from './chromium.ts';

/** Facts about this start of the pretend Electron, of which a process has one. */
export type Run = {
  execPath: string;
  appPath: string;
  isPackaged: boolean;
  electronVersion: string;
  /** Of the app’s package.json. */
  manifest: { name?: string; productName?: string; version?: string; main?: string };
  /** Chromium’s and Electron’s switches: “--name=value”, wherever they stand. */
  switches: Map<string, string>;
};

let run: Run | undefined;
let chromium: Chromium | undefined;

export function beginRun(given: Run): void {
  run = given;
}

export function theRun(): Run {
  if (!run) throw new Error('electron double: the run has not begun');
  return run;
}

export function setChromium(given: Chromium): void {
  chromium = given;
}

/** There before `ready`. */
export function theChromium(): Chromium {
  if (!chromium) throw new Error('electron double: used before the app is ready');
  return chromium;
}

export function hasChromium(): boolean {
  return chromium !== undefined;
}

/** What main asked of the system, in order, for tests on the double only. */
export const asked: { what: string; args: unknown[] }[] = [];

export function note(what: string, ...args: unknown[]): void {
  asked.push({ what, args });
}
