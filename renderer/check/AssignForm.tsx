import { useEffect, useId, useRef, useState } from 'react';
import type { Finding } from '../../core/check/finding.ts';
import { useSession } from '../report/SessionContext.ts';
import { Field } from '../ui/Field.tsx';
import { namesFor } from './assignees.ts';
import { assign } from './settle.ts';

type Props = { finding: Finding; to: string | undefined; onDone: () => void; onClose: () => void };

/** Asks who is to see to a finding. */
export function AssignForm({ finding, to, onDone, onClose }: Props) {
  const session = useSession();
  const [name, setName] = useState(to ?? '');
  const [asked, setAsked] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const names = useId();
  useEffect(() => input.current?.select(), []);
  const wrong = asked && name.trim() === '' ? 'Say who is to see to it.' : undefined;
  const settle = (now: string | undefined) => {
    onDone();
    assign(session, finding, now);
  };
  return (
    <form
      className="dismiss-form"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (name.trim() === '') return input.current?.focus();
        settle(name.trim());
      }}
    >
      <Field label="Who is to see to it" wrong={wrong}>
        {(ids) => (
          <input
            {...ids}
            ref={input}
            className="input"
            autoComplete="off"
            maxLength={120}
            list={names}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <datalist id={names}>
        {namesFor(session).map((known) => (
          <option key={known} value={known} />
        ))}
      </datalist>
      <button type="submit" className="button main">
        Assign
      </button>
      {to !== undefined && (
        <button type="button" className="button" onClick={() => settle(undefined)}>
          Unassign
        </button>
      )}
      <button type="button" className="button" onClick={onClose}>
        Cancel
      </button>
    </form>
  );
}
