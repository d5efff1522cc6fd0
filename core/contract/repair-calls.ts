import { z } from 'zod';
import { FileRef, Handle } from './handle.ts';

/** The call about reports that cannot be opened since their files are damaged. */
export const repairCalls = {
  /**
   * Makes a new file of all that is readable in a damaged one, beside it, which is not touched; without a handle, of the
   * one that the host was started with. `missing`: what is not in it, in sentences. Refused as `damaged file` where nothing
   * is readable, and as `bad input` where the report no longer names its edition and none is given. Long work: reports
   * progress and can be cancelled.
   */
  repairReport: {
    input: z.strictObject({ file: Handle.optional(), template: z.string().min(1).max(120).optional() }),
    output: z.strictObject({
      file: FileRef,
      /** Where it lies, in words for people. */
      place: z.string(),
      /** Whether the report itself was still there, or only a version of it. */
      from: z.enum(['report', 'version']),
      /** How many texts it has. */
      texts: z.int().min(0),
      missing: z.array(z.string()).max(1001),
    }),
  },
} as const;
