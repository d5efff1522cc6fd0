import { z } from 'zod';
import { Report } from '../report.ts';
import { Handle } from './handle.ts';

/** The calls that merging needs. */
export const mergeCalls = {
  /**
   * What a report’s file holds now, whatever is not saved of it; it is not opened by that. Its pictures can be asked for by
   * `loadAsset`, and go into any report that names them, from now on.
   */
  readFile: {
    input: z.strictObject({ file: Handle }),
    output: z.strictObject({ report: Report, revision: z.string() }),
  },
} as const;
