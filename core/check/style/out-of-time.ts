import { isRunning, type Reading, remember } from '../reading.ts';
import { onceFor } from '../text/remember-for.ts';
import { type Sentence, sentencesOf } from '../text/sentences.ts';
import type { FoundInReport, ReportRule, Stretch } from '../text-rule.ts';

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
const MONTH = MONTHS.join('|');

/** A month as so many since the year 0. */
type Dated = Stretch & { month: number; kind: 'fieldwork' | 'past' };

const DATE = `(?:\\d{1,2}\\s)?(?<month>${MONTH})\\s(?<year>(?:19|20)\\d\\d)(?!\\d)`;
/** What the inspectors did, and when: not when the cases began that they looked at. */
const FIELDWORK = new RegExp(
  `(?<!\\p{L})(?:(?:our|the|this)\\s(?:fieldwork|inspection)\\s(?:took place|started|began|was (?:carried out|completed|conducted|undertaken))|fieldwork|(?:we|inspectors)\\s(?:visited|observed|interviewed|met|inspected))(?<between>(?:\\s(?!that\\s|which\\s|who\\s|where\\s|whose\\s|when\\s|commenc|beg[au]n\\s|start|since\\s|from\\s|between\\s|sentenced\\s|released\\s|until\\s|to\\s)[\\p{L}\\d’'-]+){0,14}?)\\s(?:in|on|during|beginning)\\s(?:the (?:week|month) (?:of|beginning) )?${DATE}`,
  'giu',
);
const PAST = new RegExp(`(?<!\\p{L})(?:in|on|during|since|from|after)\\s${DATE}`, 'giu');
/** What is planned has its dates behind the publication of the report. */
const AHEAD =
  /(?<!\p{L})(?:will|shall|would|due|plans?|planned|planning|expect(?:s|ed)?|intend(?:s|ed)?|intention|hope[sd]?|aims?|aimed|should|must|may(?! \d)|could|schedul|target|forecast|project|propos|until|ends?|expires?|by|to be|deadline|next|future|anticipat|estimat|commits?|committed|run(?:s|ning)?|begin(?:s)?|takes effect|from which|agreed|extended|set to|going to|ready|funding|funded|contracts?)/iu;
const DONE =
  /(?<!\p{L})(?:was|were|had|has been|have been|began|started|opened|closed|left|became|took|took place|took over|\p{L}{3,}ed)(?!\p{L})/iu;
const EARLIER =
  /(?<!\p{L})(?:previous|last|earlier|first|then|pilot|thematic|ago|prior|former|HMIP? Prisons)(?!\p{L})/iu;

const datesIn = remember((line): readonly Dated[] => {
  if (!isRunning(line) || !/(?:19|20)\d\d/.test(line.text)) return [];
  return sentencesOf(line).flatMap((sentence) => {
    const past = AHEAD.test(sentence.text) || !DONE.test(sentence.text) ? [] : found(sentence, PAST, 'past');
    const own = EARLIER.test(sentence.text) ? [] : found(sentence, FIELDWORK, 'fieldwork');
    return [...own, ...past.filter(({ from }) => own.every((one) => one.from !== from))];
  });
});

function found({ text, from }: Sentence, pattern: RegExp, kind: Dated['kind']): Dated[] {
  return [...text.matchAll(pattern)].map(({ index, 0: whole, groups = {} }) => {
    const date = new RegExp(`(?:\\d{1,2}\\s)?${groups.month}\\s${groups.year}$`, 'u').exec(whole);
    return {
      from: from + index + (date?.index ?? 0),
      to: from + index + whole.length,
      month: 12 * Number(groups.year) + MONTHS.findIndex((name) => name.toLowerCase() === groups.month?.toLowerCase()),
      kind,
    };
  });
}

/** Dates of the inspectors’ own work outside the fieldwork, and of what has happened behind the publication. */
export const outOfTime: ReportRule = {
  name: 'date-out-of-time',
  family: 'house style',
  severity: 'warning',
  title: 'A date that the inspection cannot have known',
  why: 'A date from before the fieldwork or from after the publication was carried over from another report, or mistyped.',
  example: {
    wrong: 'We visited the office in June 2021. (Fieldwork started in June 2023.)',
    right: 'We visited the office in June 2023.',
  },
  mend: 'Correct the date, or the detail of the report that it is held against.',
  looksAt: (line) => datesIn(line).length > 0,
  inReport(reading) {
    const { started, published } = timesOf(reading);
    if (started === undefined && published === undefined) return [];
    return reading.ours.flatMap((read) =>
      datesIn(read.line).flatMap(({ from, to, month, kind }): FoundInReport[] => {
        const at = { read, from, to };
        if (published !== undefined && month > published)
          return [{ at, message: `This lies behind the publication of the report, in ${sayMonth(published)}.` }];
        if (kind === 'past' || started === undefined || month >= started) return [];
        return [
          {
            at,
            message: `The details of this report say that its fieldwork started in ${sayMonth(started)}.`,
            // Some weeks before, surveys and interviews may have begun.
            ...(started - month <= EARLY && { severity: 'advice' as const }),
          },
        ];
      }),
    );
  },
};

/** Months before the fieldwork in which some of the work may be done. */
const EARLY = 3;

function sayMonth(month: number): string {
  return `${MONTHS[month % 12]} ${Math.floor(month / 12)}`;
}

function timesOf({ report, template }: Reading): { started: number | undefined; published: number | undefined } {
  const months = (id: string) => monthsIn(report.details[id] ?? '');
  const { fieldwork, publication, years } = timeDetails(template);
  const started = fieldwork.flatMap(months);
  const told = publication.flatMap(months);
  const lastOfYear = years.flatMap((id) => {
    const year = /(?:19|20)\d\d/.exec(report.details[id] ?? '')?.[0];
    return year === undefined ? [] : [12 * Number(year) + 11];
  });
  const published = told.length > 0 ? told : lastOfYear;
  return {
    started: started.length > 0 ? Math.min(...started) : undefined,
    published: published.length > 0 ? Math.max(...published) : undefined,
  };
}

/** `May/June 2019` and `the weeks beginning 6 March and 20 March 2017`: each month of the year behind it. */
function monthsIn(text: string): number[] {
  const year = /(?:19|20)\d\d/.exec(text)?.[0];
  if (year === undefined) return [];
  return [...text.matchAll(new RegExp(MONTH, 'gu'))].map(([name]) => 12 * Number(year) + MONTHS.indexOf(name));
}

const timeDetails = onceFor(({ details }) => {
  const ids = details.map(({ id }) => id);
  return {
    fieldwork: ids.filter((id) => /^fieldwork\b/i.test(id)),
    publication: ids.filter((id) => /^publication.*(?:month|date)/i.test(id)),
    years: ids.filter((id) => /^publication.*year/i.test(id)),
  };
});
