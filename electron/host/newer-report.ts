import type { ReadOnly } from '../../core/contract/read-only.ts';
import type { NewerReport } from '../../core/newer.ts';

/** More names than anybody reads, and characters of one. */
const MANY = 200;
const LONG = 200;

/** Why a report of a newer Assay may only be looked at. Where very much of it is unknown, what it belongs to is named. */
export function readOnlyOf({ version, lost }: Omit<NewerReport, 'report'>): ReadOnly {
  return { why: 'newer', version, lost: named(lost).slice(0, MANY) };
}

function named(lost: readonly string[]): string[] {
  const brief = lost.map((name) => name.slice(0, LONG));
  for (const depth of [Number.POSITIVE_INFINITY, 2, 1]) {
    const names = [...new Set(brief.map((name) => name.split('.').slice(0, depth).join('.')))];
    if (names.length <= MANY || depth === 1) return names;
  }
  return brief;
}
