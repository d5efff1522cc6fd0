import { z } from 'zod';
import type { PracticeExample } from './content.ts';

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
  /** Whole numbers from 0 on, as words; what is beyond them is printed in figures. */
  numbers: z.array(z.string()).default(['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']),
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
