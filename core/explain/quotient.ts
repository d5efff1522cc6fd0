import { type Measure, percentageOf } from '../figure.ts';
import { say } from './messages.ts';

const MOST_DIGITS = 5;

/**
 * The percentage of counts before it is rounded: `63.6` for 14 of 22. It has one decimal, or as many as it needs for who
 * rounds it by hand to come to the same whole number: 49.496 would look like 49.5. Nothing where it is whole, or where
 * the counts are not known.
 */
export function exactPercentage(measure: Measure): string | undefined {
  if (!('yes' in measure) || (100 * measure.yes) % measure.base === 0) return undefined;
  for (let digits = 1; digits < MOST_DIGITS; digits += 1) {
    const shown = roundedTo(digits, measure);
    if (Math.round(Number(shown)) === percentageOf(measure)) return shown;
  }
  return roundedTo(MOST_DIGITS, measure);
}

function roundedTo(digits: number, { yes, base }: { yes: number; base: number }): string {
  const unit = 10 ** digits;
  return (Math.floor((200 * unit * yes + base) / (2 * base)) / unit).toFixed(digits);
}

/** `14 of 22`; `of 90` where a percentage was taken over with its base. */
export function countsOf(measure: Measure): string {
  if ('yes' in measure) return say('counts', { yes: String(measure.yes), base: String(measure.base) });
  return measure.base === undefined ? '' : say('countsOfBase', { base: String(measure.base) });
}
