import type { Command, MenuOfCommands } from './command.ts';
import { editMenu } from './menus/edit-menu.ts';
import { fileMenu } from './menus/file-menu.ts';
import { formatMenu } from './menus/format-menu.ts';
import { helpMenu } from './menus/help-menu.ts';
import { insertMenu } from './menus/insert-menu.ts';
import { reportMenu } from './menus/report-menu.ts';
import { viewMenu } from './menus/view-menu.ts';
import { windowMenu } from './menus/window-menu.ts';

/**
 * Every command of the app, in the order of the menus; a line stands between two groups. It is the one list that menus, keys,
 * tool tips and the list of keys are made from. What a command does, and whether it can be done, the window knows
 * (`renderer/commands/`).
 */
export const menus = [
  fileMenu,
  editMenu,
  insertMenu,
  formatMenu,
  reportMenu,
  viewMenu,
  windowMenu,
  helpMenu,
] as const satisfies readonly MenuOfCommands[];

export type CommandName = (typeof menus)[number]['groups'][number][number]['id'];

export type NamedCommand = Command & { id: CommandName };

export const commands: readonly NamedCommand[] = menus.flatMap(({ groups }) =>
  groups.flatMap((group): NamedCommand[] => [...group]),
);

const byName = new Map<string, NamedCommand>(commands.map((command) => [command.id, command]));

export function commandOf(name: CommandName): NamedCommand {
  const command = byName.get(name);
  if (!command) throw new Error(`There is no command ${name}.`);
  return command;
}

export function isCommandName(name: string): name is CommandName {
  return byName.has(name);
}
