import { basename } from 'node:path';
import { AssayError, SAVE_READABLE } from '../../core/fault.ts';
import { type NewerReport, readNewer } from '../../core/newer.ts';
import type { Report } from '../../core/report.ts';
import { parseReport } from '../../core/upgrade.ts';
import type { VersionEdit } from '../../core/versions/version.ts';
import { refuseUnread, type SaveOptions, saveFile } from './atomic-save.ts';
import { beyondBounds } from './json-measure.ts';
import { REPORT } from './limits.ts';
import { packText, packTextNow } from './packed-text.ts';
import { type FindAsset, withAssets } from './pictures/report-assets.ts';
import { readWhole } from './read-whole.ts';
import { reportTexts } from './report-texts.ts';
import { bytesOfRevision, type Chunks, findRevision, learnRevision } from './revision.ts';
import { withEdits } from './versions/edited-versions.ts';
import {
  isDailyDue,
  type NewVersion,
  picturesOfVersions,
  withoutCases,
  withVersion,
} from './versions/version-entries.ts';
import { unzip, type ZipEntries, type ZipFlaw } from './zip-entries.ts';
import { packageChunks, packEntry, packEntryNow, writePackage } from './zip-package.ts';

/** `otherEntries` is all that the package holds beside `report.json`: assets, versions, and what newer Assays add. */
export type StoredReport = { report: Report; revision: string; otherEntries: ZipEntries };

/** A report to be looked at; with `newer`, as much of it as is known here, which must never be saved over its file. */
export type ReadableReport = StoredReport & { newer?: Omit<NewerReport, 'report'> };

/** Bytes of a report file, packed and unpacked. */
export type SizeLimits = { packed: number; unpacked: number };

const REPORT_ENTRY = 'report.json';
/** Names by which a program that unpacks the file would write outside its folder. */
const LEADS_OUT = /(?:^|[/\\])\.\.(?:[/\\]|$)|^[/\\]|^[A-Za-z]:|\0/;
/** Entries beside the report of which this version knows what they are. */
const KNOWN_ENTRY = /^(?:assets|versions)\//;
const MB = 1024 * 1024;

/** What packages hold beside their report, by the bytes of those that were read or written lately, as `revision.ts` keeps them. */
const contents = new WeakMap<Chunks, ZipEntries>();

/** Whether a program that unpacks the file would write this entry outside of its folder. */
export function leadsOut(entryName: string): boolean {
  return LEADS_OUT.test(entryName);
}

/** @throws AssayError that names the file, says what is wrong with it, and what to do */
export async function loadReport(path: string, limits: SizeLimits = REPORT): Promise<StoredReport> {
  const bytes = await readReport(path, limits.packed);
  const file = parseReportFile(bytes, basename(path), limits.unpacked);
  return { ...file, revision: await learnFile(bytes, file.otherEntries) };
}

/**
 * A report that will be looked at and not saved: what is known here of a file of a newer Assay, too.
 *
 * @throws AssayError as `loadReport` does, `newer version` only where too little is known
 */
export async function loadReadable(path: string): Promise<ReadableReport> {
  const bytes = await readReport(path, REPORT.packed);
  const { read, ...file } = parseFile(bytes, basename(path), REPORT.unpacked, (json) => {
    return readNewer(json) ?? { report: parseReport(json) };
  });
  const { report, ...newer } = read;
  if (!('version' in newer)) return { ...file, report, revision: await learnFile(bytes, file.otherEntries) };
  const entries = [...file.otherEntries.keys()].filter((name) => !KNOWN_ENTRY.test(name));
  const revision = await findRevision([bytes]);
  return { ...file, report, revision, newer: { ...newer, lost: [...newer.lost, ...entries] } };
}

export type SaveReportOptions = SaveOptions & {
  /** In place of what the file that is replaced holds beside its report, and of that report. */
  otherEntries?: ZipEntries;
  was?: Report;
  findAsset?: FindAsset;
  /** Versions to be kept in the file. */
  keep?: readonly NewVersion[];
  /** Versions in it to be renamed or removed. */
  edit?: readonly VersionEdit[];
  /** Stable JSON of what the report holds, for whoever knows much of it already. */
  write?: (value: unknown) => string;
  /** The time now: with it, the report as the file held it is kept as the version of the day, where that is due. */
  at?: string;
};

/** Whether these are the bytes of a whole report, of this version or a newer one. */
export function isReportFile(bytes: Uint8Array): boolean {
  try {
    parseReportFile(bytes, '', REPORT.unpacked);
    return true;
  } catch (error) {
    return error instanceof AssayError && error.code === 'newer version';
  }
}

/**
 * Saves a report by `saveFile`. Where a file is replaced, its other entries are taken over unless others are given. Of
 * pictures, the file holds exactly those that the report or a version of it names; `findAsset` has those that no file holds
 * yet. Gives the new revision.
 */
export async function saveReport(path: string, report: Report, options: SaveReportOptions): Promise<string> {
  const { expects, findAsset = async () => undefined } = options;
  if (expects === 'anything') await storedAt(path);
  const held = options.otherEntries
    ? { otherEntries: options.otherEntries, report: options.was }
    : typeof expects === 'string'
      ? undefined
      : (heldLately(expects) ?? (await storedAt(path, expects)));
  // What else is in the file would be lost with it.
  if (!held && typeof expects === 'object') await refuseUnread(path, expects, options.system);
  const { edit = [], at = new Date().toISOString() } = options;
  const edited = held ? withEdits(held.otherEntries, edit, at) : new Map();
  const entries = withVersions(edited, report, () => held?.report, options);
  const packed = await withAssets(entries, report, findAsset, picturesOfVersions(entries));
  const text = packText(REPORT_ENTRY, reportTexts(report, options.write));
  const bytes = packageChunks(await Promise.all([text, ...inOrder(packed).map((entry) => packEntry(...entry))]));
  const revision = await saveFile(path, bytes, options);
  const kept = bytesOfRevision(revision);
  if (kept) contents.set(kept, packed);
  return revision;
}

function withVersions(
  held: ZipEntries,
  report: Report,
  was: () => Report | undefined,
  { keep = [], at }: SaveReportOptions,
): ZipEntries {
  const before = at !== undefined && isDailyDue(held, report, at) ? was() : undefined;
  const daily: NewVersion[] = before && at !== undefined ? [{ report: before, at, kind: 'daily', name: '' }] : [];
  const wishes = [...daily, ...keep];
  const entries = wishes.reduce((before, wish) => withVersion(before, wish), held);
  return report.cases === undefined ? withoutCases(entries) : entries;
}

/** The bytes of a report file. Equal reports give equal bytes, whatever the order in which they were filled in. */
export function packReport(report: Report, otherEntries: ZipEntries = new Map()): Uint8Array {
  const text = packTextNow(REPORT_ENTRY, reportTexts(report));
  return writePackage([text, ...inOrder(otherEntries).map((entry) => packEntryNow(...entry))]);
}

/** What stands behind the report, which is first, so that it is there in what is left of a file that was cut short. */
function inOrder(otherEntries: ZipEntries): [name: string, content: Uint8Array][] {
  return [...otherEntries].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The revision of a file that was read whole and found sound. A save that goes on from it takes over what it holds. */
async function learnFile(bytes: Uint8Array, otherEntries: ZipEntries): Promise<string> {
  const revision = await learnRevision([bytes]);
  const kept = bytesOfRevision(revision);
  if (kept && !contents.has(kept)) contents.set(kept, otherEntries);
  return revision;
}

/**
 * What a file of that revision holds, if it was read or written lately. It is not looked at here whether the file in the place
 * is of that revision: the save does, and byte by byte.
 */
function heldLately({ revision }: { revision: string }): Pick<StoredReport, 'report' | 'otherEntries'> | undefined {
  const bytes = bytesOfRevision(revision);
  const otherEntries = bytes && contents.get(bytes);
  if (!otherEntries) return undefined;
  return {
    otherEntries,
    get report() {
      return parseReportFile(Buffer.concat(bytes), '', REPORT.unpacked).report;
    },
  };
}

function parseReportFile(bytes: Uint8Array, name: string, limit: number): Omit<StoredReport, 'revision'> {
  const { read: report, ...file } = parseFile(bytes, name, limit, parseReport);
  return { report, ...file };
}

type ParsedFile<R> = Pick<StoredReport, 'otherEntries'> & { read: R };

function parseFile<R>(bytes: Uint8Array, name: string, limit: number, parse: (json: unknown) => R): ParsedFile<R> {
  if (bytes.length === 0)
    throw new AssayError('damaged file', `“${name}” is empty: it holds no report. Open an earlier copy of it.`);
  const unzipped = unzip(bytes, limit);
  if ('flaw' in unzipped) throw flawFault(unzipped.flaw, name, unzipped.most);
  const otherEntries = new Map(unzipped.entries);
  const entry = otherEntries.get(REPORT_ENTRY);
  if (!entry) throw flawFault('no zip', name, limit);
  otherEntries.delete(REPORT_ENTRY);
  const stray = [...otherEntries.keys()].find((entryName) => LEADS_OUT.test(entryName));
  if (stray !== undefined)
    throw new AssayError(
      'damaged file',
      `“${name}” holds an entry “${stray}”, which leads out of the file; no Assay has written that. It was not opened. Ask for the file again where it came from, open an earlier copy, or ${SAVE_READABLE}.`,
    );
  try {
    return { read: parse(parseJson(entry)), otherEntries };
  } catch (error) {
    if (!(error instanceof AssayError)) throw error;
    throw new AssayError(error.code, `“${name}” cannot be opened. ${error.message}`, { cause: error });
  }
}

function parseJson(entry: Uint8Array): unknown {
  if (beyondBounds(entry, REPORT.json) !== undefined)
    throw new AssayError(
      'damaged file',
      `It holds more than any report. Open an earlier copy of the file, or ${SAVE_READABLE}.`,
    );
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(entry));
  } catch (error) {
    throw new AssayError(
      'damaged file',
      `The report in it is damaged. Open an earlier copy of the file, or ${SAVE_READABLE}.`,
      {
        cause: error,
      },
    );
  }
}

function flawFault(flaw: ZipFlaw, name: string, limit: number): AssayError {
  switch (flaw) {
    case 'no zip':
      return new AssayError(
        'foreign file',
        `“${name}” is not an Assay report. Choose a file that Assay has saved; its name ends in .assay.`,
      );
    case 'cut short':
      return new AssayError(
        'damaged file',
        `“${name}” is incomplete: its end is missing. Copy it again from where it came, open an earlier copy, or ${SAVE_READABLE}.`,
      );
    case 'damaged':
      return new AssayError(
        'damaged file',
        `“${name}” is damaged and cannot be read. Open an earlier copy of it, or ${SAVE_READABLE}.`,
      );
    case 'too large':
      return new AssayError(
        'damaged file',
        `“${name}” would unpack to more than ${Math.floor(limit / MB)} MB, which no report does, so it was not opened. Open an earlier copy of it, or ${SAVE_READABLE}.`,
      );
  }
}

function readReport(path: string, limit: number): Promise<Uint8Array> {
  const tooLarge = () =>
    new AssayError(
      'foreign file',
      `“${basename(path)}” is larger than ${Math.floor(limit / MB)} MB, which no Assay report is. Choose another file.`,
    );
  return readWhole(path, limit, tooLarge);
}

/**
 * What to carry over, if the file is still the one that was opened; if not, saving will say so.
 *
 * @throws AssayError `newer version` where saving would lose what this Assay does not know
 */
async function storedAt(path: string, opened?: { revision: string }): Promise<StoredReport | undefined> {
  const stored = await loadReport(path).catch((error) => {
    if (!(error instanceof AssayError && error.code === 'newer version')) return undefined;
    throw new AssayError(
      'newer version',
      `“${basename(path)}” was saved by a newer Assay, and this one would lose what it does not know of it. It was not changed. Save a copy under another name, or update Assay.`,
      { cause: error },
    );
  });
  return stored && stored.revision === opened?.revision ? stored : undefined;
}
