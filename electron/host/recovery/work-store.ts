import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { KeptSteps, KeptWork, WorkMark } from '../../../core/contract/recovery-calls.ts';

export type KeptAt = { path: string; at: number };
/** `at` in milliseconds. `turn` is that of the newest keep, `savedTurn` what the file had of it with `revision`. */
export type WorkEntry = {
  id: string;
  path: string;
  report: string;
  revision: string;
  /** What the file was about to become when nothing more was heard. */
  saving: string | undefined;
  turn: number;
  savedTurn: number;
  dirty: boolean;
  at: number;
};
export type WholeWork = { entry: WorkEntry; pieces: Record<string, string>; history: string };

/**
 * What was written in windows and may not have reached its file: one row for each text and each other member of a
 * report, and one for each step of undo, so that a letter writes little. Of what a call brings, all is there or nothing.
 */
export type WorkStore = {
  /** False where what it goes on from is not here. With `becoming`, its file is about to become that revision. */
  keep: (work: KeptWork, place: KeptAt, becoming?: string) => boolean;
  /**
   * The file is that revision. What was kept since that turn is not in it. Written for certain with what is kept next: until then
   * the store knows what the file was to become, and finds out when it is asked.
   */
  saved: (mark: WorkMark, revision: string) => void;
  /** Of the file at a path, and of a report by its id wherever its file was; the latest first. */
  find: (path: string, report: string | undefined) => WorkEntry[];
  load: (id: string) => WholeWork | undefined;
  drop: (ids: readonly string[]) => void;
};

const TABLES = `
  CREATE TABLE IF NOT EXISTS work (
    key INTEGER PRIMARY KEY, id TEXT UNIQUE NOT NULL, path TEXT NOT NULL, report TEXT NOT NULL, revision TEXT NOT NULL,
    saving TEXT, saved_turn INTEGER NOT NULL, turn INTEGER NOT NULL, dirty INTEGER NOT NULL, at INTEGER NOT NULL,
    frame TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS piece (
    work INTEGER NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (work, name)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS step (
    work INTEGER NOT NULL, list TEXT NOT NULL, place INTEGER NOT NULL, value TEXT NOT NULL,
    PRIMARY KEY (work, list, place)
  ) STRICT, WITHOUT ROWID;
  PRAGMA user_version = 1;
`;

/** Makes the tables where they are not there. Works of which nothing is missing in their files are forgotten. */
export function createWorkStore(database: DatabaseSync): WorkStore {
  database.exec(TABLES);
  const lines = {
    entry: database.prepare('SELECT * FROM work WHERE id = ?'),
    // Looked up at each letter: only what is needed then.
    known: database.prepare('SELECT key, turn FROM work WHERE id = ?'),
    found: database.prepare('SELECT * FROM work WHERE path = ? OR report = ? ORDER BY at DESC, key DESC'),
    clean: database.prepare('SELECT id FROM work WHERE dirty = 0 AND saving IS NULL'),
    add: database.prepare(
      "INSERT INTO work (id, path, report, revision, saved_turn, turn, dirty, at, frame) VALUES (?, ?, ?, ?, 0, ?, ?, ?, '{}')",
    ),
    touch: database.prepare('UPDATE work SET turn = ?, dirty = ?, at = ?, frame = coalesce(?, frame) WHERE key = ?'),
    saving: database.prepare('UPDATE work SET saving = ?, saved_turn = ? WHERE id = ?'),
    saved: database.prepare(
      'UPDATE work SET revision = ?, saving = NULL, saved_turn = ?, dirty = (dirty AND turn > ?) WHERE id = ?',
    ),
    put: database.prepare(
      'INSERT INTO piece VALUES (?, ?, ?) ON CONFLICT (work, name) DO UPDATE SET value = excluded.value',
    ),
    take: database.prepare('DELETE FROM piece WHERE work = ? AND name = ?'),
    pieces: database.prepare('SELECT name, value FROM piece WHERE work = ?'),
    // Two ranges of the key: one condition for both would go through all steps at each letter.
    cutBefore: database.prepare('DELETE FROM step WHERE work = ? AND list = ? AND place < ?'),
    cutBehind: database.prepare('DELETE FROM step WHERE work = ? AND list = ? AND place >= ?'),
    step: database.prepare(
      'INSERT INTO step VALUES (?, ?, ?, ?) ON CONFLICT (work, list, place) DO UPDATE SET value = excluded.value',
    ),
    steps: database.prepare('SELECT value FROM step WHERE work = ? AND list = ? ORDER BY place'),
    begin: database.prepare('BEGIN IMMEDIATE'),
    commit: database.prepare('COMMIT'),
    forget: ['piece WHERE work', 'step WHERE work', 'work WHERE key'].map((of) =>
      database.prepare(`DELETE FROM ${of} = ?`),
    ),
  };

  const atOnce = <T>(work: () => T): T => {
    lines.begin.run();
    try {
      const made = work();
      lines.commit.run();
      return made;
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      throw error;
    }
  };
  const keyOf = (id: string) => lines.known.get(id)?.key ?? null;
  const forget = (id: string) => {
    const key = keyOf(id);
    if (key !== null) for (const line of lines.forget) line.run(key);
  };
  const putSteps = (key: SQLOutputValue, list: string, steps: KeptSteps | undefined) => {
    if (!steps) return;
    const { from, at } = steps;
    for (const [index, value] of steps.steps.entries()) lines.step.run(key, list, at + index, value);
    lines.cutBefore.run(key, list, from);
    lines.cutBehind.run(key, list, at + steps.steps.length);
  };
  const drop = (ids: readonly string[]) => {
    if (ids.length === 0) return;
    atOnce(() => ids.forEach(forget));
    // What was written down of it beside the tables goes as well.
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  };

  drop(lines.clean.all().map(({ id }) => String(id)));
  const keep = (work: KeptWork, { path, at }: KeptAt): boolean => {
    const known = lines.known.get(work.work);
    if (known && Number(known.turn) >= work.turn) return true;
    if (!known && !work.whole) return false;
    if (work.whole) {
      forget(work.work);
      lines.add.run(work.work, path, work.report, work.basedOn, work.turn, 0, at);
    }
    const key = known && !work.whole ? (known.key ?? null) : keyOf(work.work);
    for (const [name, value] of Object.entries(work.pieces))
      if (value === null) lines.take.run(key, name);
      else lines.put.run(key, name, value);
    putSteps(key, 'done', work.done);
    putSteps(key, 'undone', work.undone);
    lines.touch.run(work.turn, work.dirty ? 1 : 0, at, work.frame ?? null, key);
    work.takes.forEach(forget);
    return true;
  };
  return {
    keep: (work, place, becoming) =>
      atOnce(() => {
        const isKept = keep(work, place);
        if (isKept && becoming !== undefined) lines.saving.run(becoming, work.turn, work.work);
        return isKept;
      }),
    saved({ work, turn }, revision) {
      database.exec('PRAGMA synchronous = NORMAL');
      try {
        lines.saved.run(revision, turn, turn, work);
      } finally {
        database.exec('PRAGMA synchronous = FULL');
      }
    },
    find: (path, report) => lines.found.all(path, report ?? null).map(asEntry),
    load(id) {
      const row = lines.entry.get(id);
      if (!row) return undefined;
      const key = row.key ?? null;
      const listed = (list: string) => lines.steps.all(key, list).map(({ value }) => String(value));
      return {
        entry: asEntry(row),
        pieces: Object.fromEntries(lines.pieces.all(key).map(({ name, value }) => [String(name), String(value)])),
        history: withSteps(String(row.frame), listed('done'), listed('undone')),
      };
    },
    drop,
  };
}

function asEntry(row: Record<string, SQLOutputValue>): WorkEntry {
  return {
    id: String(row.id),
    path: String(row.path),
    report: String(row.report),
    revision: String(row.revision),
    saving: row.saving === null ? undefined : String(row.saving),
    turn: Number(row.turn),
    savedTurn: Number(row.saved_turn),
    dirty: row.dirty === 1,
    at: Number(row.at),
  };
}

/** The steps in the window’s notation for all of them; empty where there are none. */
export function withSteps(frame: string, done: readonly string[], undone: readonly string[]): string {
  if (done.length + undone.length === 0) return '';
  return `${frame === '{}' ? '{' : `${frame.slice(0, -1)},`}"done":[${done.join()}],"undone":[${undone.join()}]}`;
}
