import { type DOMOutputSpec, type Node, type NodeSpec, Schema } from 'prosemirror-model';
import { tableNodes } from 'prosemirror-tables';
import type { Block, Inline } from '../../../core/content.ts';
import type { BenchText } from '../editor-report.ts';

/** The same blocks as Assay’s, flat as they are, in the elements and classes that Assay sets them in. */

const named = (name: string, attrs: string[], inner: DOMOutputSpec | 0 = 0) => ({
  attrs: Object.fromEntries(attrs.map((attr) => [attr, { default: null }])),
  toDOM: ({ attrs: { class: look, ...data } }: Node): DOMOutputSpec => [
    name,
    { class: look, ...Object.fromEntries(Object.entries(data).map(([key, value]) => [`data-${key}`, value])) },
    inner,
  ],
});
const block = { group: 'block', content: 'inline*' };
const atom = (look: string, words: (node: Node) => string): NodeSpec => ({
  inline: true,
  group: 'inline',
  atom: true,
  attrs: { words: {}, note: { default: '' } },
  toDOM: (node) => ['span', { class: look }, words(node)],
});

export const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: {
      ...block,
      ...named('p', ['class', 'list', 'depth', 'begins']),
      parseDOM: [{ tag: 'p' }],
    },
    heading: {
      ...block,
      ...named('h2', ['class', 'level']),
      parseDOM: [{ tag: 'h1' }, { tag: 'h2' }, { tag: 'h3' }],
    },
    footnote: atom('note-place', () => '*'),
    figure: atom('figure-place', ({ attrs }) => attrs.words),
    text: { group: 'inline' },
    ...tableNodes({ tableGroup: 'block', cellContent: 'paragraph+', cellAttributes: {} }),
  },
  marks: {
    strong: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong', 0] },
    commented: {
      attrs: { ids: {} },
      toDOM: ({ attrs }) => [
        'mark',
        { class: 'commented', 'data-comments': attrs.ids, 'aria-description': 'Commented' },
        0,
      ],
    },
    em: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
  },
});
const { nodes, marks } = schema;

export function nodesOf({ id, title, content }: BenchText, withHeading: boolean): Node[] {
  const blocks = content.map((each, index) => nodeOf(each, index === 0 ? id : null));
  const heading = schema.node('heading', { class: 'b b-heading' }, [schema.text(title)]);
  return withHeading ? [heading, ...blocks.flat()] : blocks.flat();
}

/** `begins`: the text that begins with the block, for a hand that looks for it. */
function nodeOf(each: Block, begins: string | null): Node[] {
  switch (each.type) {
    case 'paragraph':
    case 'quotation':
    case 'practice-example':
      return [schema.node('paragraph', { class: 'b', begins }, inlinesOf(each.children))];
    case 'heading':
      return [schema.node('heading', { class: 'b b-heading', level: each.level }, inlinesOf(each.children))];
    case 'list-item': {
      const { list, depth } = each;
      return [schema.node('paragraph', { class: 'b b-item', list, depth, begins }, inlinesOf(each.children))];
    }
    case 'table': {
      const rows = each.children.map((row, index) =>
        schema.node(
          'table_row',
          null,
          row.children.map((cell) =>
            schema.node(index === 0 ? 'table_header' : 'table_cell', null, [
              schema.node('paragraph', null, inlinesOf(cell.children)),
            ]),
          ),
        ),
      );
      return [
        schema.node('paragraph', { class: 'b', begins }, [schema.text(each.caption)]),
        schema.node('table', null, rows),
      ];
    }
    case 'picture':
    case 'chart':
      throw new Error(`The benchmark’s reports have no ${each.type}.`);
  }
}

function inlinesOf(inlines: readonly Inline[]): Node[] {
  return inlines.flatMap((inline) => inlineOf(inline) ?? []);
}

/** Nothing for a text without letters, which is no node here. */
function inlineOf(inline: Inline): Node | undefined {
  if (!('type' in inline)) {
    const set = [
      ...(inline.bold ? [marks.strong.create()] : []),
      ...(inline.italic ? [marks.em.create()] : []),
      ...(inline.comments ? [marks.commented.create({ ids: inline.comments.join(' ') })] : []),
    ];
    return inline.text === '' ? undefined : schema.text(inline.text, set);
  }
  switch (inline.type) {
    case 'footnote':
      return nodes.footnote.create({ words: '*', note: inline.note });
    case 'live-figure':
      return nodes.figure.create({ words: inline.seen });
    case 'link':
    case 'reference':
      throw new Error(`The benchmark’s reports have no ${inline.type}.`);
  }
}
