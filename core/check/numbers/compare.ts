import { rememberPair } from '../reading.ts';
import type { Claim } from './claims.ts';

/** Percentages of one thing may differ by so much through rounding. */
const ROUNDED = 1;

/** Whether two clauses speak of one thing: nearly all words of the shorter, and most of both. */
export const isSameSubject = rememberPair((one: Claim, other: Claim): boolean => {
  if (one.apart || other.apart || one.about.size < 3 || other.about.size < 3) return false;
  if (!isOneBase(one.quantity.base, other.quantity.base)) return false;
  const shorter = one.about.size <= other.about.size ? one : other;
  const longer = shorter === one ? other : one;
  if (isContrast(one, other)) return false;
  let shared = 0;
  for (const stem of shorter.about) if (longer.about.has(stem)) shared++;
  const united = shorter.about.size + longer.about.size - shared;
  return shared >= 4 && shared >= 0.8 * shorter.about.size && shared >= 0.6 * united;
});

/** What parts one group of cases from another: a clause that names one does not speak of all. */
const GROUPS =
  /^(?:wom[ae]n|men$|male|femal|girl|boy|youn|adult$|child|communit|custod|licenc|relea|post|medium|high|low|urban|rural|north|south|east|west|pso|pos?$|grade|junior|senior|first|second|third|black|asian|ethnic|remain|new)/;

function isContrast(one: Claim, other: Claim): boolean {
  return (
    [...one.about].some((stem) => GROUPS.test(stem) && !other.about.has(stem)) ||
    [...other.about].some((stem) => GROUPS.test(stem) && !one.about.has(stem))
  );
}

/** Whether a share of `base` can be that of the whole that has the other base; a much smaller base is that of a part. */
export function isOneBase(base: number | undefined, other: number | undefined): boolean {
  return base === undefined || other === undefined || Math.min(base, other) >= 0.6 * Math.max(base, other);
}

/** Whether both can speak of one standard; what names none can speak of any. */
export function isOneTopic(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === 0 || other.size === 0 || [...one].some((topic) => other.has(topic));
}

/** Whether what is said of a thing cannot be true together with what is said of it elsewhere. */
export function isAtOdds(
  one: Pick<Claim, 'quantity' | 'negative'>,
  other: Pick<Claim, 'quantity' | 'negative'>,
): boolean {
  if (one.negative === undefined || other.negative === undefined) return false;
  const { low, high } = one.quantity;
  const turned = one.negative !== other.negative;
  const lowest = turned ? 100 - other.quantity.high : other.quantity.low;
  const highest = turned ? 100 - other.quantity.low : other.quantity.high;
  return lowest > high + ROUNDED || highest < low - ROUNDED;
}
