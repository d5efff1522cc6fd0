import type { OpenReport } from '../../../core/contract/contract.ts';
import type { KeptWork, WorkMark } from '../../../core/contract/recovery-calls.ts';
import { AssayError } from '../../../core/fault.ts';
import type { Report } from '../../../core/report.ts';
import type { Host } from '../../transport.ts';
import { sayFault } from '../../ui/say-fault.ts';
import { incrementOf, type KeptMoment, type Moment, type News, nothingNew } from './increment.ts';
import { say } from './messages.ts';

/** Keeps what is written with the host from moment to moment, between one save and the next. */
export type Keeper = {
  /** Something is new: it is kept soon, however much follows. */
  changed: () => void;
  /** Keeps at once what is not kept. Never fails, and is over after a while even when the host does not answer. */
  now: () => Promise<void>;
  /**
   * Hands what is not kept to a save, which keeps it on its way, and gives what came of it, and which work and report that was.
   * All of it is handed over where the host does not have what it goes on from.
   *
   * @throws what the save throws
   */
  save: (save: (work: PlacedWork) => Promise<WorkSaved>) => Promise<{ saved: Saved; mark: WorkMark; report: Report }>;
  /** The file holds the work as it was at that mark. */
  saved: (mark: WorkMark) => void;
  /** Whether all that is new reaches the host even if the window is gone in a moment. */
  isSafe: () => boolean;
  /** The work goes on in another file. */
  moved: () => void;
  /** The window leaves the report, or may be about to: what the file has is forgotten, anything else is kept. */
  leave: () => void;
  /** Keeps all there is in a quiet moment, so that what is typed later goes on from it. */
  begin: () => void;
};

export type PlacedWork = KeptWork & { file: string };
type WorkSaved = Awaited<ReturnType<Host['saveWork']>>;
type Saved = NonNullable<WorkSaved['saved']>;

type Needs = {
  host: Host;
  opened: Pick<OpenReport, 'restored'>;
  /** What there is now; whatever an editor still holds back is in it. */
  moment: () => Moment;
  place: () => { file: string; basedOn: string };
  /** Told once when work cannot be kept, with nothing when it is kept again, and of what happened to what was kept. */
  tell: (trouble: string | undefined) => void;
};

type Kept = Pick<WorkSaved, 'kept' | 'say' | 'trouble'>;

/** Milliseconds from the first change that is not kept, after a failure, and until a save goes on without an answer. */
const SOON = 400;
const AGAIN = 2000;
const LONGEST = 2000;
/** Characters that are sure to reach the host from a window that closes. */
const LASTING = 18_000;

export function createKeeper({ host, opened, moment, place, tell }: Needs): Keeper {
  let work = newWorkId();
  let takes = opened.restored ? [opened.restored.work] : [];
  let known: KeptMoment | undefined;
  let knownTurn = 0;
  let turn = 0;
  let waiting = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since: number | undefined;
  let told = false;
  let failing = false;

  const soon = (ms: number) => {
    timer ??= setTimeout(() => {
      timer = undefined;
      if (waiting === 0) void keep();
    }, ms);
  };
  /** Work is not kept for the time being. A host that has stopped is told of by the save that it does not answer either. */
  const fails = (trouble: string | undefined) => {
    failing = true;
    since ??= performance.now();
    if (!told && trouble !== undefined) tell(trouble);
    told ||= trouble !== undefined;
    soon(AGAIN);
  };
  /** Hands over what there is to keep, and notes what the host says that it has of it now. */
  const handOver = async <A extends Kept>(next: News, send: (work: PlacedWork) => Promise<A>): Promise<A> => {
    const own = work;
    const taken = takes;
    const ownTurn = ++turn;
    waiting += 1;
    try {
      const { file, basedOn } = place();
      const { whole } = next.increment;
      const about = { file, basedOn, work, turn, report: next.kept.report.id, takes: whole ? takes : [] };
      const answer = await send({ ...about, ...(!whole && { from: knownTurn }), ...next.increment });
      const { kept, trouble, say: sentence } = answer;
      if (trouble === undefined) {
        failing = false;
        if (told) tell(undefined);
        told = false;
      }
      if (sentence) tell(sentence);
      if (own === work) {
        if (!kept) known = undefined;
        else if (ownTurn > knownTurn) {
          known = next.kept;
          knownTurn = ownTurn;
          if (takes === taken) takes = [];
        }
        if (!kept) since ??= performance.now();
      }
      if (trouble !== undefined) fails(trouble);
      return answer;
    } finally {
      waiting -= 1;
      if (since !== undefined && waiting === 0) soon(Math.max(0, since + SOON - performance.now()));
    }
  };
  const stopWaiting = () => {
    clearTimeout(timer);
    timer = undefined;
    since = undefined;
  };
  const keep = async (): Promise<void> => {
    const next = incrementOf(known, moment());
    stopWaiting();
    if (!next) return;
    await handOver(next, host.keepWork).catch((error) => {
      const isAway = error instanceof AssayError && ['unreachable', 'not found'].includes(error.code);
      fails(isAway ? undefined : sayFault(error));
    });
  };
  const keeper: Keeper = {
    changed() {
      since ??= performance.now();
      if (waiting === 0) soon(SOON);
    },
    now: () => Promise.race([keep(), new Promise<void>((done) => setTimeout(done, LONGEST))]),
    async save(send) {
      const hand = async () => {
        const now = moment();
        const next = incrementOf(known, now) ?? nothingNew(known, now);
        stopWaiting();
        let mark: WorkMark = { work, turn };
        const { saved } = await handOver(next, (placed) => {
          mark = { work: placed.work, turn: placed.turn };
          return send(placed);
        });
        return saved && { saved, mark, report: now.report };
      };
      try {
        const done = (await hand()) ?? (await hand());
        if (done) return done;
      } catch (error) {
        since ??= performance.now();
        if (waiting === 0) soon(SOON);
        throw error;
      }
      throw new AssayError('internal', say('theReportWasNotSaved'));
    },
    saved(mark) {
      // The host has marked it so; what was kept since then it has not.
      if (known && mark.work === work && mark.turn === knownTurn) known = { ...known, dirty: false };
      // A store that fails has not marked it so: told all anew, it knows again which file the work stands on.
      if (failing) known = undefined;
      if (incrementOf(known, moment())) keeper.changed();
    },
    isSafe() {
      const next = incrementOf(known, moment());
      if (!next) return true;
      return !failing && JSON.stringify(next.increment).length < LASTING;
    },
    moved() {
      if (!takes.includes(work)) takes = [...takes, work];
      work = newWorkId();
      known = undefined;
      knownTurn = 0;
      void keep();
    },
    leave() {
      const { dirty } = moment();
      if (dirty || waiting > 0 || !known) {
        if (dirty) void keep();
        return;
      }
      clearTimeout(timer);
      timer = undefined;
      known = undefined;
      host.dropWork({ works: [work] }).catch(() => {});
      work = newWorkId();
      knownTurn = 0;
    },
    begin() {
      if (!known && waiting === 0) void keep();
    },
  };
  return keeper;
}

function newWorkId(): string {
  return crypto.randomUUID();
}
