import type { HolidayName } from '../../../core/review/rounds/working-days.ts';
import { say } from './messages.ts';

/** What a bank holiday is called on the screen. */
export const HOLIDAY_NAMES: Record<HolidayName, string> = {
  'New Year’s Day': say('newYearsDay'),
  'Good Friday': say('goodFriday'),
  'Easter Monday': say('easterMonday'),
  'early May bank holiday': say('earlyMayBankHoliday'),
  'spring bank holiday': say('springBankHoliday'),
  'summer bank holiday': say('summerBankHoliday'),
  'Christmas Day': say('christmasDay'),
  'Boxing Day': say('boxingDay'),
  'Platinum Jubilee': say('platinumJubilee'),
  'funeral of Queen Elizabeth II': say('funeralOfTheQueen'),
  'coronation of King Charles III': say('coronationOfTheKing'),
};
