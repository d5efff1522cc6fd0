import { z } from 'zod';
import { Leaving, Removal } from '../leaving/removal.ts';
import { Report } from '../report.ts';
import { SentDraft } from '../review/rounds/sent.ts';
import { FileRef, Handle } from './handle.ts';

/** The calls about what goes with a file to others. `from` is the file that the report was opened from. */
export const leavingCalls = {
  /** What would go with a file of this form, before it is written. */
  listLeaving: {
    input: z.strictObject({
      report: Report,
      form: z.enum(['word', 'page', 'copy']),
      draft: z.boolean(),
      explain: z.boolean().optional(),
      /** For review in Word. */
      review: z.boolean().optional(),
      /** To people outside. */
      sent: SentDraft.optional(),
      charts: z.enum(['native', 'picture']).optional(),
      from: Handle.optional(),
    }),
    output: Leaving,
  },
  /** Writes a copy of the report for others, without what shall stay here. Work goes on in the report itself. */
  writeCopy: {
    input: z.strictObject({
      report: Report,
      to: Handle,
      replace: z.boolean(),
      from: Handle.optional(),
      without: z.array(Removal).max(10).optional(),
    }),
    output: z.strictObject({ file: FileRef, bytes: z.int() }),
  },
} as const;
