import type { Role } from '../../core/command.ts';
import type { System } from '../../core/command-keys.ts';
import { type CommandName, commandOf, menus, type NamedCommand } from '../../core/commands.ts';
import type { CommandState } from '../../core/contract/desktop-calls.ts';
import { labelOf, withoutLetter } from '../../core/menus/labels.ts';
import type { Keymap } from '../../core/own-keys.ts';
import { say } from './messages.ts';

/** An entry of a menu as Electron takes it, without Electron. */
export type MenuEntry = {
  id?: string;
  label?: string;
  type?: 'normal' | 'separator' | 'submenu' | 'checkbox';
  role?: MenuRole;
  accelerator?: string;
  registerAccelerator?: boolean;
  enabled?: boolean;
  checked?: boolean;
  submenu?: MenuEntry[];
  click?: (entry: { checked: boolean }) => void;
};

/** The roles that commands have, and those that only menus of a Mac have. */
export type MenuRole = Role | 'services' | 'hide' | 'hideOthers' | 'unhide' | 'zoom' | 'front' | 'window' | 'help';

/** A report of the list of recent ones. `file` comes back when it is chosen. */
export type RecentEntry = { file: string; name: string; folder: string };

export type MenuWish = { do: 'command'; command: CommandName } | { do: 'open'; file: string } | { do: 'forget recent' };

export type MenuState = {
  system: System;
  /** What the window in front told of its commands; those it did not name cannot be done. */
  states: Readonly<Partial<Record<string, CommandState>>>;
  recent: readonly RecentEntry[];
  /** Which command has which keys there. */
  keymap: Pick<Keymap, 'keys'>;
  /** Whoever builds the menu knows which window it is for. */
  wish: (wish: MenuWish) => void;
};

/** The application menu by the manners of the system. A Mac has one for all windows, the others one in each. */
export function applicationMenu(state: MenuState): MenuEntry[] {
  const { system } = state;
  const shown = menus.map(({ id, groups }): MenuEntry => {
    const kept = groups.map((group): readonly NamedCommand[] =>
      group.filter((command) => !isInAppMenu(command, system)),
    );
    const entries = kept.map((group) => group.flatMap((command) => entriesOf(command, state)));
    if (id === 'menu.window' && system === 'darwin')
      entries.push([
        { role: 'zoom', label: say('zoom') },
        { role: 'front', label: say('bringAllToFront') },
      ]);
    return {
      id,
      label: shownOn(system, labelOf(id)),
      // A Mac adds its list of windows, and the search of all menus.
      ...(system === 'darwin' && id === 'menu.window' && { role: 'window' }),
      ...(system === 'darwin' && id === 'menu.help' && { role: 'help' }),
      submenu: withLines(entries),
    };
  });
  return system === 'darwin' ? [appMenu(state), ...shown] : shown;
}

/** What a Mac has in the menu of the app’s name. */
function appMenu(state: MenuState): MenuEntry {
  const entries = (name: CommandName) => entriesOf(commandOf(name), state);
  return {
    id: 'app',
    label: 'Assay',
    submenu: withLines([
      entries('help.about'),
      entries('file.settings'),
      [{ role: 'services' }],
      [
        { role: 'hide', label: say('hideAssay') },
        { role: 'hideOthers', label: say('hideOthers') },
        { role: 'unhide', label: say('showAll') },
      ],
      entries('file.quit'),
    ]),
  };
}

function isInAppMenu({ id }: NamedCommand, system: System): boolean {
  return system === 'darwin' && ['help.about', 'file.settings', 'file.quit'].includes(id);
}

function entriesOf(command: NamedCommand, state: MenuState): MenuEntry[] {
  const entry = entryOf(command, state);
  return command.id === 'file.open' ? [entry, recentMenu(state)] : [entry];
}

function entryOf(command: NamedCommand, { system, states, keymap, wish }: MenuState): MenuEntry {
  const { id } = command;
  const accelerator = keymap.keys.get(id);
  const named = { id, label: labelOn(command, system), ...(accelerator !== undefined && { accelerator }) };
  if (command.by === 'shell')
    return {
      ...named,
      role: command.role,
      // The page itself cuts, copies and pastes by keys, with what its editor makes of them.
      ...(isClipboard(command.role) && { registerAccelerator: false }),
    };
  const now = states[id];
  return {
    ...named,
    // The window answers these keys itself, the same as in a browser, and a text with the caret its own before that. Were they
    // taken by the menu, a key of the text would work in a field, too, and a held key would go by the shell and back. A Mac
    // always takes them; then the command comes as a message and does the same.
    ...(accelerator !== undefined && { registerAccelerator: false }),
    enabled: now?.enabled ?? false,
    ...(command.toggles && { type: 'checkbox', checked: now?.checked ?? false }),
    click(entry) {
      // The system has turned the mark over; whether it is so, the window says.
      if (command.toggles) entry.checked = now?.checked ?? false;
      wish({ do: 'command', command: id });
    },
  };
}

function isClipboard(role: MenuRole): boolean {
  return role === 'cut' || role === 'copy' || role === 'paste' || role === 'pasteAndMatchStyle';
}

/** How the systems themselves call it. */
const OWN_LABELS: Partial<Record<CommandName, Partial<Record<System, Parameters<typeof say>[0]>>>> = {
  'file.quit': { win32: 'exit', darwin: 'quitAssay' },
  'file.showInFolder': { win32: 'showInExplorer', darwin: 'showInFinder' },
  'view.fullScreen': { darwin: 'enterFullScreen' },
};

function labelOn({ id }: NamedCommand, system: System): string {
  const own = OWN_LABELS[id]?.[system];
  return shownOn(system, own === undefined ? labelOf(id) : say(own));
}

/** A Mac has no letter keys in its menus. */
function shownOn(system: System, label: string): string {
  return system === 'darwin' ? withoutLetter(label) : label;
}

/** Reports with a number key each; those that are not there any more are left out by whoever tells them. */
function recentMenu({ recent, system, wish }: MenuState): MenuEntry {
  const twice = new Set(recent.map(({ name }) => name).filter((name, at, all) => all.indexOf(name) !== at));
  const reports = recent.slice(0, RECENT).map(({ file, name, folder }, index): MenuEntry => {
    const shown = twice.has(name) ? `${name} (${folder})` : name;
    return {
      id: `recent.${index}`,
      // An & in the name of a file is no letter key.
      label: `${system === 'darwin' ? '' : `&${(index + 1) % RECENT} `}${shown.replaceAll('&', '&&')}`,
      click: () => wish({ do: 'open', file }),
    };
  });
  return {
    id: 'file.recent',
    label: shownOn(system, say('openRecent')),
    enabled: reports.length > 0,
    submenu: withLines([
      reports,
      [
        {
          id: 'recent.forget',
          label: shownOn(system, say('clearTheList')),
          enabled: reports.length > 0,
          click: () => wish({ do: 'forget recent' }),
        },
      ],
    ]),
  };
}

/** As many as there are digits. */
const RECENT = 10;

function withLines(groups: readonly (readonly MenuEntry[])[]): MenuEntry[] {
  return groups
    .filter((group) => group.length > 0)
    .flatMap((group, index): MenuEntry[] => (index === 0 ? [...group] : [{ type: 'separator' }, ...group]));
}
