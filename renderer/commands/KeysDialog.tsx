import { sayKeys } from '../../core/command-keys.ts';
import { menus, type NamedCommand } from '../../core/commands.ts';
import { plainLabel } from '../../core/menus/labels.ts';
import { desktop } from '../transport.ts';
import { CloseFooter } from '../ui/CloseFooter.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { system } from '../ui/system.ts';
import './commands.css';
import { say } from './messages.ts';

/** Every command that has keys, in the order of the menus. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title={say('keys')} onClose={onClose} onSubmit={onClose} footer={<CloseFooter />}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keys */}
      <section className="keys-list" aria-label={say('commandsWithKeys')} tabIndex={0}>
        {menus.map(({ id, groups }) => {
          const commands = groups
            .flatMap((group): NamedCommand[] => [...group])
            .filter((command) => sayKeys(command, system) !== '' && (desktop || !command.desktop));
          if (commands.length === 0) return null;
          return (
            <section key={id} className="keys-of-menu" aria-labelledby={`keys-${id}`}>
              <h3 id={`keys-${id}`}>{plainLabel(id)}</h3>
              <dl>
                {commands.map((command) => (
                  <div key={command.id}>
                    <dt>{plainLabel(command.id).replace('…', '')}</dt>
                    <dd>
                      <kbd>{sayKeys(command, system)}</kbd>
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          );
        })}
      </section>
    </Dialog>
  );
}
