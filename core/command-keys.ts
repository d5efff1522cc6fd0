import type { Command, Keys } from './command.ts';

/** The systems whose keys and menus differ; the words of Node. */
export type System = 'win32' | 'darwin' | 'linux';

/** The keys of a command on a system, in Electron’s notation. */
export function keysOn({ keys }: { keys?: Keys }, system: System): string | undefined {
  if (keys === undefined || typeof keys === 'string') return keys;
  if (system === 'darwin') return keys.mac;
  return (system === 'win32' ? keys.windows : keys.linux) ?? keys.others;
}

const MAC_SIGNS: Record<string, string> = {
  Ctrl: '⌃',
  Alt: '⌥',
  Shift: '⇧',
  Cmd: '⌘',
  CmdOrCtrl: '⌘',
  Enter: '↩',
  Up: '↑',
  Down: '↓',
  Left: '←',
  Right: '→',
  Tab: '⇥',
};
const MAC_ORDER = '⌃⌥⇧⌘';

/** Keys as people of that system read them: `Ctrl+Shift+S`, `⇧⌘S`; empty where there are none. */
export function sayKeys(command: Pick<Command, 'keys'>, system: System): string {
  const keys = keysOn(command, system);
  if (keys === undefined) return '';
  if (system !== 'darwin') return keys.replace('CmdOrCtrl', 'Ctrl');
  const signs = keys.split('+').map((part) => MAC_SIGNS[part] ?? part);
  const order = (sign: string) => (MAC_ORDER.includes(sign) ? MAC_ORDER.indexOf(sign) : MAC_ORDER.length);
  return signs.toSorted((one, other) => order(one) - order(other)).join('');
}

/** A press of keys. */
export type Press = {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
};

/** Keys as one word, the same for a press of them: `mod+shift+s`. Ctrl and Cmd are one: no system has both meanings of a letter. */
export function chordOf(keys: string): string {
  const parts = keys.split('+');
  const has = (...names: string[]) => parts.some((part) => names.includes(part));
  return chord({
    mod: has('CmdOrCtrl', 'Cmd', 'Ctrl'),
    alt: has('Alt'),
    shift: has('Shift'),
    key: parts.at(-1) ?? '',
  });
}

/** Undefined for keys that write something. */
export function chordOfPress({ key, code, ctrlKey, metaKey, altKey, shiftKey }: Press): string | undefined {
  const mod = ctrlKey || metaKey;
  const arrow = /^Arrow(.+)/.exec(key)?.[1];
  if (!mod && !(altKey && arrow) && !/^F\d/.test(key)) return undefined;
  return chord({ mod, alt: altKey, shift: shiftKey, key: arrow ?? sign(key, code) });
}

/** Digits go by the place of the key, since Shift changes what they type, and so do letters on a keyboard of other letters. */
function sign(key: string, code: string): string {
  const [, digit] = /^Digit(\d)$/.exec(code) ?? [];
  if (digit !== undefined) return digit;
  if (key === '+') return code === 'Equal' ? '=' : 'Plus';
  return /^[^ -~]$/.test(key) ? code.replace(/^Key/, '') : key;
}

function chord({ mod, alt, shift, key }: { mod: boolean; alt: boolean; shift: boolean; key: string }): string {
  return `${mod ? 'mod+' : ''}${alt ? 'alt+' : ''}${shift ? 'shift+' : ''}${key.toLowerCase()}`;
}
