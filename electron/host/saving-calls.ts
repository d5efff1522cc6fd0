import type { AssayContract } from '../../core/contract/contract.ts';
import { messageOf } from '../../core/fault.ts';
import type { Handlers } from '../../core/rpc.ts';
import type { HistoryStore } from './history.ts';
import type { InstalledTemplates } from './installed-templates.ts';
import type { PageWork } from './pages/work.ts';
import type { AssetStore } from './pictures/asset-store.ts';
import type { Places } from './places.ts';
import type { Recovery } from './recovery/recovery.ts';
import type { WorksInMind } from './recovery/works-in-mind.ts';
import { saveReport } from './report-file.ts';

type Needs = {
  places: Places;
  assets: AssetStore;
  histories: HistoryStore;
  recovery: Recovery;
  works: WorksInMind;
  templates: InstalledTemplates;
  pageWork: PageWork;
  /** Where a save in place keeps what a file held. */
  backups: string;
};

type Kept = { kept: boolean; trouble?: string };

/** Milliseconds after which work is kept though nobody knows yet what the file is to become: a share may not answer at all. */
const SOON = 50;

/** Carries out the call that saves a report over its file. */
export function savingCalls(needs: Needs): Pick<Handlers<AssayContract>, 'saveWork'> {
  const { places, assets, histories, recovery, works, templates, pageWork, backups } = needs;
  const now = () => new Date().toISOString();

  return {
    async saveWork({ file, keep = [], edit = [], ...work }) {
      const path = places.pathOf(file);
      const inMind = works.keep(work);
      if (!inMind) return { kept: false };
      const { basedOn } = work;
      const at = now();
      let keeping: Promise<Kept> | undefined;
      const keepNow = (becoming?: string) => {
        keeping = recovery.keep(work, { path, at: Date.now() }, becoming).then(
          (kept) => ({ kept }),
          (error) => ({ kept: false, trouble: messageOf(error) }),
        );
        return keeping;
      };
      // Each time the disk is waited for: it is kept once, with what the file is to become, unless the file lets that be waited for.
      const soon = setTimeout(() => keeping ?? keepNow(), SOON);
      const placeOf = (revision: string) => ({ report: work.report, revision });
      let steps: { at: string; kept: Promise<void> } | undefined;
      // While the disk writes, the steps are put where they are found once the file is what it is about to become.
      const keepSteps = (revision: string) => {
        steps ??= { at: revision, kept: histories.put(placeOf(revision), inMind.history()) };
        return steps.kept;
      };
      const saveIt = async () => {
        const report = inMind.report();
        const revision = await saveReport(path, report, {
          expects: { revision: basedOn },
          findAsset: assets.get,
          backups,
          keep: keep.map((wish) => ({ ...wish, report, at })),
          edit,
          at,
          async foretell(revision) {
            void keepSteps(revision);
            await keepNow(revision);
          },
          write: inMind.write,
        });
        return { report, revision };
      };
      const [done] = await Promise.allSettled([saveIt()]);
      clearTimeout(soon);
      // What is not saved is kept when that is said.
      const kept = await (keeping ?? keepNow());
      if (done.status === 'rejected') {
        if (steps && steps.at !== basedOn) void histories.drop(placeOf(steps.at));
        throw done.reason;
      }
      const { report, revision } = done.value;
      // The store knows already what the file was to become: that it is so need not be waited for.
      recovery.saved({ work: work.work, turn: work.turn }, revision).catch(() => {});
      await keepSteps(revision);
      if (revision !== basedOn) void histories.drop(placeOf(basedOn));
      templates.find(report.template).then(
        (template) => pageWork.prepare(report, template),
        () => {},
      );
      const say = recovery.news();
      return { saved: { revision, savedAt: now() }, ...kept, ...(say && { say }) };
    },
  };
}
