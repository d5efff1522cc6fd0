import type { TextEditor } from '../editor/create-editor.ts';
import type { LeftOut, PasteDesk } from '../editor/paste/take-paste.ts';
import type { Changes, Verdict } from '../editor/paste/tracked-changes.ts';
import { announce } from '../ui/Announcer.tsx';
import { createStore, type Store } from '../ui/store.ts';
import { sayLeftOut } from './say-left-out.ts';
import type { Session } from './session.ts';

/** A paste that waits for an answer. */
export type PasteQuestion = { editor: TextEditor; changes: Changes; answer: (verdict: Verdict | undefined) => void };

/** What the pastes into the texts of a report ask and tell. */
export type Pastes = {
  question: Store<PasteQuestion | null>;
  /** What the latest paste left out. */
  left: Store<LeftOut | null>;
  of: (editor: TextEditor) => PasteDesk;
};

export function createPasteDesk(session: Session): Pastes {
  const question = createStore<PasteQuestion | null>(null);
  const left = createStore<LeftOut | null>(null);
  return {
    question,
    left,
    of(editor) {
      left.set(null);
      return {
        ask: (changes) =>
          new Promise((resolve) => {
            const answer = (verdict: Verdict | undefined) => {
              question.set(null);
              resolve(verdict);
            };
            question.set({ editor, changes, answer });
          }),
        store: session.storePicture,
        keep: session.changeWithAssets,
        tell(out) {
          left.set(out);
          announce(sayLeftOut(out));
        },
      };
    },
  };
}
