import type { AssayContract } from '../../core/contract/contract.ts';
import type { WorkMark } from '../../core/contract/recovery-calls.ts';
import { messageOf } from '../../core/fault.ts';
import type { Report } from '../../core/report.ts';
import type { Handlers } from '../../core/rpc.ts';
import type { VersionEdit, VersionWish } from '../../core/versions/version.ts';
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

type Save = {
  basedOn: string;
  history?: string | undefined;
  work?: WorkMark | undefined;
  keep?: VersionWish[] | undefined;
  edit?: VersionEdit[] | undefined;
  write?: (value: unknown) => string;
};

/** Carries out the calls that save a report over its file. */
export function savingCalls(needs: Needs): Pick<Handlers<AssayContract>, 'saveReport' | 'saveWork'> {
  const { places, assets, histories, recovery, works, templates, pageWork, backups } = needs;
  const now = () => new Date().toISOString();

  async function save(path: string, report: Report, { basedOn, history, work, keep = [], edit = [], write }: Save) {
    const at = now();
    const placeOf = (revision: string) => ({ report: report.id, revision });
    let steps: { at: string; kept: Promise<void> } | undefined;
    // While the disk writes, the steps are put where they are found once the file is what it is about to become.
    const keepSteps = (revision: string) => {
      steps ??= { at: revision, kept: histories.put(placeOf(revision), history ?? '') };
      return steps.kept;
    };
    const saving = saveReport(path, report, {
      expects: { revision: basedOn },
      findAsset: assets.get,
      backups,
      keep: keep.map((wish) => ({ ...wish, report, at })),
      edit,
      at,
      async foretell(revision) {
        if (history !== undefined) void keepSteps(revision);
        if (work) await recovery.saving(work, revision);
      },
      ...(write && { write }),
    });
    const revision = await saving.catch((error) => {
      if (steps && steps.at !== basedOn) void histories.drop(placeOf(steps.at));
      throw error;
    });
    // The store knows already what the file was to become: that it is so need not be waited for.
    if (work) recovery.saved(work, revision).catch(() => {});
    if (history !== undefined) {
      await keepSteps(revision);
      if (revision !== basedOn) void histories.drop(placeOf(basedOn));
    }
    templates.find(report.template).then(
      (template) => pageWork.prepare(report, template),
      () => {},
    );
    return { revision, savedAt: now() };
  }

  return {
    saveReport: ({ file, report, ...wishes }) => save(places.pathOf(file), report, wishes),

    async saveWork({ file, keep, edit, ...work }) {
      const path = places.pathOf(file);
      const inMind = works.keep(work);
      if (!inMind) return { kept: false };
      const keeping = recovery.keep(work, { path, at: Date.now() }).then(
        (kept) => ({ kept }),
        (error) => ({ kept: false, trouble: messageOf(error) }),
      );
      const { basedOn, work: id, turn } = work;
      const { report, history, write } = inMind;
      const saveIt = async () =>
        save(path, report(), { basedOn, keep, edit, write, history: history(), work: { work: id, turn } });
      // What is not saved is kept when that is said.
      const [saved] = await Promise.allSettled([saveIt(), keeping]);
      if (saved.status === 'rejected') throw saved.reason;
      const say = recovery.news();
      return { saved: saved.value, ...(await keeping), ...(say && { say }) };
    },
  };
}
