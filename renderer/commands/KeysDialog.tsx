import { useState } from 'react';
import { menus, type NamedCommand } from '../../core/commands.ts';
import { plainLabel } from '../../core/menus/labels.ts';
import { otherWords } from '../../core/menus/words/other-words.ts';
import { isChangeable, type Keymap, type OwnKeys } from '../../core/own-keys.ts';
import { desktop } from '../transport.ts';
import { CloseFooter } from '../ui/CloseFooter.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { keymap, keysSaid, ownKeys } from '../ui/own-keys.ts';
import { SearchField } from '../ui/SearchField.tsx';
import { useStore } from '../ui/store.ts';
import './commands.css';
import { KeysChange } from './KeysChange.tsx';
import { say } from './messages.ts';

/** Every command that has keys, in the order of the menus; and, where keys are to be changed, every command that can have others. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const [sought, setSought] = useState('');
  const [changes, setChanges] = useState(false);
  const now = useStore(keymap, (keys) => keys);
  const own = useStore(ownKeys, (keys) => keys);
  const shown = menus
    .map(({ id, groups }) => ({
      id,
      commands: groups
        .flatMap((group): NamedCommand[] => [...group])
        .filter((command) => desktop || !command.desktop)
        .filter((command) => (changes ? isChangeable(command) : keysSaid(now, command.id) !== ''))
        .filter((command) => isSought(command, now, sought)),
    }))
    .filter(({ commands }) => commands.length > 0);
  return (
    <Dialog
      title={say('keys')}
      onClose={onClose}
      onSubmit={onClose}
      footer={
        <CloseFooter>
          {changes && Object.keys(own).length > 0 && (
            <button type="button" className="button" onClick={() => ownKeys.set(ownKeys.usual)}>
              {say('allAsUsual')}
            </button>
          )}
          {!changes && (
            <button type="button" className="button" onClick={() => setChanges(true)}>
              {say('changeKeys')}
            </button>
          )}
        </CloseFooter>
      }
    >
      <SearchField
        label={say('searchCommands')}
        sought={sought}
        onChange={setSought}
        found={say('commandsFound', { found: shown.flatMap(({ commands }) => commands).length })}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keys */}
      <section className="keys-list" aria-label={say('commandsWithKeys')} tabIndex={0}>
        {shown.map(({ id, commands }) => (
          <section key={id} className="keys-of-menu" aria-labelledby={`keys-${id}`}>
            <h3 id={`keys-${id}`}>{plainLabel(id)}</h3>
            <dl>
              {commands.map((command) => (
                <KeysRow key={command.id} command={command} now={now} own={own} changes={changes} />
              ))}
            </dl>
          </section>
        ))}
      </section>
    </Dialog>
  );
}

type RowProps = { command: NamedCommand; now: Keymap; own: OwnKeys; changes: boolean };

function KeysRow({ command: { id }, now, own, changes }: RowProps) {
  const keys = keysSaid(now, id);
  return (
    <div>
      <dt>{plainLabel(id).replace('…', '')}</dt>
      <dd>
        {keys !== '' && <kbd>{keys}</kbd>}
        {changes && <KeysChange name={id} isOwn={own[id] !== undefined} />}
      </dd>
    </div>
  );
}

/** By what it is called, by other words for it, or by its keys. */
function isSought({ id }: NamedCommand, now: Keymap, sought: string): boolean {
  const said = `${plainLabel(id)} ${otherWords(id)} ${keysSaid(now, id)}`.toLocaleLowerCase();
  return sought
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => said.includes(word));
}
