import type { AssayContract } from '../../core/contract/contract.ts';
import type { Report } from '../../core/report.ts';
import type { Handlers } from '../../core/rpc.ts';
import type { Places } from './places.ts';
import { loadReport } from './report-file.ts';
import type { ZipEntries } from './zip-entries.ts';

type Needs = {
  places: Places;
  /** Keeps the pictures of a report on this computer. */
  keepAssets: (report: Report, entries: ZipEntries) => Promise<void>;
};

type Calls = Pick<Handlers<AssayContract>, 'readFile'>;

/** The call that reads another copy, for merging: its pictures are kept here, since any of them may be taken over. */
export function mergeCalls({ places, keepAssets }: Needs): Calls {
  const calls: Calls = {
    async readFile({ file }) {
      const { report, revision, otherEntries } = await loadReport(places.pathOf(file));
      await keepAssets(report, otherEntries);
      return { report, revision };
    },
  };
  return calls;
}
