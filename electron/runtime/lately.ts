import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Milliseconds for which a machine that could not fetch the runtime is not asked again. */
const LATELY = 15 * 60_000;

/** What kept the runtime from being fetched lately, so that an offline machine does not wait at each start. */
export function failedLately(project: string, url: string, now = Date.now()): string | undefined {
  try {
    const kept = JSON.parse(readFileSync(fileIn(project), 'utf8'));
    const age = now - kept.at;
    return kept.url === url && age >= 0 && age < LATELY && typeof kept.why === 'string' ? kept.why : undefined;
  } catch {
    return undefined;
  }
}

/** `now` is in milliseconds. Never throws. */
export function keepFailure(project: string, url: string, why: string, now = Date.now()): void {
  try {
    mkdirSync(folderIn(project), { recursive: true });
    writeFileSync(fileIn(project), JSON.stringify({ url, why, at: now }));
  } catch {
    // Then the next start asks again.
  }
}

export function forgetFailure(project: string): void {
  rmSync(fileIn(project), { force: true });
}

const folderIn = (project: string) => join(project, 'node_modules/.cache');
const fileIn = (project: string) => join(folderIn(project), 'runtime-not-fetched.json');
