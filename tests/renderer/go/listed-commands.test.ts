import { afterEach, expect, test } from 'vitest';
import { type CommandName, commands } from '../../../core/commands.ts';
import { offerCommands, offerInFields } from '../../../renderer/commands/registry.ts';
import { finderOf } from '../../../renderer/go/find-named.ts';
import { listCommands } from '../../../renderer/go/listed-commands.ts';
import { dialogsOpen } from '../../../renderer/ui/Dialog.tsx';

const withdraw: (() => void)[] = [];
afterEach(() => {
  for (const each of withdraw.splice(0)) each();
  offerInFields({});
  dialogsOpen.set(0);
});
const offer = (...given: Parameters<typeof offerCommands>) => {
  const renew = offerCommands(...given);
  withdraw.push(() => renew());
};

const inText = { writes: true, selects: true };
const elsewhere = { writes: false, selects: false };
const list = (origin = elsewhere, isDesktop = false, used: CommandName[] = []) => {
  const lines = listCommands(origin, isDesktop, used);
  return { lines, of: (id: CommandName) => lines.find((line) => line.id === id)! };
};

test('every command is there once, with its menu and its key; those of the desktop app only there', () => {
  const { lines, of } = list();
  expect(lines.map(({ id }) => id)).toEqual(commands.filter(({ desktop }) => !desktop).map(({ id }) => id));
  expect(of('format.bold')).toMatchObject({ name: 'Bold', about: 'Format', keys: 'Ctrl+B' });
  expect(list(elsewhere, true).lines).toHaveLength(commands.length);
});

test('those used lately come first, the latest before the others', () => {
  const { lines } = list(elsewhere, false, ['insert.table', 'file.save']);
  expect(lines.slice(0, 3).map(({ id }) => id)).toEqual(['insert.table', 'file.save', 'file.new']);
  expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
});

test('each says whether it is on and why it cannot be done, also while the list itself has the window', () => {
  const done: string[] = [];
  offer({
    'format.bold': { run: () => done.push('bold'), checked: true },
    'report.why': { run: () => {}, enabled: false, why: 'Nothing is rated.' },
  });
  dialogsOpen.set(1);
  const { of } = list();
  expect(of('format.bold')).toMatchObject({ checked: true });
  expect(of('format.bold').why).toBeUndefined();
  of('format.bold').run();
  expect(done).toEqual(['bold']);
  expect(of('report.why').why).toBe('Nothing is rated.');
  expect(of('insert.table').why).toBe('That can be done where a text has the caret.');
  expect(of('file.save').why).toBe('That can be done where a report is open.');
});

test('what works on fields can be done where one had the focus', () => {
  offerInFields({ 'edit.undo': { run: () => {} } });
  expect(list(inText).of('edit.undo').why).toBeUndefined();
  expect(list(elsewhere).of('edit.undo').why).toBe('That can be done where a field has the caret.');
});

test('what the browser or the shell does says by which key', () => {
  expect(list(inText).of('edit.copy').why).toBeUndefined();
  expect(list({ writes: true, selects: false }).of('edit.copy').why).toContain('Select words');
  expect(list(inText).of('edit.paste').why).toBe('The browser does that itself, by Ctrl+V.');
  expect(list(inText, true).of('edit.paste').why).toBe('That is done from the menu “Edit”, or by Ctrl+V.');
  expect(list(inText, true).of('help.about').why).toBe('That is done from the menu “Help”.');
});

test.each([
  ['reports', 'file.leave'],
  ['leave', 'file.leave'],
  ['word', 'file.export'],
  ['here', 'report.here'],
  ['search', 'edit.find'],
  ['track', 'report.suggest'],
] as const)('“%s” finds %s, whose label does not say it; what the label says comes first', (sought, id) => {
  const find = finderOf(list().lines);
  expect(find(sought, 100).shown.map((line) => line.id)).toContain(id);
  expect(find('export', 100).shown[0]?.id).toBe('file.export');
});
