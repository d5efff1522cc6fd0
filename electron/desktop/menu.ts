import type { Command, Role } from '../../core/command.ts';
import { plainLabel } from '../../core/command.ts';
import { keysOn, type System } from '../../core/command-keys.ts';
import { type CommandName, commandOf, isCommandName, menus } from '../../core/commands.ts';
import type { CommandState } from '../../core/contract/desktop-calls.ts';

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
  /** Whoever builds the menu knows which window it is for. */
  wish: (wish: MenuWish) => void;
};

/** The application menu by the manners of the system. A Mac has one for all windows, the others one in each. */
export function applicationMenu(state: MenuState): MenuEntry[] {
  const { system } = state;
  const shown = menus.map(({ id, label, groups }): MenuEntry => {
    const kept = groups.map((group): readonly Command[] => group.filter((command) => !isInAppMenu(command, system)));
    const entries = kept.map((group) => group.flatMap((command) => entriesOf(command, state)));
    if (id === 'window' && system === 'darwin')
      entries.push([
        { role: 'zoom', label: 'Zoom' },
        { role: 'front', label: 'Bring all to front' },
      ]);
    return {
      id,
      label: system === 'darwin' ? plainLabel({ label }) : label,
      // A Mac adds its list of windows, and the search of all menus.
      ...(system === 'darwin' && (id === 'window' || id === 'help') && { role: id }),
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
        { role: 'hide', label: 'Hide Assay' },
        { role: 'hideOthers', label: 'Hide others' },
        { role: 'unhide', label: 'Show all' },
      ],
      entries('file.quit'),
    ]),
  };
}

function isInAppMenu({ id }: Command, system: System): boolean {
  return system === 'darwin' && ['help.about', 'file.settings', 'file.quit'].includes(id);
}

function entriesOf(command: Command, state: MenuState): MenuEntry[] {
  const entry = entryOf(command, state);
  return command.id === 'file.open' ? [entry, recentMenu(state)] : [entry];
}

function entryOf(command: Command, { system, states, wish }: MenuState): MenuEntry {
  const accelerator = keysOn(command, system);
  const { id } = command;
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
      if (isCommandName(id)) wish({ do: 'command', command: id });
    },
  };
}

function isClipboard(role: MenuRole): boolean {
  return role === 'cut' || role === 'copy' || role === 'paste' || role === 'pasteAndMatchStyle';
}

/** How the systems themselves call it. */
const OWN_LABELS: Partial<Record<string, Partial<Record<System, string>>>> = {
  'file.quit': { win32: 'E&xit', darwin: 'Quit Assay' },
  'file.showInFolder': { win32: 'S&how in Explorer', darwin: 'Show in Finder' },
  'view.fullScreen': { darwin: 'Enter full screen' },
};

function labelOn({ id, label }: Command, system: System): string {
  const own = OWN_LABELS[id]?.[system] ?? label;
  return system === 'darwin' ? plainLabel({ label: own }) : own;
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
    label: system === 'darwin' ? 'Open recent' : 'Open &recent',
    enabled: reports.length > 0,
    submenu: withLines([
      reports,
      [
        {
          id: 'recent.forget',
          label: system === 'darwin' ? 'Clear the list' : '&Clear the list',
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
