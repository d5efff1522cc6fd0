import { Editor, Operation, Transforms } from 'slate';
import { describe, expect, test } from 'vitest';
import { type Block, Content, newTable } from '../../core/content.ts';
import { HouseStyle } from '../../core/house-text/house-style.ts';
import { type Batch, createTextEditor, type TextEditor } from '../../renderer/editor/create-editor.ts';
import type { Surroundings } from '../../renderer/editor/surroundings.ts';
import { told } from './clipboard.ts';

const around = { figures: new Map(), template: { houseStyle: HouseStyle.parse({}) } } as unknown as Surroundings;

/** A text with the caret behind the first `|`, or what is between two of them selected. */
function editing(...blocks: Block[]): { editor: TextEditor; batches: Batch[] } {
  const batches: Batch[] = [];
  const editor = createTextEditor(blocks, {
    onBatch: (batch) => batches.push(batch),
    onTouch() {},
    isTaken: () => false,
    around: () => around,
  });
  const places = [...Editor.nodes(editor, { at: [], match: (node) => 'text' in node })].flatMap(([node, path]) =>
    'text' in node ? [...node.text.matchAll(/\|/g)].map(({ index }) => ({ path, offset: index })) : [],
  );
  const [first, last = first] = places;
  if (!first || !last) throw new Error('the text has no caret');
  Transforms.select(editor, { anchor: first, focus: last });
  for (const at of places.toReversed())
    Transforms.delete(editor, { at: { anchor: at, focus: { ...at, offset: at.offset + 1 } } });
  editor.flush();
  batches.length = 0;
  return { editor, batches };
}

const p = (text: string): Block => ({ type: 'paragraph', children: [{ text }] });
const item = (text: string, depth = 0): Block => ({ type: 'list-item', list: 'numbered', depth, children: [{ text }] });

function paste({ editor }: { editor: TextEditor }, html: string, plain = ''): unknown[] {
  const forms: Record<string, string> = { 'text/html': html, 'text/plain': plain };
  editor.insertData({ getData: (form: string) => forms[form] ?? '' } as DataTransfer);
  editor.flush();
  expect(Content.safeParse(editor.children).error).toBeUndefined();
  return (editor.children as Content).map(told);
}

describe('where it is pasted decides what comes', () => {
  test.each<[string, Block[], string, unknown[]]>([
    ['words go on in the line', [p('One | two')], '<p><b>bold</b></p>', ['paragraph: One *bold* two']],
    [
      'words take on the marks there',
      [{ ...p(''), children: [{ text: 'a|b', bold: true }] } as Block],
      '<p>x</p>',
      ['paragraph: *axb*'],
    ],
    ['one heading in a line is words', [p('One | two')], '<h2>head</h2>', ['paragraph: One head two']],
    ['one heading in an empty paragraph is a heading', [p('|')], '<h2>Head</h2>', ['heading 1: Head']],
    [
      'blocks stand between the halves',
      [p('One|two')],
      '<p>a</p><p>b</p>',
      ['paragraph: One', 'paragraph: a', 'paragraph: b', 'paragraph: two'],
    ],
    ['paragraphs in a list are items of it', [item('|', 1)], '<p>a</p><p>b</p>', ['numbered 1: a', 'numbered 1: b']],
    [
      'items in a list are as deep as there',
      [item('x|', 1)],
      '<ul><li>a<ul><li>b</ul></ul>',
      ['numbered 1: x', 'bulleted 1: a', 'bulleted 2: b'],
    ],
    [
      'paragraphs in a quotation are part of it',
      [{ type: 'quotation', children: [{ text: 'a|' }] }],
      '<p>b</p><p>c</p>',
      ['quotation: a', 'quotation: b', 'quotation: c'],
    ],
    [
      'a heading keeps its form',
      [{ type: 'heading', level: 2, children: [{ text: 'A |' }] }],
      '<p>b <i>c</i></p>',
      ['heading 2: A b _c_'],
    ],
    [
      'an address over words is a link',
      [p('See |the plan| now')],
      '<a href="https://www.example.org/x">https://www.example.org/x</a>',
      ['paragraph: See [the plan](https://www.example.org/x) now'],
    ],
    [
      'words in a link are part of it',
      [
        {
          type: 'paragraph',
          children: [
            { text: '' },
            { type: 'link', url: 'https://a.example', children: [{ text: 'a|b' }] },
            { text: '' },
          ],
        },
      ],
      '<p>x</p>',
      ['paragraph: [axb](https://a.example)'],
    ],
    [
      'a link in a link stands between its halves',
      [
        {
          type: 'paragraph',
          children: [
            { text: '' },
            { type: 'link', url: 'https://a.example', children: [{ text: 'a|b' }] },
            { text: '' },
          ],
        },
      ],
      '<p><a href="https://b.example/">x</a></p>',
      ['paragraph: [a](https://a.example)[x](https://b.example/)[b](https://a.example)'],
    ],
    ['house style is applied', [p('|')], `<p>It's "fine" -- mostly...</p>`, ['paragraph: It’s “fine” – mostly…']],
  ])('%s', (_, blocks, html, expected) => {
    expect(paste(editing(...blocks), html)).toEqual(expected);
  });

  test('cells fill cells, one column down; other text is words of the cell', () => {
    const table = () =>
      newTable('t', [
        ['a|', 'b'],
        ['c', 'd'],
      ]);
    const rows = (html: string) => (paste(editing(table()), html)[0] as { rows: string[][] }).rows;
    expect(rows('<table><tr><td>1<tr><td>2<tr><td>3</table>')).toEqual([
      ['1', 'b'],
      ['2', 'd'],
      ['3', ''],
    ]);
    expect(rows('<table><tr><td>1<td><b>2</b><td>3</table>')).toEqual([
      ['1', '*2*', '3'],
      ['c', 'd', ''],
    ]);
    expect(rows('<p>x <i>y</i></p><p>z</p>')).toEqual([
      ['ax _y_ z', 'b'],
      ['c', 'd'],
    ]);
  });

  test('an address alone in plain text is a link, and a word is a word', () => {
    expect(paste(editing(p('See |')), '', 'https://www.example.org/x')).toEqual([
      'paragraph: See [https://www.example.org/x](https://www.example.org/x)',
    ]);
    expect(paste(editing(p('See |')), '', 'x')).toEqual(['paragraph: See x']);
    expect(paste(editing(p('See |it')), '<span>well </span>', 'well ')).toEqual(['paragraph: See well it']);
  });
});

test('one paste is one step, also over what is selected, and is taken back whole', () => {
  const pasting = editing(p('One |two'), p('three| four'));
  const { editor, batches } = pasting;
  const before = structuredClone(editor.children);
  const pasted = paste(pasting, '<h1>a</h1><ul><li>b</ul><table><tr><td>c<td>d</table>');
  expect(pasted).toHaveLength(5);
  expect(batches).toHaveLength(1);
  editor.replay(batches[0]!.operations.map(Operation.inverse).reverse(), batches[0]!.before);
  expect(editor.children).toEqual(before);
  editor.replay(batches[0]!.operations, batches[0]!.after);
  expect((editor.children as Content).map(told)).toEqual(pasted);
});

test('a long copy of this app goes on in the block, as a short one does', () => {
  const copies = (count: number) => {
    const { editor } = editing(p('One | two'));
    const blocks = Array.from({ length: count }, (_, index) => p(`${index}`));
    const encoded = btoa(encodeURIComponent(JSON.stringify(blocks)));
    editor.insertData({
      getData: (form: string) => (form === 'application/x-slate-fragment' ? encoded : ''),
    } as DataTransfer);
    editor.insertText('!');
    return (editor.children as Content).map(told);
  };
  const [short, long] = [copies(3), copies(60)];
  expect([...long.slice(0, 2), long.at(-1)]).toEqual([short[0], short[1], `paragraph: 59! two`]);
  expect([short.length, long.length, short.at(-1)]).toEqual([3, 60, 'paragraph: 2! two']);
});
