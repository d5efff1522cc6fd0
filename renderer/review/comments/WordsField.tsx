import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { mentionOffers } from '../../../core/review/comments/mentions.ts';
import { namesFor } from '../../check/assignees.ts';
import { useSession } from '../../report/SessionContext.ts';
import { say } from './messages.ts';

type Props = {
  label: string;
  /** What the button is called that hands the words over. */
  does: string;
  first?: string;
  field?: string;
  focused?: boolean;
  onDone: (text: string) => void;
  onCancel?: () => void;
  children?: ReactNode;
};

/** Where a comment or reply is written. Names are offered behind an @; Ctrl and Enter hands it over. */
export function WordsField({ label, does, first = '', field, focused, onDone, onCancel }: Props) {
  const session = useSession();
  const [text, setText] = useState(first);
  const [caret, setCaret] = useState(0);
  const [chosen, setChosen] = useState(0);
  const [closed, setClosed] = useState(false);
  const input = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useEffect(() => {
    if (!focused) return;
    input.current?.focus();
    input.current?.setSelectionRange(first.length, first.length);
  }, [focused, first]);
  const offers = closed ? undefined : mentionOffers(text, caret, namesFor(session));
  const names = offers?.names.slice(0, 6) ?? [];
  const at = Math.min(chosen, names.length - 1);
  const take = (name: string | undefined) => {
    if (!offers || name === undefined) return;
    const put = `${text.slice(0, offers.from)}@${name} `;
    setText(put + text.slice(caret));
    setCaret(put.length);
    requestAnimationFrame(() => {
      input.current?.focus();
      input.current?.setSelectionRange(put.length, put.length);
    });
  };
  const hand = () => {
    if (text.trim() === '') return input.current?.focus();
    onDone(text);
    setText('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey } = event;
    if (key === 'Enter' && (ctrlKey || metaKey)) hand();
    else if (names.length > 0 && key === 'ArrowDown') setChosen((at + 1) % names.length);
    else if (names.length > 0 && key === 'ArrowUp') setChosen((at + names.length - 1) % names.length);
    else if (names.length > 0 && (key === 'Enter' || key === 'Tab')) take(names[at]);
    else if (names.length > 0 && key === 'Escape') setClosed(true);
    else if (key === 'Escape' && onCancel) onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="comment-words">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        ref={input}
        className="input"
        data-field={field}
        rows={3}
        value={text}
        aria-describedby={`${id}-how`}
        aria-controls={names.length > 0 ? `${id}-names` : undefined}
        aria-activedescendant={names.length > 0 ? `${id}-${at}` : undefined}
        aria-autocomplete="list"
        onKeyDown={onKeyDown}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onChange={(event) => {
          setText(event.target.value);
          setCaret(event.target.selectionStart);
          setChosen(0);
          setClosed(false);
        }}
      />
      {names.length > 0 && (
        <div id={`${id}-names`} role="listbox" aria-label={say('people')} className="comment-names">
          {names.map((name, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field’s
            <div
              key={name}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(name)}
            >
              {name}
            </div>
          ))}
        </div>
      )}
      <p className="hint" id={`${id}-how`}>
        {say('ctrlAndEnterHands')}
      </p>
      <div className="finding-actions">
        <button type="button" className="button main" onClick={hand}>
          {does}
        </button>
        {onCancel && (
          <button type="button" className="button" onClick={onCancel}>
            {say('cancel')}
          </button>
        )}
      </div>
    </div>
  );
}
