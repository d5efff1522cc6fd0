import { type RefObject, useId } from 'react';

type Props = {
  label: string;
  sought: string;
  onChange: (sought: string) => void;
  /** What was found, said beneath while something is sought. */
  found: string;
  input?: RefObject<HTMLInputElement | null>;
};

/** A field that narrows the list beneath it as it is typed in. */
export function SearchField({ label, sought, onChange, found, input }: Props) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        ref={input}
        id={id}
        className="input"
        type="text"
        autoComplete="off"
        spellCheck={false}
        value={sought}
        onChange={({ target }) => onChange(target.value)}
      />
      <p className="hint" role="status">
        {sought.trim() !== '' && found}
      </p>
    </div>
  );
}
