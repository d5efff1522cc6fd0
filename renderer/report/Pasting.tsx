import { useEffect, useState } from 'react';
import { ReactEditor } from 'slate-react';
import { sayCount } from '../../core/say-count.ts';
import type { Changes, Verdict } from '../editor/paste/tracked-changes.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { KeepFooter } from '../ui/KeepFooter.tsx';
import { useStore } from '../ui/store.ts';
import type { PasteQuestion, Pastes } from './paste-desk.ts';
import { sayLeftOut } from './say-left-out.ts';

/** What a paste asks before it is done, and says when it is. */
export function Pasting({ desk }: { desk: Pastes }) {
  const question = useStore(desk.question, (value) => value);
  const left = useStore(desk.left, (value) => value);
  return (
    <>
      {left && (
        <section className="notice" aria-label="Left out of the paste">
          <p>{sayLeftOut(left)}</p>
          <button type="button" className="button quiet" onClick={() => desk.left.set(null)}>
            Close
          </button>
        </section>
      )}
      {question && <ChangesDialog question={question} />}
    </>
  );
}

const CHOICES: readonly { verdict: Verdict; label: string; hint: string }[] = [
  { verdict: 'accept', label: 'Accept all', hint: 'What was inserted comes in, and what was deleted stays out.' },
  { verdict: 'reject', label: 'Reject all', hint: 'The text comes in as it was before the changes.' },
];

function ChangesDialog({ question: { editor, changes, answer } }: { question: PasteQuestion }) {
  const [verdict, setVerdict] = useState<Verdict>('accept');
  // While a dialog has the focus the text must not take the selection back.
  useEffect(() => ReactEditor.blur(editor), [editor]);
  return (
    <Dialog
      size="small"
      title="Tracked changes"
      onGone={() => ReactEditor.focus(editor)}
      onClose={() => answer(undefined)}
      onSubmit={() => answer(verdict)}
      footer={<KeepFooter keep="Paste" onClose={() => answer(undefined)} />}
    >
      <p>{sayChanges(changes)}</p>
      <fieldset className="figure-forms">
        <legend className="label">How should they be taken?</legend>
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
      {changes.comments > 0 && <p className="hint">{sayComments(changes.comments)}</p>}
    </Dialog>
  );
}

function sayChanges({ insertions, deletions, people }: Changes): string {
  const kinds = [
    ...(insertions > 0 ? [sayCount(insertions, 'insertion')] : []),
    ...(deletions > 0 ? [sayCount(deletions, 'deletion')] : []),
  ];
  const names = new Intl.ListFormat('en-GB').format(people);
  const by = people.length > 0 ? ` by ${names}` : '';
  return `What you paste holds ${kinds.join(' and ')}${by} that nobody has decided on.`;
}

function sayComments(count: number): string {
  return count === 1 ? 'Its comment is left out either way.' : `Its ${count} comments are left out either way.`;
}
