import { chordOf, chordOfPress, keysOn, type Press } from '../../core/command-keys.ts';
import { type CommandName, commandOf, commands } from '../../core/commands.ts';
import { dialogsOpen } from '../ui/Dialog.tsx';
import { system } from '../ui/system.ts';
import { offerBehind, offerOf, runCommand } from './registry.ts';

/** The commands that the window answers, by their keys. A text with the caret answers its own, before anything else does. */
const byChord = new Map<string, CommandName>(
  commands
    .filter(({ by }) => by === 'window')
    .flatMap((command) =>
      [keysOn(command, system), ...(command.also ?? [])].flatMap((keys): [string, CommandName][] =>
        keys === undefined ? [] : [[chordOf(keys), command.id]],
      ),
    ),
);

/** Listens for the keys of commands before any field or text sees them: those must not undo on their own account. */
export function answerKeys(): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    const name = commandOfPress(event);
    if (!name || !isOurs(name)) return;
    event.preventDefault();
    event.stopPropagation();
    // Keys typed in a dialog are not for the page behind it.
    if (dialogsOpen.get() === 0) runCommand(name);
  };
  addEventListener('keydown', onKeyDown, { capture: true });
  return () => removeEventListener('keydown', onKeyDown, { capture: true });
}

/** The command of the window that a press of keys asks for. */
export function commandOfPress(press: Press): CommandName | undefined {
  const chord = chordOfPress(press);
  return chord === undefined ? undefined : byChord.get(chord);
}

/**
 * Whether a key is kept from the browser, which else would save or print the page as it stands, or open a file in its place.
 * What is typed in a dialog is undone there, and where there is no report the browser finds. Back would leave the page, and the
 * report with it, from a dialog, too.
 */
function isOurs(name: CommandName): boolean {
  if (commandOf(name).id.startsWith('file.')) return true;
  if (name === 'view.back' || name === 'view.forward') return offerBehind(name) !== undefined;
  return dialogsOpen.get() === 0 && offerOf(name) !== undefined;
}
