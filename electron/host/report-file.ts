import { basename } from 'node:path';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { AssayError, SAVE_READABLE } from '../../core/fault.ts';
import { stableJson } from '../../core/json.ts';
import type { Report } from '../../core/report.ts';
import { parseReport } from '../../core/upgrade.ts';
import type { VersionEdit } from '../../core/versions/version.ts';
import { refuseUnread, revisionOf, type SaveOptions, saveFile } from './atomic-save.ts';
import { beyondBounds } from './json-measure.ts';
import { REPORT } from './limits.ts';
import { type FindAsset, withAssets } from './pictures/report-assets.ts';
import { readWhole } from './read-whole.ts';
import { withEdits } from './versions/edited-versions.ts';
import {
  isDailyDue,
  type NewVersion,
  picturesOfVersions,
  withoutCases,
  withVersion,
} from './versions/version-entries.ts';
import { unzip, type ZipEntries, type ZipFlaw } from './zip-entries.ts';

/** `otherEntries` is all that the package holds beside `report.json`: assets, versions, and what newer Assays add. */
export type StoredReport = { report: Report; revision: string; otherEntries: ZipEntries };

/** Bytes of a report file, packed and unpacked. */
export type SizeLimits = { packed: number; unpacked: number };

const REPORT_ENTRY = 'report.json';
/** Pictures that would only cost time to pack once more. */
const PACKED_ALREADY = /\.(?:png|jpg|gz)$/;
/** Names by which a program that unpacks the file would write outside its folder. */
const LEADS_OUT = /(?:^|[/\\])\.\.(?:[/\\]|$)|^[/\\]|^[A-Za-z]:|\0/;
const MB = 1024 * 1024;
/** The first moment that a ZIP package can name, so that equal reports make equal files. */
const NO_TIME = new Date(1980, 0, 1);

/** Whether a program that unpacks the file would write this entry outside of its folder. */
export function leadsOut(entryName: string): boolean {
  return LEADS_OUT.test(entryName);
}

/** @throws AssayError that names the file, says what is wrong with it, and what to do */
export async function loadReport(path: string, limits: SizeLimits = REPORT): Promise<StoredReport> {
  return parseReportFile(await readReport(path, limits.packed), basename(path), limits.unpacked);
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
  /** The time now: with it, the report as the file held it is kept as the version of the day, where that is due. */
  at?: string;
};

/** Whether these are the bytes of a report that can be opened. */
export function isReportFile(bytes: Uint8Array): boolean {
  try {
    parseReportFile(bytes, '', REPORT.unpacked);
    return true;
  } catch {
    return false;
  }
}

/**
 * Saves a report by `saveFile`. Where a file is replaced, its other entries are taken over unless others are given. Of
 * pictures, the file holds exactly those that the report or a version of it names; `findAsset` has those that no file holds
 * yet. Gives the new revision.
 */
export async function saveReport(path: string, report: Report, options: SaveReportOptions): Promise<string> {
  const { expects, findAsset = async () => undefined } = options;
  const held = options.otherEntries
    ? { otherEntries: options.otherEntries, report: options.was }
    : typeof expects === 'string'
      ? undefined
      : await storedAt(path, expects);
  // What else is in the file would be lost with it.
  if (!held && typeof expects === 'object') await refuseUnread(path, expects, options.system);
  const { edit = [], at = new Date().toISOString() } = options;
  const edited = held ? withEdits(held.otherEntries, edit, at) : new Map();
  const entries = withVersions(edited, report, held?.report, options);
  const packed = await withAssets(entries, report, findAsset, picturesOfVersions(entries));
  return saveFile(path, packReport(report, packed), options);
}

function withVersions(
  held: ZipEntries,
  report: Report,
  was: Report | undefined,
  { keep = [], at }: SaveReportOptions,
): ZipEntries {
  const daily = was && at !== undefined && isDailyDue(held, report, at) ? { report: was, at } : undefined;
  const wishes: NewVersion[] = daily ? [{ ...daily, kind: 'daily', name: '' }, ...keep] : [...keep];
  const entries = wishes.reduce((before, wish) => withVersion(before, wish), held);
  return report.cases === undefined ? withoutCases(entries) : entries;
}

/** The bytes of a report file. Equal reports give equal bytes, whatever the order in which they were filled in. */
export function packReport(report: Report, otherEntries: ZipEntries = new Map()): Uint8Array {
  const entries: Zippable = Object.create(null);
  entries[REPORT_ENTRY] = strToU8(stableJson(report));
  for (const name of [...otherEntries.keys()].sort())
    entries[name] = [otherEntries.get(name) ?? new Uint8Array(), { level: PACKED_ALREADY.test(name) ? 0 : 6 }];
  return zipSync(entries, { level: 6, mtime: NO_TIME });
}

function parseReportFile(bytes: Uint8Array, name: string, limit: number): StoredReport {
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
    return { report: parseReport(parseJson(entry)), revision: revisionOf(bytes), otherEntries };
  } catch (error) {
    if (!(error instanceof AssayError)) throw error;
    throw new AssayError(error.code, `“${name}” cannot be opened. ${error.message}`, { cause: error });
  }
}

function parseJson(entry: Uint8Array): unknown {
  if (beyondBounds(entry, REPORT.json) !== undefined)
    throw new AssayError('damaged file', `It holds more than any report. Open an earlier copy of the file, or ${SAVE_READABLE}.`);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(entry));
  } catch (error) {
    throw new AssayError('damaged file', `The report in it is damaged. Open an earlier copy of the file, or ${SAVE_READABLE}.`, {
      cause: error,
    });
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

/** What to carry over, if the file is still the one that was opened; if not, saving will say so. */
async function storedAt(path: string, { revision }: { revision: string }): Promise<StoredReport | undefined> {
  const stored = await loadReport(path).catch(() => undefined);
  return stored?.revision === revision ? stored : undefined;
}
