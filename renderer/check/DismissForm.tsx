import { useEffect, useRef, useState } from 'react';
import type { Finding } from '../../core/check/finding.ts';
import { useSession } from '../report/SessionContext.ts';
import { AskForm } from '../ui/AskForm.tsx';
import { Field } from '../ui/Field.tsx';
import { say } from './messages.ts';
import { dismiss } from './settle.ts';

type Props = { finding: Finding; onDone: () => void; onClose: () => void };

/** Asks for the reason why a finding is left as it is. */
export function DismissForm({ finding, onDone, onClose }: Props) {
  const session = useSession();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const wrong = asked && reason.trim() === '' ? say('sayWhy') : undefined;
  return (
    <AskForm
      onClose={onClose}
      onSubmit={() => {
        setAsked(true);
        if (reason.trim() === '') return input.current?.focus();
        onDone();
        dismiss(session, finding, reason);
      }}
    >
      <Field label={say('whyItMayStay')} wrong={wrong}>
        {(ids) => (
          <input
            {...ids}
            ref={input}
            className="input"
            autoComplete="off"
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <button type="submit" className="button main">
        {say('dismiss')}
      </button>
      <button type="button" className="button" onClick={onClose}>
        {say('cancel')}
      </button>
    </AskForm>
  );
}
