import type { AssayContract } from '../../../core/contract/contract.ts';
import type { Report } from '../../../core/report.ts';
import type { Handlers } from '../../../core/rpc.ts';
import type { KeptVersion, Version } from '../../../core/versions/version.ts';
import type { Places } from '../places.ts';
import { loadReadable } from '../report-file.ts';
import type { ZipEntries } from '../zip-entries.ts';
import { findVersions, readVersion, sayFlaw } from './version-entries.ts';

type Needs = {
  places: Places;
  /** Keeps the pictures of a report on this computer. */
  keepAssets: (report: Report, entries: ZipEntries) => Promise<void>;
};

type Calls = Pick<Handlers<AssayContract>, 'listVersions' | 'loadVersion'>;

/** The calls that list the versions in a report’s file and read one of them. */
export function versionCalls({ places, keepAssets }: Needs): Calls {
  const calls: Calls = {
    async listVersions({ file }) {
      const { otherEntries } = await loadReadable(places.pathOf(file));
      const { versions, flaw } = findVersions(otherEntries);
      const fault = sayFlaw(flaw);
      return { versions: versions.map(withoutPieces).reverse(), ...(fault !== undefined && { fault }) };
    },
    async loadVersion({ file, id }) {
      const { otherEntries } = await loadReadable(places.pathOf(file));
      const { version, report } = readVersion(otherEntries, id);
      await keepAssets(report, otherEntries);
      return { version: withoutPieces(version), report };
    },
  };
  return calls;
}

export function withoutPieces({ pieces: _, pictures: __, ...version }: KeptVersion): Version {
  return version;
}
