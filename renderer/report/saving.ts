import { AssayError } from '../../core/fault.ts';
import { sayFault } from '../ui/say-fault.ts';
import { paceOf, savePace } from './save-pace.ts';

/** Where the latest change is. `why` may be shown as it stands. */
export type SavedState =
  | { kind: 'saved'; at: string | undefined }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  /** Tried again after a while, and at once on demand. `alone`: nobody keeps what is written now but the window itself. */
  | { kind: 'failed'; why: string; alone?: true }
  /** Someone else changed the file; saving stops until the user has decided. */
  | { kind: 'conflict'; why: string };

export type Saver = {
  changed: () => void;
  /** Saves what is not saved. True when everything is on disk afterwards. */
  now: () => Promise<boolean>;
  /** Everything is on disk in another way: saved as a copy. */
  settled: (at: string) => void;
  stop: () => void;
};

/** After each failure in a row (ms). */
const AGAIN = [2000, 5000, 10_000, 30_000];

/** Saves in the background: one save at a time, and no change forgotten that comes while one is under way. */
export function createSaver(save: () => Promise<string>, show: (state: SavedState) => void): Saver {
  let dirty = false;
  let running: Promise<boolean> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let held = false;
  let shown: SavedState['kind'] = 'saved';

  const tell = (state: SavedState) => {
    // Each letter is another change: what says the same already is not shown anew.
    if (state.kind === 'unsaved' && shown === 'unsaved') return;
    shown = state.kind;
    show(state);
  };
  const wait = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void saver.now(), ms);
  };
  /** Sees to the save of a change, as the user wants it. */
  const plan = () => {
    const pace = paceOf(savePace.get());
    if (pace && (pace.from === 'last' || timer === undefined)) wait(pace.wait);
  };
  const forget = savePace.subscribe(() => {
    clearTimeout(timer);
    timer = undefined;
    if (dirty && !running && !held && failures === 0) plan();
  });
  const attempt = async (): Promise<boolean> => {
    for (;;) {
      dirty = false;
      tell({ kind: 'saving' });
      try {
        const at = await save();
        failures = 0;
        held = false;
        if (!dirty) {
          tell({ kind: 'saved', at });
          return true;
        }
      } catch (error) {
        dirty = true;
        const why = sayFault(error);
        const code = error instanceof AssayError ? error.code : undefined;
        held = code === 'changed on disk';
        tell({ kind: held ? 'conflict' : 'failed', why, ...(code === 'unreachable' && { alone: true }) });
        if (!held) wait(AGAIN[Math.min(failures++, AGAIN.length - 1)] ?? 0);
        return false;
      }
    }
  };
  const saver: Saver = {
    changed() {
      dirty = true;
      if (running || held) return;
      // A failure stays in sight until a save has succeeded; its own timer tries again.
      if (failures > 0) return;
      tell({ kind: 'unsaved' });
      plan();
    },
    now() {
      clearTimeout(timer);
      timer = undefined;
      if (running) return running;
      if (!dirty && !held) return Promise.resolve(true);
      running = attempt().finally(() => {
        running = undefined;
      });
      return running;
    },
    settled(at) {
      clearTimeout(timer);
      dirty = false;
      held = false;
      failures = 0;
      tell({ kind: 'saved', at });
    },
    stop() {
      forget();
      clearTimeout(timer);
    },
  };
  return saver;
}
