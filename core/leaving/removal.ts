import { z } from 'zod';

/** What can be left out of a file that goes to others: the first three of what is printed, the others of a copy of the report. */
export const Removal = z.enum(['author', 'times', 'chart data', 'cases', 'versions']);
export type Removal = z.infer<typeof Removal>;

/** Something that goes with a file beside what is read in it. `removal`: what takes it out; absent where it has to stay. */
export const LeavingItem = z.strictObject({ what: z.string(), removal: Removal.optional() });
export type LeavingItem = z.infer<typeof LeavingItem>;

/** What goes with a file beside what is read in it, and what of the report never does or was taken out, each in a few words. */
export const Leaving = z.strictObject({ goes: z.array(LeavingItem), stays: z.array(z.string()) });
export type Leaving = z.infer<typeof Leaving>;
