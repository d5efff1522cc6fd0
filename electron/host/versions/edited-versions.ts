import { AssayError } from '../../../core/fault.ts';
import type { VersionEdit } from '../../../core/versions/version.ts';
import type { ZipEntries } from '../zip-entries.ts';
import { findVersions, LIMITS, sayFlaw, tooManyNamed, WITHOUT_DAILY, withIndex } from './version-entries.ts';

/**
 * The entries with versions renamed, or removed with all that no other version is made of. One that has gone already is as
 * good as removed. The version of a day that was removed on that day does not come again.
 *
 * @param at the time now
 * @throws AssayError `not found` for one to be renamed that is not there, `newer version` where a newer Assay kept them
 */
export function withEdits(entries: ZipEntries, edits: readonly VersionEdit[], at: string, limits = LIMITS): ZipEntries {
  if (edits.length === 0) return entries;
  const { versions: found, flaw } = findVersions(entries);
  if (flaw === 'newer') throw new AssayError('newer version', `${sayFlaw(flaw)} Nothing was changed; update Assay.`);
  let versions = found;
  let withoutDaily = false;
  for (const edit of edits) {
    const version = versions.find(({ id }) => id === edit.id);
    switch (edit.to) {
      case 'remove':
        withoutDaily ||= version?.kind === 'daily' && isSameDay(version.at, at);
        versions = versions.filter((one) => one !== version);
        break;
      case 'rename': {
        if (!version)
          throw new AssayError('not found', sayFlaw(flaw) ?? `There is no version ${edit.id} in the file any longer.`);
        const named = { ...version, kind: 'named' as const, name: edit.name };
        versions = versions.map((one) => (one === version ? named : one));
        if (version.kind !== 'named' && versions.filter(({ kind }) => kind === 'named').length > limits.named)
          throw tooManyNamed(limits);
      }
    }
  }
  if (versions === found || (flaw && versions.length === 0)) return entries;
  const edited = new Map(withIndex(entries, versions));
  if (withoutDaily) edited.set(WITHOUT_DAILY, new TextEncoder().encode(at));
  return edited;
}

function isSameDay(one: string, other: string): boolean {
  return new Date(one).toDateString() === new Date(other).toDateString();
}
