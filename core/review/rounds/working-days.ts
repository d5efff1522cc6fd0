/**
 * Working days of England and Wales: all but Saturdays, Sundays and bank holidays. The holidays are those of the Banking and
 * Financial Dealings Act 1971 and of the proclamations that moved or added some, as gov.uk/bank-holidays lists them; beyond
 * the years that it lists they follow the rules. Days are `2026-03-02`.
 */

/** Holidays that a proclamation put on another day. */
const MOVED: Readonly<Record<string, string>> = {
  // 75 years after the end of the war in Europe.
  '2020-05-04': '2020-05-08',
  // The Platinum Jubilee.
  '2022-05-30': '2022-06-02',
};

/** Holidays that were proclaimed once. */
const ONCE: Readonly<Record<string, HolidayName>> = {
  '2022-06-03': 'Platinum Jubilee',
  '2022-09-19': 'funeral of Queen Elizabeth II',
  '2023-05-08': 'coronation of King Charles III',
};

export type HolidayName =
  | 'New Year’s Day'
  | 'Good Friday'
  | 'Easter Monday'
  | 'early May bank holiday'
  | 'spring bank holiday'
  | 'summer bank holiday'
  | 'Christmas Day'
  | 'Boxing Day'
  | 'Platinum Jubilee'
  | 'funeral of Queen Elizabeth II'
  | 'coronation of King Charles III';

export type BankHoliday = { date: string; name: HolidayName };

/** The bank holidays of a year from 1978 on, in order. Those proclaimed once are known from 2018 on. */
export function bankHolidays(year: number): BankHoliday[] {
  const easter = easterSunday(year);
  const first = day(year, 1, 1);
  const [christmas, boxing] = christmasDays(day(year, 12, 25));
  const holidays: [string, HolidayName][] = [
    // A day that falls on a weekend is kept on the first free day behind it.
    [isWeekend(first) ? nextMonday(first) : first, 'New Year’s Day'],
    [addDays(easter, -2), 'Good Friday'],
    [addDays(easter, 1), 'Easter Monday'],
    [nextMonday(day(year, 4, 30)), 'early May bank holiday'],
    [addDays(nextMonday(day(year, 5, 31)), -7), 'spring bank holiday'],
    [addDays(nextMonday(day(year, 8, 31)), -7), 'summer bank holiday'],
    [christmas, 'Christmas Day'],
    [boxing, 'Boxing Day'],
  ];
  return [
    ...holidays.map(([date, name]) => ({ date: MOVED[date] ?? date, name })),
    ...Object.entries(ONCE).flatMap(([date, name]) => (date.startsWith(`${year}-`) ? [{ date, name }] : [])),
  ].toSorted((one, other) => one.date.localeCompare(other.date));
}

/** The bank holidays behind a day, up to another and with it. */
export function holidaysBetween(from: string, to: string): BankHoliday[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => bankHolidays(first + index))
    .flat()
    .filter(({ date }) => date > from && date <= to);
}

/** How many working days are behind a day, up to another and with it; fewer than none where that has passed. */
export function workingDaysUntil(today: string, due: string): number {
  if (due < today) return -workingDaysUntil(due, today);
  let count = 0;
  for (let date = addDays(today, 1); date !== '' && date <= due; date = addDays(date, 1))
    if (isWorkingDay(date)) count++;
  return count;
}

/** Of a day from 1978 on, as `bankHolidays` knows them. */
export function isWorkingDay(date: string): boolean {
  return !isWeekend(date) && bankHolidays(Number(date.slice(0, 4))).every((holiday) => holiday.date !== date);
}

/**
 * The day on which an answer is due: so many working days behind the day of sending, which does not count itself.
 *
 * @throws RangeError where the day is none, or no days are given
 */
export function dueDate(sent: string, workingDays: number): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(sent) || addDays(sent, 0) !== sent) throw new RangeError(`“${sent}” is no day.`);
  if (!Number.isInteger(workingDays) || workingDays < 1)
    throw new RangeError('At least one working day has to be given.');
  let date = sent;
  for (let left = workingDays; left > 0; ) {
    date = addDays(date, 1);
    if (isWorkingDay(date)) left--;
  }
  return date;
}

/** Christmas Day and Boxing Day; the Monday and Tuesday behind them where they fall on a weekend. */
function christmasDays(christmas: string): [string, string] {
  switch (weekday(christmas)) {
    case 5:
      return [christmas, addDays(christmas, 3)];
    case 6:
      return [addDays(christmas, 2), addDays(christmas, 3)];
    case 0:
      return [addDays(christmas, 2), addDays(christmas, 1)];
    default:
      return [christmas, addDays(christmas, 1)];
  }
}

/** By the rule for the Gregorian calendar that goes back to an anonymous letter in Nature (1876). */
function easterSunday(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const shift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - shift + 15) % 30;
  const rest = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * rest) / 451);
  const sum = epact + rest - 7 * late + 114;
  return day(year, Math.floor(sum / 31), (sum % 31) + 1);
}

function day(year: number, month: number, date: number): string {
  return new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10);
}

function addDays(date: string, days: number): string {
  const moment = new Date(`${date}T00:00:00Z`).getTime();
  return Number.isNaN(moment) ? '' : new Date(moment + days * 86_400_000).toISOString().slice(0, 10);
}

/** 0 for Sunday. */
function weekday(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

function isWeekend(date: string): boolean {
  return weekday(date) % 6 === 0;
}

/** The Monday behind a day. */
function nextMonday(date: string): string {
  return addDays(date, (8 - weekday(date)) % 7 || 7);
}
