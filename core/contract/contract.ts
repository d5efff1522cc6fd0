import { z } from 'zod';
import { Provenance } from '../framework.ts';
import { LONGEST_NAME } from '../longest-name.ts';
import { PolicyInForce } from '../policy.ts';
import { Asset, AssetId, Report } from '../report.ts';
import { Template } from '../template.ts';
import { FoundReport } from '../text-import/found-texts.ts';
import { VersionEdit, VersionWish } from '../versions/version.ts';
import { compareCalls } from './compare-calls.ts';
import { FileRef, Handle } from './handle.ts';
import { leavingCalls } from './leaving-calls.ts';
import { mergeCalls } from './merge-calls.ts';
import { asking, ownerCalls } from './owner-calls.ts';
import { printingCalls } from './printing-calls.ts';
import { ReadOnly } from './read-only.ts';
import { KeptWork, Restored, recoveryCalls, UnsavedWork } from './recovery-calls.ts';
import { repairCalls } from './repair-calls.ts';
import { reviewCalls } from './review-calls.ts';
import { versionCalls } from './version-calls.ts';

/**
 * Every call between the window and its host. A page never sees or sends a path: it holds handles, which the host gave
 * out for places that the user chose.
 */

export const TemplateSummary = z.strictObject({
  id: z.string(),
  title: z.string(),
  edition: z.string(),
  inspectorate: z.string(),
  provenance: Provenance,
});
export type TemplateSummary = z.infer<typeof TemplateSummary>;

/** A sample report that can be copied: `title` is the name of its service, `edition` the title of its edition. */
export const SampleSummary = z.strictObject({ id: z.string(), title: z.string(), edition: z.string() });
export type SampleSummary = z.infer<typeof SampleSummary>;

/**
 * Steps of undo in the window’s own notation, which the host keeps in its data folder and does not read. Characters.
 * Empty where there are none.
 */
export const History = z.string().max(4_000_000);

/** An open report: what is in the file, and the revision of the file that it was read from or saved as. */
export const OpenReport = z.strictObject({
  file: FileRef,
  report: Report,
  /** Whether it makes sense, the host found out when it read its file. */
  template: z.strictObject(Template.shape),
  revision: z.string(),
  /** What was handed in with the save that made this revision, if that was on this computer. */
  history: History.optional(),
  /** The report is not that of the file: work that had not reached it was kept, and stands on this very revision. */
  restored: Restored.optional(),
  /** Work on another state of the file than this; the latest first. */
  unsaved: z.array(UnsavedWork).optional(),
  /** It may be looked at and copied; a save would be refused. */
  readOnly: ReadOnly.optional(),
});
export type OpenReport = z.infer<typeof OpenReport>;

export const RecentReport = z.strictObject({
  file: FileRef,
  /** Where it lies, in words for people. */
  folder: z.string(),
  openedAt: z.iso.datetime({ offset: true }),
  missing: z.boolean(),
  /** Of one that is missing: whether there is unsaved work on it, which can be opened. */
  kept: z.boolean().optional(),
});
export type RecentReport = z.infer<typeof RecentReport>;

export const FolderEntry = z.strictObject({
  file: FileRef,
  kind: z.enum(['folder', 'report', 'word', 'page', 'table']),
  modified: z.iso.datetime({ offset: true }),
});
export type FolderEntry = z.infer<typeof FolderEntry>;

export const FolderView = z.strictObject({
  folder: FileRef,
  /** Where it lies, in words for people. */
  place: z.string(),
  parent: Handle.nullable(),
  entries: z.array(FolderEntry),
});
export type FolderView = z.infer<typeof FolderView>;

/** A folder with editions: those that come with Assay, those of the organisation, or the user’s own. */
export const EditionFolder = z.strictObject({
  whose: z.enum(['assay', 'organisation', 'user']),
  /** Where it lies, in words for people. */
  place: z.string(),
  editions: z.array(TemplateSummary.pick({ id: true, title: true, edition: true })),
  /** What in it could not be read, each in one sentence. */
  faults: z.array(z.string()),
});
export type EditionFolder = z.infer<typeof EditionFolder>;

const Empty = z.strictObject({});
/** Far more than a picture or a table may have: a file that is too large shall be told so by its name. */
const Base64 = z.string().max(40_000_000);

/** What a file became by a save, and when. */
const Saved = z.strictObject({ revision: z.string(), savedAt: z.iso.datetime({ offset: true }) });

export const contract = {
  /** The report that the host was started with, opened; null where there is none. A window asks for it before anything else. */
  openGiven: { input: z.strictObject(asking), output: OpenReport.nullable() },
  /** What the start screen needs. */
  start: {
    input: Empty,
    output: z.strictObject({
      version: z.string(),
      templates: z.array(TemplateSummary),
      samples: z.array(SampleSummary),
      /** Editions that could not be read, each in one sentence. */
      faults: z.array(z.string()),
    }),
  },
  /** What the organisation has decided for all who use this computer, as far as the window must know. */
  readPolicy: { input: Empty, output: PolicyInForce },
  /** Where editions are looked for, and which are there now. */
  listEditions: { input: Empty, output: z.array(EditionFolder) },
  listRecent: { input: Empty, output: z.array(RecentReport) },
  forgetRecent: { input: z.strictObject({ file: Handle }), output: z.array(RecentReport) },
  /** Folders, reports, Word files, web pages and tables in a folder; without a handle, in the folder where reports are kept. */
  listFolder: { input: z.strictObject({ folder: Handle.optional() }), output: FolderView },
  /** A handle for a name in a folder, whether or not the file is there yet. */
  nameFile: {
    input: z.strictObject({ folder: Handle, name: z.string().min(1).max(LONGEST_NAME) }),
    output: z.strictObject({ file: FileRef, exists: z.boolean() }),
  },
  /** A name for a new file beside a report, with the given ending, that nothing has yet. `of`: what of the report is in it. */
  suggestFile: {
    input: z.strictObject({
      beside: Handle,
      ending: z.enum(['.docx', '.html', '.assay', '.csv']),
      of: z.enum(['findings', 'comparison', 'factual accuracy', 'response log']).optional(),
    }),
    output: z.strictObject({ file: FileRef, folder: FileRef, place: z.string() }),
  },
  /** Makes a report of an edition in the folder given, or where reports are kept. */
  newReport: {
    input: z.strictObject({
      ...asking,
      template: z.string(),
      name: z.string().max(LONGEST_NAME),
      folder: Handle.optional(),
    }),
    output: OpenReport,
  },
  /** Makes a fresh copy of a sample report, by its id, and opens it. */
  newSample: { input: z.strictObject({ ...asking, sample: z.string().min(1).max(80) }), output: OpenReport },
  /** `take`: the user wants to write in it whoever has it open. */
  openReport: {
    input: z.strictObject({ ...asking, file: Handle, take: z.boolean().optional() }),
    output: OpenReport,
  },
  /**
   * Keeps what is new in a work and saves the report as it is then, with its steps: what the host has of it already is not
   * sent again. Refused as `changed on disk` when the file is not the revision that the work was based on. `keep`: versions of
   * it to be kept in the file. `edit`: versions there to be renamed, or removed for good. Without `saved`, the host does not
   * have what it goes on from, and nothing was done: then the window sends all. With it, `kept` says whether the work was kept, too, and `trouble` why not.
   */
  saveWork: {
    input: KeptWork.extend({
      file: Handle,
      keep: z.array(VersionWish).max(20).optional(),
      edit: z.array(VersionEdit).max(200).optional(),
    }),
    output: z.strictObject({
      saved: Saved.optional(),
      kept: z.boolean(),
      trouble: z.string().optional(),
      say: z.string().optional(),
    }),
  },
  /**
   * Saves under another name; `replace` says that the user agreed to overwrite what is there. `from` is the file that
   * the report was opened from: what else it holds is copied too.
   */
  saveCopy: {
    input: z.strictObject({
      ...asking,
      report: Report,
      to: Handle,
      replace: z.boolean(),
      from: Handle.optional(),
      history: History.optional(),
    }),
    output: OpenReport,
  },
  /**
   * Hands in the bytes of a picture, in base64. They are kept on this computer from now on, and go into the file of each
   * report that names the asset when it is saved. Refused unless PNG, JPEG or a harmless SVG.
   */
  storeAsset: {
    input: z.strictObject({ name: z.string().min(1).max(200), bytes: Base64 }),
    output: z.strictObject({ id: AssetId, asset: Asset }),
  },
  /** The bytes of a picture that was handed in, or that is in an open report or in the file given. */
  loadAsset: {
    input: z.strictObject({ file: Handle.optional(), id: AssetId }),
    output: z.strictObject({ type: Asset.shape.type, bytes: Base64 }),
  },
  /**
   * The rows of a spreadsheet, from the bytes of a CSV or XLSX file in base64. Each has its number in the file; the first
   * names the columns. `note`: the encoding was guessed.
   */
  readTable: {
    input: z.strictObject({ name: z.string().min(1).max(200), bytes: Base64 }),
    output: z.strictObject({
      rows: z.array(z.strictObject({ line: z.int().min(1), cells: z.array(z.string()).readonly() })),
      note: z.string().optional(),
    }),
  },
  /**
   * What the text of a Word, Markdown or plain text file holds for a report, from its bytes in base64; the report is not
   * changed. Pictures are kept on this computer from now on. Long work: reports progress and can be cancelled.
   */
  readText: {
    input: z.strictObject({
      name: z.string().min(1).max(200),
      bytes: Base64,
      report: Report,
      /** Undo the tracked changes of a Word file instead of taking them in. */
      rejectChanges: z.boolean(),
    }),
    output: FoundReport,
  },
  ...reviewCalls,
  ...printingCalls,
  ...leavingCalls,
  ...recoveryCalls,
  ...versionCalls,
  ...mergeCalls,
  ...compareCalls,
  ...repairCalls,
  ...ownerCalls,
} as const;
export type AssayContract = typeof contract;
