import type { Restored, UnsavedWork } from '../../../core/contract/recovery-calls.ts';
import { joinPieces } from '../../../core/contract/work-pieces.ts';
import { AssayError } from '../../../core/fault.ts';
import type { Report } from '../../../core/report.ts';
import { parseReport } from '../../../core/upgrade.ts';
import { exists } from '../free-names.ts';
import type { StoredReport } from '../report-file.ts';
import type { Recovery } from './recovery.ts';
import { workChanges } from './work-changes.ts';
import type { WholeWork, WorkEntry } from './work-store.ts';

/** A report as it is opened: as it is in its file, or as it was when a window was lost. */
export type OpenedWork = {
  report: Report;
  revision: string;
  /** Steps that lead to it, if they are kept with the work. */
  history?: string;
  restored?: Restored;
  unsaved?: UnsavedWork[];
};

type Found = { entry: WorkEntry; report: Report; history: string };

/**
 * Puts unsaved work in the place of what the file holds, where it stands on that very state of the file. Work that
 * stands on another is only told of: whoever opens the report decides. Work that the file has already is forgotten. A
 * fault of the store never keeps a report from being opened.
 */
export async function openWithWork(
  path: string,
  stored: Pick<StoredReport, 'report' | 'revision'>,
  recovery: Recovery,
): Promise<OpenedWork> {
  const { report, revision } = stored;
  const opened: OpenedWork = { report, revision };
  const done: string[] = [];
  for (const found of await findWork(path, report.id, recovery)) {
    const { entry } = found;
    const standsOnIt = [entry.revision, entry.saving].includes(revision);
    // A file that was moved is known by its report and its state; a copy of it has work of its own.
    if (entry.path !== path && !(standsOnIt && !(await exists(entry.path)))) continue;
    const changes = workChanges(found.report, report);
    if (!changes || (entry.saving === revision && entry.turn <= entry.savedTurn)) {
      if (!changes && found.history) opened.history ??= found.history;
      done.push(entry.id);
      continue;
    }
    const about = { work: entry.id, at: new Date(entry.at).toISOString(), changes };
    if (standsOnIt && !opened.restored)
      Object.assign(opened, { report: found.report, history: found.history, restored: { ...about, base: report } });
    else opened.unsaved = [...(opened.unsaved ?? []), about];
  }
  if (done.length > 0) await recovery.drop(done).catch(() => {});
  return opened;
}

/**
 * The latest unsaved work on a file that cannot be opened itself. It stands on no file that is there, so that it is never
 * saved over anything.
 *
 * @throws the fault of the file where there is none
 */
export async function openWithoutFile(path: string, fault: unknown, recovery: Recovery): Promise<OpenedWork> {
  const [latest] = fault instanceof AssayError ? await findWork(path, undefined, recovery) : [];
  if (!latest || !(fault instanceof AssayError)) throw fault;
  const { entry, report, history } = latest;
  const changes = { parts: Object.keys(report.parts), words: 0, others: [] };
  const restored: Restored = { work: entry.id, at: new Date(entry.at).toISOString(), changes, why: fault.message };
  if (fault.code === 'damaged file') restored.damaged = true;
  return { report, revision: entry.revision, history, restored };
}

/** @throws AssayError where there is no such work any more, or it cannot be read */
export async function loadWork(id: string, recovery: Recovery): Promise<Found> {
  const whole = await recovery.load(id);
  if (!whole)
    throw new AssayError('not found', 'This unsaved work is no longer kept: another window has taken it over.');
  return { entry: whole.entry, report: reportOf(whole), history: whole.history };
}

/** The latest first. What cannot be read stays where it is. */
async function findWork(path: string, report: string | undefined, recovery: Recovery): Promise<Found[]> {
  const entries = await recovery.find(path, report).catch((error) => {
    console.error(String(error.cause ?? error.message));
    return [];
  });
  const pending = entries.filter(({ dirty, saving }) => dirty || saving !== undefined);
  const found = await Promise.all(
    pending.map(({ id }) =>
      loadWork(id, recovery).catch((error) => {
        console.error(`Unsaved work ${id} cannot be read: ${error.message}`);
        return undefined;
      }),
    ),
  );
  return found.filter((work) => work !== undefined);
}

function reportOf({ pieces }: WholeWork): Report {
  return parseReport(joinPieces(Object.entries(pieces).map(([name, value]) => [name, jsonOf(value)])));
}

function jsonOf(piece: string): unknown {
  try {
    return JSON.parse(piece);
  } catch (cause) {
    throw new AssayError(
      'damaged file',
      'This unsaved work is damaged and cannot be read. It stays where it is, and the report is as it was saved last.',
      { cause },
    );
  }
}
