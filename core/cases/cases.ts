import { z } from 'zod';

/**
 * The inspected cases behind the scores: one row a case in the spreadsheet that they came from. They are evidence of the
 * report file only: never exported, and removable before publication. Held by column, each answer as one letter, since a
 * file may hold thousands of cases.
 */

/** One answer a case, in the order of the rows: `Y` yes, `N` no, `X` not applicable, `-` none given. */
export const Answers = z.string().regex(/^[YNX-]*$/, 'must be made of the letters Y, N, X and -');

export const CaseQuestion = z.strictObject({
  /** The number of a key question; for a prompt an id made of its label. */
  id: z.string().min(1),
  kind: z.enum(['key question', 'prompt']),
  label: z.string().min(1),
  /** The heading of its column. */
  column: z.string(),
  /** The standard that a prompt belongs to, by number. */
  standard: z.string().optional(),
  answers: Answers,
});
export type CaseQuestion = z.infer<typeof CaseQuestion>;

/** What is known of each case besides the answers: `sex`, `office`. Never a name. */
export const Characteristic = z.strictObject({
  name: z.string().min(1),
  column: z.string(),
  /** One value a case, empty where none is given. */
  values: z.array(z.string()),
});
export type Characteristic = z.infer<typeof Characteristic>;

/** What a column of the spreadsheet is read as. */
export const ColumnUse = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('key question'), number: z.string() }),
  z.strictObject({ as: z.literal('prompt'), label: z.string(), standard: z.string().optional() }),
  z.strictObject({ as: z.literal('characteristic'), name: z.string() }),
  /** Names the case in messages; must not be a person's name. */
  z.strictObject({ as: z.literal('reference') }),
  z.strictObject({ as: z.literal('ignored') }),
]);
export type ColumnUse = z.infer<typeof ColumnUse>;

export const Cases = z
  .strictObject({
    /** The name of the file that they came from. */
    file: z.string(),
    importedAt: z.iso.datetime({ offset: true }),
    count: z.int().min(0),
    questions: z.array(CaseQuestion),
    characteristics: z.array(Characteristic),
  })
  .refine(
    ({ count, questions, characteristics }) =>
      questions.every(({ answers }) => answers.length === count) &&
      characteristics.every(({ values }) => values.length === count),
    { message: 'every column must have as many entries as there are cases' },
  );
export type Cases = z.infer<typeof Cases>;

/** The cases that have one of the values of every characteristic named, and for which a question is relevant. Empty: all. */
export const CaseGroup = z.strictObject({
  where: z.array(z.strictObject({ name: z.string(), values: z.array(z.string()).min(1) })),
  /** Id of a question that must not be answered `not applicable`: the relevant sub-sample. */
  relevantTo: z.string().optional(),
});
export type CaseGroup = z.infer<typeof CaseGroup>;

export const ALL_CASES: CaseGroup = { where: [] };
