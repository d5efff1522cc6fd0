import type { OpenReport } from '../../../core/contract/contract.ts';
import type { WorkMark } from '../../../core/contract/recovery-calls.ts';
import { AssayError, messageOf } from '../../../core/fault.ts';
import type { Host } from '../../transport.ts';
import { incrementOf, type KeptMoment, type Moment } from './increment.ts';

/** Keeps what is written with the host from moment to moment, between one save and the next. */
export type Keeper = {
  /** Something is new: it is kept soon, however much follows. */
  changed: () => void;
  /** Keeps at once what is not kept. Never fails, and is over after a while even when the host does not answer. */
  now: () => Promise<void>;
  /** How much of the work a save that begins now brings into the file. */
  mark: () => WorkMark | undefined;
  /** The file holds the work as it was at that mark. */
  saved: (mark: WorkMark | undefined) => void;
  /** Whether all that is new reaches the host even if the window is gone in a moment. */
  isSafe: () => boolean;
  /** The work goes on in another file. */
  moved: () => void;
  /** The window leaves the report, or may be about to: what the file has is forgotten, anything else is kept. */
  leave: () => void;
  /** Keeps all there is in a quiet moment, so that what is typed later goes on from it. */
  begin: () => void;
};

type Needs = {
  host: Host;
  opened: Pick<OpenReport, 'restored'>;
  /** What there is now; whatever an editor still holds back is in it. */
  moment: () => Moment;
  place: () => { file: string; basedOn: string };
  /** Told once when work cannot be kept, with nothing when it is kept again, and of what happened to what was kept. */
  say: (trouble: string | undefined) => void;
};

/** Milliseconds from the first change that is not kept, after a failure, and until a save goes on without an answer. */
const SOON = 400;
const AGAIN = 2000;
const LONGEST = 2000;
/** Characters that are sure to reach the host from a window that closes. */
const LASTING = 18_000;

export function createKeeper({ host, opened, moment, place, say }: Needs): Keeper {
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
  const keep = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const next = incrementOf(known, moment());
    since = undefined;
    if (!next) return;
    const own = work;
    const taken = takes;
    const ownTurn = ++turn;
    waiting += 1;
    try {
      const { file, basedOn } = place();
      const about = {
        file,
        basedOn,
        work,
        turn,
        report: next.kept.report.id,
        takes: next.increment.whole ? takes : [],
      };
      const { kept, say: sentence } = await host.keepWork({ ...about, ...next.increment });
      failing = false;
      if (told) say(undefined);
      told = false;
      if (sentence) say(sentence);
      if (own !== work) return;
      if (!kept) known = undefined;
      else if (ownTurn > knownTurn) {
        known = next.kept;
        knownTurn = ownTurn;
        if (takes === taken) takes = [];
      }
      if (!kept) since ??= performance.now();
    } catch (error) {
      failing = true;
      since ??= performance.now();
      // A host that has stopped is told of by the save that it does not answer either.
      const isAway = error instanceof AssayError && ['unreachable', 'not found'].includes(error.code);
      if (!told && !isAway) say(messageOf(error));
      told ||= !isAway;
      soon(AGAIN);
    } finally {
      waiting -= 1;
      if (since !== undefined && waiting === 0) soon(Math.max(0, since + SOON - performance.now()));
    }
  };
  const keeper: Keeper = {
    changed() {
      since ??= performance.now();
      if (waiting === 0) soon(SOON);
    },
    now: () => Promise.race([keep(), new Promise<void>((done) => setTimeout(done, LONGEST))]),
    mark: () => (knownTurn > 0 ? { work, turn: knownTurn } : undefined),
    saved(mark) {
      // The host has marked it so; what was kept since then it has not.
      if (known && mark?.work === work && mark.turn === knownTurn) known = { ...known, dirty: false };
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
