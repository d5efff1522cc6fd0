import { chordOfPress, type Press } from '../../core/command-keys.ts';
import { type CommandName, commandOf } from '../../core/commands.ts';
import { dialogsOpen } from '../ui/Dialog.tsx';
import { keymap, ownKeys } from '../ui/own-keys.ts';
import { offerBehind, offerOf, runCommand } from './registry.ts';

/**
 * Listens for the keys of commands before any field or text sees them: those must not undo on their own account. A text with
 * the caret answers the usual keys of its commands itself; those that the user has chosen are answered for it here.
 */
export function answerKeys(): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    const chord = chordOfPress(event);
    // A field that takes the keys of a command is told of each.
    if (chord === undefined || isIn(event, '[data-takes-keys]')) return;
    const { byChord, freed } = keymap.get();
    const name = byChord.get(chord);
    const answers = name === undefined ? isKept(freed.get(chord), event) : isOurs(name, event);
    if (!answers) return;
    event.preventDefault();
    event.stopPropagation();
    // Keys typed in a dialog are not for the page behind it.
    if (name !== undefined && dialogsOpen.get() === 0) runCommand(name);
  };
  addEventListener('keydown', onKeyDown, { capture: true });
  return () => removeEventListener('keydown', onKeyDown, { capture: true });
}

/** The command of the window that a press of keys asks for. */
export function commandOfPress(press: Press): CommandName | undefined {
  const chord = chordOfPress(press);
  const name = chord === undefined ? undefined : keymap.get().byChord.get(chord);
  return name !== undefined && commandOf(name).by === 'window' ? name : undefined;
}

/**
 * Whether a key is kept from the browser, which else would save or print the page as it stands, or open a file in its place.
 * What is typed in a dialog is undone there, and where there is no report the browser finds. Back would leave the page, and the
 * report with it, from a dialog, too.
 */
function isOurs(name: CommandName, event: KeyboardEvent): boolean {
  const { by } = commandOf(name);
  if (by !== 'window') return by === 'text' && ownKeys.get()[name] !== undefined && isIn(event, TEXT);
  if (name.startsWith('file.')) return true;
  if (name === 'view.back' || name === 'view.forward') return offerBehind(name) !== undefined;
  return dialogsOpen.get() === 0 && offerOf(name) !== undefined;
}

/** Whether the usual keys of a command that has others now do nothing; else a text, or the browser, would do it by them still. */
function isKept(name: CommandName | undefined, event: KeyboardEvent): boolean {
  if (name === undefined) return false;
  return commandOf(name).by === 'text' ? isIn(event, TEXT) : dialogsOpen.get() === 0;
}

/** Where texts answer keys: in one, and in what stands for a selection over several. */
const TEXT = '.editable, .across';

function isIn({ target }: KeyboardEvent, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null;
}
