import type { FoundInLine, LineRule } from '../text-rule.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTH = `(?:${MONTHS.join('|')})`;
const DATE = new RegExp(
  `(?:(?<weekday>${DAYS.join('|')}),?\\s+(?:the\\s+)?)?(?<![\\d/.,-])(?<day>\\d{1,2})(?<ordinal>st|nd|rd|th)?\\s+(?:of\\s+)?(?<month>${MONTH})(?<comma>,)?(?:\\s+(?<year>\\d{4})(?!\\d))?(?![\\p{L}])`,
  'gu',
);
const MONTH_FIRST = new RegExp(
  `(?<![\\p{L}])(?<month>${MONTH})\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,\\s*|\\s+)(?<year>\\d{4})(?!\\d)`,
  'gu',
);
/** `28-31 June`: of the days joined by a dash the second; the first is read as any other. */
const DAYS_JOINED = new RegExp(
  `(?<![\\d/.,-])\\d{1,2}\\s?[-–]\\s?(?<day>\\d{1,2})\\s+(?<month>${MONTH})(?:\\s+(?<year>\\d{4})(?!\\d))?(?![\\p{L}])`,
  'gu',
);
const NUMERIC = /(?<![\d/.-])\d{1,2}([/.])\d{1,2}\1(?:19|20)\d\d(?![\d/])/gu;

/** Dates as `26 June 2023`: no ordinal, no leading zero, day before month; and days that a month or a week does not have. */
export const dateForm: LineRule = {
  name: 'date-form',
  family: 'house style',
  severity: 'warning',
  title: 'A date in another form than the house’s',
  why: 'A date that is always written alike cannot be misread.',
  example: { wrong: 'It closed on 05 December 2022.', right: 'It closed on 5 December 2022.' },
  mend: 'Write the date as day, month in words and year: 26 June 2023.',
  inLine({ text, kind }) {
    if (kind === 'quotation' || !/\d/.test(text)) return [];
    return [...text.matchAll(DATE)]
      .flatMap(inOrder)
      .concat([...text.matchAll(MONTH_FIRST)].map(monthFirst), [...text.matchAll(NUMERIC)].map(numeric))
      .concat([...text.matchAll(DAYS_JOINED)].flatMap(joined));
  },
};

function joined({ index, 0: whole, groups = {} }: RegExpMatchArray): FoundInLine[] {
  const wrong = wrongDay(undefined, Number(groups.day), groups.month ?? '', groups.year);
  const from = index ?? 0;
  return wrong ? [{ from, to: from + whole.length, message: wrong, suggestion: 'Check the date.' }] : [];
}

function inOrder(match: RegExpMatchArray): FoundInLine[] {
  const { weekday, day = '', ordinal, month = '', year } = match.groups ?? {};
  const from = match.index ?? 0;
  const to = from + match[0].length;
  const wrong = wrongDay(weekday, Number(day), month, year);
  if (wrong) return [{ from, to, message: wrong, suggestion: 'Check the date.' }];
  if (!ordinal && !day.startsWith('0') && !/\sof\s/.test(match[0])) return [];
  const fix = [weekday, Number(day), month, year].filter((piece) => piece !== undefined).join(' ');
  return [
    {
      from,
      to,
      message: ordinal
        ? `“${day}${ordinal}” has an ending that this house leaves off.`
        : `“${day}” has a zero that this house leaves off.`,
      fix: match.groups?.comma && !year ? `${fix},` : fix,
    },
  ];
}

function wrongDay(
  weekday: string | undefined,
  day: number,
  month: string,
  year: string | undefined,
): string | undefined {
  const index = MONTHS.indexOf(month);
  const last = new Date(Date.UTC(year === undefined ? 2024 : Number(year), index + 1, 0)).getUTCDate();
  if (day < 1 || day > last) return `${month}${year === undefined ? '' : ` ${year}`} has no day ${day}.`;
  if (weekday === undefined || year === undefined) return undefined;
  const right = DAYS[new Date(Date.UTC(Number(year), index, day)).getUTCDay()];
  return right === weekday ? undefined : `${day} ${month} ${year} was a ${right}.`;
}

function monthFirst(match: RegExpMatchArray): FoundInLine {
  const { month, day, year } = match.groups ?? {};
  const from = match.index ?? 0;
  return {
    from,
    to: from + match[0].length,
    message: 'This house writes the day before the month.',
    fix: `${Number(day)} ${month} ${year}`,
  };
}

function numeric(match: RegExpMatchArray): FoundInLine {
  const from = match.index ?? 0;
  return { from, to: from + match[0].length, message: 'This house writes the month of a date in words.' };
}

const SPAN =
  /(?<![\p{L}])(?<word>from|between)\s+(?<first>£?\d[\d,.]*)\s?[-–—]\s?(?<second>£?\d[\d,.]*\d|\d)(?!\s*%?\s*-?(?:year|month|week|\d))(?!\s+(?:to|and)\s)/giu;

/** `between 18-65`, where the dash takes the place of the word that belongs to the first one. */
export const spanForm: LineRule = {
  name: 'span-form',
  family: 'house style',
  severity: 'warning',
  title: '“From” or “between” with a dash',
  why: '“Between” asks for “and”, and “from” for “to”.',
  example: { wrong: 'Caseloads were between 18-65.', right: 'Caseloads were between 18 and 65.' },
  mend: 'Write “between … and”, or “from … to”.',
  inLine({ text }) {
    return [...text.matchAll(SPAN)].flatMap(({ index, 0: whole, groups = {} }) => {
      const { word = '', first = '', second } = groups;
      // A year that runs from one into the next has a dash of its own.
      if (/^(?:19|20)\d\d$/.test(first)) return [];
      const joined = word.toLowerCase() === 'from' ? 'to' : 'and';
      return [
        {
          from: index,
          to: index + whole.length,
          message: `“${word}” goes with “${joined}”, and not with a dash.`,
          fix: `${word} ${first} ${joined} ${second}`,
        },
      ];
    });
  },
};
