import { z } from 'zod';

/** Who has a report open: the name and computer as the system gives them, since when, and when last heard of. */
export const Owner = z.strictObject({
  name: z.string(),
  machine: z.string(),
  since: z.iso.datetime({ offset: true }),
  seen: z.iso.datetime({ offset: true }),
});
export type Owner = z.infer<typeof Owner>;

/**
 * Why a report may be looked at and not written: somebody else has it open, or its file was saved by a newer Assay; `lost`
 * names what this one cannot show of it.
 */
export const ReadOnly = z.discriminatedUnion('why', [
  z.strictObject({ why: z.literal('owner'), owner: Owner }),
  z.strictObject({ why: z.literal('newer'), version: z.int(), lost: z.array(z.string()) }),
]);
export type ReadOnly = z.infer<typeof ReadOnly>;
