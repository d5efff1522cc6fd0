import type { Layout } from '../layout.ts';
import { printedBlocks } from '../printed-blocks.ts';
import type { Report } from '../report.ts';
import type { SentDraft } from '../review/rounds/sent.ts';
import { makersOf } from '../review/suggestions/makers.ts';
import { sayCount } from '../say-count.ts';
import type { Template } from '../template.ts';
import { dayAndTime } from './day-and-time.ts';
import { documentProperties } from './properties.ts';
import type { Leaving, LeavingItem, Removal } from './removal.ts';

export type PrintedFile = {
  form: 'word' | 'page';
  draft: boolean;
  explain?: boolean | undefined;
  /** For review in Word. */
  review?: boolean | undefined;
  /** To people outside, who get these parts only. */
  sent?: SentDraft | undefined;
  /** In place of what the edition says. */
  charts?: 'native' | 'picture' | undefined;
  /** What was taken out of pictures, in a few words; empty where nothing was. */
  pictureNotes: string;
};

/**
 * What goes with a Word file or web page of the report beside what is read in it, and what does not, from what the file is
 * written from: its layout and its properties.
 */
export function printedLeaving(report: Report, template: Template, layout: Layout, file: PrintedFile): Leaving {
  const goes =
    file.form === 'word'
      ? wordLeaving(report, template, layout, file)
      : [...always(layout), { what: 'the name of Assay' }];
  const unplaced = report.unplaced.length;
  if (file.sent) return sentLeaving(report, goes, file.sent);
  return {
    goes: [...goes, ...(file.draft ? draftLeaving(file) : []), ...(file.review ? reviewLeaving(report) : [])],
    stays: [
      ...(report.cases ? [`the answers of ${sayCount(report.cases.count, 'case')}`] : []),
      ...(unplaced > 0 ? [`${sayCount(unplaced, 'text')} without a place`] : []),
      ...(report.assigned?.length ? ['who is to see to findings'] : []),
      ...(report.comments?.length && !file.review ? [sayCount(report.comments.length, 'comment')] : []),
      'earlier versions',
      ...(file.pictureNotes === '' ? [] : [file.pictureNotes]),
    ],
  };
}

function wordLeaving(report: Report, template: Template, layout: Layout, { charts, sent }: PrintedFile): LeavingItem[] {
  const { author, moment } = documentProperties(report, template, layout.title);
  const native = !sent && (charts ?? template.wordStyle.charts) === 'native';
  const numbers = native ? printedBlocks(layout).filter(({ type }) => type === 'chart').length : 0;
  return [
    ...(author === undefined ? [] : [{ what: `the author ${author}`, removal: 'author' as const }]),
    ...(moment === undefined
      ? []
      : [{ what: `the time when the report was begun, ${dayAndTime(moment)}`, removal: 'times' as const }]),
    ...(numbers > 0
      ? [{ what: `the numbers behind ${sayCount(numbers, 'chart')}`, removal: 'chart data' as const }]
      : []),
    ...always(layout),
    { what: 'marks by which Word finds its places' },
  ];
}

/** What readers need who cannot see the pages. */
function always(layout: Layout): LeavingItem[] {
  const described = printedBlocks(layout).filter(({ type }) => type === 'picture' || type === 'chart').length;
  return [
    { what: 'its title and language' },
    ...(described > 0
      ? [{ what: `what ${sayCount(described, 'picture or chart shows', 'pictures and charts show')}, in words` }]
      : []),
  ];
}

function draftLeaving({ explain }: PrintedFile): LeavingItem[] {
  return [
    { what: 'the list of what is still to settle' },
    ...(explain ? [{ what: 'the annex on the ratings, with the number of cases behind each, small ones too' }] : []),
  ];
}

/** Whoever reads the file reads who said what, and could learn from it what was there before. */
function reviewLeaving({ comments = [], suggested }: Report): LeavingItem[] {
  const remarks = comments.flatMap((comment) => comment.remarks);
  const made = Object.values(suggested?.made ?? {});
  const people = new Set([...remarks.map(({ by }) => by), ...made.flatMap(makersOf)]);
  const named = new Intl.ListFormat('en-GB').format(people);
  return [
    ...(comments.length > 0
      ? [{ what: `${sayCount(comments.length, 'comment')} with replies, and which of them are resolved` }]
      : []),
    ...(suggested ? [{ what: 'open suggestions, with the words that they would take away' }] : []),
    ...(people.size > 0 ? [{ what: `who said and suggested it, and when: ${named}` }] : []),
    { what: 'the texts as they are now, and the report’s id, by which changes are found again' },
  ];
}

/** Of what people of the house said and suggested nothing goes to others. */
function sentLeaving(
  { comments = [], suggested }: Report,
  goes: readonly LeavingItem[],
  { round }: SentDraft,
): Leaving {
  return {
    goes: [
      ...goes,
      ...(round ? [{ what: `for whom it is, ${round.to}, and by when an answer is asked for` }] : []),
      { what: 'the texts of the chosen parts as they are now, and the report’s id, by which changes are found again' },
    ],
    stays: [
      'all other parts but the cover and the contents',
      ...(comments.length > 0 ? [`${sayCount(comments.length, 'comment')}, and who made them`] : []),
      ...(suggested
        ? [
            'which words are suggestions, whose they are, and what they would take away: the text goes with all of them taken',
          ]
        : []),
      'the list of what is still to settle',
      'sign-offs, earlier rounds and earlier versions',
    ],
  };
}

/** What is printed in place of what the edition says when these things are left out. */
export function chartsWithout(
  without: readonly Removal[],
  charts: 'native' | 'picture' | undefined,
): 'native' | 'picture' | undefined {
  return without.includes('chart data') ? 'picture' : charts;
}
