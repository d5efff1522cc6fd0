import { createHash, randomBytes } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { AssayError } from '../../../core/fault.ts';
import { stableJson } from '../../../core/json.ts';
import { inShape } from '../../../core/known-shape.ts';
import type { Report } from '../../../core/report.ts';
import { parseReport } from '../../../core/upgrade.ts';
import { isSameList, mapPieces, piecesIn, putTogether, takeApart } from '../../../core/versions/pieces.ts';
import { pruneVersions } from '../../../core/versions/pruning.ts';
import { type KeptVersion, VERSIONS_FORMAT, VersionIndex, type VersionWish } from '../../../core/versions/version.ts';
import { authorsWords } from '../../../core/versions/words-of.ts';
import { endingOf } from '../pictures/picture.ts';
import type { ZipEntries } from '../zip-entries.ts';

/**
 * The versions of a report in its package: `versions/index.json.gz` lists them, and `versions/pieces/HASH.json.gz` holds
 * each piece once. Both are packed when they are made, so that no save packs them again.
 */

/** Bytes of one version and of the list when unpacked, and of all pieces of a file as they lie in it; versions that someone named. */
export type VersionLimits = { piece: number; index: number; packed: number; named: number };

/** Versions, latest last. `flaw`: why none can be read, though there are some. */
export type VersionsFound = { versions: KeptVersion[]; flaw?: 'damaged' | 'newer' };

const INDEX = 'versions/index.json.gz';
const PIECE = /^versions\/pieces\/([0-9a-f]{32})\.json\.gz$/;
/** Where versions that cannot be read are put when new ones are kept. */
const ASIDE = 'versions/damaged/';
/** Says when the version of a day was removed. */
export const WITHOUT_DAILY = 'versions/without-daily.txt';
const MB = 1024 * 1024;
export const LIMITS: VersionLimits = { piece: 64 * MB, index: 16 * MB, packed: 96 * MB, named: 500 };

/** Parsed once for each state of the list, which must not be changed. */
export function findVersions(entries: ZipEntries): VersionsFound {
  const bytes = entries.get(INDEX);
  if (!bytes) return { versions: [] };
  const found = known.get(bytes) ?? parseIndex(bytes);
  known.set(bytes, found);
  return found;
}

/** A save asks several times for what stands in the same bytes. */
const known = new WeakMap<Uint8Array, VersionsFound>();

function parseIndex(bytes: Uint8Array): VersionsFound {
  let json: unknown;
  try {
    json = JSON.parse(unpack(bytes, LIMITS.index) ?? '');
  } catch {
    return { versions: [], flaw: 'damaged' };
  }
  const sound = inShape(VersionIndex, json);
  if (sound) return { versions: sound.versions };
  const index = VersionIndex.safeParse(json);
  if (index.success) return { versions: index.data.versions };
  const newer =
    typeof json === 'object' && json !== null && 'version' in json && Number(json.version) > VERSIONS_FORMAT;
  return { versions: [], flaw: newer ? 'newer' : 'damaged' };
}

/** A report that shall be kept as a version, and when. */
export type NewVersion = VersionWish & { report: Report; at: string };

/**
 * The entries with another version among them, and without what the rule lets go and what no version needs any longer. One
 * that says the same as the latest is kept only if someone named it. Versions that cannot be read are put aside, as they are.
 *
 * @throws AssayError `bad input` where there is no room for another named one, `newer version` where a newer Assay kept some
 */
export function withVersion(given: ZipEntries, { report, ...wish }: NewVersion, limits = LIMITS): ZipEntries {
  const found = findVersions(given);
  if (found.flaw === 'newer') {
    if (wish.kind !== 'named') return given;
    throw new AssayError('newer version', `${NEWER} Nothing was kept; update Assay to keep versions here.`);
  }
  const entries = new Map(found.flaw ? putAside(given) : given);
  if (wish.kind === 'daily') entries.delete(WITHOUT_DAILY);
  const texts = mapPieces(takeApart(report), stableJson);
  const pieces = mapPieces(texts, hashOf);
  const latest = found.versions.at(-1);
  if (wish.kind !== 'named' && latest && isSameList(latest.pieces, pieces)) return given;
  if (wish.kind === 'named' && found.versions.filter(({ kind }) => kind === 'named').length >= limits.named)
    throw tooManyNamed(limits);
  for (const text of piecesIn(texts)) {
    const entry = entryOf(hashOf(text));
    if (!entries.has(entry)) entries.set(entry, gzipSync(text, { level: 6 }));
  }
  const version: KeptVersion = {
    id: freeId(found.versions),
    ...wish,
    words: authorsWords(report),
    pieces,
    pictures: Object.entries(report.assets).map(([id, { type }]) => `${id}${endingOf(type)}`),
  };
  return withRoom(entries, [...found.versions, version], limits);
}

/** Takes the oldest that nobody named away until there is room for the rest. */
function withRoom(entries: ZipEntries, versions: readonly KeptVersion[], limits: VersionLimits): ZipEntries {
  let kept = pruneVersions(versions);
  for (;;) {
    const left = withIndex(entries, kept);
    const size = [...left].reduce((sum, [name, bytes]) => sum + (PIECE.test(name) ? bytes.length : 0), 0);
    if (size <= limits.packed) return left;
    const oldest = kept.find(({ kind }, at) => kind !== 'named' && at < kept.length - 1);
    if (!oldest) {
      if (kept.at(-1)?.kind !== 'named') return withIndex(entries, kept.slice(0, -1));
      throw new AssayError(
        'bad input',
        `The named versions of the report have more than ${Math.floor(limits.packed / MB)} MB together, and a file holds no more. Nothing was kept; save a copy of the report under another name instead.`,
      );
    }
    kept = kept.filter((version) => version !== oldest);
  }
}

/** Exactly these versions, and the pieces that they are made of. */
export function withIndex(entries: ZipEntries, versions: readonly KeptVersion[]): ZipEntries {
  const needed = new Set(versions.flatMap(({ pieces }) => piecesIn(pieces)));
  const left = new Map([...entries].filter(([name]) => needed.has(PIECE.exec(name)?.[1] ?? '') || !PIECE.test(name)));
  if (versions.length === 0) left.delete(INDEX);
  else left.set(INDEX, gzipSync(stableJson({ format: 'assay-versions', version: VERSIONS_FORMAT, versions })));
  return left;
}

/** Whether the day’s version is still to be kept. A report made on that day has none, nor one whose user has removed it. */
export function isDailyDue(entries: ZipEntries, { created }: Pick<Report, 'created'>, at: string): boolean {
  const day = new Date(at).toDateString();
  const removed = new TextDecoder().decode(entries.get(WITHOUT_DAILY)?.subarray(0, 40));
  if ([created, removed].some((time) => new Date(time).toDateString() === day)) return false;
  return !findVersions(entries).versions.some(
    (version) => version.kind === 'daily' && new Date(version.at).toDateString() === day,
  );
}

/** Cases are removed from a report so that they are in its file no longer: neither may its versions hold them. */
export function withoutCases(entries: ZipEntries): ZipEntries {
  const { versions } = findVersions(entries);
  if (!versions.some(({ pieces }) => pieces.members.cases !== undefined)) return entries;
  const without = versions.map((version) => {
    const { cases: _, ...members } = version.pieces.members;
    return { ...version, pieces: { ...version.pieces, members } };
  });
  return withIndex(entries, without);
}

/** Whether a picture in the package, by its name there, belongs to a version. Of versions that cannot be read, any may. */
export function picturesOfVersions(entries: ZipEntries): (name: string) => boolean {
  const { versions, flaw } = findVersions(entries);
  const aside = [...entries.keys()].some((name) => name.startsWith(ASIDE));
  if (flaw || aside) return () => true;
  const names = new Set(versions.flatMap(({ pictures }) => pictures));
  return (name) => names.has(name);
}

/**
 * The report as it was, brought up to today’s form.
 *
 * @throws AssayError `not found` or `damaged file`
 */
export function readVersion(
  entries: ZipEntries,
  id: string,
  limits = LIMITS,
): { version: KeptVersion; report: Report } {
  const { versions, flaw } = findVersions(entries);
  const version = versions.find((candidate) => candidate.id === id);
  if (!version)
    throw new AssayError('not found', sayFlaw(flaw) ?? `There is no version ${id} in the file, or not any longer.`);
  let left = limits.piece;
  const read = (hash: string): unknown => {
    const packed = entries.get(entryOf(hash));
    const text = packed && unpack(packed, left);
    if (text === undefined || hashOf(text) !== hash) throw damaged(version);
    left -= text.length;
    return JSON.parse(text);
  };
  try {
    return { version, report: parseReport(putTogether(mapPieces(version.pieces, read))) };
  } catch (error) {
    if (error instanceof AssayError && error.code === 'newer version') throw error;
    throw damaged(version, error);
  }
}

/** Why versions cannot be read, in words for the person at the screen. */
export function sayFlaw(flaw: VersionsFound['flaw']): string | undefined {
  switch (flaw) {
    case 'damaged':
      return 'The list of versions in the file is damaged, so none of them can be read. The report itself is whole, and new versions can be kept; an earlier copy of the file may have the old ones.';
    case 'newer':
      return NEWER;
    case undefined:
      return undefined;
  }
}

export function tooManyNamed({ named }: VersionLimits): AssayError {
  return new AssayError(
    'bad input',
    `The report has ${named} named versions, and a file holds no more. Nothing was kept; save a copy of the report under another name instead.`,
  );
}

const NEWER = 'The versions in the file were kept by a newer Assay, which alone can read them.';

function damaged(version: KeptVersion, cause?: unknown): AssayError {
  const name = version.name ? `“${version.name}” (${version.id})` : version.id;
  return new AssayError(
    'damaged file',
    `The version ${name} is damaged in the file and cannot be read. The report itself is whole, and nothing was changed; choose another version.`,
    { cause },
  );
}

function putAside(entries: ZipEntries): ZipEntries {
  const moved = (name: string) =>
    name === INDEX || PIECE.test(name) ? `${ASIDE}${name.slice('versions/'.length)}` : name;
  return new Map([...entries].map(([name, bytes]) => [moved(name), bytes]));
}

function entryOf(hash: string): string {
  return `versions/pieces/${hash}.json.gz`;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

function unpack(packed: Uint8Array, limit: number): string | undefined {
  try {
    return gunzipSync(packed, { maxOutputLength: Math.max(limit, 1) }).toString('utf8');
  } catch {
    return undefined;
  }
}

function freeId(versions: readonly KeptVersion[]): string {
  for (;;) {
    const id = randomBytes(4).toString('hex');
    if (versions.every((version) => version.id !== id)) return id;
  }
}
