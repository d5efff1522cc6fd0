import type { Session } from '../../report/session.ts';
import { whenIdle } from '../../ui/idle.ts';
import { createStore } from '../../ui/store.ts';

/** By shape first and word second. */
export type SignOffMark = { face: string; word: string };
/** Who has approved a part, so that it is kept from slips. `part`: the one that was signed. */
export type Lock = { part: string; where: string; by: string; at: string; passed: string };

export type SignOffShown = {
  /** By the part that is signed. */
  marks: ReadonlyMap<string, SignOffMark>;
  /** By the part that is signed, and by each without a heading that belongs to it. */
  locks: ReadonlyMap<string, Lock>;
  /** Approved parts that somebody edits all the same. */
  freed: ReadonlySet<string>;
};

export const NOTHING_SHOWN: SignOffShown = { marks: new Map(), locks: new Map(), freed: new Set() };

/** What the outline and the texts show of the sign-offs; nothing until the report has been looked at. */
export const signOffShown = createStore<SignOffShown>(NOTHING_SHOWN);

/** The code that looks, which is not there with the report but soon after it. */
export const signOffCode = createStore<typeof import('./follow.ts') | null>(null);

/** Keeps what is shown of the sign-offs up to date until the answer is called. */
export function followSignOffs(session: Session): () => void {
  if (session.template.signOff.stages.length === 0) return () => {};
  let stop = () => {};
  const off = whenIdle(() => {
    let gone = false;
    stop = () => {
      gone = true;
    };
    // Where it cannot be had, nothing is shown and nothing is locked: the sign-offs themselves judge by the words.
    import('./follow.ts').then(
      (code) => {
        if (gone) return;
        signOffCode.set(code);
        stop = code.follow(session);
      },
      () => {},
    );
  });
  return () => {
    off();
    stop();
    signOffShown.set(NOTHING_SHOWN);
  };
}

/** The lock that keeps a part from being changed now. */
export function lockOn({ locks, freed }: SignOffShown, part: string): Lock | undefined {
  const lock = locks.get(part);
  return lock && !freed.has(lock.part) ? lock : undefined;
}

/** Frees the part in this window, until the report is left. */
export function editAllTheSame({ part }: Lock): void {
  const shown = signOffShown.get();
  signOffShown.set({ ...shown, freed: new Set([...shown.freed, part]) });
}
