import type { Command } from './command.ts';
import { chordOf, chordOfPress, keysOn, type Press, type System } from './command-keys.ts';
import { type CommandName, commands, isCommandName, type NamedCommand } from './commands.ts';

/** Keys that a user has chosen, in Electron’s notation, by the command; empty where the command is to have none. */
export type OwnKeys = Readonly<Partial<Record<CommandName, string>>>;

/** Which command has which keys on a system, once the user's own choices are taken into account. */
export type Keymap = {
  /** As `Command` has them, to be shown. */
  keys: ReadonlyMap<CommandName, string>;
  /** By the press, in the notation of `chordOf`. */
  byChord: ReadonlyMap<string, CommandName>;
  /** The presses that are no longer those of their usual command, and nobody else’s. */
  freed: ReadonlyMap<string, CommandName>;
};

/** Own keys come first: what an edition of Assay gives to another command later takes nothing away. */
export function createKeymap(own: OwnKeys, system: System): Keymap {
  const keys = new Map<CommandName, string>();
  const byChord = new Map<string, CommandName>();
  const chosenChords = new Set<string>();
  const freed = new Map<string, CommandName>();
  for (const { id } of commands) {
    const chosen = own[id];
    if (!chosen) continue;
    keys.set(id, chosen);
    byChord.set(chordOf(chosen), id);
    chosenChords.add(chordOf(chosen));
  }
  for (const command of commands) {
    const shown = keysOn(command, system);
    for (const each of usualKeys(command, system)) {
      const chord = chordOf(each);
      if (own[command.id] !== undefined) freed.set(chord, command.id);
      else if (!chosenChords.has(chord)) {
        // The first has it: Ctrl+Cmd and Cmd are one on a Mac, and what has both is the system's own.
        if (!byChord.has(chord)) byChord.set(chord, command.id);
        if (each === shown) keys.set(command.id, each);
      }
    }
  }
  for (const chord of byChord.keys()) freed.delete(chord);
  return { keys, byChord, freed };
}

function usualKeys(command: NamedCommand, system: System): string[] {
  const shown = keysOn(command, system);
  return shown === undefined ? [] : [shown, ...(command.also ?? [])];
}

/** What the system, the browser or the desktop shell does, keeps its keys. */
export function isChangeable({ by }: Pick<Command, 'by'>): boolean {
  return by !== 'shell';
}

/** Why a press of keys cannot be those of a command. `writes`: it types something, or moves the caret or the focus. */
export type WhyNotKeys = { kind: 'writes' } | { kind: 'system' } | { kind: 'taken'; by: CommandName };

/** Keys that a page in a browser never gets, and the keys by which systems close windows. */
const SYSTEM = /^(?:mod\+(?:shift\+)?[ntw]|alt\+f4)$/;
/** A sign, a function key or Enter; arrows and the keys around them move the caret. */
const OF_COMMANDS = /(?:^|\+)(?:[!-*,-~]|plus|f[1-9]\d?|enter)$/;

/** The keys that are pressed, for a command; or why they cannot be its. Nothing as long as only Ctrl and the like are down. */
export function keysForCommand(
  press: Press,
  name: CommandName,
  { byChord }: Pick<Keymap, 'byChord'>,
): { keys: string } | { why: WhyNotKeys } | undefined {
  if (['Control', 'Shift', 'Alt', 'AltGraph', 'Meta'].includes(press.key)) return undefined;
  const chord = chordOfPress(press);
  if (chord === undefined || !OF_COMMANDS.test(chord)) return { why: { kind: 'writes' } };
  if (SYSTEM.test(chord)) return { why: { kind: 'system' } };
  const taken = byChord.get(chord);
  if (taken !== undefined && taken !== name) return { why: { kind: 'taken', by: taken } };
  return { keys: chord.split('+').map(inNotation).join('+') };
}

function inNotation(part: string): string {
  return part === 'mod' ? 'CmdOrCtrl' : part.charAt(0).toUpperCase() + part.slice(1);
}

/** Keys that a user can choose, or none. */
export const CHOSEN_KEYS = /^(?:(?:CmdOrCtrl\+)?(?:Alt\+)?(?:Shift\+)?(?:[!-*,-~]|Plus|F[1-9]\d?|Enter))?$/;

/** As `OwnKeys` were written; what names no command that can have keys, or no keys, is left out. */
export function readOwnKeys(text: string): OwnKeys | undefined {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof found !== 'object' || found === null) return undefined;
  const kept = Object.entries(found).filter(
    ([name, keys]) =>
      isCommandName(name) &&
      commands.some((command) => command.id === name && isChangeable(command)) &&
      typeof keys === 'string' &&
      CHOSEN_KEYS.test(keys),
  );
  return Object.fromEntries(kept);
}
