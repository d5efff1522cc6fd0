import { afterEach, expect, test } from 'vitest';
import type { CommandName } from '../../../core/commands.ts';
import { commandOfPress } from '../../../renderer/commands/answer-keys.ts';
import { commandStates, offerCommands, offerInFields, runCommand } from '../../../renderer/commands/registry.ts';
import { dialogsOpen } from '../../../renderer/ui/Dialog.tsx';

const withdraw: (() => void)[] = [];
const offer = (...given: Parameters<typeof offerCommands>) => {
  const renew = offerCommands(...given);
  withdraw.push(() => renew());
  return renew;
};
afterEach(() => {
  for (const each of withdraw.splice(0)) each();
  offerInFields({});
  dialogsOpen.set(0);
});

test('a command is done by the latest to offer it, and again by the one before once that has gone', () => {
  const done: string[] = [];
  offer({ 'file.new': { run: () => done.push('start') } });
  const over = offer({ 'file.new': { run: () => done.push('report') } });
  expect(runCommand('file.new')).toBe(true);
  over();
  runCommand('file.new');
  expect(done).toEqual(['report', 'start']);
});

test('what is not offered, or is off, is not done', () => {
  const done: string[] = [];
  offer({ 'file.save': { run: () => done.push('save'), enabled: false, why: 'The report is read only.' } });
  expect(runCommand('file.save')).toBe(false);
  expect(runCommand('file.print')).toBe(false);
  expect(done).toEqual([]);
});

test('a state is told when it changes, and not when it is said again', () => {
  let told = 0;
  const stop = commandStates.subscribe(() => told++);
  const renew = offer({ 'format.bold': { run: () => {}, checked: false } });
  renew({ 'format.bold': { run: () => {}, checked: false } });
  expect(told).toBe(1);
  renew({ 'format.bold': { run: () => {}, checked: true } });
  expect(told).toBe(2);
  expect(commandStates.get()).toEqual({ 'format.bold': { enabled: true, checked: true } });
  stop();
});

test('behind a dialog nothing can be done but what works on its fields', () => {
  const done: string[] = [];
  offerInFields({ 'edit.undo': { run: () => done.push('in the field') } });
  offer({ 'file.save': { run: () => done.push('save') }, 'edit.undo': { run: () => done.push('in the report') } });
  dialogsOpen.set(1);
  expect(commandStates.get()).toEqual({ 'edit.undo': { enabled: true } });
  expect([runCommand('file.save'), runCommand('edit.undo')]).toEqual([false, true]);
  dialogsOpen.set(0);
  runCommand('edit.undo');
  expect(done).toEqual(['in the field', 'in the report']);
});

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
test.each<[string, string, Partial<typeof none>, CommandName | undefined]>([
  ['s', 'KeyS', { ctrlKey: true }, 'file.save'],
  ['s', 'KeyS', { metaKey: true }, 'file.save'],
  ['S', 'KeyS', { ctrlKey: true, shiftKey: true }, 'file.saveCopy'],
  ['ы', 'KeyS', { ctrlKey: true }, 'file.save'],
  ['s', 'KeyS', { ctrlKey: true, altKey: true }, undefined],
  ['s', 'KeyS', {}, undefined],
  ['Z', 'KeyZ', { ctrlKey: true, shiftKey: true }, 'edit.redo'],
  ['y', 'KeyY', { ctrlKey: true }, 'edit.redo'],
  ['F3', 'F3', { shiftKey: true }, 'edit.findPrevious'],
  ['F8', 'F8', {}, 'view.pages'],
  ['F8', 'F8', { altKey: true }, 'view.beside'],
  ['F8', 'F8', { altKey: true, shiftKey: true }, undefined],
  ['ArrowLeft', 'ArrowLeft', { altKey: true }, 'view.back'],
  ['ArrowRight', 'ArrowRight', { altKey: true }, 'view.forward'],
  // The caret’s own.
  ['ArrowLeft', 'ArrowLeft', {}, undefined],
  ['ArrowLeft', 'ArrowLeft', { ctrlKey: true }, undefined],
  ['ArrowLeft', 'ArrowLeft', { altKey: true, shiftKey: true }, undefined],
  // Texts answer these themselves.
  ['b', 'KeyB', { ctrlKey: true }, undefined],
  ['F', 'KeyF', { ctrlKey: true, shiftKey: true }, undefined],
])('%s (%s) with %o', (key, code, modifiers, name) => {
  expect(commandOfPress({ key, code, ...none, ...modifiers })).toBe(name);
});
