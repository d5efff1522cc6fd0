import { standardsOf } from '../../framework.ts';
import { type Line, remember } from '../reading.ts';
import type { FoundInReport, LineRule, ReportRule } from '../text-rule.ts';
import { FIRST_NAMES } from './first-names.ts';
import { isOfStory, storiesOf } from './stories.ts';

/** What tells who somebody is, although the name was changed. */

const CAPITALISED = "\\p{Lu}[\\p{L}&’'-]*(?: (?:of |the |and |for )?\\p{Lu}[\\p{L}&’'-]*)*";

/** What to look for in an example, with what it gives away. */
const TELLING: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(
      `(?<![\\p{L}])(?:works?|worked|working|employed|employment|job|apprenticeship|placement|interview|workshop|shifts?) (?:at|for|with|by|in) (?:the |a )?(?<what>${CAPITALISED}(?: \\p{Ll}+)? (?:company|firm|factory|supermarket|warehouse|depot|shop)|${CAPITALISED})`,
      'gu',
    ),
    'an employer or workplace',
  ],
  [
    new RegExp(
      `(?<what>${CAPITALISED} (?:School|College|Academy|University|Hospital|Infirmary|Surgery|Hostel|Primary|Nursery|Barracks))(?![\\p{L}])`,
      'gu',
    ),
    'a school, hospital or home',
  ],
  [
    new RegExp(
      `(?<what>(?:\\d{1,4} )?${CAPITALISED} (?:Street|Road|Avenue|Lane|Close|Crescent|Terrace|Estate))(?![\\p{L}])`,
      'gu',
    ),
    'an address',
  ],
  [
    /(?<what>(?:born (?:on|in)|date of birth(?: is| was|:)?) (?:\d{1,2} )?(?:\p{Lu}\p{Ll}+ )?\d{4})/gu,
    'a date of birth',
  ],
  [
    /(?<what>(?<![\p{L}\d])\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) (?:19|20)\d\d)/gu,
    'an exact date',
  ],
  [
    /(?<what>(?<![\p{L}])(?:Facebook|Instagram|Twitter|YouTube|TikTok|Snapchat)(?![\p{L}]))/gu,
    'where the person can be found',
  ],
];

export const identifyingDetail: ReportRule = {
  name: 'identifying-detail',
  family: 'people',
  severity: 'advice',
  title: 'A detail that can tell who somebody is',
  why: 'With an age, an offence and a place, neighbours and newspapers need no name.',
  example: {
    wrong: 'Ann is a 31-year-old. She works at Halden Bakery.',
    right: 'Ann is a 31-year-old. She works at a bakery.',
  },
  mend: 'Say it more generally, unless it is needed and the person agrees.',
  looksAt: isOfStory,
  inReport: (reading) => {
    const titles = standardsOf(reading.template).map(({ title }) => title);
    return storiesOf(reading).flatMap(({ lines }) =>
      lines.flatMap((read) =>
        TELLING.flatMap(([pattern, tells]) =>
          [...read.line.text.matchAll(pattern)].flatMap(({ index, 0: whole, groups }): FoundInReport[] => {
            const what = groups?.what ?? whole;
            const from = index + whole.lastIndexOf(what);
            if (NO_PLACE.test(what) || /^\p{Lu}{2,}$/u.test(what) || titles.some((title) => what.startsWith(title)))
              return [];
            return [
              {
                at: { read, from, to: from + what.length },
                message: `“${what}” gives ${tells} of somebody in an example.`,
              },
            ];
          }),
        ),
      ),
    );
  },
};

const NO_PLACE = /^(?:The|This|In|On|At|Crown|His|Her|Their|English)(?![\p{L}])/u;

const LEFT =
  /(?<name>(?<![\p{L}])\p{Lu}[\p{L}&’'-]+(?: \p{Lu}[\p{L}&’'-]+)*)(?: \p{Ll}+){0,3} \((?:a|an) (?:[\p{Ll}-]+ )?(?:well-known|large|local|national|major|leading|big|small)(?: [\p{Ll}-]+){1,4}\)/gu;

export const nameBesideCover: LineRule = {
  name: 'name-beside-cover',
  family: 'people',
  severity: 'warning',
  title: 'A name beside the words that were to stand for it',
  why: 'The words in brackets say what the name was not to say, and the name still says it.',
  example: { wrong: 'a job with Halden Bakery (a large local bakery)', right: 'a job with a large local bakery' },
  mend: 'Leave the name out, or the words in brackets.',
  inLine: ({ text, kind }) =>
    kind === 'footnote'
      ? []
      : [...text.matchAll(LEFT)].map(({ index, 0: whole, groups }) => ({
          from: index,
          to: index + whole.length,
          message: `“${groups?.name}” is named, and then described as if it were not to be.`,
        })),
};

const WHOLE_NAME =
  /(?<![\p{L}’'-]|\p{Lu}\p{Ll}+ )(?<first>\p{Lu}\p{Ll}+) (?<last>(?:O[’']|Mc|Mac)?\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}+)?)(?![\p{L}’'-]| \p{Lu}\p{Ll})/gu;
const NO_PERSON =
  /^(?:Trust|House|Centre|Foundation|Project|Society|Hospital|School|College|Act|Review|Report|Street|Road|Court|Park|Inquiry|Programme|Award|Prize|Fund|Charity|Group|Services?|Unit|Lane|Square|Hall|Church|Clinic|Hostel|Lodge|Place|Way|Avenue|Community|Standard|Probation|Police|Council|Day|Week)$/;

export const staffName: ReportRule = {
  name: 'staff-name',
  family: 'people',
  severity: 'advice',
  title: 'A person with first and last name',
  why: 'A report speaks of roles; a name in it stays public after the person has moved on.',
  example: { wrong: 'Sarah Smith, the manager, said so.', right: 'The manager said so.' },
  mend: 'Name the role, unless the name is public and needed.',
  looksAt: (line) => wholeNamesOf(line).length > 0 || isSignature({ line }),
  inReport: (reading) => {
    const told = [
      ...Object.values(reading.report.details),
      ...reading.ours.filter(isSignature).map(({ line }) => line.text),
    ].join('\n');
    return reading.ours.flatMap((read): FoundInReport[] => {
      const { line, placed } = read;
      if (placed.part.kind === 'fixed' || isSignature(read) || SPOKEN.has(line.kind)) return [];
      return wholeNamesOf(line).flatMap(({ index, name }): FoundInReport[] =>
        told.includes(name)
          ? []
          : [
              {
                at: { read, from: index, to: index + name.length },
                message: `“${name}” seems to be a person’s whole name.`,
              },
            ],
      );
    });
  },
};

const wholeNamesOf = remember(({ text }: Line) =>
  [...text.matchAll(WHOLE_NAME)].flatMap(({ index, 0: name, groups }) =>
    FIRST_NAMES.has(groups?.first ?? '') && !NO_PERSON.test(groups?.last ?? '') ? [{ index, name }] : [],
  ),
);

const SPOKEN = new Set(['footnote', 'source', 'alternative', 'chart', 'heading', 'term', 'definition']);

/** A line that is a name alone, or a name and an office. */
function isSignature({ line }: { line: { text: string } }): boolean {
  return line.text.length < 80 && !/[.!?]$/.test(line.text) && /^\p{Lu}\p{Ll}+ \p{Lu}/u.test(line.text);
}
