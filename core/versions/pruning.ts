import type { Version } from './version.ts';

/** Which versions a file goes on keeping. Those that someone named are never among what goes. */
export type KeepingRule = {
  /** Up to which age, in days, one of each span of `per` days is kept, the latest of it; 0 keeps all. */
  spans: readonly { days: number; per: number }[];
  /** How many that nobody named are kept at most; the oldest go first. */
  atMost: number;
};

/** All of the last day, one a day for a month, one a week for as long as there is room. */
export const KEEPING: KeepingRule = {
  spans: [
    { days: 1, per: 0 },
    { days: 31, per: 1 },
    { days: Number.POSITIVE_INFINITY, per: 7 },
  ],
  atMost: 100,
};

const DAY = 86_400_000;

/**
 * The versions that stay, in the order given. Ages count back from the latest version, not from a clock: one that jumps
 * makes nothing older by itself. The latest that nobody named always stays.
 */
export function pruneVersions<V extends Pick<Version, 'at' | 'kind'>>(versions: readonly V[], rule = KEEPING): V[] {
  const now = Math.max(...versions.map(timeOf));
  const kept = new Set<V>();
  const taken = new Set<string>();
  const automatic = versions.filter(({ kind }) => kind !== 'named').sort((a, b) => timeOf(b) - timeOf(a));
  for (const version of automatic) {
    if (kept.size >= rule.atMost) break;
    const at = timeOf(version);
    const span = rule.spans.findIndex(({ days }) => now - at <= days * DAY);
    const { per } = rule.spans[span] ?? { per: Number.POSITIVE_INFINITY };
    const place = `${span} ${per === 0 ? at : Math.floor(at / (per * DAY))}`;
    if (per > 0 && taken.has(place)) continue;
    taken.add(place);
    kept.add(version);
  }
  return versions.filter((version) => version.kind === 'named' || kept.has(version));
}

function timeOf({ at }: Pick<Version, 'at'>): number {
  return new Date(at).getTime();
}
