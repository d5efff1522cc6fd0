import { type Measure, percentageOf } from '../../core/figure.ts';

export type ReadValue = { measure: Measure | undefined; wrong: string | undefined };

const SHARE = /^(\d{1,3}) ?(?:%|per ?cent)?$/i;
const COUNTS = /^(\d{1,6}) ?(?:\/|of|out of) ?(\d{1,6})$/i;

/** A whole percentage, or counts as `30/60`; nothing in an empty field. */
export function readValue(typed: string): ReadValue {
  const words = typed.trim();
  if (words === '') return { measure: undefined, wrong: undefined };
  const share = SHARE.exec(words)?.[1];
  if (share !== undefined && Number(share) <= 100) return { measure: { percentage: Number(share) }, wrong: undefined };
  const [, yes, base] = (COUNTS.exec(words) ?? []).map(Number);
  if (yes !== undefined && base !== undefined && base > 0 && yes <= base)
    return { measure: { yes, base }, wrong: undefined };
  return { measure: undefined, wrong: 'Write a whole percentage such as 49%, or counts such as 30/60.' };
}

export function writtenValue(measure: Measure | undefined): string {
  if (!measure) return '';
  return 'yes' in measure ? `${measure.yes}/${measure.base}` : `${measure.percentage}%`;
}

/** In percentage points, as signs and as words; nothing where one of the two is not there. */
export function difference(
  now: Measure | undefined,
  then: Measure | undefined,
): { signs: string; words: string } | undefined {
  if (!now || !then) return undefined;
  const by = percentageOf(now) - percentageOf(then);
  const points = `${Math.abs(by)} point${Math.abs(by) === 1 ? '' : 's'}`;
  if (by === 0) return { signs: '=', words: 'the same' };
  return by > 0 ? { signs: `+${by}`, words: `${points} more now` } : { signs: `−${-by}`, words: `${points} less now` };
}
