import { type CommandName, commands, menus, type NamedCommand } from '../../core/commands.ts';
import { plainLabel } from '../../core/menus/labels.ts';
import { otherWords } from '../../core/menus/words/other-words.ts';
import { type Offer, offerBehind, whyNot } from '../commands/registry.ts';
import { keymap, keysSaid } from '../ui/own-keys.ts';
import type { Named } from './find-named.ts';
import { say } from './messages.ts';

/** A command as the list shows it. `about`: the menu that it is in. */
export type ListedCommand = Named & {
  id: CommandName;
  words: string;
  keys: string;
  /** Only of those that are on or off. */
  checked?: boolean;
  /** Why it cannot be done now. */
  why?: string;
  run: () => void;
};

/** Where the focus is as the list is asked for, and goes back to. */
export type Origin = {
  /** Whether something can be typed there. */
  writes: boolean;
  /** Whether something is selected there. */
  selects: boolean;
};

/** Every command of this window, those `used` lately first. */
export function listCommands(origin: Origin, isDesktop: boolean, used: readonly CommandName[]): ListedCommand[] {
  const menuOf = new Map(
    menus.flatMap((menu) => menu.groups.flat().map(({ id }) => [id as CommandName, plainLabel(menu.id)])),
  );
  const listed = commands
    .filter(({ desktop }) => isDesktop || !desktop)
    .map((command): ListedCommand => {
      const about = menuOf.get(command.id) ?? '';
      const { run, why, checked } = doing(command, about, origin, isDesktop);
      return {
        id: command.id,
        name: plainLabel(command.id),
        about,
        words: otherWords(command.id),
        keys: keysSaid(keymap.get(), command.id),
        run,
        ...(checked !== undefined && { checked }),
        ...(why !== undefined && { why }),
      };
    });
  const lately = used.flatMap((name) => listed.filter(({ id }) => id === name));
  return [...lately, ...listed.filter((command) => !lately.includes(command))];
}

type Doing = Pick<Offer, 'run' | 'why' | 'checked'>;
const nothing = () => {};

function doing(command: NamedCommand, menu: string, origin: Origin, isDesktop: boolean): Doing {
  if (command.by === 'shell') return ofShell(command, menu, origin, isDesktop);
  const offer = offerBehind(command.id, origin.writes);
  if (!offer) {
    const worksInFields = offerBehind(command.id) !== undefined;
    return { run: nothing, why: worksInFields ? say('doneInAField') : whyNot(command.id) };
  }
  const { run, enabled, checked, why } = offer;
  const state = checked === undefined ? {} : { checked };
  return enabled === false ? { run, why: why ?? whyNot(command.id), ...state } : { run, ...state };
}

function ofShell(command: NamedCommand & { by: 'shell' }, menu: string, origin: Origin, isDesktop: boolean): Doing {
  const { role } = command;
  if (role === 'cut' || role === 'copy') {
    // The only way for a page to do as if the key had been pressed, so that texts answer it like the key.
    const run = () => void document.execCommand(role);
    return origin.selects ? { run } : { run, why: say('selectWordsFirst') };
  }
  const keys = keysSaid(keymap.get(), command.id);
  if (isDesktop)
    return { run: nothing, why: keys ? say('doneFromTheMenuOrBy', { menu, keys }) : say('doneFromTheMenu', { menu }) };
  return {
    run: nothing,
    why: keys ? say('theBrowserDoesThat', { keys }) : say('theBrowserDoesThatFromItsMenu'),
  };
}
