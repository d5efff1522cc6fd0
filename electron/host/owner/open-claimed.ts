import type { OpenReport } from '../../../core/contract/contract.ts';
import type { Owner } from '../../../core/contract/read-only.ts';
import type { Claims } from './claims.ts';

/** Who asks for a report. `take`: for writing, even if somebody has it. */
export type Opening = { window?: string | undefined; take?: boolean | undefined };

/**
 * Opens a report that is claimed first, so that nobody begins to write while it is read. What cannot be opened, or only be
 * looked at, is nobody’s.
 */
export async function openClaimed(
  claims: Claims,
  path: string,
  { window, take }: Opening,
  open: (owner: Owner | undefined) => Promise<OpenReport>,
): Promise<OpenReport> {
  const hadIt = window !== undefined && claims.has(path, window);
  const owner = await claims.claim(path, window, take);
  let opened: OpenReport | undefined;
  try {
    opened = await open(owner);
    return opened;
  } finally {
    if (window !== undefined && !hadIt && (!opened || opened.readOnly)) await claims.release(path, window);
  }
}
