import fc from 'fast-check';
import { type Descendant, Node, type Path, Range, Text } from 'slate';
import { describe, expect, test } from 'vitest';
import type { Block, Content } from '../../../core/content.ts';
import { newFootnote, newParagraph, newTable } from '../../../core/content.ts';
import type { ChangedWords } from '../../../renderer/editor/changed-words.ts';
import { createTextEditor } from '../../../renderer/editor/create-editor.ts';
import type { Surroundings } from '../../../renderer/editor/surroundings.ts';
import { showChanges } from '../../../renderer/review/changes/show-changes.ts';
import { anyContent, anyEdits, edited } from '../../core/review/suggestions/any-content.ts';

function editorWith(content: Content) {
  return createTextEditor(content, {
    onBatch() {},
    onTouch() {},
    isTaken: () => false,
    around: () => ({}) as Surroundings,
  });
}

type Marked = Range & ChangedWords;

/** Every range that is shown, in a text as it came of another. */
function marksOf(former: Content | null, now: Content) {
  const editor = editorWith(now);
  const show = showChanges(editor, former, () => 3);
  return { editor, marks: [...Node.nodes(editor)].slice(1).flatMap((entry) => show(entry) as Marked[]) };
}

/** The text as it is seen: `[-gone-]`, `{+new+}`, `{~looks~}`; `*` stands for an inline without words. */
function seen(former: Content | null, now: Content): string[] {
  const { editor, marks } = marksOf(former, now);
  const leaf = (node: Text, path: Path): string => {
    const here = marks.filter(({ anchor }) => anchor.path.join() === path.join());
    let text = '';
    for (let at = 0; at < node.text.length; at++) {
      const on = here.filter((mark) => Range.start(mark).offset <= at && at < Range.end(mark).offset);
      const letter = node.text[at];
      const [changed] = on.flatMap((mark) => mark.changed ?? []);
      const said = changed === 'new' ? `{+${letter}+}` : changed === 'looks' ? `{~${letter}~}` : letter;
      const gone = on.map((mark) => (mark.gone === undefined ? '' : `[-${mark.gone}-]`)).join('');
      const behind = on.map((mark) => (mark.goneBehind === undefined ? '' : `[-${mark.goneBehind}-]`)).join('');
      text += gone + said + behind;
    }
    return text;
  };
  const walk = (node: Descendant, path: Path): string => {
    if (Text.isText(node)) return leaf(node, path);
    if (editor.isVoid(node)) return '*';
    return node.children.map((child, at) => walk(child, [...path, at])).join(node.type === 'table-row' ? '|' : '');
  };
  return editor.children.map((block, at) => walk(block, [at]).replaceAll('+}{+', '').replaceAll('~}{~', ''));
}

const text = (...lines: string[]): Content => lines.map((line) => newParagraph(line));

describe('a text that changed is shown with', () => {
  test.each<[what: string, former: Content | null, now: Content, shown: string[]]>([
    ['a word in the place of another', text('We saw two.'), text('We saw three.'), ['We saw [-two-]{+three+}.']],
    ['words that went from its beginning', text('Well, we saw.'), text('we saw.'), ['[-Well, -]we saw.']],
    ['words that came at its end', text('We saw'), text('We saw it'), ['We saw{+ it+}']],
    [
      'what went before a block',
      text('Gone now.', 'It stays here.'),
      text('It stays here.'),
      ['[-Gone now.¶\n-]It stays here.'],
    ],
    [
      'what went behind the last',
      text('It stays here.', 'Gone now.'),
      text('It stays here.'),
      ['It stays here.[-\nGone now.¶-]'],
    ],
    ['a block that came', text('It stays.'), text('It stays.', 'Quite fresh.'), ['It stays.', '{+Quite fresh.+}']],
    ['all of it as new where there was none', null, text('Fresh.'), ['{+Fresh.+}']],
    [
      'words that look otherwise',
      text('A bold word.'),
      [{ type: 'paragraph', children: [{ text: 'A ' }, { text: 'bold', bold: true }, { text: ' word.' }] }],
      ['A {~bold~} word.'],
    ],
    [
      'words behind a note',
      [{ type: 'paragraph', children: [{ text: 'One' }, newFootnote('N'), { text: ' two three.' }] }],
      [{ type: 'paragraph', children: [{ text: 'One' }, newFootnote('N'), { text: ' three.' }] }],
      ['One* [-two -]three.'],
    ],
    [
      'a cell',
      [
        newTable('t', [
          ['Place', 'Cases'],
          ['North', '12'],
        ]),
      ],
      [
        newTable('t', [
          ['Place', 'Cases'],
          ['North', '13'],
        ]),
      ],
      ['Place|CasesNorth|[-12-]{+13+}'],
    ],
    [
      'a row that came',
      [
        newTable('t', [
          ['Place', 'Cases'],
          ['North', '12'],
        ]),
      ],
      [
        newTable('t', [
          ['Place', 'Cases'],
          ['North', '12'],
          ['South', '3'],
        ]),
      ],
      ['Place|CasesNorth|12{+South+}|{+3+}'],
    ],
  ])('%s', (_, former, now, shown) => expect(seen(former, now)).toEqual(shown));
});

test('whatever was edited, what is shown lies in the text and changes nothing of it', () => {
  const words = (block: Block) => ('children' in block ? Node.string(block as Descendant) : '');
  fc.assert(
    fc.property(anyContent, anyEdits, (former, edits) => {
      const now = edited(former, edits);
      const { editor, marks } = marksOf(former, now);
      for (const mark of marks) {
        const leaf = Node.leaf(editor, mark.anchor.path);
        expect(mark.focus.path).toEqual(mark.anchor.path);
        expect(Range.end(mark).offset).toBeLessThanOrEqual(leaf.text.length);
        expect(Range.isExpanded(mark)).toBe(true);
      }
      // Without its marks, the text is the one of now.
      const plain = seen(former, now).map((line) =>
        line
          .replace(/\[-[\s\S]*?-\]/g, '')
          .replace(/\{[+~]([\s\S]*?)[+~]\}/g, '$1')
          .replace(/[*|]/g, ''),
      );
      expect(plain).toEqual((editor.children as Content).map(words));
    }),
    { numRuns: 100 },
  );
});
