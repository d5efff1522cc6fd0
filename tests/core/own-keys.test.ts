import { describe, expect, test } from 'vitest';
import { chordOf, keysOn, type Press, type System } from '../../core/command-keys.ts';
import { commandOf, commands } from '../../core/commands.ts';
import { CHOSEN_KEYS, createKeymap, isChangeable, keysForCommand, readOwnKeys } from '../../core/own-keys.ts';

const systems: System[] = ['win32', 'darwin', 'linux'];
const usual = createKeymap({}, 'linux');

function press(key: string, code: string, ...held: ('ctrl' | 'meta' | 'alt' | 'shift')[]): Press {
  const has = (name: (typeof held)[number]) => held.includes(name);
  return { key, code, ctrlKey: has('ctrl'), metaKey: has('meta'), altKey: has('alt'), shiftKey: has('shift') };
}

test.each(systems)('without choices, every command of %s has its usual keys', (system) => {
  const { keys, byChord, freed } = createKeymap({}, system);
  for (const command of commands) {
    const shown = keysOn(command, system);
    expect(keys.get(command.id)).toBe(shown);
    if (command.by !== 'shell' && shown !== undefined) expect(byChord.get(chordOf(shown))).toBe(command.id);
  }
  expect(freed.size).toBe(0);
});

test('other keys take the place of the usual ones, and of those that are not shown', () => {
  const { keys, byChord, freed } = createKeymap({ 'edit.findNext': 'CmdOrCtrl+Shift+L' }, 'linux');
  expect(keys.get('edit.findNext')).toBe('CmdOrCtrl+Shift+L');
  expect(byChord.get('mod+shift+l')).toBe('edit.findNext');
  expect(byChord.has('f3')).toBe(false);
  expect(freed.get('f3')).toBe('edit.findNext');
});

test('a command without keys has none, and its usual ones can be those of another', () => {
  const { keys, byChord, freed } = createKeymap({ 'format.bold': '', 'insert.comment': 'CmdOrCtrl+B' }, 'linux');
  expect(keys.has('format.bold')).toBe(false);
  expect(byChord.get('mod+b')).toBe('insert.comment');
  expect(freed.has('mod+b')).toBe(false);
});

test('chosen keys stay those of their command when they become the usual ones of another', () => {
  const { keys, byChord } = createKeymap({ 'insert.comment': 'CmdOrCtrl+I' }, 'linux');
  expect(byChord.get('mod+i')).toBe('insert.comment');
  expect(keys.has('format.italic')).toBe(false);
});

describe('a press of keys for a command', () => {
  test.each([
    ['a letter', press('j', 'KeyJ', 'ctrl'), 'CmdOrCtrl+J'],
    ['a letter with Cmd', press('j', 'KeyJ', 'meta'), 'CmdOrCtrl+J'],
    ['a capital', press('J', 'KeyJ', 'ctrl', 'shift'), 'CmdOrCtrl+Shift+J'],
    ['a letter of another alphabet', press('о', 'KeyJ', 'ctrl'), 'CmdOrCtrl+J'],
    ['a digit, which Shift makes another sign', press('$', 'Digit4', 'ctrl', 'shift'), 'CmdOrCtrl+Shift+4'],
    ['a sign', press(';', 'Semicolon', 'ctrl', 'alt'), 'CmdOrCtrl+Alt+;'],
    ['plus', press('+', 'BracketRight', 'ctrl'), 'CmdOrCtrl+Plus'],
    ['a function key', press('F6', 'F6'), 'F6'],
    ['the keys that the command has', press('b', 'KeyB', 'ctrl'), 'CmdOrCtrl+B'],
  ])('%s', (_, pressed, keys) => {
    expect(keysForCommand(pressed, 'format.bold', usual)).toEqual({ keys });
    expect(keys).toMatch(CHOSEN_KEYS);
    const { byChord } = createKeymap({ 'format.bold': keys }, 'linux');
    expect(keysForCommand(pressed, 'insert.comment', { byChord })).toEqual({
      why: { kind: 'taken', by: 'format.bold' },
    });
  });

  test.each([
    ['a letter alone', press('j', 'KeyJ'), 'writes'],
    ['Enter alone', press('Enter', 'Enter'), 'writes'],
    ['steps of the caret', press('ArrowLeft', 'ArrowLeft', 'ctrl'), 'writes'],
    ['words taken away', press('Backspace', 'Backspace', 'ctrl'), 'writes'],
    ['what closes a window', press('w', 'KeyW', 'ctrl'), 'system'],
    ['what closes it elsewhere', press('F4', 'F4', 'alt'), 'system'],
  ])('not %s', (_, pressed, kind) => {
    expect(keysForCommand(pressed, 'format.bold', usual)).toEqual({ why: { kind } });
  });

  test('nothing yet while only Shift is down', () => {
    expect(keysForCommand(press('Shift', 'ShiftLeft', 'ctrl', 'shift'), 'format.bold', usual)).toBeUndefined();
  });

  test('not the keys of the system’s commands', () => {
    expect(keysForCommand(press('c', 'KeyC', 'ctrl'), 'format.bold', usual)).toEqual({
      why: { kind: 'taken', by: 'edit.copy' },
    });
    expect(isChangeable(commandOf('edit.copy'))).toBe(false);
    expect(isChangeable(commandOf('format.bold'))).toBe(true);
  });
});

test('choices are read as they were written, without what is none', () => {
  const own = { 'format.bold': 'CmdOrCtrl+Alt+B', 'file.save': '' } as const;
  expect(readOwnKeys(JSON.stringify(own))).toEqual(own);
  const others = { 'edit.copy': 'F6', 'no.command': 'F6', 'format.bold': 'Tab', 'format.italic': 7 };
  expect(readOwnKeys(JSON.stringify({ ...others, ...{ 'insert.link': 'F6' } }))).toEqual({ 'insert.link': 'F6' });
  for (const text of ['', '[', 'null', '7']) expect(readOwnKeys(text)).toBeUndefined();
});
