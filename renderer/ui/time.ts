import { dateFormat } from '../../core/messages/dates.ts';

// Made once, since making one takes longer than the rest of what a key does.
const time = dateFormat({ hour: '2-digit', minute: '2-digit' });
const day = dateFormat({ day: 'numeric', month: 'long' });
const dayOfYear = dateFormat({ day: 'numeric', month: 'long', year: 'numeric' });

/** 14:03 today, 21 November 14:03 this year, else with the year. */
export function sayTime(iso: string, now = new Date()): string {
  const date = new Date(iso);
  if (date.toDateString() === now.toDateString()) return time.format(date);
  const days = date.getFullYear() === now.getFullYear() ? day : dayOfYear;
  return `${days.format(date)}, ${time.format(date)}`;
}
