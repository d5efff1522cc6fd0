import fc from 'fast-check';
import { createEditor, Editor, Operation, Transforms } from 'slate';
import { describe, expect, test } from 'vitest';
import { type Block, Content, newParagraph, newTable } from '../../../core/content.ts';
import { isVoidBlock, isVoidInline } from '../../../renderer/editor/model.ts';
import { liftBlocks, placeBlocks, settleBlocks, stepBlocks } from '../../../renderer/editor/moving/move-blocks.ts';
import { withValidContent } from '../../../renderer/editor/normalise.ts';

function editorOf(content: Content): Editor {
  const editor = withValidContent(createEditor());
  editor.isInline = (element) => element.type === 'link' || isVoidInline(element);
  editor.isVoid = (element) => isVoidInline(element) || isVoidBlock(element);
  editor.children = structuredClone(content);
  return editor;
}

/** `- a`, `-- b`, `+ c` (an example, `+! d` opens a box, `+@ d` says whom it is about), `~ e` (a poor one), `| f` (a table), else a paragraph. */
function blockOf(line: string): Block {
  const [sign = '', ...words] = line.split(' ');
  const children = [{ text: words.join(' ') }];
  if (/^-+$/.test(sign)) return { type: 'list-item', list: 'bulleted', depth: sign.length - 1, children };
  if (/^[+~][!@]?$/.test(sign))
    return {
      type: 'practice-example',
      tone: sign.startsWith('+') ? 'good' : 'poor',
      ...(sign.endsWith('!') && { opens: true as const }),
      ...(sign.endsWith('@') && { about: { name: 'Ada', age: '34' } }),
      children,
    };
  if (sign === '|') return newTable(words.join(' '), [[words.join(' '), 'x']]);
  return newParagraph(line);
}

function lineOf(block: Block): string {
  switch (block.type) {
    case 'table':
      return `| ${block.id}`;
    case 'picture':
    case 'chart':
      return block.id;
    default: {
      const words = block.children.map((child) => ('text' in child ? child.text : '')).join('');
      if (block.type === 'list-item') return `${'-'.repeat(block.depth + 1)} ${words}`;
      if (block.type === 'practice-example')
        return `${block.tone === 'good' ? '+' : '~'}${block.opens ? '!' : ''}${block.about ? '@' : ''} ${words}`;
      return words;
    }
  }
}

const linesOf = (editor: Editor) => (editor.children as Content).map(lineOf);

/** Lines with the selected ones between brackets. */
function textOf(lines: readonly string[]): Editor {
  const from = lines.findIndex((line) => line.startsWith('['));
  const to = lines.findLastIndex((line) => line.endsWith(']'));
  const editor = editorOf(lines.map((line) => blockOf(line.replace(/^\[|\]$/g, ''))));
  Transforms.select(editor, { anchor: Editor.start(editor, [from]), focus: Editor.end(editor, [to]) });
  return editor;
}

describe('one place up', () => {
  test.each([
    ['a paragraph', ['a', '[b]'], ['b', 'a']],
    ['several', ['a', '[b', 'c]', 'd'], ['b', 'c', 'a', 'd']],
    ['over a table', ['| t', '[b]'], ['b', '| t']],
    ['a table', ['a', '[| t]'], ['| t', 'a']],
    ['an item with what is below it', ['- a', '[- b]', '-- c', '- d'], ['- b', '-- c', '- a', '- d']],
    [
      'an item over another with what is below that',
      ['- a', '-- b', '--- c', '[- d]'],
      ['- d', '- a', '-- b', '--- c'],
    ],
    ['an item below to the item before', ['- a', '- b', '[-- c]'], ['- a', '-- c', '- b']],
    ['an example inside its box', ['x', '+! a', '[+ b]'], ['x', '+! b', '+ a']],
    ['an example into the box above', ['+ a', '[+! b]', '+ c'], ['+ a', '+ b', '+! c']],
    ['a box over a box', ['+ a', '+ b', '[+! c]', 'x'], ['+ c', '+! a', '+ b', 'x']],
    ['an example into the box above, which is about another', ['+@ a', '[+@ b]', '+ c'], ['+@ a', '+ b', '+@ c']],
    ['an example above the head of its box', ['x', '+@ a', '[+ b]'], ['x', '+@ b', '+ a']],
    ['a box over one that says whom it is about', ['+@ a', '[+! b]'], ['+ b', '+@ a']],
    ['a box out of which the head is about someone', ['+ a', '[+@ b]'], ['+@ b', '+! a']],
    ['an example out of a box of another tone', ['~ a', '[+ b]'], ['+ b', '~ a']],
  ])('%s', (_, before, after) => {
    const editor = textOf(before);
    expect(stepBlocks(editor, -1)).toBe(true);
    expect(linesOf(editor)).toEqual(after);
    const kept = Editor.string(editor, editor.selection as never);
    expect(kept).toBe(Editor.string(textOf(before), textOf(before).selection as never));
  });

  test('nothing moves over the edges', () => {
    const editor = textOf(['[a', 'b]']);
    expect(stepBlocks(editor, -1)).toBe(false);
    expect(stepBlocks(editor, 1)).toBe(false);
    expect(linesOf(editor)).toEqual(['a', 'b']);
  });
});

/** Texts whose lists begin at the depth 0 and deepen step by step, with examples, boxes and tables among them. */
const anyLines = fc
  .array(fc.constantFrom('', '', '-', '--', '---', '+', '+', '+!', '+@', '~', '~!', '|'), {
    minLength: 1,
    maxLength: 9,
  })
  .map((signs) => {
    let before = 0;
    return signs.map((sign, index) => {
      const depth = /^-/.test(sign) ? Math.min(sign.length, before + 1) : 0;
      before = depth;
      return `${depth > 0 ? '-'.repeat(depth) : sign} w${index}`.trim();
    });
  });
const anyCase = fc.tuple(anyLines, fc.nat(8), fc.nat(3)).map(([lines, from, more]) => {
  const first = from % lines.length;
  const last = Math.min(first + more, lines.length - 1);
  return lines.map((line, index) => `${index === first ? '[' : ''}${line}${index === last ? ']' : ''}`);
});

/** An example below no other of its tone begins a box whether or not it says so. */
function boxesIn(content: unknown): Content {
  const blocks = content as Content;
  return blocks.map((block, index) => {
    const before = blocks[index - 1];
    if (block.type !== 'practice-example' || (before?.type === block.type && before.tone === block.tone)) return block;
    const { opens: _, ...rest } = block;
    return rest;
  });
}

test('there and back leaves the same text', () => {
  fc.assert(
    fc.property(anyCase, fc.constantFrom<1 | -1>(1, -1), (lines, by) => {
      const editor = textOf(lines);
      const before = structuredClone(editor.children);
      if (!stepBlocks(editor, by)) return;
      expect(editor.children).not.toEqual(before);
      expect(stepBlocks(editor, by < 0 ? 1 : -1)).toBe(true);
      expect(boxesIn(editor.children)).toEqual(boxesIn(before));
    }),
    { numRuns: 800 },
  );
}, 60_000);

test('any moves leave valid text with the same words in it, and can be taken back', () => {
  const move = fc.record({ by: fc.constantFrom<1 | -1>(1, -1), at: fc.nat(9), count: fc.nat(2), to: fc.nat(9) });
  fc.assert(
    fc.property(anyCase, fc.array(move, { maxLength: 8 }), (lines, moves) => {
      const editor = textOf(lines);
      const before = structuredClone(editor.children);
      const done: Operation[] = [];
      const { apply } = editor;
      editor.apply = (operation) => {
        if (operation.type !== 'set_selection') done.push(operation);
        apply(operation);
      };
      const words = linesOf(editor)
        .map((line) => line.replace(/^\W+/, ''))
        .toSorted();
      for (const { by, at, count, to } of moves) {
        const size = editor.children.length;
        const run = { from: at % size, to: Math.min((at % size) + count, size - 1) };
        Transforms.select(editor, { anchor: Editor.start(editor, [run.from]), focus: Editor.end(editor, [run.to]) });
        if (to % 2) stepBlocks(editor, by);
        else placeBlocks(editor, run, to % (size + 1));
        expect(Content.safeParse(editor.children).success).toBe(true);
      }
      expect(
        linesOf(editor)
          .map((line) => line.replace(/^\W+/, ''))
          .toSorted(),
      ).toEqual(words);
      for (const operation of [...done].reverse()) editor.apply(Operation.inverse(operation));
      expect(editor.children).toEqual(before);
    }),
    { numRuns: 200 },
  );
}, 60_000);

test('blocks go from one text to the other and back, with what is selected in them', () => {
  fc.assert(
    fc.property(anyCase, anyLines, fc.nat(9), (lines, others, at) => {
      const [from, to] = [textOf(lines), editorOf(others.map((line) => blockOf(line.replace('|', '| other'))))];
      const [a, b] = [structuredClone(from.children), structuredClone(to.children)];
      const selected = Editor.string(from, from.selection as never);
      const first = lines.findIndex((line) => line.startsWith('['));
      const run = { from: first, to: lines.findLastIndex((line) => line.endsWith(']')) };
      const whole = from.children.length === run.to - run.from + 1;
      const placed = settleBlocks(to, liftBlocks(from, run, newParagraph()), at % (others.length + 1));
      expect(Editor.string(to, to.selection as never)).toBe(selected);
      for (const editor of [from, to]) expect(Content.safeParse(editor.children).success).toBe(true);
      settleBlocks(from, liftBlocks(to, placed, newParagraph()), run.from);
      expect(Editor.string(from, from.selection as never)).toBe(selected);
      const opened = (content: unknown) => JSON.stringify(content).replace(/,"(opens":true|about":\{[^}]*\})/g, '');
      expect(opened(from.children)).toEqual(opened(a));
      expect(opened(to.children)).toEqual(opened(b));
      expect(whole || from.children.length === a.length).toBe(true);
    }),
    { numRuns: 200 },
  );
}, 60_000);
