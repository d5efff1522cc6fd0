import { dateFormat } from './messages/dates.ts';

/**
 * `22 November 2026`, of `2026-11-22`; in a document in British English.
 *
 * @throws RangeError where it is no day
 */
export function sayDay(day: string, language = 'en-GB'): string {
  const format = dateFormat({ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }, language);
  return format.format(new Date(`${day}T00:00:00Z`));
}
