import type { Command } from '../../core/command.ts';
import { plainLabel } from '../../core/command.ts';
import { sayKeys } from '../../core/command-keys.ts';
import { type CommandName, menus } from '../../core/commands.ts';
import { desktop } from '../transport.ts';
import { CloseFooter } from '../ui/CloseFooter.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { system } from '../ui/system.ts';
import './commands.css';

/** Every command that has keys, in the order of the menus. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Keys" onClose={onClose} onSubmit={onClose} footer={<CloseFooter />}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keys */}
      <section className="keys-list" aria-label="Commands with keys" tabIndex={0}>
        {menus.map(({ id, label, groups }) => {
          const commands = groups
            .flatMap((group): (Command & { id: CommandName })[] => [...group])
            .filter((command) => sayKeys(command, system) !== '' && (desktop || !command.desktop));
          if (commands.length === 0) return null;
          return (
            <section key={id} className="keys-of-menu" aria-labelledby={`keys-${id}`}>
              <h3 id={`keys-${id}`}>{plainLabel({ label })}</h3>
              <dl>
                {commands.map((command) => (
                  <div key={command.id}>
                    <dt>{plainLabel(command).replace('…', '')}</dt>
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
