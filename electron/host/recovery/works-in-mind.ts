import type { KeptSteps, KeptWork } from '../../../core/contract/recovery-calls.ts';
import type { Report } from '../../../core/report.ts';
import { newPiece, type Piece, reportOfPieces, writePiece } from './work-pieces.ts';
import { withSteps } from './work-store.ts';

/** A report as a window has handed it over piece by piece, with its steps. Nothing in it is ever changed. */
export type WorkInMind = {
  /** @throws AssayError `wrong use` where the pieces make no report */
  report: () => Report;
  history: () => string;
  /** Stable JSON of what the report holds, worked out once for each piece. */
  write: (value: unknown) => string;
};

/**
 * The works of the windows that are open, as they were kept last, in memory: a save need not be sent what the host has heard
 * already. They are as the windows told them, whether or not the disk could keep them.
 */
export type WorksInMind = {
  /** Nothing where what it goes on from is not here, or something later is. */
  keep: (work: KeptWork) => WorkInMind | undefined;
  drop: (ids: readonly string[]) => void;
};

type Steps = { first: number; list: readonly string[] };
type State = { turn: number; pieces: ReadonlyMap<string, Piece>; done: Steps; undone: Steps; frame: string };

/** Works that are kept in mind: far more than windows that are written in at a time. */
const MOST = 12;
const NO_STEPS: Steps = { first: 0, list: [] };
const NEW: State = { turn: 0, pieces: new Map(), done: NO_STEPS, undone: NO_STEPS, frame: '{}' };

export function createWorksInMind(): WorksInMind {
  /** The latest last. */
  const states = new Map<string, State>();
  return {
    keep(work) {
      const known = states.get(work.work);
      for (const id of work.takes) states.delete(id);
      // Calls may overtake one another, and each holds all that those before it held.
      if (known && known.turn >= work.turn) return undefined;
      states.delete(work.work);
      const before = work.whole ? NEW : known;
      if (!before || (!work.whole && before.turn !== work.from)) return undefined;
      const state = stateAfter(before, work);
      states.set(work.work, state);
      for (const id of states.keys()) {
        if (states.size <= MOST) break;
        states.delete(id);
      }
      return {
        report: () => reportOfPieces(state.pieces),
        history: () => withSteps(state.frame, state.done.list, state.undone.list),
        write: writePiece,
      };
    },
    drop(ids) {
      for (const id of ids) states.delete(id);
    },
  };
}

function stateAfter(before: State, work: KeptWork): State {
  const pieces = new Map(before.pieces);
  for (const [name, json] of Object.entries(work.pieces)) {
    if (json === null) pieces.delete(name);
    else pieces.set(name, newPiece(name, json));
  }
  return {
    turn: work.turn,
    pieces,
    done: stepsAfter(before.done, work.done),
    undone: stepsAfter(before.undone, work.undone),
    frame: work.frame ?? before.frame,
  };
}

function stepsAfter({ first, list }: Steps, news: KeptSteps | undefined): Steps {
  if (!news) return { first, list };
  const { from, at, steps } = news;
  return { first: from, list: [...list.slice(Math.max(0, from - first), Math.max(0, at - first)), ...steps] };
}
