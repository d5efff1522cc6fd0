import type { OpenReport } from '../../core/contract/contract.ts';
import type { ReadOnly } from '../../core/contract/read-only.ts';
import type { Report } from '../../core/report.ts';
import type { Template } from '../../core/template.ts';
import type { HistoryStore } from './history.ts';
import { endInterruptedSave } from './in-place-save.ts';
import type { InstalledTemplates } from './installed-templates.ts';
import { readOnlyOf } from './newer-report.ts';
import type { Claims } from './owner/claims.ts';
import { type Opening, openClaimed } from './owner/open-claimed.ts';
import type { AssetStore } from './pictures/asset-store.ts';
import { assetsIn } from './pictures/report-assets.ts';
import type { Places } from './places.ts';
import type { RecentList } from './recent-list.ts';
import type { Recovery } from './recovery/recovery.ts';
import { openWithoutFile, openWithWork } from './recovery/unsaved-work.ts';
import { isReportFile, loadReadable, type StoredReport } from './report-file.ts';
import type { ZipEntries } from './zip-entries.ts';

type Needs = {
  places: Places;
  templates: InstalledTemplates;
  recent: RecentList;
  assets: AssetStore;
  histories: HistoryStore;
  recovery: Recovery;
  claims: Claims;
  /** Where a save in place keeps what a file held. */
  backups: string;
};

/** The ways in which a window gets a report. */
export function createOpening({ places, templates, recent, assets, histories, recovery, claims, backups }: Needs) {
  /** The report as the window gets it. */
  async function opened(path: string, report: Report, template: Template, revision: string): Promise<OpenReport> {
    await addRecent(path);
    return { file: places.refOf(path), report, template, revision };
  }

  /** A file that was made or replaced just now is its window’s, whoever had one of its name. */
  async function openMade(path: string, report: Report, template: Template, revision: string, window?: string) {
    if (window !== undefined) await claims.claim(path, window, true);
    recovery.begin();
    return opened(path, report, template, revision);
  }

  /** That a report is not in the list of recent ones is no reason not to open it. */
  function addRecent(path: string): Promise<void> {
    return recent.add({ path, openedAt: new Date().toISOString() }).catch((error) => console.error(error.message));
  }

  function openFile(path: string, opening: Opening): Promise<OpenReport> {
    return openClaimed(claims, path, opening, async (owner) => {
      if (!owner) return openToWrite(path);
      // What is not saved of it is in the window that has it.
      const stored = await loadReadable(path);
      return openToRead(path, stored, stored.newer ? readOnlyOf(stored.newer) : { why: 'owner', owner });
    });
  }

  async function openToWrite(path: string): Promise<OpenReport> {
    await endInterruptedSave(path, backups, isReportFile);
    const stored = await loadReadable(path).catch((fault: unknown) => ({ fault }));
    if ('newer' in stored && stored.newer) return openToRead(path, stored, readOnlyOf(stored.newer));
    const work =
      'fault' in stored
        ? await openWithoutFile(path, stored.fault, recovery)
        : await openWithWork(path, stored, recovery);
    const [template, history] = await Promise.all([
      templates.find(work.report.template),
      work.history ?? histories.get({ report: work.report.id, revision: work.revision }),
      'fault' in stored ? undefined : keepAssets(stored.report, stored.otherEntries),
      addRecent(path),
    ]);
    recovery.begin();
    return { ...work, file: places.refOf(path), template, ...(history !== undefined && { history }) };
  }

  /** Work that was kept of a report is not for what an older Assay sees of it. */
  async function openToRead(path: string, stored: StoredReport, readOnly: ReadOnly): Promise<OpenReport> {
    const { report, revision, otherEntries } = stored;
    const template = await templates.find(report.template);
    await keepAssets(report, otherEntries);
    return { ...(await opened(path, report, template, revision)), readOnly };
  }

  /** That its pictures cannot be kept here, too, is no reason not to open a report: they are in its file. */
  async function keepAssets(report: Report, entries: ZipEntries): Promise<void> {
    for (const bytes of assetsIn(report, entries).values())
      await assets.put(bytes).catch((error) => console.error(error.message));
  }

  return { openFile, openMade, keepAssets };
}
