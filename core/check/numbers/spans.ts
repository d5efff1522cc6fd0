import type { FoundInLine, LineRule } from '../text-rule.ts';

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const ORDER = MONTHS.split('|');
const DASH = '\\s?[-–]\\s?';

const date = (name: string) =>
  `(?:(?<${name}day>\\d{1,2})\\s)?(?:(?<${name}month>${MONTHS})\\s)?(?<${name}year>(?:19|20)\\d\\d)`;
const open = `(?<oneday>\\d{1,2})(?:\\s(?<onemonth>${MONTHS}))?`;
/** `from 26 June to 12 June 2023`, `between May 2023 and June 2022`. */
const DATES = [
  new RegExp(`(?<![\\p{L}])(?:from|between)\\s${date('one')},?\\s(?:to|and|until)\\s${date('two')}(?![\\d,-])`, 'giu'),
  new RegExp(
    `(?<![\\p{L}])(?:from|between)\\s${open}\\s(?:to|and|until)\\s(?<twoday>\\d{1,2})\\s(?<twomonth>${MONTHS})(?:\\s(?<twoyear>(?:19|20)\\d\\d))?(?!\\d)`,
    'giu',
  ),
  new RegExp(`(?<![\\d.,/-])(?<oneday>\\d{1,2})${DASH}(?<twoday>\\d{1,2})\\s(?<twomonth>${MONTHS})(?![\\p{L}])`, 'gu'),
];
/** `2021-20`: not the number of a paper, and no date of another country. */
const YEARS = /(?<![\p{L}\p{N}/.–-])(?<one>(?:19|20)\d\d)\s?[-–/](?<two>(?:19|20)\d\d|\d\d)(?![\p{L}\p{N}/–-])/gu;
const NUMBERS =
  /(?<!\p{L})(?:between|aged(?: from)?)\s(?<one>\d{1,3})(?:\sper\scent|\syears)?\s(?<word>and|to)\s(?<two>\d{1,3})(?![\d.,:]*\d|\s?(?:am|pm|p\.m|o[’']clock))/giu;

/** Between nine and five. */
const HOURS = /hours|open|o[’']clock|working day/i;

/** A span of time, of years or of numbers whose end comes before its beginning. */
export const backwardSpan: LineRule = {
  name: 'backward-span',
  family: 'numbers',
  severity: 'warning',
  title: 'A span that ends before it begins',
  why: 'One of its two ends is wrong, and a reader cannot tell which.',
  example: { wrong: 'from 26 June to 12 June 2023', right: 'from 12 June to 26 June 2023' },
  mend: 'Correct the end that is wrong, or let the two change places.',
  inLine({ text }) {
    if (!/\d/.test(text)) return [];
    const told = ({ index, 0: whole }: RegExpExecArray): FoundInLine => ({
      from: index,
      to: index + whole.length,
      message: `“${whole}” ends before it begins.`,
    });
    return [
      ...DATES.flatMap((pattern) => [...text.matchAll(pattern)].filter(isBackward)),
      ...[...text.matchAll(YEARS)].filter(({ index, groups = {} }) => {
        const { one = '', two = '' } = groups;
        // A year of two digits may be of the next century.
        if (two.length === 2 && (one.endsWith('99') || /(?:no\.?|ref\.?|number)\s$/i.test(text.slice(0, index))))
          return false;
        return Number(one) > Number(two.length === 2 ? one.slice(0, 2) + two : two);
      }),
      ...[...text.matchAll(NUMBERS)].filter(
        ({ groups = {} }) => Number(groups.one) > Number(groups.two) && !(Number(groups.one) <= 12 && HOURS.test(text)),
      ),
    ]
      .map(told)
      .sort((one, other) => one.from - other.from);
  },
};

/** Without its year, the first may be of the year before: `from April to March 2019`. */
function isBackward({ groups = {} }: RegExpExecArray): boolean {
  const end = (name: string) => ({
    year: groups[`${name}year`],
    month: groups[`${name}month`],
    day: groups[`${name}day`],
  });
  const [one, two] = [end('one'), end('two')];
  if (one.year !== undefined && two.year !== undefined && one.year !== two.year) return one.year > two.year;
  if ((one.year === undefined) !== (two.year === undefined) && one.month !== undefined && one.month !== two.month)
    return false;
  const [first, second] = [ORDER.indexOf(one.month ?? two.month ?? ''), ORDER.indexOf(two.month ?? one.month ?? '')];
  if (one.month !== undefined && two.month !== undefined && first !== second)
    return one.year !== undefined && first > second;
  return one.day !== undefined && two.day !== undefined && Number(one.day) > Number(two.day);
}
