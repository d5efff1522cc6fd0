import { reportWithout } from '../../core/leaving/copied-leaving.ts';
import type { Removal } from '../../core/leaving/removal.ts';
import type { Report } from '../../core/report.ts';
import type { SaveOptions } from './atomic-save.ts';
import type { FindAsset } from './pictures/report-assets.ts';
import { saveReport } from './report-file.ts';
import type { ZipEntries } from './zip-entries.ts';

type Copying = SaveOptions & { entries: ZipEntries; without: readonly Removal[]; findAsset: FindAsset };

/** Writes a report with what its file holds beside it, but without what shall stay here. Gives the revision of the copy. */
export async function saveReportCopy(
  path: string,
  report: Report,
  { entries, without, findAsset, ...options }: Copying,
): Promise<string> {
  const kept = without.includes('versions')
    ? new Map([...entries].filter(([name]) => !name.startsWith('versions/')))
    : entries;
  return saveReport(path, reportWithout(report, without), { ...options, findAsset, otherEntries: kept });
}
