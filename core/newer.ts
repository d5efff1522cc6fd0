import { isRecord } from './json.ts';
import { REPORT_VERSION, type Report } from './report.ts';
import { salvageReport } from './salvage.ts';
import { envelopeOf } from './upgrade.ts';

/** A report that a newer Assay saved, as far as this one knows its shape; `lost` names the rest, as salvage does. */
export type NewerReport = { report: Report; version: number; lost: string[] };

/**
 * A report of a newer version, to be looked at and never to be saved. Nothing where it is of no newer version, or where too
 * little of it is known: without its own name and its edition, or with texts of which none can be read.
 */
export function readNewer(json: unknown): NewerReport | undefined {
  const envelope = envelopeOf(json);
  if (!envelope || envelope.version <= REPORT_VERSION) return undefined;
  const { version, id, created, parts } = envelope;
  if (typeof id !== 'string' || typeof created !== 'string' || !isRecord(parts)) return undefined;
  const salvaged = salvageReport({ ...envelope, version: REPORT_VERSION }, { id, created });
  if (!salvaged) return undefined;
  const { report, lost } = salvaged;
  const isBlank = Object.values(report.parts).every((text) => text.length === 0);
  return isBlank && Object.keys(parts).length > 0 ? undefined : { report, version, lost };
}
