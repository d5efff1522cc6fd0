import type { RangeRef } from 'slate';
import type { CommentAnchor } from '../../../core/review/comments/comment.ts';
import type { Session } from '../../report/session.ts';
import { createStore, type Store } from '../../ui/store.ts';

/** A comment that is being written. */
export type Draft = {
  anchor: CommentAnchor;
  quote: string;
  /** What it is about, in words. */
  where: string;
  /** Of words: where they are, whatever is typed meanwhile; one stretch for each text. */
  ranges?: readonly { part: string; ref: RangeRef }[];
  /** Where the focus goes when it is done. */
  back: () => void;
};

/** Which comments the panel lists, the one that the user is at, and the one that is being written. */
export type CommentPane = {
  state: 'open' | 'resolved' | 'all';
  /** Everybody where nobody is named. */
  person: string | undefined;
  /** Only those that mention the user, or that the user is to see to. */
  mine: 'mentions' | 'assigned' | undefined;
  /** Only those of the part where the user is. */
  here: boolean;
  current: string | undefined;
  draft: Draft | undefined;
};

const START: CommentPane = {
  state: 'open',
  person: undefined,
  mine: undefined,
  here: false,
  current: undefined,
  draft: undefined,
};

const panes = new WeakMap<Session['proof'], Store<CommentPane>>();

export function commentPane({ proof }: Session): Store<CommentPane> {
  const pane = panes.get(proof) ?? createStore(START);
  panes.set(proof, pane);
  return pane;
}

export function changePane(session: Session, changed: Partial<CommentPane>): void {
  const pane = commentPane(session);
  pane.set({ ...pane.get(), ...changed });
}
