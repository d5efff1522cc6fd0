import fc from 'fast-check';
import {
  type Block,
  type Content,
  type Inline,
  isText,
  isTextBlock,
  type Table,
  type TextBlock,
} from '../../../../core/content.ts';
import { normalLine } from '../../../../core/review/suggestions/inlines.ts';

/** Texts as the editor keeps them, of few words, so that they are often alike; and edits of them at random. */

const word = fc.constantFrom('risk', 'harm', 'the', 'a', 'staff', 'work', 'of', '49', 'per', 'cent', 'well');
const words = fc.array(word, { minLength: 1, maxLength: 8 }).map((list) => list.join(' '));
const mark = fc.constantFrom<true | undefined>(true, undefined, undefined);
const plain = fc
  .record({ text: words, bold: mark, italic: mark })
  .map(({ text, bold, italic }): Inline => ({ text, ...(bold && { bold }), ...(italic && { italic }) }));
const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 6, arbitrary: plain },
  words.map((text): Inline => ({ type: 'link', url: 'https://example.org/', children: [{ text }] })),
  words.map((note): Inline => ({ type: 'footnote', note, children: [{ text: '' }] })),
  word.map((to): Inline => ({ type: 'reference', to, children: [{ text: '' }] })),
  word.map(
    (seen): Inline => ({ type: 'live-figure', figure: 'f', form: 'value', seen, children: [{ text: '', bold: true }] }),
  ),
);
const line = fc.array(inline, { maxLength: 4 }).map((inlines) => normalLine(inlines));
const lineBlock: fc.Arbitrary<Block> = fc.oneof(
  { weight: 4, arbitrary: line.map((children): Block => ({ type: 'paragraph', children })) },
  line.map((children): Block => ({ type: 'heading', level: 1, children })),
  line.map((children): Block => ({ type: 'list-item', list: 'bulleted', depth: 0, children })),
  line.map((children): Block => ({ type: 'quotation', children })),
);
const table = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 4 }))
  .chain(([width, height]) =>
    fc.array(fc.array(line, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
  )
  .map(
    (rows): Block => ({
      type: 'table',
      id: 'table',
      caption: '',
      source: '',
      columns: rows[0]!.map((_, at) => ({ share: at + 1, align: 'left' })),
      children: rows.map((cells) => ({
        type: 'table-row',
        children: cells.map((children) => ({ type: 'table-cell', children })),
      })),
    }),
  );
const picture = word.map(
  (alt): Block => ({
    type: 'picture',
    id: 'picture',
    caption: '',
    source: '',
    asset: 'x',
    alt,
    share: 1,
    children: [{ text: '' }],
  }),
);

/** Each table and picture has an id of its own, as the editor sees to it. */
function withIds(content: Content): Content {
  return content.map((block, at) => ('id' in block ? { ...block, id: `${block.type}-${at}` } : block));
}

export const anyContent: fc.Arbitrary<Content> = fc
  .array(fc.oneof({ weight: 8, arbitrary: lineBlock }, table, picture), { maxLength: 7 })
  .map(withIds);

export type Edit = { kind: (typeof KINDS)[number]; at: number; to: number; from: number; text: string };
const KINDS = [
  'type',
  'delete',
  'bold',
  'link',
  'split',
  'join',
  'move',
  'remove',
  'insert',
  'kind',
  'copy',
  'cell',
  'row',
  'no row',
  'column',
  'no column',
  'caption',
  'footnote',
  'shares',
] as const;

export const anyEdits: fc.Arbitrary<Edit[]> = fc.array(
  fc.record({ kind: fc.constantFrom(...KINDS), at: fc.nat(1000), to: fc.nat(1000), from: fc.nat(1000), text: words }),
  { minLength: 1, maxLength: 12 },
);

export function edited(content: Content, edits: readonly Edit[]): Content {
  return edits.reduce(edit, content);
}

function edit(content: Content, one: Edit): Content {
  if (one.kind === 'insert' || content.length === 0) {
    const at = one.at % (content.length + 1);
    return [...content.slice(0, at), { type: 'paragraph', children: [{ text: one.text }] }, ...content.slice(at)];
  }
  const at = one.at % content.length;
  const block = content[at]!;
  const put = (...blocks: Block[]) => [...content.slice(0, at), ...blocks, ...content.slice(at + 1)];
  switch (one.kind) {
    case 'remove':
      return put();
    case 'move': {
      const others = put();
      const to = one.to % (others.length + 1);
      return [...others.slice(0, to), block, ...others.slice(to)];
    }
    case 'copy':
      return isTextBlock(block) ? put(block, block) : content;
    case 'join': {
      const next = content[at + 1];
      if (!isTextBlock(block) || !next || !isTextBlock(next)) return content;
      const joined = { ...block, children: normalLine([...block.children, ...next.children]) };
      return [...content.slice(0, at), joined, ...content.slice(at + 2)];
    }
    case 'split': {
      if (!isTextBlock(block)) return content;
      const signs = signsOf(block.children);
      const cut = one.from % (signs.length + 1);
      return put(
        { ...block, children: normalLine(signs.slice(0, cut)) },
        { ...block, children: normalLine(signs.slice(cut)) },
      );
    }
    case 'kind':
      if (isTextBlock(block)) return put(otherKind(block, one.from));
      return content;
    case 'caption':
      return 'caption' in block ? put({ ...block, caption: one.text }) : content;
    case 'cell':
    case 'row':
    case 'no row':
    case 'column':
    case 'no column':
    case 'shares':
      return block.type === 'table' ? put(editTable(block, one)) : content;
    case 'type':
    case 'delete':
    case 'bold':
    case 'link':
    case 'footnote':
      return isTextBlock(block) ? put({ ...block, children: editLine(block.children, one) }) : content;
  }
}

function otherKind({ children }: TextBlock, from: number): TextBlock {
  const kinds: TextBlock[] = [
    { type: 'paragraph', children },
    { type: 'heading', level: 2, children },
    { type: 'list-item', list: 'numbered', depth: 1, start: 'new', children },
    { type: 'practice-example', tone: 'good', children },
  ];
  return kinds[from % kinds.length]!;
}

/** Each sign as an inline of its own. */
function signsOf(inlines: readonly Inline[]): Inline[] {
  return inlines.flatMap((inline): Inline[] => {
    if (isText(inline)) return [...inline.text].map((text) => ({ ...inline, text }));
    if (inline.type !== 'link') return [inline];
    return inline.children.flatMap((node) =>
      [...node.text].map((text) => ({ ...inline, children: [{ ...node, text }] })),
    );
  });
}

function editLine(inlines: readonly Inline[], { kind, from, to, text }: Edit): Inline[] {
  const signs = signsOf(inlines);
  const start = from % (signs.length + 1);
  const end = Math.min(signs.length, start + (to % 12));
  const middle = signs.slice(start, end);
  const made = (): Inline[] => {
    switch (kind) {
      case 'type':
        return [...middle, { text: ` ${text}` }];
      case 'footnote':
        return [...middle, { type: 'footnote', note: text, children: [{ text: '' }] }];
      case 'bold':
        return middle.map((sign) =>
          isText(sign) ? { text: sign.text, ...(!sign.bold && { bold: true as const }) } : sign,
        );
      case 'link':
        return middle.map((sign) =>
          isText(sign) ? { type: 'link', url: 'https://example.com/', children: [sign] } : sign,
        );
      default:
        return [];
    }
  };
  return normalLine([...signs.slice(0, start), ...made(), ...signs.slice(end)]);
}

function editTable(table: Table, one: Edit): Table {
  const [row, column] = [one.from % table.children.length, one.to % table.columns.length];
  const empty = () => ({ type: 'table-cell' as const, children: [{ text: one.text }] });
  switch (one.kind) {
    case 'cell':
      return {
        ...table,
        children: table.children.map((cells, at) => ({
          ...cells,
          children: cells.children.map((cell, other) =>
            at === row && other === column
              ? { ...cell, children: editLine(cell.children, { ...one, kind: 'type' }) }
              : cell,
          ),
        })),
      };
    case 'row': {
      const made = { type: 'table-row' as const, children: table.columns.map(empty) };
      return { ...table, children: [...table.children.slice(0, row), made, ...table.children.slice(row)] };
    }
    case 'no row':
      return table.children.length === 1 ? table : { ...table, children: table.children.filter((_, at) => at !== row) };
    case 'column':
      return {
        ...table,
        columns: [...table.columns.slice(0, column), { share: 7, align: 'right' }, ...table.columns.slice(column)],
        children: table.children.map((cells) => ({
          ...cells,
          children: [...cells.children.slice(0, column), empty(), ...cells.children.slice(column)],
        })),
      };
    case 'no column':
      if (table.columns.length === 1) return table;
      return {
        ...table,
        columns: table.columns.filter((_, at) => at !== column),
        children: table.children.map((cells) => ({
          ...cells,
          children: cells.children.filter((_, at) => at !== column),
        })),
      };
    default:
      return { ...table, columns: table.columns.map((shape) => ({ ...shape, share: shape.share + 1 })) };
  }
}
