import { z } from 'zod';
import { FindingsPaper } from '../check/paper/findings-paper.ts';
import { Removal } from '../leaving/removal.ts';
import { ReportPages } from '../pages.ts';
import { Report } from '../report.ts';
import { LogPaper, SentDraft } from '../review/rounds/sent.ts';
import { FileRef, Handle } from './handle.ts';

/** `from` is the file that the report was opened from, in which its pictures are. */
const printing = {
  report: Report,
  to: Handle,
  replace: z.boolean(),
  draft: z.boolean(),
  /** Puts an annex behind a draft that tells how each rating came about; refused for a final file. */
  explain: z.boolean().optional(),
  from: Handle.optional(),
};

/** The calls that print a report. */
export const printingCalls = {
  /**
   * Writes the Word file. Long work: reports progress and can be cancelled. A draft says so on every page; a final file is
   * refused as `unfinished` while there are errors. `charts` stands in place of what the edition says.
   */
  exportWord: {
    input: z.strictObject({
      ...printing,
      charts: z.enum(['native', 'picture']).optional(),
      /** What the file shall not hold, of what nobody reads in it. */
      without: z.array(Removal).max(10).optional(),
      /** A draft for review in Word, with comments and suggestions, in which edits are tracked; refused for a final file. */
      review: z.boolean().optional(),
      /** The file goes to people outside: a file for review of these parts only, without comments and suggestions. */
      sent: SentDraft.optional(),
    }),
    output: z.strictObject({
      file: FileRef,
      bytes: z.int(),
      /** None where they could not be worked out; the contents then have no page numbers. */
      pages: z.int().nullable(),
      /** Whether Word may put the end of a page elsewhere than the page numbers say. */
      mayDiffer: z.boolean(),
    }),
  },
  /**
   * The pages of the report as they will be printed; those of units whose key is among `known` are left out. Long work:
   * reports progress and can be cancelled, and a newer call takes its place.
   */
  layPages: {
    input: z.strictObject({ report: Report, known: z.array(z.string().max(40)).max(5000) }),
    output: ReportPages,
  },
  /** Writes the report as one web page; a draft or final as a Word file is. */
  exportPage: {
    input: z.strictObject(printing),
    output: z.strictObject({ file: FileRef, bytes: z.int() }),
  },
  /**
   * Writes what was found in a report for a quality meeting: as a Word file in the look of its edition, or as a table. Long
   * work: reports progress and can be cancelled.
   */
  exportFindings: {
    input: z.strictObject({
      paper: FindingsPaper,
      /** The edition. */
      template: z.string(),
      form: z.enum(['word', 'table']),
      to: Handle,
      replace: z.boolean(),
    }),
    output: z.strictObject({ file: FileRef, bytes: z.int() }),
  },
  /** Writes as a Word file what the inspected service said to a draft and what was decided. */
  exportLog: {
    input: z.strictObject({
      log: LogPaper,
      /** The edition. */
      template: z.string(),
      to: Handle,
      replace: z.boolean(),
    }),
    output: z.strictObject({ file: FileRef, bytes: z.int() }),
  },
} as const;
