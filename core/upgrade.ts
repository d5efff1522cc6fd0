import { z } from 'zod';
import { AssayError, SAVE_READABLE } from './fault.ts';
import { inShape } from './known-shape.ts';
import { REPORT_VERSION, Report } from './report.ts';

/**
 * The one funnel through which every report file goes: read the version, bring it up step by step, then parse.
 * A step takes the JSON of one version to the next and never changes once released.
 */
const steps: Record<number, (report: Record<string, unknown>) => Record<string, unknown>> = {
  1: (report) => ({ ...report, version: 2, facts: [], glossary: { entries: [], omitted: [] }, lists: {}, assets: {} }),
  2: (report) => ({ ...report, version: 3, formerValues: [], caseColumns: {}, comparisons: {} }),
};

/** The JSON of a report of this version in today's form, parsed or not. */
export function upgraded(report: Record<string, unknown>, version: number): Record<string, unknown> {
  let newer = report;
  for (let from = version; from < REPORT_VERSION; from++) newer = steps[from]!(newer);
  return newer;
}

const Envelope = z.looseObject({ format: z.literal('assay-report'), version: z.int().min(1) });

/** What a report of any version says of itself; nothing where it is no report. */
export function envelopeOf(json: unknown): z.infer<typeof Envelope> | undefined {
  const envelope = Envelope.safeParse(json);
  return envelope.success ? envelope.data : undefined;
}

/** @throws AssayError `foreign file`, `newer version` or `damaged file`, each in words for the person at the screen. */
export function parseReport(json: unknown): Report {
  const envelope = envelopeOf(json);
  if (!envelope)
    throw new AssayError('foreign file', 'This is not an Assay report. Choose a file whose name ends in .assay.');
  const { version } = envelope;
  if (version > REPORT_VERSION)
    throw new AssayError(
      'newer version',
      `This report was saved by a newer Assay (file version ${version}; this one reads up to ${REPORT_VERSION}). Update Assay to open it.`,
    );
  const report = upgraded(envelope, version);
  const known = inShape(Report, report);
  if (known) return known;
  const parsed = Report.safeParse(report);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  throw new AssayError(
    'damaged file',
    `The report is damaged at “${issue.path.join('.').slice(0, 200) || 'its top'}” (${issue.message}). Open an earlier copy of the file, or ${SAVE_READABLE}.`,
  );
}
