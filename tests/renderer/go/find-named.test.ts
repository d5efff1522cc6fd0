import { expect, test } from 'vitest';
import { finderOf } from '../../../renderer/go/find-named.ts';

const named = (name: string, about = '') => ({ name, about });
const found = (items: { name: string; about: string }[], sought: string, most = 100) =>
  finderOf(items)(sought, most).shown.map(({ name }) => name);

test('every word has to be there, in any order, whatever its letters’ size, accents and quotes', () => {
  const items = [named('Save a copy…'), named('Copy'), named('The unit’s café')];
  expect(found(items, 'copy save')).toEqual(['Save a copy…']);
  expect(found(items, '  COPY ')).toEqual(['Copy', 'Save a copy…']);
  expect(found(items, "unit's cafe")).toEqual(['The unit’s café']);
  expect(found(items, 'copy nowhere')).toEqual([]);
});

test('beginnings of words come first, the name before what is said about it, then anywhere; equals stay in their order', () => {
  const items = [
    named('Deformed', 'Edit'),
    named('Bold', 'Format'),
    named('A small form'),
    named('Unformed'),
    named('Bold too', 'Format'),
    named('Form of words'),
  ];
  expect(found(items, 'form')).toEqual(['Form of words', 'A small form', 'Bold', 'Bold too', 'Deformed', 'Unformed']);
  // What begins a word of the name counts more than what only its place says.
  expect(found([named('Outline', 'View'), named('View the text', 'Other')], 'view')).toEqual([
    'View the text',
    'Outline',
  ]);
});

test('without words all are listed in their order; of many, so many as are asked for, and the rest is counted', () => {
  const items = Array.from({ length: 5000 }, (_, index) => named(`Place ${index}`, index % 2 ? 'odd' : 'even'));
  const find = finderOf(items);
  expect(find(' ', 3)).toEqual({ shown: items.slice(0, 3), more: 4997 });
  const { shown, more } = find('odd place', 100);
  expect(shown).toHaveLength(100);
  expect(more).toBe(2400);
  expect(shown[0]).toBe(items[1]);
  expect(find('place 4999', 100)).toEqual({ shown: [items[4999]], more: 0 });
});
