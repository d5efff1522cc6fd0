import { spokenLanguage } from './messages.ts';

/**
 * Says dates in a language, as a rule the interface’s. Browsers know no Welsh: its months are known here, and all else of it is
 * as in British English, which has the same order.
 */
export function dateFormat(
  options: Intl.DateTimeFormatOptions,
  language = spokenLanguage(),
): { format: (date: Date) => string } {
  if (language !== 'cy') return new Intl.DateTimeFormat(language, options);
  const english = new Intl.DateTimeFormat('en-GB', options);
  return {
    format: (date) =>
      english
        .formatToParts(date)
        .map(({ type, value }) => (type === 'month' ? (WELSH_MONTHS[value] ?? value) : value))
        .join(''),
  };
}

const WELSH_MONTHS: Readonly<Record<string, string>> = {
  January: 'Ionawr',
  February: 'Chwefror',
  March: 'Mawrth',
  April: 'Ebrill',
  May: 'Mai',
  June: 'Mehefin',
  July: 'Gorffennaf',
  August: 'Awst',
  September: 'Medi',
  October: 'Hydref',
  November: 'Tachwedd',
  December: 'Rhagfyr',
  Jan: 'Ion',
  Feb: 'Chwef',
  Mar: 'Maw',
  Apr: 'Ebr',
  Jun: 'Meh',
  Jul: 'Gorff',
  Aug: 'Awst',
  Sep: 'Medi',
  Sept: 'Medi',
  Oct: 'Hyd',
  Nov: 'Tach',
  Dec: 'Rhag',
};
