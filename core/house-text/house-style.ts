import { z } from 'zod';

const marks = z.tuple([z.string().min(1), z.string().min(1)]);

/**
 * How the house sets what keyboards have no keys for. The editor puts these in place of what is typed. Where the mark is
 * the sign of the keyboard itself, nothing is corrected.
 */
export const HouseStyle = z.strictObject({
  /** Around terms and names; spaces that belong to the marks are part of them. */
  singleQuotes: marks.default(['‘', '’']),
  /** Around what someone said or wrote. */
  doubleQuotes: marks.default(['“', '”']),
  apostrophe: z.string().min(1).default('’'),
  /** With the spaces around it; in place of a hyphen between spaces and of two hyphens. */
  dash: z.string().min(1).default(' – '),
  /** Between two numbers from one to the other. A house that keeps the hyphen says `-`. */
  range: z.string().min(1).default('-'),
  /** In place of three full stops. */
  ellipsis: z.string().min(1).default('…'),
  /** One space where two were typed. */
  singleSpaces: z.boolean().default(true),
  /** What stands between a word and each of these signs: nothing, or a space that does not break the line. */
  spaceBefore: z
    .record(z.string().length(1), z.string())
    .default({ ',': '', '.': '', ';': '', ':': '', '!': '', '?': '', ')': '' }),
  /** Words whose space to the number behind them does not break: `Table 3`. */
  keepWithNumber: z.array(z.string().min(1)).default([]),
  /** Words whose space to the number before them does not break: `12 km`. */
  numberKeepsWith: z.array(z.string().min(1)).default([]),
});
export type HouseStyle = z.infer<typeof HouseStyle>;
