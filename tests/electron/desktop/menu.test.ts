import { afterEach, describe, expect, test } from 'vitest';
import { keysOn, type System } from '../../../core/command-keys.ts';
import { commands } from '../../../core/commands.ts';
import { CommandId } from '../../../core/contract/desktop-calls.ts';
import { plainLabel } from '../../../core/menus/labels.ts';
import { createKeymap } from '../../../core/own-keys.ts';
import { applicationMenu, type MenuEntry, type MenuState, type MenuWish } from '../../../electron/desktop/menu.ts';
import { createMenus } from '../../../electron/desktop/menus.ts';
import { speakAs } from '../../../electron/desktop/speak-as.ts';

const systems: System[] = ['win32', 'darwin', 'linux'];
const languages = ['en-GB', 'cy'];
afterEach(() => speakAs('en-GB'));

function menuOf(system: System, given: Partial<MenuState> = {}): MenuEntry[] {
  return applicationMenu({
    system,
    states: {},
    recent: [],
    keymap: createKeymap({}, system),
    wish: () => {},
    ...given,
  });
}

function withAll(entries: readonly MenuEntry[]): MenuEntry[] {
  return entries.flatMap((entry) => [entry, ...withAll(entry.submenu ?? [])]);
}

function named(menu: readonly MenuEntry[], id: string): MenuEntry {
  const found = withAll(menu).find((entry) => entry.id === id);
  if (!found) throw new Error(`No entry ${id}.`);
  return found;
}

/** Every list of entries that is open at once. */
function lists(entries: readonly MenuEntry[]): MenuEntry[][] {
  return [[...entries], ...entries.flatMap(({ submenu }) => (submenu ? lists(submenu) : []))];
}

// Electron’s documentation of accelerators: modifiers, then one key.
const MODIFIER = '(?:Cmd|Command|Ctrl|Control|CmdOrCtrl|CommandOrControl|Alt|Option|AltGr|Shift|Super|Meta)';
const KEY =
  '(?:[0-9A-Z]|F(?:[1-9]|1[0-9]|2[0-4])|[~!@#$%^&*()_\\-=\\[\\]{};:\'",.<>/?\\\\|`]|Plus|Space|Tab|Backspace|Delete|Insert|Return|Enter|Up|Down|Left|Right|Home|End|PageUp|PageDown|Escape|Esc)';
const ACCELERATOR = new RegExp(`^(?:${MODIFIER}\\+)*${KEY}$`);

test('the pattern of accelerators refuses what Electron refuses', () => {
  for (const wrong of ['Strg+S', 'Ctrl+', 'Ctrl+s', 'Ctrl++', 'Ctrl+ArrowUp', 'Ctrl S', 'F25'])
    expect(wrong).not.toMatch(ACCELERATOR);
});

test('every command has a name that the calls between window and shell take, and no two have one', () => {
  for (const { id } of commands) expect(CommandId.safeParse(id).success, id).toBe(true);
  expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length);
});

test.each(languages)(
  'no two commands have one label in %s, and none is shown with the sign of its letter',
  async (language) => {
    await speakAs(language);
    const labels = commands.map(({ id }) => plainLabel(id));
    expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([]);
    // A letter that no word of the label has stands behind it.
    expect(labels.filter((label) => /[&(]/.test(label))).toEqual([]);
  },
);

const recent = [
  { file: 'handle-of-a-report-1', name: 'A & B.assay', folder: 'Reports' },
  { file: 'handle-of-a-report-2', name: 'Same.assay', folder: 'One' },
  { file: 'handle-of-a-report-3', name: 'Same.assay', folder: 'Two' },
];
const menusOfAll: { system: System; language: string; menu: MenuEntry[] }[] = [];
for (const language of languages) {
  await speakAs(language);
  for (const system of systems) menusOfAll.push({ system, language, menu: menuOf(system, { recent }) });
}
await speakAs('en-GB');

describe.each(menusOfAll)('the menu of $system in $language', ({ system, menu }) => {
  const entries = withAll(menu);

  test.each(commands)('has $id once, with its keys', (command) => {
    const own = entries.filter(({ id }) => id === command.id);
    expect(own).toHaveLength(1);
    expect(own[0]?.accelerator).toBe(keysOn(command, system));
  });

  test('has only accelerators that Electron takes, and none twice', () => {
    const all = entries.flatMap(({ accelerator }) => accelerator ?? []);
    expect(all.filter((keys) => !ACCELERATOR.test(keys))).toEqual([]);
    const real = all.map((keys) => keys.replace('CmdOrCtrl', system === 'darwin' ? 'Cmd' : 'Ctrl'));
    expect(real.filter((keys, at) => real.indexOf(keys) !== at)).toEqual([]);
  });

  test('takes no keys away from the page but those of the shell', () => {
    const taken = entries.filter(
      ({ accelerator, registerAccelerator }) => accelerator && registerAccelerator !== false,
    );
    expect(taken.filter(({ role }) => role === undefined)).toEqual([]);
  });

  test(
    system === 'darwin' ? 'has no letter keys' : 'has a letter key for every entry, no letter twice in one menu',
    () => {
      for (const list of lists(menu)) {
        const labels = list.flatMap(({ label }) => label?.replaceAll('&&', '+') ?? []);
        const letters = labels.map((label) => /&(.)/.exec(label)?.[1]?.toLowerCase());
        if (system === 'darwin') expect(labels.filter((label) => label.includes('&'))).toEqual([]);
        else {
          expect(labels.filter((_, at) => letters[at] === undefined)).toEqual([]);
          expect(letters.filter((letter, at) => letters.indexOf(letter) !== at)).toEqual([]);
        }
      }
    },
  );

  test('has no line at an edge, and no two together', () => {
    for (const list of lists(menu)) {
      const lines = list.map(({ type }) => type === 'separator');
      expect([lines[0], lines.at(-1)]).toEqual([false, false]);
      expect(lines.some((line, at) => line && lines[at + 1])).toBe(false);
    }
  });

  test('knows two reports of one name apart', () => {
    const { submenu } = named(menu, 'file.recent');
    const shown = submenu?.slice(0, 3).map(({ label }) => label?.replace(/^&\d /, ''));
    // One & alone would be taken for a letter key, and not be shown.
    expect(shown).toEqual(['A && B.assay', 'Same.assay (One)', 'Same.assay (Two)']);
  });
});

test.each([
  ['win32', ['File', 'Edit', 'Insert', 'Format', 'Report', 'View', 'Window', 'Help'], 'Exit', 'Show in Explorer'],
  ['linux', ['File', 'Edit', 'Insert', 'Format', 'Report', 'View', 'Window', 'Help'], 'Quit', 'Show in folder'],
  [
    'darwin',
    ['Assay', 'File', 'Edit', 'Insert', 'Format', 'Report', 'View', 'Window', 'Help'],
    'Quit Assay',
    'Show in Finder',
  ],
] as const)('the menus and the words of %s', (system, titles, quit, show) => {
  const menu = menuOf(system);
  const plain = (entry: MenuEntry) => entry.label?.replace('&', '');
  expect(menu.map(plain)).toEqual(titles);
  expect(plain(named(menu, 'file.quit'))).toBe(quit);
  expect(plain(named(menu, 'file.showInFolder'))).toBe(show);
  const first = menu[0]?.submenu ?? [];
  expect(first.some(({ role }) => role === 'services')).toBe(system === 'darwin');
  expect(first.at(-1)?.role).toBe('quit');
});

test('an entry is as the window told, and off where it told nothing', () => {
  const menu = menuOf('linux', {
    states: {
      'file.save': { enabled: true },
      'format.bold': { enabled: true, checked: true },
      'edit.undo': { enabled: false },
    },
  });
  const of = (id: string) => [named(menu, id).enabled, named(menu, id).checked];
  expect(of('file.save')).toEqual([true, undefined]);
  expect(of('format.bold')).toEqual([true, true]);
  expect(of('edit.undo')).toEqual([false, undefined]);
  expect(of('format.italic')).toEqual([false, false]);
});

test('a click says what is wished, and leaves the mark as the window told it', () => {
  const wishes: MenuWish[] = [];
  const menu = menuOf('win32', {
    states: { 'format.bold': { enabled: true, checked: true } },
    recent: [{ file: 'handle-of-a-report-1', name: 'One.assay', folder: 'Reports' }],
    wish: (wish) => wishes.push(wish),
  });
  const turned = { checked: false };
  named(menu, 'format.bold').click?.(turned);
  named(menu, 'recent.0').click?.({ checked: false });
  named(menu, 'recent.forget').click?.({ checked: false });
  expect(turned.checked).toBe(true);
  expect(wishes).toEqual([
    { do: 'command', command: 'format.bold' },
    { do: 'open', file: 'handle-of-a-report-1' },
    { do: 'forget recent' },
  ]);
});

test('keys that the user of the window in front has chosen stand in the menu, and the usual ones once he has none', async () => {
  const built: MenuEntry[][] = [];
  const menus = createMenus({
    system: 'linux',
    build(entries) {
      built.push(entries);
      return { getMenuItemById: () => null };
    },
    put: () => {},
    wish: () => {},
  });
  const acceleratorOf = (id: string) => named(built.at(-1)!, id).accelerator;
  await menus.show({ commands: {}, keys: { 'format.bold': 'CmdOrCtrl+Alt+B', 'file.save': '' } });
  expect(acceleratorOf('format.bold')).toBe('CmdOrCtrl+Alt+B');
  expect(acceleratorOf('file.save')).toBeUndefined();
  // A window that has not told yet.
  await menus.show({ commands: {} });
  expect(built).toHaveLength(2);
  await menus.show({ commands: {}, keys: {} });
  expect([acceleratorOf('format.bold'), acceleratorOf('file.save')]).toEqual(['CmdOrCtrl+B', 'CmdOrCtrl+S']);
});

test('the menu is built anew in the language of the window in front, and with what that told of its commands', async () => {
  const built: MenuEntry[][] = [];
  const menus = createMenus({
    system: 'linux',
    build(entries) {
      built.push(entries);
      return { getMenuItemById: () => null };
    },
    put: () => {},
    wish: () => {},
  });
  const commands = { 'file.save': { enabled: true } };
  menus.list(recent);
  await menus.show({ commands, language: 'en-GB' });
  // One that has not told yet.
  await menus.show({ commands });
  expect(built).toHaveLength(2);

  await menus.show({ commands, language: 'cy' });
  expect(built).toHaveLength(3);
  const welsh = built.at(-1)!;
  expect(named(welsh, 'file.save')).toMatchObject({ label: '&Cadw', enabled: true });
  expect(named(welsh, 'recent.1').label).toBe('&2 Same.assay (One)');
  expect(named(welsh, 'recent.forget').label).toBe('&Clirio’r rhestr');

  // Gone again before the texts were read.
  await menus.show({ commands, language: 'en-GB' });
  await Promise.all([menus.show({ commands, language: 'cy' }), menus.show({ commands, language: 'en-GB' })]);
  expect(named(built.at(-1)!, 'file.save').label).toBe('&Save');

  // A language that the shell has not.
  await menus.show({ commands, language: 'de' });
  expect(named(built.at(-1)!, 'file.save').label).toBe('&Save');
});
