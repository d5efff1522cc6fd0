import { useRef, useState } from 'react';
import { useSession, useView } from '../report/SessionContext.ts';
import { Field } from '../ui/Field.tsx';
import { ItemButton } from '../ui/ItemButton.tsx';
import { useKeys } from '../ui/own-keys.ts';
import { Writing } from '../ui/reading.ts';
import { say } from './messages.ts';
import { addWord, removeWord } from './own-words.ts';

const NONE: string[] = [];

/** Words that are right in this report although no dictionary has them. */
export function OwnWordsForm() {
  const session = useSession();
  const words = useView((view) => view.report.words ?? NONE);
  const [typed, setTyped] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const keys = useKeys('edit.addWord');
  return (
    <section className="panel-section">
      <h3>{say('wordsOfThisReport')}</h3>
      <p className="hint">
        {say('spellingPassesThemOver')} {keys !== '' && say('addsTheWordAtTheCaret', { keys })}
      </p>
      {words.length > 0 && (
        <ul className="own-words">
          {words.map((word) => (
            <li key={word}>
              {word}
              <ItemButton
                label={say('removeWord', { word })}
                face="✕"
                onClick={() => {
                  removeWord(session, word);
                  // The button goes, and the focus must not go with it.
                  input.current?.focus();
                }}
              />
            </li>
          ))}
        </ul>
      )}
      <Writing>
        <form
          className="own-words-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (addWord(session, typed)) setTyped('');
            input.current?.focus();
          }}
        >
          <Field label={say('anotherWord')}>
            {(ids) => (
              <input
                {...ids}
                ref={input}
                className="input"
                data-field="words:"
                autoComplete="off"
                spellCheck={false}
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
              />
            )}
          </Field>
          <button type="submit" className="button">
            {say('add')}
          </button>
        </form>
      </Writing>
    </section>
  );
}
