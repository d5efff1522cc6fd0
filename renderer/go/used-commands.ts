import { type CommandName, isCommandName } from '../../core/commands.ts';
import { createMemory } from '../ui/memory.ts';

/** How many are remembered. */
const MOST = 6;

/** The commands that were last chosen from the list, the latest first. */
export const usedCommands = createMemory<readonly CommandName[]>('assay.used-commands', [], {
  read: (text) => text.split(' ').filter(isCommandName).slice(0, MOST),
  write: (names) => names.join(' '),
});

export function noteUsed(name: CommandName): void {
  usedCommands.record([name, ...usedCommands.recall().filter((other) => other !== name)].slice(0, MOST));
}
