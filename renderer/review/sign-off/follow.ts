import type { PartState } from '../../../core/review/sign-off/progress.ts';
import { stateOfParts } from '../../../core/review/sign-off/progress.ts';
import type { Session } from '../../report/session.ts';
import type { View } from '../../report/view.ts';
import { isSame } from '../../ui/store.ts';
import { say } from './messages.ts';
import { type Lock, type SignOffMark, signOffShown } from './shown.ts';

export { partsTouched } from '../../../core/review/sign-off/touched.ts';
export { RefusedDialog } from './RefusedDialog.tsx';
export { SignOffHere } from './SignOffHere.tsx';

const known = new WeakMap<View, PartState[]>();

/** The state of each part, worked out once for each state of the report. */
export function statesOf(view: View): PartState[] {
  const states = known.get(view) ?? stateOfParts(view.report, view.layout, view.template);
  known.set(view, states);
  return states;
}

/** Keeps marks and locks up to date until the answer is called. */
export function follow({ view }: Session): () => void {
  const show = () => {
    const states = statesOf(view.get());
    const marks = new Map(states.flatMap((state) => entryOf(state.id, markOf(state))));
    const locks = new Map(
      states.flatMap((state) => state.signed.members.flatMap(({ id }) => entryOf(id, lockOf(state)))),
    );
    const before = signOffShown.get();
    const locked = new Set([...locks.values()].map(({ part }) => part));
    const freed = new Set([...before.freed].filter((part) => locked.has(part)));
    if (isSame([...marks], [...before.marks]) && isSame([...locks], [...before.locks])) return;
    signOffShown.set({ marks, locks, freed });
  };
  show();
  return view.subscribe(show);
}

function entryOf<T>(id: string, value: T | undefined): [string, T][] {
  return value === undefined ? [] : [[id, value]];
}

function markOf({ reached, lapsed }: PartState): SignOffMark | undefined {
  if (lapsed.length > 0) return { face: '≠', word: say('changedSinceItWasSignedOff') };
  return reached && { face: '✓', word: reached.stage.passed };
}

function lockOf({ id, where, lockedBy, stages }: PartState): Lock | undefined {
  if (!lockedBy) return undefined;
  const { by, at } = lockedBy;
  const passed = stages.find(({ stage }) => stage.id === lockedBy.stage)?.stage.passed ?? '';
  return { part: id, where, by, at, passed };
}
