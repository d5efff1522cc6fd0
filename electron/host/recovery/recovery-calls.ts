import { basename, dirname, extname } from 'node:path';
import type { AssayContract } from '../../../core/contract/contract.ts';
import type { recoveryCalls } from '../../../core/contract/recovery-calls.ts';
import type { Handlers } from '../../../core/rpc.ts';
import { underFreeName } from '../free-names.ts';
import type { HistoryStore } from '../history.ts';
import type { FindAsset } from '../pictures/report-assets.ts';
import type { Places } from '../places.ts';
import { loadReport, saveReport } from '../report-file.ts';
import type { Recovery } from './recovery.ts';
import { loadWork } from './unsaved-work.ts';
import type { WorksInMind } from './works-in-mind.ts';

type Needs = {
  recovery: Recovery;
  works: WorksInMind;
  places: Places;
  histories: HistoryStore;
  findAsset: FindAsset;
};

/** Carries out the calls about unsaved work. */
export function createRecoveryCalls(needs: Needs): Pick<Handlers<AssayContract>, keyof typeof recoveryCalls> {
  const { recovery, works, places, histories, findAsset } = needs;
  return {
    async keepWork({ file, ...work }) {
      works.keep(work);
      const kept = await recovery.keep(work, { path: places.pathOf(file), at: Date.now() });
      const say = recovery.news();
      return { kept, ...(say && { say }) };
    },

    async dropWork({ works: ids }) {
      works.drop(ids);
      await recovery.drop(ids);
      return {};
    },

    async loadWork({ work }) {
      const { report, entry } = await loadWork(work, recovery);
      return { report, basedOn: entry.revision, at: new Date(entry.at).toISOString() };
    },

    async copyWork({ work, beside }) {
      const { report, entry, history } = await loadWork(work, recovery);
      const original = places.pathOf(beside);
      const others = await loadReport(original).catch(() => undefined);
      const options = { expects: 'nothing', findAsset, ...(others && { otherEntries: others.otherEntries }) } as const;
      const name = `${basename(original, extname(original))} (restored ${moment(entry.at)})`;
      return underFreeName(dirname(original), name, '.assay', async (path) => {
        const revision = await saveReport(path, report, options);
        await histories.put({ report: report.id, revision }, history);
        await recovery.drop([work]);
        return { file: places.refOf(path) };
      });
    },
  };
}

/** Day and time as they may stand in the name of a file: `21 Nov 16.30`. */
function moment(at: number): string {
  const parts = { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return new Intl.DateTimeFormat('en-GB', parts).format(at).replace(',', '').replace(':', '.');
}
