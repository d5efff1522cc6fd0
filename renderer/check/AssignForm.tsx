import { useRef, useState } from 'react';
import type { Finding } from '../../core/check/finding.ts';
import { useSession } from '../report/SessionContext.ts';
import { AskForm } from '../ui/AskForm.tsx';
import { Field } from '../ui/Field.tsx';
import { say } from './messages.ts';
import { NameInput } from './NameInput.tsx';
import { assign } from './settle.ts';

type Props = { finding: Finding; to: string | undefined; onDone: () => void; onClose: () => void };

/** Asks who is to see to a finding. */
export function AssignForm({ finding, to, onDone, onClose }: Props) {
  const session = useSession();
  const [name, setName] = useState(to ?? '');
  const [asked, setAsked] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const wrong = asked && name.trim() === '' ? say('sayWhoIsToSeeToIt') : undefined;
  const settle = (now: string | undefined) => {
    onDone();
    assign(session, finding, now);
  };
  return (
    <AskForm
      onClose={onClose}
      onSubmit={() => {
        setAsked(true);
        if (name.trim() === '') input.current?.focus();
        else settle(name.trim());
      }}
    >
      <Field label={say('whoIsToSee')} wrong={wrong}>
        {(ids) => <NameInput {...ids} input={input} name={name} onName={setName} />}
      </Field>
      <button type="submit" className="button main">
        {say('assign')}
      </button>
      {to !== undefined && (
        <button type="button" className="button" onClick={() => settle(undefined)}>
          {say('unassign')}
        </button>
      )}
      <button type="button" className="button" onClick={onClose}>
        {say('cancel')}
      </button>
    </AskForm>
  );
}
