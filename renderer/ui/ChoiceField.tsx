import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { Field } from './Field.tsx';

type Props<Choice extends { id: string }> = {
  label: string;
  hint: string;
  /** What the list is of, for who cannot see it. */
  listLabel: string;
  /** Said where nothing is found. */
  none: string;
  sought: string;
  onSeek: (sought: string) => void;
  found: readonly Choice[];
  active: Choice | undefined;
  onChoose: (id: string) => void;
  /** After a double click. */
  onTake: (choice: Choice) => void;
  show: (choice: Choice) => ReactNode;
};

/** Words to seek by, and below them what they find. The field keeps the focus; its arrow keys choose in the list. */
export function ChoiceField<Choice extends { id: string }>(props: Props<Choice>) {
  const { label, hint, listLabel, none, sought, found, active, onSeek, onChoose, onTake, show } = props;
  const list = useId();
  const box = useRef<HTMLDivElement>(null);
  const at = active ? found.indexOf(active) : -1;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list scrolls to what is chosen
  useEffect(() => {
    box.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [active?.id]);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0 || !active) return;
    event.preventDefault();
    const next = found[Math.min(found.length - 1, Math.max(0, at + by))];
    if (next) onChoose(next.id);
  };
  return (
    <>
      <Field label={label} hint={hint}>
        {(ids) => (
          <input
            {...ids}
            className="input"
            type="text"
            role="combobox"
            aria-expanded="true"
            aria-controls={list}
            aria-activedescendant={active && `${list}-${at}`}
            autoComplete="off"
            spellCheck={false}
            value={sought}
            onChange={(event) => onSeek(event.target.value)}
            onKeyDown={onKeyDown}
          />
        )}
      </Field>
      <div className="place-list" id={list} role="listbox" aria-label={listLabel} ref={box}>
        {found.map((choice, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the focus and its arrow keys choose here
          <div
            key={choice.id}
            id={`${list}-${index}`}
            className="place"
            role="option"
            tabIndex={-1}
            aria-selected={choice === active}
            onClick={() => onChoose(choice.id)}
            onDoubleClick={() => onTake(choice)}
          >
            {show(choice)}
          </div>
        ))}
      </div>
      {found.length === 0 && <p className="hint">{none}</p>}
    </>
  );
}
