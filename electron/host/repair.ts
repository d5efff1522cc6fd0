import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { type ParseError, parse } from 'jsonc-parser';
import { AssayError } from '../../core/fault.ts';
import type { Report } from '../../core/report.ts';
import type { Work } from '../../core/rpc.ts';
import { salvageReport } from '../../core/salvage.ts';
import { parseReport } from '../../core/upgrade.ts';
import { saveFile } from './atomic-save.ts';
import { beyondBounds } from './json-measure.ts';
import { REPORT } from './limits.ts';
import { endingOf } from './pictures/picture.ts';
import { assetIdOf } from './pictures/report-assets.ts';
import { readWhole } from './read-whole.ts';
import { leadsOut, packReport } from './report-file.ts';
import { type SalvagedEntry, salvageEntries } from './salvaged-entries.ts';
import { findVersions, readVersion } from './versions/version-entries.ts';
import type { ZipEntries } from './zip-entries.ts';

/** What was done. `from`: whether the report itself was still there, or a version of it. `missing`: sentences. */
export type Repaired = { report: Report; from: 'report' | 'version'; missing: string[] };

type Options = {
  /** The edition of a report that no longer names its own. */
  template?: string | undefined;
  work?: Work;
};

/**
 * Makes a new file of everything that is readable in a damaged one, which is not touched.
 *
 * @throws AssayError `damaged file` where nothing of a report is left, `bad input` where it no longer names its edition,
 *   `already there` where the new file is, `cancelled`
 */
export async function repairReport(path: string, to: string, { template, work }: Options = {}): Promise<Repaired> {
  const name = basename(path);
  const entries = await salvageEntries(await readWhole(path, REPORT.packed), (share) => {
    if (work?.signal.aborted) throw new AssayError('cancelled', `Cancelled. “${basename(to)}” was not written.`);
    work?.progress({ done: share, total: 1, doing: `Reading what is left of “${name}”` });
  });
  const others = otherEntriesOf(entries);
  const lost: string[] = entries
    .filter(({ name: entry, whole }) => !whole && entry !== 'report.json' && !others.has(entry))
    .map(({ name: entry }) => `The entry “${entry.slice(0, 120)}” of the file is damaged and was left out.`);
  const found = findReport(entries, others, template);
  if (!found)
    throw new AssayError(
      'damaged file',
      `Nothing of a report is left in “${name}”. No file was written. Look for an earlier copy, also in the folder of a sync program.`,
    );
  const { packed, missing } = withPictures(found.report, entries, others);
  const repaired = { ...found, missing: [...found.missing, ...missing, ...lost] };
  await saveFile(to, packReport(found.report, packed), { expects: 'nothing', ...(work && { signal: work.signal }) });
  return repaired;
}

/** All whole entries but the report, each name once. Pictures are looked for by what they are. */
function otherEntriesOf(entries: readonly SalvagedEntry[]): ZipEntries {
  const kept = entries.filter(
    ({ name, whole }) =>
      whole && name !== 'report.json' && name !== '__proto__' && !leadsOut(name) && !name.startsWith('assets/'),
  );
  return new Map(kept.map(({ name, content }) => [name, content]));
}

function findReport(
  entries: readonly SalvagedEntry[],
  others: ZipEntries,
  template: string | undefined,
): Repaired | undefined {
  const candidates = entries.filter(({ name }) => name === 'report.json');
  for (const { content, whole } of [...candidates].reverse()) {
    const report = whole ? wholeReport(content) : undefined;
    if (report) return { report, from: 'report', missing: [] };
  }
  const versions = [...findVersions(others).versions].reverse();
  const otherwise = { id: randomUUID(), created: new Date().toISOString() };
  let isUnnamed = false;
  for (const { content } of [...candidates].reverse()) {
    const { json, broken } = readAsFar(content);
    if (typeof json !== 'object' || json === null || Object.keys(json).length === 0) continue;
    const known = 'template' in json ? {} : { template };
    isUnnamed ||= !('template' in json) && template === undefined;
    const salvaged = salvageReport({ ...json, ...known }, otherwise);
    if (!salvaged) continue;
    const cut = broken
      ? ['The report is damaged in the middle; what stood behind that place is lost or may be garbled. Read its texts.']
      : [];
    return { report: salvaged.report, from: 'report', missing: [...cut, ...salvaged.lost.map(sayLost)] };
  }
  for (const { id, at } of versions) {
    try {
      const { report } = readVersion(others, id);
      const when = at.slice(0, 16).replace('T', ' ');
      const missing = [`The report itself is lost. This is its version of ${when}; what was written since is missing.`];
      return { report, from: 'version', missing };
    } catch (error) {
      if (!(error instanceof AssayError)) throw error;
    }
  }
  if (isUnnamed)
    throw new AssayError(
      'bad input',
      'There is text of a report left, but not the name of its edition. No file was written. Say which edition it is.',
    );
  return undefined;
}

function wholeReport(content: Uint8Array): Report | undefined {
  try {
    if (beyondBounds(content, REPORT.json) !== undefined) return undefined;
    return parseReport(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content)));
  } catch {
    return undefined;
  }
}

/** What a JSON text says up to where it is damaged, and behind that as far as sense can be made of it. */
function readAsFar(content: Uint8Array): { json: unknown; broken: boolean } {
  const end = beyondBounds(content, REPORT.json);
  const errors: ParseError[] = [];
  const json: unknown = parse(new TextDecoder().decode(content.subarray(0, end)), errors);
  return { json, broken: errors.length > 0 };
}

function sayLost(path: string): string {
  return `“${path}” cannot be read and was left out.`;
}

/** The pictures that the report names, found by the SHA-256 of their bytes, whatever the file calls them. */
function withPictures(report: Report, entries: readonly SalvagedEntry[], others: ZipEntries) {
  const byId = new Map(entries.map(({ content }) => [assetIdOf(content), content]));
  const packed = new Map(others);
  const missing: string[] = [];
  for (const [id, { name, type }] of Object.entries(report.assets)) {
    const bytes = byId.get(id);
    if (bytes) packed.set(`assets/${id}${endingOf(type)}`, bytes);
    else missing.push(`The picture “${name}” is damaged or missing. Put it in again, or remove it.`);
  }
  // Versions may show pictures that the report no longer does.
  for (const { name, content, whole } of entries)
    if (whole && name.startsWith('assets/') && !leadsOut(name) && name.includes(assetIdOf(content)))
      packed.set(name, content);
  return { packed, missing };
}
