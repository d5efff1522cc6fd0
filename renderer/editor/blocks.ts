import { Editor, Node, Path, Range, Transforms } from 'slate';
import type { Block } from '../../core/content.ts';
import { type BlockForm, DEEPEST, inlineAround, isFootnote, selectedBlocks } from './model.ts';

/** Gives a block another form; what belongs to the old form alone goes. */
export function setForm(editor: Editor, form: BlockForm, at: Path): void {
  const foreign = (['level', 'list', 'depth'] as const).filter((key) => !Object.hasOwn(form, key));
  Editor.withoutNormalizing(editor, () => {
    Transforms.unsetNodes(editor, foreign as never, { at });
    Transforms.setNodes<Block>(editor, form as object, { at });
  });
}

export function sameForm(block: Block, form: BlockForm): boolean {
  if (block.type !== form.type) return false;
  if (block.type === 'heading') return form.type === 'heading' && block.level === form.level;
  if (block.type === 'list-item') return form.type === 'list-item' && block.list === form.list;
  return true;
}

/** All selected blocks take the form; when all have it already they become paragraphs. */
export function toggleForm(editor: Editor, form: BlockForm): void {
  const blocks = selectedBlocks(editor);
  const undo = blocks.every(([block]) => sameForm(block, form));
  Editor.withoutNormalizing(editor, () => {
    for (const [block, path] of blocks) {
      if (undo) setForm(editor, { type: 'paragraph' }, path);
      else if (form.type === 'list-item' && block.type === 'list-item')
        Transforms.setNodes(editor, { list: form.list }, { at: path });
      else setForm(editor, form, path);
    }
  });
}

/** Moves the selected list items in or out. An item goes at most one step deeper than the item before it. */
export function shiftItems(editor: Editor, by: 1 | -1): boolean {
  const items = selectedBlocks(editor).filter(([block]) => block.type === 'list-item');
  if (items.length === 0) return false;
  Editor.withoutNormalizing(editor, () => {
    for (const [block, path] of items) {
      if (block.type !== 'list-item') continue;
      const before = path[0] ? editor.children[path[0] - 1] : undefined;
      const limit = before && 'type' in before && before.type === 'list-item' ? before.depth + 1 : 0;
      const depth = Math.max(0, Math.min(block.depth + by, DEEPEST, by > 0 ? Math.max(limit, block.depth) : DEEPEST));
      if (depth !== block.depth) Transforms.setNodes(editor, { depth }, { at: path });
    }
  });
  return true;
}

/** Enter where it does more than to split: an empty item or quotation ends, a heading is followed by a paragraph. */
export function breakBlock(editor: Editor): boolean {
  const { selection } = editor;
  const [entry] = selectedBlocks(editor);
  if (!selection || !entry || !Range.isCollapsed(selection)) return false;
  const [block, path] = entry;
  if (isBlank(block)) {
    if (block.type === 'paragraph') return false;
    if (block.type === 'list-item' && block.depth > 0) shiftItems(editor, -1);
    else setForm(editor, { type: 'paragraph' }, path);
    return true;
  }
  if (block.type !== 'heading' || !Editor.isEnd(editor, selection.anchor, path)) return false;
  const next = Path.next(path);
  Transforms.insertNodes(editor, { type: 'paragraph', children: [{ text: '' }] }, { at: next });
  Transforms.select(editor, Editor.start(editor, next));
  return true;
}

/** Backspace at the start of a block takes its form away, step by step, before it joins the block above. */
export function deleteAtStart(editor: Editor): boolean {
  const { selection } = editor;
  const [entry] = selectedBlocks(editor);
  if (!selection || !entry || !Range.isCollapsed(selection)) return false;
  const [block, path] = entry;
  if (block.type === 'paragraph' || !Editor.isStart(editor, selection.anchor, path)) return false;
  if (block.type === 'list-item' && block.depth > 0) shiftItems(editor, -1);
  else setForm(editor, { type: 'paragraph' }, path);
  return true;
}

/** A caret on a footnote's mark steps behind it, so that what is typed lands in the text. */
export function leaveFootnote(editor: Editor): void {
  if (!editor.selection || !Range.isCollapsed(editor.selection)) return;
  const note = inlineAround(editor, isFootnote);
  const after = note && Editor.after(editor, note[1]);
  if (after) Transforms.select(editor, after);
}

function isBlank(block: Block): boolean {
  return Node.string(block) === '' && block.children.every((child) => !isFootnote(child));
}
