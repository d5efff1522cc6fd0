import { z } from 'zod';
import { Report } from '../report.ts';
import { FileRef, Handle } from './handle.ts';

const sides = z.strictObject({ was: z.string().min(1).max(300), now: z.string().min(1).max(300) });

/** The calls that compare two reports. */
export const compareCalls = {
  /** A report with its texts as they went out in a Word file for review. Refused for a file of another report, or of none. */
  readExported: {
    input: z.strictObject({ file: Handle, report: Report }),
    output: z.strictObject({ report: Report }),
  },
  /**
   * Writes the later of two reports as a Word file in which what came and went since the earlier are tracked changes. Long
   * work: reports progress and can be cancelled. `remarks`: what the comparison cannot say, in sentences.
   */
  exportComparison: {
    input: z.strictObject({
      was: Report,
      now: Report,
      names: sides,
      remarks: z.array(z.string().max(1000)).max(10),
      to: Handle,
      replace: z.boolean(),
      /** The file that the report was opened from, in which its pictures are. */
      from: Handle.optional(),
    }),
    output: z.strictObject({ file: FileRef, bytes: z.int(), pages: z.int().nullable() }),
  },
} as const;
