import { z } from 'zod';
import type { PracticeExample } from './content.ts';

/** English numbers in words: from one to nine, from ten to nineteen, from twenty to ninety. */
export const ONES = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
export const TEENS = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
export const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** Words that the product itself puts into a report. An edition in another language gives its own. */
export const Words = z.strictObject({
  table: z.string().default('Table'),
  figure: z.string().default('Figure'),
  source: z.string().default('Source:'),
  section: z.string().default('section'),
  recommendation: z.string().default('recommendation'),
  notRated: z.string().default('not yet rated'),
  notScored: z.string().default('Not scored'),
  notWritten: z.string().default('not yet written'),
  rating: z.string().default('Rating'),
  draft: z.string().default('DRAFT'),
  openFindings: z.string().default('Open findings'),
  notes: z.string().default('Notes'),
  backToText: z.string().default('Back to the text'),
  skip: z.string().default('Skip to the report'),
  values: z.string().default('Values'),
  page: z.string().default('Page'),
  goodPractice: z.string().default('Good practice example'),
  poorPractice: z.string().default('Poor practice example'),
  practice: z.string().default('Practice example'),
  /** Whole numbers from 0 on, as words; what is beyond them is printed in figures, but at the start of a sentence. */
  numbers: z.array(z.string()).default(['no', ...ONES]),
  /** From 10 to 19, and from 20 to 90, for the start of a sentence; with none of them figures stand there. */
  teens: z.array(z.string()).default(TEENS),
  tens: z.array(z.string()).default(TENS),
  /** Behind a percentage in running text; `%` in an edition that writes it so. In tables it is always `%`. */
  perCent: z.string().default('per cent'),
  /** Between a count and its base: `30 of the 90 cases`. */
  ofThe: z.string().default('of the'),
  /** In place of the count 0 before those words. */
  none: z.string().default('none'),
  /** What a base counts, unless its figure says. */
  cases: z.string().default('cases'),
  /** Around a rating in running text. */
  ratingMarks: z.tuple([z.string(), z.string()]).default(['‘', '’']),
  /** What charts and tables made from figures call the report's own results. */
  thisInspection: z.string().default('This inspection'),
  /** What results to compare with are called until someone says otherwise. */
  previousInspection: z.string().default('Previous inspection'),
  average: z.string().default('Average'),
  keyQuestion: z.string().default('Key question'),
  measure: z.string().default('Measure'),
  value: z.string().default('Value'),
  base: z.string().default('Base'),
  /** Sentences on a chart that nobody has described: which value is highest and lowest, and where two series differ most. */
  highest: z.string().default('Highest:'),
  lowest: z.string().default('lowest:'),
  greatestDifference: z.string().default('Greatest difference to'),
  against: z.string().default('against'),
  whyRatings: z.string().default('Why these ratings'),
});
export type Words = z.infer<typeof Words>;

/** The line at the head of a practice example. */
export function practiceLabel(tone: PracticeExample['tone'], words: Words): string {
  switch (tone) {
    case 'good':
      return words.goodPractice;
    case 'poor':
      return words.poorPractice;
    case 'neutral':
      return words.practice;
  }
}
