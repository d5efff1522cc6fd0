import { z } from 'zod';
import { Report } from '../report.ts';
import { Version, VersionId } from '../versions/version.ts';
import { Handle } from './handle.ts';

/**
 * The calls about versions of a report. They are kept, renamed and removed by `saveWork`, so that each is in the file with
 * what it is of.
 */
export const versionCalls = {
  /** Latest first. `fault`: what of them cannot be read, and what became of the rest, in one or two sentences. */
  listVersions: {
    input: z.strictObject({ file: Handle }),
    output: z.strictObject({ versions: z.array(Version), fault: z.string().optional() }),
  },
  /** The report as it was. Its pictures can be asked for by `loadAsset` from now on. */
  loadVersion: {
    input: z.strictObject({ file: Handle, id: VersionId }),
    output: z.strictObject({ version: Version, report: Report }),
  },
} as const;
