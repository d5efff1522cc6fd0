import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Path } from 'slate';
import { ReactEditor } from 'slate-react';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { KeepFooter } from '../ui/KeepFooter.tsx';
import type { TextEditor } from './create-editor.ts';
import { keepReference, removeReference } from './figure/figures.ts';
import { isReference } from './model.ts';

/** `words` is what a reference prints, `about` what stands there. */
export type PlaceChoice = { id: string; words: string; about: string };

/** Without a path, the reference is new and goes to where the caret is. */
type Props = { editor: TextEditor; path: Path | undefined; places: readonly PlaceChoice[]; onClose: () => void };

export function ReferenceDialog({ editor, path, places, onClose }: Props) {
  const [start] = useState(() => {
    const [node] = path ? editor.node(path) : [];
    return isReference(node) ? node.to : undefined;
  });
  const [sought, setSought] = useState('');
  const [chosen, setChosen] = useState(start);
  const list = useId();
  const box = useRef<HTMLDivElement>(null);
  const found = places.filter((place) => matches(place, sought));
  const active = found.find(({ id }) => id === chosen) ?? found[0];
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list scrolls to what is chosen
  useEffect(() => {
    box.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [active?.id]);
  const keep = (to: PlaceChoice | undefined) => {
    if (!to) return;
    keepReference(editor, path, to.id);
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0 || !active) return;
    event.preventDefault();
    const next = found[Math.min(found.length - 1, Math.max(0, found.indexOf(active) + by))];
    if (next) setChosen(next.id);
  };
  return (
    <Dialog
      size="small"
      onGone={() => ReactEditor.focus(editor)}
      title={path ? 'Change the reference' : 'Reference'}
      onClose={onClose}
      onSubmit={() => keep(active)}
      footer={
        <KeepFooter
          keep={path ? 'Change' : 'Add reference'}
          disabled={!active}
          remove={
            path && {
              label: 'Remove reference',
              run: () => {
                removeReference(editor, path);
                onClose();
              },
            }
          }
          onClose={onClose}
        />
      }
    >
      <Field
        label="Where to"
        hint="Parts, tables, figures and recommendations, by number or words. Numbers follow by themselves."
      >
        {(ids) => (
          <input
            {...ids}
            className="input"
            type="text"
            role="combobox"
            aria-expanded="true"
            aria-controls={list}
            aria-activedescendant={active && `${list}-${places.indexOf(active)}`}
            autoComplete="off"
            spellCheck={false}
            value={sought}
            autoFocus
            onChange={(event) => setSought(event.target.value)}
            onKeyDown={onKeyDown}
          />
        )}
      </Field>
      <div className="place-list" id={list} role="listbox" aria-label="Places" ref={box}>
        {found.map((place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the focus and its arrow keys choose here
          <div
            key={place.id}
            id={`${list}-${places.indexOf(place)}`}
            className="place"
            role="option"
            tabIndex={-1}
            aria-selected={place === active}
            onClick={() => setChosen(place.id)}
            onDoubleClick={() => keep(place)}
          >
            <span className="place-words">{place.words}</span> <span className="place-about">{place.about}</span>
          </div>
        ))}
      </div>
      {found.length === 0 && <p className="hint">Nothing in the report is called that.</p>}
    </Dialog>
  );
}

/** Each word that is sought is somewhere in the place’s own. */
function matches({ words, about }: PlaceChoice, sought: string): boolean {
  const all = `${words} ${about}`.toLowerCase();
  return sought
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}
