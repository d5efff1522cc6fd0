import { basename, dirname, extname } from 'node:path';
import type { AssayContract } from '../../core/contract/contract.ts';
import { AssayError } from '../../core/fault.ts';
import type { Handlers } from '../../core/rpc.ts';
import { placeOf } from './file-fault.ts';
import { underFreeName } from './free-names.ts';
import type { Places } from './places.ts';
import { repairReport } from './repair.ts';

type Needs = {
  places: Places;
  /** The file that the window was opened with. */
  given: () => string | undefined;
};

/** Lines about what is missing that anybody would read. */
const MOST = 1000;

/** Carries out the call about damaged reports. */
export function repairCalls({ places, given }: Needs): Pick<Handlers<AssayContract>, 'repairReport'> {
  return {
    async repairReport({ file, template }, work) {
      const path = file === undefined ? given() : places.pathOf(file);
      if (path === undefined) throw new AssayError('wrong use', 'Assay was not started with a report.');
      const folder = dirname(path);
      return underFreeName(folder, `${basename(path, extname(path))} (repaired)`, '.assay', async (to) => {
        const { report, from, missing } = await repairReport(path, to, { template, work });
        const more = missing.length > MOST ? [`And ${missing.length - MOST} more.`] : [];
        return {
          file: places.refOf(to),
          place: placeOf(folder),
          from,
          texts: Object.keys(report.parts).length,
          missing: [...missing.slice(0, MOST), ...more],
        };
      });
    },
  };
}
