import { createEditor, Editor, type Operation } from 'slate';
import { describe, expect, test } from 'vitest';
import type {} from '../../renderer/editor/model.ts';
import { inverseOf, newJournal, record, redo, type Step, type TextStep, undo } from '../../renderer/report/journal.ts';

const typed = (part: string, offset: number, text: string, at: number): TextStep => ({
  kind: 'text',
  part,
  operations: [{ type: 'insert_text', path: [0, 0], offset, text }],
  before: null,
  after: null,
  at,
});
const detail = (value: string, before: string, at: number): Step => ({
  kind: 'field',
  field: 'detail:name',
  before: { details: { name: before } },
  after: { details: { name: value } },
  at,
});
const all = (...steps: Step[]) => steps.reduce((journal, step) => record(journal, step), newJournal());

describe('record', () => {
  test('joins letters typed one behind the other, and not those after a pause or in another part', () => {
    expect(all(typed('a', 0, 'x', 0), typed('a', 1, 'y', 100)).done).toHaveLength(1);
    expect(all(typed('a', 0, 'x', 0), typed('a', 1, 'y', 2000)).done).toHaveLength(2);
    expect(all(typed('a', 0, 'x', 0), typed('b', 1, 'y', 100)).done).toHaveLength(2);
    expect(all(typed('a', 0, 'x', 0), typed('a', 5, 'y', 100)).done).toHaveLength(2);
  });

  test('ends a long stretch of typing with a word', () => {
    let journal = newJournal();
    for (const [index, letter] of [...'word '.repeat(20)].entries())
      journal = record(journal, typed('a', index, letter, index));
    expect(journal.done.length).toBeGreaterThan(1);
    const typedAtOnce = journal.done.map((step) => (step as TextStep).operations);
    expect(typedAtOnce[0]).toEqual([{ type: 'insert_text', path: [0, 0], offset: 0, text: 'word '.repeat(8) }]);
  });

  test('keeps one operation of letters taken away one after the other, backwards or forwards', () => {
    const taken = (offset: number, text: string): TextStep => ({
      ...typed('a', 0, '', 0),
      operations: [{ type: 'remove_text', path: [0, 0], offset, text }],
    });
    const operations = (...steps: TextStep[]) => (all(...steps).done as TextStep[]).map((step) => step.operations);
    expect(operations(taken(2, 'c'), taken(1, 'b'), taken(0, 'a'))).toEqual([taken(0, 'abc').operations]);
    expect(operations(taken(1, 'b'), taken(1, 'c'), taken(1, 'd'))).toEqual([taken(1, 'bcd').operations]);
  });

  test('joins what is typed in one field, from its first value to its last', () => {
    expect(all(detail('N', '', 0), detail('No', 'N', 50)).done).toEqual([
      { ...detail('No', 'N', 50), before: { details: { name: '' } } },
    ]);
  });

  test('leaves a step apart from those before and behind it', () => {
    const steps = [detail('a', '', 0), detail('b', 'a', 10), detail('c', 'b', 20)];
    const apart = new WeakSet(steps.slice(1, 2));
    expect(steps.reduce((journal, step) => record(journal, step, apart), newJournal()).done).toEqual(steps);
  });

  test('does not join over a step in between', () => {
    expect(all(typed('a', 0, 'x', 0), detail('N', '', 10), typed('a', 1, 'y', 20)).done).toHaveLength(3);
  });

  test('forgets what was undone once something else is done', () => {
    const undone = undo(all(typed('a', 0, 'x', 0)))?.journal ?? newJournal();
    expect(undone.undone).toHaveLength(1);
    expect(record(undone, detail('N', '', 10)).undone).toEqual([]);
  });
});

test('undo and redo give the steps in order, and nothing past the ends', () => {
  const journal = all(typed('a', 0, 'x', 0), detail('N', '', 10));
  const first = undo(journal);
  expect(first?.step.kind).toBe('field');
  const second = first && undo(first.journal);
  expect(second?.step.kind).toBe('text');
  expect(second && undo(second.journal)).toBeUndefined();
  expect(second && redo(second.journal)?.step).toEqual(second?.step);
  expect(redo(journal)).toBeUndefined();
});

test('the inverse of a step takes its operations back, the last one first', () => {
  const editor = createEditor();
  editor.children = [{ type: 'paragraph', children: [{ text: 'ab' }] }];
  const operations: Operation[] = [
    { type: 'insert_text', path: [0, 0], offset: 1, text: 'X' },
    { type: 'split_node', path: [0, 0], position: 2, properties: {} },
    { type: 'split_node', path: [0], position: 1, properties: { type: 'paragraph' } },
  ];
  const apply = (list: Operation[]) =>
    Editor.withoutNormalizing(editor, () => {
      for (const operation of list) editor.apply(operation);
    });
  apply(operations);
  expect(editor.children).toHaveLength(2);
  apply(inverseOf({ ...typed('a', 0, '', 0), operations }));
  expect(editor.children).toEqual([{ type: 'paragraph', children: [{ text: 'ab' }] }]);
});
