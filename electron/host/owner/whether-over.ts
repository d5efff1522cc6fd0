import { realpath } from 'node:fs/promises';
import type { OwnerFile } from '../../../core/owner-file.ts';
import { type FoundOwner, loadOwner, ownerFileOf, timeOnDisk } from './owner-file.ts';
import { fateOf } from './this-process.ts';

/**
 * Whether an owner file no longer counts, because whoever wrote it has not been heard of for `stale` milliseconds, or is a
 * process of this machine that has ended.
 *
 * Neither our clock nor the one in the file is asked: a share has a third. Its file is as old as it is older than a file that
 * was just written beside it; and where nothing can be written, or that clock was set back, it is as old as the time, in our
 * counting, for which we have seen it unchanged.
 */
export function createJudge(stale: number): (file: string, found: FoundOwner) => Promise<boolean> {
  const sightings = new Map<string, { mark: string; since: number }>();
  return async (file, found) => {
    const fate = found.owner ? await fateOf(found.owner) : 'unknown';
    if (fate !== 'unknown') return fate === 'gone';
    const mark = `${found.modified} ${found.owner?.claim} ${found.owner?.seen}`;
    const known = sightings.get(file);
    if (known?.mark !== mark) sightings.set(file, { mark, since: performance.now() });
    else if (performance.now() - known.since > stale) return true;
    const now = await timeOnDisk(file);
    return now !== undefined && now - found.modified > stale;
  };
}

/** Milliseconds after which an owner who is not heard of no longer counts. */
export const STALE = 5 * 60_000;

/** Who has a report open, as far as its folder tells. Never fails. */
export async function ownerOf(report: string): Promise<OwnerFile | undefined> {
  const file = ownerFileOf(await realpath(report).catch(() => report));
  const found = await loadOwner(file);
  if (typeof found === 'string' || !found.owner) return undefined;
  return (await createJudge(STALE)(file, found)) ? undefined : found.owner;
}
