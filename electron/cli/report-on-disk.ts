import { basename, resolve } from 'node:path';
import { AssayError } from '../../core/fault.ts';
import type { Report } from '../../core/report.ts';
import type { Template } from '../../core/template.ts';
import { createInstalledTemplates, templateFolders } from '../host/installed-templates.ts';
import { ownerOf } from '../host/owner/whether-over.ts';
import type { AssetBytes } from '../host/pictures/report-assets.ts';
import { loadReadable, loadReport, type StoredReport, saveReport } from '../host/report-file.ts';
import type { NewVersion } from '../host/versions/version-entries.ts';
import { refuseApproved } from './approved-parts.ts';
import { type Arguments, wrongUse } from './command.ts';

export function installedTemplates() {
  return createInstalledTemplates(templateFolders());
}

/** @throws AssayError `wrong use` for a name that no report has */
export function assertReportName(path: string): void {
  if (!path.toLowerCase().endsWith('.assay'))
    throw wrongUse(`The name of a report ends in .assay, and “${basename(path)}” does not. Choose another name.`);
}

/** `remarks`: what is to be said of it on standard error. */
export type ReportOnDisk = StoredReport & { path: string; name: string; template: Template; remarks?: string[] };

/** @throws AssayError as `loadReport` does, and `not found` where its edition is not installed */
export async function openReport(file: string): Promise<ReportOnDisk> {
  const path = resolve(file);
  const stored = await loadReport(path);
  return { ...stored, path, name: basename(path), template: await installedTemplates().find(stored.report.template) };
}

/** A report to be looked at. Of one that a newer Assay saved, what is known here; `remarks` say so. */
export async function openToRead(file: string): Promise<ReportOnDisk & { remarks: string[] }> {
  const path = resolve(file);
  const { newer, ...stored } = await loadReadable(path);
  const name = basename(path);
  const template = await installedTemplates().find(stored.report.template);
  return { ...stored, path, name, template, remarks: newer ? [sayNewer(name, newer)] : [] };
}

/** More names than a line bears. */
const MANY = 12;

function sayNewer(name: string, { version, lost }: { version: number; lost: readonly string[] }): string {
  const names = lost.slice(0, MANY).map((one) => `“${one.slice(0, 80)}”`);
  const rest = lost.length > MANY ? ` and ${lost.length - MANY} more` : '';
  const missing = lost.length > 0 ? ` Not shown, since nothing here knows it: ${names.join(', ')}${rest}.` : '';
  return `“${name}” was saved by a newer Assay (file version ${version}) and can only be read here.${missing}`;
}

/** `assets` are pictures that the file does not hold yet. Before what `importing` names is taken in, the report as it was is kept as a version. */
type Saving = { given?: Arguments; assets?: AssetBytes; importing?: string };

/**
 * Saves only if the file is still the one that was opened, and nothing approved is changed that was not `given` to be.
 *
 * @throws AssayError as `saveReport` and `refuseApproved` do
 */
export async function saveOver(
  { path, revision, otherEntries, report: was, template }: ReportOnDisk,
  report: Report,
  { given, assets = new Map(), importing }: Saving = {},
): Promise<void> {
  refuseApproved(was, report, template, given);
  const at = new Date().toISOString();
  const before: NewVersion[] =
    importing === undefined ? [] : [{ kind: 'import', name: importing.slice(0, 120), report: was, at }];
  const findAsset = async (id: string) => assets.get(id);
  await sayOwner(path);
  await saveReport(path, report, { expects: { revision }, otherEntries, was, findAsset, keep: before, at });
}

/** That somebody has a report open in a window keeps no command from writing: their next save is told that it has changed. */
async function sayOwner(path: string): Promise<void> {
  const owner = await ownerOf(path);
  if (!owner) return;
  const moment = { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const since = new Intl.DateTimeFormat('en-GB', moment).format(new Date(owner.since));
  console.error(`${owner.name} has it open on ${owner.machine} since ${since}.`);
}

/** Does something with a file that the user named, so that a refusal says which file it is about. */
export async function about<T>(name: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AssayError)) throw error;
    const at = /^Line \d/.test(error.message) ? `${name}, l${error.message.slice(1)}` : `${name}: ${error.message}`;
    throw new AssayError(error.code, at, { cause: error });
  }
}
