import { type Measure, percentageOf } from '../../core/figure.ts';
import { say } from './messages.ts';

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
  return { measure: undefined, wrong: say('writeAWholePercentageSuch') };
}

/** As `readValue` reads it; empty without a measure. */
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
  if (by === 0) return { signs: '=', words: say('theSame') };
  return by > 0
    ? { signs: `+${by}`, words: say('moreNow', { points: by }) }
    : { signs: `−${-by}`, words: say('lessNow', { points: -by }) };
}
