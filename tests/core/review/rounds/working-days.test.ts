import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bankHolidays,
  dueDate,
  holidaysBetween,
  isWorkingDay,
  workingDaysUntil,
} from '../../../../core/review/rounds/working-days.ts';

/** As gov.uk/bank-holidays lists them for England and Wales, month and day. */
const PUBLISHED: Record<number, string> = {
  2018: '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26',
  2019: '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
  2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
  2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
  2022: '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27',
  2023: '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26',
  2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
  2028: '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
};

describe('the bank holidays of England and Wales', () => {
  test.each(Object.entries(PUBLISHED))('%s', (year, days) => {
    expect(bankHolidays(Number(year)).map(({ date }) => date.slice(5))).toEqual(days.split(' '));
  });
});

describe('when an answer is due', () => {
  test.each([
    ['2026-03-02', 10, '2026-03-16', 'two weeks where nothing is in between'],
    ['2026-03-27', 10, '2026-04-14', 'Good Friday and Easter Monday do not count'],
    ['2025-12-19', 10, '2026-01-07', 'nor do Christmas and New Year'],
    ['2022-05-31', 3, '2022-06-07', 'nor do the days of the Jubilee'],
    ['2026-03-01', 1, '2026-03-02', 'sent on a Sunday, the first is Monday'],
  ])('%s and %d working days: %s, %s', (sent, days, due) => {
    expect(dueDate(sent, days)).toBe(due);
  });

  test('is a working day, with as many working days up to it', () => {
    fc.assert(
      fc.property(
        fc.date({ noInvalidDate: true, min: new Date('2018-01-01'), max: new Date('2028-11-01') }),
        fc.integer({ min: 1, max: 30 }),
        (date, days) => {
          const sent = date.toISOString().slice(0, 10);
          const due = dueDate(sent, days);
          expect(isWorkingDay(due)).toBe(true);
          let count = 0;
          for (let at = Date.parse(sent) + 86_400_000; at <= Date.parse(due); at += 86_400_000)
            if (isWorkingDay(new Date(at).toISOString().slice(0, 10))) count++;
          expect(count).toBe(days);
        },
      ),
    );
  });

  test.each([
    ['2026-02-30', 10],
    ['soon', 10],
    ['2026-03-02', 0],
    ['2026-03-02', 1.5],
  ])('%s and %d is refused', (sent, days) => {
    expect(() => dueDate(sent, days)).toThrow(RangeError);
  });
});

test('the bank holidays on the way to a day are named', () => {
  expect(holidaysBetween('2025-12-19', '2026-01-07')).toEqual([
    { date: '2025-12-25', name: 'Christmas Day' },
    { date: '2025-12-26', name: 'Boxing Day' },
    { date: '2026-01-01', name: 'New Year’s Day' },
  ]);
  expect(holidaysBetween('2026-03-02', '2026-03-16')).toEqual([]);
});

test('working days are counted to the day that is due, and behind it', () => {
  expect(workingDaysUntil('2026-03-02', '2026-03-16')).toBe(10);
  expect(workingDaysUntil('2026-03-16', '2026-03-16')).toBe(0);
  expect(workingDaysUntil('2026-03-18', '2026-03-16')).toBe(-2);
  // Easter lies between.
  expect(workingDaysUntil('2026-04-02', '2026-04-07')).toBe(1);
});
