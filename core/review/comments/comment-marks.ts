import {
  type Block,
  type Content,
  type Inline,
  isText,
  type LiveFigure,
  type Marks,
  type Text,
} from '../../content.ts';
import { sameJson } from '../../json.ts';
import { mapLines, sameItems } from '../../map-lines.ts';

/** What carries the marks of comments: words, and live figures, whose marks are those of their empty text. */
export type Commented = Text | LiveFigure;

/** Changes the marks of comments in a line; what stays as it is stays the same object. Nothing stands for no mark. */
export function mapMarks(inlines: Inline[], change: (ids: readonly string[]) => readonly string[]): Inline[] {
  const text = (node: Text): Text => withIds(node, change(node.comments ?? []));
  const made = inlines.map((inline): Inline => {
    if (isText(inline)) return text(inline);
    if (inline.type === 'link') {
      const children = inline.children.map(text);
      return sameItems(children, inline.children) ? inline : { ...inline, children: joinTexts(children) as Text[] };
    }
    if (inline.type !== 'live-figure') return inline;
    const [only] = inline.children;
    const marked = withIds(only, change(only.comments ?? []));
    return marked === only ? inline : { ...inline, children: [marked] };
  });
  return sameItems(made, inlines) ? inlines : joinTexts(made);
}

/** A text under other comments. */
export function withIds<T extends Marks>(node: T, ids: readonly string[]): T {
  if (ids.length === 0 && !('comments' in node)) return node;
  const { comments, ...rest } = node;
  const sorted = [...new Set(ids)].sort();
  if (comments && comments.length === sorted.length && comments.every((id, at) => id === sorted[at])) return node;
  return (sorted.length === 0 ? rest : { ...rest, comments: sorted }) as T;
}

/** Neighbouring words with the same marks as one, as texts are kept. */
export function joinTexts(inlines: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const inline of inlines) {
    const last = joined.at(-1);
    if (last && isText(last) && isText(inline) && sameJson({ ...last, text: '' }, { ...inline, text: '' }))
      joined[joined.length - 1] = { ...last, text: last.text + inline.text };
    else joined.push(inline);
  }
  return joined;
}

/** A text with the marks of these comments only; the same where that takes none away. */
export function keepMarks(content: Content, keeps: (id: string) => boolean): Content {
  const made = content.map((block) =>
    idsIn(block).size === 0 ? block : mapLines(block, (line) => mapMarks(line, (ids) => ids.filter(keeps))),
  );
  return sameItems(made, content) ? content : made;
}

export function withoutMarks(content: Content): Content {
  return keepMarks(content, () => false);
}

/** A block is a value and never changes, and few of a report’s thousands are commented on. */
const known = new WeakMap<Block, ReadonlyMap<string, Stretch>>();

/** Where a comment is in a block: its first letter, counted over all that is read of it, and its words. */
export type Stretch = { from: number; words: string };

/** What of a block is commented on, by the comment. */
export function stretchesIn(block: Block): ReadonlyMap<string, Stretch> {
  const there = known.get(block);
  if (there) return there;
  const found = new Map<string, Stretch>();
  let at = 0;
  const add = (ids: readonly string[] | undefined, words: string) => {
    for (const id of ids ?? []) {
      const stretch = found.get(id);
      found.set(id, { from: stretch?.from ?? at, words: (stretch?.words ?? '') + words });
    }
    at += words.length;
  };
  const line = (inlines: Inline[]) => {
    for (const inline of inlines)
      if (isText(inline)) add(inline.comments, inline.text);
      else if (inline.type === 'link') for (const child of inline.children) add(child.comments, child.text);
      else if (inline.type === 'live-figure') add(inline.children[0].comments, inline.seen);
    return inlines;
  };
  mapLines(block, line);
  known.set(block, found);
  return found;
}

/** Ids of the comments that are on words of a block. */
export function idsIn(block: Block): ReadonlySet<string> {
  return new Set(stretchesIn(block).keys());
}

/** Whether any words of a text are commented on. */
export function hasMarks(content: Content): boolean {
  return content.some((block) => stretchesIn(block).size > 0);
}
