import type { Template } from '../../template.ts';
import { type Reading, remember } from '../reading.ts';
import type { FoundInReport, ReportRule } from '../text-rule.ts';

/** The first whole year of the King’s reign: bodies were renamed in the autumn before. */
const KING = 2023;
const QUEEN = 2021;

const signs = remember(({ text }) => ({
  royal: [
    ...text.matchAll(
      /(?<![\p{L}])(?:(His|Her)\s+Majesty[’']s|(King|Queen)[’']s\s+(?:Counsel|Speech|Bench))(?![\p{L}])/gu,
    ),
  ],
  copyright: [...text.matchAll(/(?:©\s*)?Crown\s+copyright,?\s+((?:19|20)\d\d)/giu)],
  address: [...text.matchAll(/[\w.@/-]*\.(?:gsi|gsx|gse|gcsx)\.gov\.uk(?!\w)/giu)],
}));

/** Fixed words that were true of another year: the sovereign’s title, the year of copyright, addresses that have gone. */
export const otherYear: ReportRule = {
  name: 'other-year',
  family: 'house style',
  severity: 'warning',
  title: 'Words that were true of another year',
  why: 'Words carried over from an older report send readers to places that have gone, and make them doubt the rest.',
  example: { wrong: '© Crown copyright 2019, in a report of 2023', right: '© Crown copyright 2023' },
  mend: 'Bring the words up to the year of this report.',
  looksAt: (line) => Object.values(signs(line)).some(({ length }) => length > 0),
  inReport(reading) {
    const year = yearOf(reading);
    return reading.ours.flatMap((read): FoundInReport[] => {
      const { royal, copyright, address } = signs(read.line);
      const at = (match: RegExpMatchArray) => ({
        read,
        from: match.index ?? 0,
        to: (match.index ?? 0) + match[0].length,
      });
      return [
        ...royal.flatMap((match): FoundInReport[] => {
          const ofKing = (match[1] ?? match[2]) === 'His' || match[2] === 'King';
          if (year === undefined || (ofKing ? year > QUEEN : year < KING)) return [];
          return [
            {
              at: at(match),
              message: `“${match[0]}” does not go with a report of ${year}, unless it speaks of another time.`,
              // What happened then is told by the name it had then.
              ...(/\b(?:19|20)\d\d\b/.test(read.line.text) && { severity: 'advice' as const }),
            },
          ];
        }),
        ...copyright.flatMap((match): FoundInReport[] =>
          year === undefined || Number(match[1]) === year
            ? []
            : [{ at: at(match), message: `The copyright is of ${match[1]}, and the report of ${year}.` }],
        ),
        ...address.map((match) => ({
          at: at(match),
          message: `“${match[0]}” is an address that government closed in 2019.`,
          ...(year !== undefined && year < 2018 && { severity: 'advice' as const }),
        })),
      ];
    });
  },
};

/** The year in which the report is published, as its details say; of several the last. */
function yearOf({ report, template }: Reading): number | undefined {
  const years = yearDetails(template).flatMap((id) => (report.details[id] ?? '').match(/(?:19|20)\d\d/g) ?? []);
  return years.length === 0 ? undefined : Math.max(...years.map(Number));
}

function yearDetails({ details }: Template): string[] {
  const ofYears = details.filter(({ kind }) => kind === 'year');
  // A year that statistics are of may be any.
  const published = ofYears.filter(({ id }) => /^publication/i.test(id));
  return (published.length > 0 ? published : ofYears).map(({ id }) => id);
}
