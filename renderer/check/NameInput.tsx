import { type InputHTMLAttributes, type RefObject, useEffect, useId } from 'react';
import { useSession } from '../report/SessionContext.ts';
import { namesFor } from './assignees.ts';

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, 'name'> & {
  input: RefObject<HTMLInputElement | null>;
  name: string;
  onName: (name: string) => void;
};

/** What somebody is called; the names that the report knows are offered. It takes the focus with all of it selected. */
export function NameInput({ input, name, onName, ...field }: Props) {
  const session = useSession();
  const names = useId();
  useEffect(() => input.current?.select(), [input]);
  return (
    <>
      <input
        {...field}
        ref={input}
        className="input"
        autoComplete="off"
        maxLength={120}
        list={names}
        value={name}
        onChange={(event) => onName(event.target.value)}
      />
      <datalist id={names}>
        {namesFor(session).map((known) => (
          <option key={known} value={known} />
        ))}
      </datalist>
    </>
  );
}
