import fc from 'fast-check';
import { createEditor, Editor, Node, Transforms } from 'slate';
import { expect, test } from 'vitest';
import { Content, newTable, type Table } from '../../../core/content.ts';
import { LEAST, levelWidths, moveBorder, stepWidth, widthOf } from '../../../renderer/editor/table/column-widths.ts';
import { moveColumn, moveRow } from '../../../renderer/editor/table/move-lines.ts';

const column = (share: number) => ({ share, align: 'left' as const });
const shares = (columns: Table['columns']) => columns.map(({ share }) => Math.round(share * 1000) / 1000);

function editorAt(row: number, at: number, widths = [1, 1, 2]): Editor {
  const editor = createEditor();
  const rows = [0, 1, 2].map((line) => widths.map((_, cell) => `${line}${cell}`));
  editor.children = [{ ...newTable('t', rows), columns: widths.map(column) }];
  Transforms.select(editor, Editor.end(editor, [0, row, at]));
  return editor;
}
const tableOf = (editor: Editor) => editor.children[0] as Table;
const words = (editor: Editor) =>
  tableOf(editor).children.map((row) => row.children.map((cell) => Node.string(cell)).join(' '));

test('a border gives to one column what it takes from the next', () => {
  expect(shares(moveBorder([1, 1, 2].map(column), 0, 0.05))).toEqual([1.2, 0.8, 2]);
  expect(shares(moveBorder([1, 1, 2].map(column), 1, -0.9))).toEqual([1, 0.2, 2.8]);
  const columns = [1, 1].map(column);
  expect(moveBorder(columns, 1, 0.1)).toBe(columns);
});

test('whatever is dragged, the width stays whole, no column goes below its least, and the way back is the same', () => {
  const anyColumns = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(anyColumns, fc.nat(4), fc.double({ min: -1, max: 1, noNaN: true }), (widths, at, by) => {
      const columns = widths.map(column);
      const border = at % (widths.length - 1);
      const moved = moveBorder(columns, border, by);
      const sum = (list: Table['columns']) => list.reduce((whole, { share }) => whole + share, 0);
      expect(sum(moved)).toBeCloseTo(sum(columns), 6);
      for (const index of columns.keys())
        expect(widthOf(moved, index)).toBeGreaterThanOrEqual(Math.min(LEAST, widthOf(columns, index)) - 1e-9);
      const step = widthOf(moved, border) - widthOf(columns, border);
      const back = moveBorder(moved, border, -step);
      // A column that has less than the least gives nothing back.
      if (widthOf(columns, border) < LEAST || widthOf(columns, border + 1) < LEAST) return;
      for (const index of columns.keys()) expect(widthOf(back, index)).toBeCloseTo(widthOf(columns, index), 6);
    }),
    { numRuns: 300 },
  );
}, 60_000);

test('a column is made wider and narrower from its cell, the last one too', () => {
  const editor = editorAt(1, 2);
  expect(stepWidth(editor, 1)).toBe('Column 3: 55 per cent of the width.');
  expect(shares(tableOf(editor).columns)).toEqual([1, 0.8, 2.2]);
  expect(stepWidth(editor, -1)).toBe('Column 3: 50 per cent of the width.');
  expect(levelWidths(editor)).toBe('All columns: 33 per cent of the width.');
  expect(shares(tableOf(editor).columns)).toEqual([1, 1, 1]);
  expect(stepWidth(editorAt(0, 0, [1]), 1)).toBe('Column 1: 100 per cent of the width, as before.');
});

test('rows and columns change places with what is in them and how wide they are', () => {
  const editor = editorAt(2, 2);
  expect(moveRow(editor, -1)).toBe('Now row 2 of 3.');
  expect(moveColumn(editor, -1)).toBe('Now column 2 of 3.');
  expect(words(editor)).toEqual(['00 02 01', '20 22 21', '10 12 11']);
  expect(shares(tableOf(editor).columns)).toEqual([1, 2, 1]);
  expect(editor.selection?.focus.path.slice(0, 3)).toEqual([0, 1, 1]);
  expect(moveRow(editor, -1)).toBe('Now the first row of 3, which heads the table.');
  expect(moveRow(editor, -1)).toBe('This is the first row already.');
  expect(Content.safeParse(editor.children).success).toBe(true);
});
