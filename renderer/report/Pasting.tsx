import { useEffect, useState } from 'react';
import { ReactEditor } from 'slate-react';
import { sayList } from '../../core/messages/lists.ts';
import type { Changes, Verdict } from '../editor/paste/tracked-changes.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { KeepFooter } from '../ui/KeepFooter.tsx';
import { useStore } from '../ui/store.ts';
import { say } from './messages.ts';
import type { PasteQuestion, Pastes } from './paste-desk.ts';
import { sayLeftOut } from './say-left-out.ts';

/** What a paste asks before it is done, and says when it is. */
export function Pasting({ desk }: { desk: Pastes }) {
  const question = useStore(desk.question, (value) => value);
  const left = useStore(desk.left, (value) => value);
  return (
    <>
      {left && (
        <section className="notice" aria-label={say('leftOutOfThePaste')}>
          <p>{sayLeftOut(left)}</p>
          <button type="button" className="button quiet" onClick={() => desk.left.set(null)}>
            {say('close')}
          </button>
        </section>
      )}
      {question && <ChangesDialog question={question} />}
    </>
  );
}

const CHOICES: readonly { verdict: Verdict; label: string; hint: string }[] = [
  { verdict: 'accept', label: say('acceptAll'), hint: say('whatWasInsertedComes') },
  { verdict: 'reject', label: say('rejectAll'), hint: say('theTextComes') },
];

function ChangesDialog({ question: { editor, changes, answer } }: { question: PasteQuestion }) {
  const [verdict, setVerdict] = useState<Verdict>('accept');
  // While a dialog has the focus the text must not take the selection back.
  useEffect(() => ReactEditor.blur(editor), [editor]);
  return (
    <Dialog
      size="small"
      title={say('trackedChanges')}
      onGone={() => ReactEditor.focus(editor)}
      onClose={() => answer(undefined)}
      onSubmit={() => answer(verdict)}
      footer={<KeepFooter keep={say('paste')} onClose={() => answer(undefined)} />}
    >
      <p>{sayChanges(changes)}</p>
      <fieldset className="figure-forms">
        <legend className="label">{say('howShouldTheyBeTaken')}</legend>
        {CHOICES.map((choice) => (
          <label key={choice.verdict}>
            <input
              type="radio"
              name="verdict"
              checked={verdict === choice.verdict}
              onChange={() => setVerdict(choice.verdict)}
            />
            <span>
              <b>{choice.label}.</b> {choice.hint}
            </span>
          </label>
        ))}
      </fieldset>
      {changes.comments > 0 && <p className="hint">{say('itsCommentsAreLeftOut', { count: changes.comments })}</p>}
    </Dialog>
  );
}

function sayChanges({ insertions, deletions, people }: Changes): string {
  const kinds = [
    ...(insertions > 0 ? [say('insertions', { count: insertions })] : []),
    ...(deletions > 0 ? [say('deletions', { count: deletions })] : []),
  ];
  const said = sayList(kinds);
  if (people.length === 0) return say('whatYouPasteHolds', { changes: said });
  return say('whatYouPasteHoldsBy', { changes: said, people: sayList(people) });
}
