import type { HistoryStore } from '../history.ts';
import type { FindAsset } from '../pictures/report-assets.ts';
import { loadReport, saveReport } from '../report-file.ts';
import type { Recovery } from './recovery.ts';
import { loadWork } from './unsaved-work.ts';

type Needs = {
  path: string;
  /** Where the user wants it; what is there is replaced. */
  to: string;
  recovery: Recovery;
  histories: HistoryStore;
  findAsset: FindAsset;
};

/**
 * Saves the latest unsaved work on a report as a file of its own, and goes on keeping it: for a window that cannot show the
 * report. False where nothing is kept.
 *
 * @throws AssayError where the work cannot be read or the file not be written
 */
export async function copyKept({ path, to, recovery, histories, findAsset }: Needs): Promise<boolean> {
  const [latest] = (await recovery.find(path, undefined)).filter(({ dirty, saving }) => dirty || saving !== undefined);
  if (!latest) return false;
  const { report, history } = await loadWork(latest.id, recovery);
  const others = await loadReport(path).catch(() => undefined);
  const revision = await saveReport(to, report, {
    expects: 'anything',
    findAsset,
    ...(others && { otherEntries: others.otherEntries }),
  });
  await histories.put({ report: report.id, revision }, history);
  return true;
}
