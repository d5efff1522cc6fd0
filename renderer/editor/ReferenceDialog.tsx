import { useState } from 'react';
import type { Path } from 'slate';
import { ReactEditor } from 'slate-react';
import { ChoiceField } from '../ui/ChoiceField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { KeepFooter } from '../ui/KeepFooter.tsx';
import type { TextEditor } from './create-editor.ts';
import { keepReference, removeReference } from './figure/figures.ts';
import { say } from './messages.ts';
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
  const found = places.filter((place) => matches(place, sought));
  const active = found.find(({ id }) => id === chosen) ?? found[0];
  const keep = (to: PlaceChoice | undefined) => {
    if (!to) return;
    keepReference(editor, path, to.id);
    onClose();
  };
  return (
    <Dialog
      size="small"
      onGone={() => ReactEditor.focus(editor)}
      title={path ? say('changeTheReference') : say('reference')}
      onClose={onClose}
      onSubmit={() => keep(active)}
      footer={
        <KeepFooter
          keep={path ? say('change') : say('addReference')}
          disabled={!active}
          remove={
            path && {
              label: say('removeReference'),
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
      <ChoiceField
        label={say('whereTo')}
        hint={say('placesByNumberOrWords')}
        listLabel={say('places')}
        none={say('nothingIsCalledThat')}
        sought={sought}
        onSeek={setSought}
        found={found}
        active={active}
        onChoose={setChosen}
        onTake={keep}
        show={({ words, about }) => (
          <>
            <span className="place-words">{words}</span> <span className="place-about">{about}</span>
          </>
        )}
      />
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
