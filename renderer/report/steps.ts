import { createStore, type Store } from '../ui/store.ts';
import { type FieldStep, type Journal, newJournal, record, type Step, type TextStep, type undo } from './journal.ts';

/** The steps of one session: which changes are one step, and which are steps of their own. */
export type Steps = {
  journal: Store<Journal>;
  keep: (step: TextStep | FieldStep) => void;
  /** Whether what is changed now is to be one step with more. */
  isGrouping: () => boolean;
  /** Makes one step of all that `run` changes; where it throws, `takeBack` gets what was changed, the last first. */
  together: (run: () => void, takeBack: (step: Step) => void) => void;
  /** What `run` changes is a step of its own, however soon it comes before or behind another. */
  apart: (run: () => void) => void;
  /** The step to take back or to take again. Where one that was kept with the file does not fit, none is left of any. */
  move: (way: typeof undo, fits: (step: Step) => boolean) => Step | undefined;
};

/** `left`: the steps kept with the file. `flush`: has everything noted that was typed so far. */
export function createSteps(left: Journal, flush: () => void): Steps {
  const journal = createStore<Journal>(left);
  const kept = new WeakSet<Step>([...left.done, ...left.undone]);
  const alone = new WeakSet<Step>();
  /** The steps that are to be one. */
  let group: (TextStep | FieldStep)[] | undefined;
  let isApart = false;

  return {
    journal,
    isGrouping: () => group !== undefined,
    keep(step) {
      if (isApart) alone.add(step);
      if (group) group.push(step);
      else journal.set(record(journal.get(), step, alone));
    },
    together(run, takeBack) {
      if (group) return run();
      flush();
      const steps: (TextStep | FieldStep)[] = [];
      group = steps;
      try {
        run();
        flush();
      } catch (error) {
        flush();
        group = undefined;
        for (const step of steps.toReversed()) takeBack(step);
        throw error;
      }
      group = undefined;
      const [only] = steps;
      if (only)
        journal.set(record(journal.get(), steps.length === 1 ? only : { kind: 'group', steps, at: Date.now() }));
    },
    apart(run) {
      flush();
      isApart = true;
      try {
        run();
        flush();
      } finally {
        isApart = false;
      }
    },
    move(way, fits) {
      flush();
      const moved = way(journal.get());
      if (!moved) return undefined;
      if (kept.has(moved.step) && !fits(moved.step)) {
        journal.set(newJournal());
        return undefined;
      }
      journal.set(moved.journal);
      return moved.step;
    },
  };
}
