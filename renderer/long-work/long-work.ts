import { AssayError } from '../../core/fault.ts';
import { isRecord } from '../../core/json.ts';
import type { Progress, Work } from '../../core/rpc.ts';
import { createKept } from '../ui/kept.ts';
import { createMemory, type Notation } from '../ui/memory.ts';
import { sayFault } from '../ui/say-fault.ts';
import { createStore } from '../ui/store.ts';
import type { ToldText } from '../ui/Told.tsx';
import { say } from './messages.ts';

/** Long work that is under way in this window. `began`: milliseconds of `Date.now()`. */
export type WorkUnderWay = { id: number; what: string; began: number; progress: Progress; cancel: () => void };

/** What was done: its kind, the sentence that was said of it, and when. */
export type WorkDone = { what: string; says: string; at: string; failed?: true };

export const underWay = createStore<readonly WorkUnderWay[]>([]);

/** How work ended whose dialog was closed meanwhile. */
export const toldWork = createStore<ToldText | null>(null);

/** More than anybody looks through. */
const LENGTH = 50;
const NOTHING: readonly WorkDone[] = [];

const notation: Notation<readonly WorkDone[]> = {
  read(text) {
    try {
      const list: unknown = JSON.parse(text);
      return Array.isArray(list) ? list.filter(isWorkDone).slice(0, LENGTH) : undefined;
    } catch {
      return undefined;
    }
  },
  write: (list) => JSON.stringify(list),
};

function isWorkDone(one: unknown): one is WorkDone {
  if (!isRecord(one)) return false;
  const { what, says, at, failed } = one;
  const isTold = typeof what === 'string' && typeof says === 'string';
  return isTold && typeof at === 'string' && !Number.isNaN(Date.parse(at)) && (failed === undefined || failed === true);
}

/** The record of work, the latest first: this browser's, whichever report it was done for. */
export const workDone = createKept(createMemory('assay.work', NOTHING, notation));

export function noteWork(what: string, says: string, failed = false): void {
  const done: WorkDone = { what, says, at: new Date().toISOString(), ...(failed && { failed }) };
  workDone.set([done, ...workDone.get()].slice(0, LENGTH));
}

/** That something was brought into a report from a file, by their names. */
export function noteBroughtIn(what: string, from: string, report: string): void {
  noteWork(what, say('broughtIn', { from, report }));
}

export function forgetWork(): void {
  workDone.set(NOTHING);
}

let last = 0;
export const newWorkId = () => ++last;

type Undertaking<T> = {
  id: number;
  what: string;
  /** What is done first, until something else is told. */
  doing: string;
  run: (work: Work & { signal: AbortSignal }) => Promise<T>;
  /** The sentence for the record. */
  says: (done: T) => string;
};

/**
 * Does long work: it is under way, with its progress, until it is done, fails or is cancelled. What was done or failed goes into
 * the record; what was cancelled left nothing behind.
 * @throws whatever `run` does
 */
export async function undertake<T>({ id, what, doing, run, says }: Undertaking<T>): Promise<T> {
  const leaving = new AbortController();
  const others = () => underWay.get().filter((one) => one.id !== id);
  const now = { id, what, began: Date.now(), cancel: () => leaving.abort() };
  const progress = (progress: Progress) => {
    if (underWay.get().some((one) => one.id === id))
      underWay.set(underWay.get().map((one) => (one.id === id ? { ...now, progress } : one)));
  };
  underWay.set([...others(), { ...now, progress: { done: 0, total: 1, doing } }]);
  try {
    const done = await run({ progress, signal: leaving.signal });
    noteWork(what, says(done));
    return done;
  } catch (error) {
    if (!isCancelled(error)) noteWork(what, sayFault(error), true);
    throw error;
  } finally {
    underWay.set(others());
  }
}

export function isCancelled(error: unknown): boolean {
  return error instanceof AssayError && error.code === 'cancelled';
}
