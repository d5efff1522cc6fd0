import { Editor, Range, Transforms } from 'slate';
import { type Block, Content } from '../../core/content.ts';
import { leaveFootnote } from './blocks.ts';

/** Text copied in this app comes back as it was, when it is valid; anything else as plain paragraphs and bullets. */
export function insertData(editor: Editor, data: DataTransfer): void {
  leaveFootnote(editor);
  const own = parseFragment(data.getData('application/x-slate-fragment'));
  if (own) Transforms.insertFragment(editor, own);
  else insertPlain(editor, data.getData('text/plain'));
}

/** Slate puts its nodes on the clipboard as base64 of percent-encoded JSON. */
function parseFragment(encoded: string): Content | undefined {
  if (encoded === '') return undefined;
  try {
    const parsed = Content.safeParse(JSON.parse(decodeURIComponent(atob(encoded))));
    return parsed.success && parsed.data.length > 0 ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

function insertPlain(editor: Editor, text: string): void {
  const blocks = parsePlain(text);
  const [first] = blocks;
  if (!first || !editor.selection) return;
  if (blocks.length === 1 && first.type === 'paragraph') {
    editor.insertText(text.replace(/\s*[\r\n]+\s*/g, ' '));
    return;
  }
  if (Range.isExpanded(editor.selection)) Transforms.delete(editor);
  const row = editor.selection.anchor.path[0] ?? 0;
  const empty = Editor.string(editor, [row]) === '';
  Editor.withoutNormalizing(editor, () => {
    if (!empty) Transforms.splitNodes(editor, { always: true });
    const at = empty ? row : row + 1;
    Transforms.insertNodes(editor, blocks, { at: [at] });
    const behind = [at + blocks.length];
    Transforms.select(editor, Editor.end(editor, [at + blocks.length - 1]));
    // The block that was empty, or the rest that the split left empty, has no use any more.
    if (Editor.hasPath(editor, behind) && Editor.string(editor, behind) === '' && isPlain(editor, behind))
      Transforms.removeNodes(editor, { at: behind });
  });
}

function isPlain(editor: Editor, path: number[]): boolean {
  const [node] = Editor.node(editor, path);
  return 'children' in node && node.children.every((child) => 'text' in child);
}

const BULLET = /^\s*[•●▪◦‣·–-]\s+/;
const NUMBER = /^\s*\d{1,3}[.)]\s+/;

/** One block a line; empty lines only separate. */
export function parsePlain(text: string): Block[] {
  return text
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .filter((line) => line.trim() !== '')
    .map((line): Block => {
      const list = BULLET.test(line) ? 'bulleted' : NUMBER.test(line) ? 'numbered' : undefined;
      const words = line
        .replace(list === 'bulleted' ? BULLET : list === 'numbered' ? NUMBER : '', '')
        .replace(/\t/g, ' ');
      const children = [{ text: words.trim() }];
      return list ? { type: 'list-item', list, depth: 0, children } : { type: 'paragraph', children };
    });
}
