import type { Content } from '../../../core/content.ts';
import type { Report } from '../../../core/report.ts';
import { sayMakers } from '../../../core/review/suggestions/makers.ts';
import { oneLine } from '../safe-text.ts';
import type { Stamp } from './review.ts';

/** What a text was before the suggestions in it; nothing where there are none. */
export function formerText({ suggested }: Report, part: string): Content | undefined {
  const was = suggested?.parts[part];
  return was === null ? [] : was;
}

/** Who made each change of a text, by its key there. */
export function stampsOf({ suggested, created }: Report): (part: string, change: string | undefined) => Stamp {
  return (part, change) => {
    const made = suggested?.made[`parts/${part}/${change}`];
    return { author: oneLine(made ? sayMakers(made) : '') || 'Unknown', date: wordTime(made?.at ?? created) };
  };
}

/** A moment as Word has it: in UTC, without parts of a second. */
export function wordTime(moment: string): string {
  return new Date(moment).toISOString().replace(/\.\d+Z$/, 'Z');
}
