import { Editor, Node, Path, Range, Transforms } from 'slate';
import { type Block, newParagraph } from '../../core/content.ts';
import { speakerWords } from '../../core/speaker.ts';
import { type BlockForm, DEEPEST, inlineAround, isBlank, isVoidInline, selectedTextBlocks, spotAt } from './model.ts';

const OWN = ['level', 'list', 'depth', 'start', 'tone', 'opens', 'about', 'speaker'] as const;

/** Gives a block another form; what belongs to the old form alone goes. The speaker of a quotation goes into the text. */
export function setForm(editor: Editor, form: BlockForm, at: Path): void {
  const kept = form.type === 'practice-example' ? 'about' : form.type === 'quotation' ? 'speaker' : undefined;
  const foreign = OWN.filter((key) => !Object.hasOwn(form, key) && key !== kept);
  const block = Node.get(editor, at) as Block;
  const speaker = block.type === 'quotation' && form.type !== 'quotation' ? block.speaker?.trim() : undefined;
  Editor.withoutNormalizing(editor, () => {
    Transforms.unsetNodes(editor, foreign as never, { at });
    Transforms.setNodes<Block>(editor, form as object, { at });
    if (speaker) Transforms.insertNodes(editor, newParagraph(speakerWords(speaker)), { at: Path.next(at) });
  });
}

/** However deep an item is in its list. */
export function sameForm(block: Block, form: BlockForm): boolean {
  if (block.type !== form.type) return false;
  if (block.type === 'heading') return form.type === 'heading' && block.level === form.level;
  if (block.type === 'list-item') return form.type === 'list-item' && block.list === form.list;
  if (block.type === 'practice-example') return form.type === 'practice-example' && block.tone === form.tone;
  return true;
}

/** All selected blocks take the form; when all have it already they become paragraphs. */
export function toggleForm(editor: Editor, form: BlockForm): void {
  const blocks = selectedTextBlocks(editor);
  const undo = blocks.every(([block]) => sameForm(block, form));
  Editor.withoutNormalizing(editor, () => {
    // From the end: one may become two.
    for (const [block, path] of blocks.toReversed()) {
      if (undo) setForm(editor, { type: 'paragraph' }, path);
      else if (form.type === 'list-item' && block.type === 'list-item')
        Transforms.setNodes(editor, { list: form.list }, { at: path });
      else setForm(editor, form, path);
    }
  });
}

/** Moves the selected list items in or out. An item goes at most one step deeper than the item before it. */
export function shiftItems(editor: Editor, by: 1 | -1): boolean {
  const items = selectedTextBlocks(editor).filter(([block]) => block.type === 'list-item');
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

/** Begins a new box with the practice example at the caret, or joins it to the box above again. */
export function toggleOpens(editor: Editor): void {
  const spot = spotAt(editor);
  if (spot?.kind !== 'text' || spot.block.type !== 'practice-example') return;
  if (spot.block.opens) Transforms.unsetNodes(editor, ['opens', 'about'] as never, { at: spot.path });
  else Transforms.setNodes<Block>(editor, { opens: true }, { at: spot.path });
}

/**
 * Enter where it does more than to split: an empty item, quotation or example ends, and a heading, or a quotation with its
 * speaker, is followed by a paragraph. Of a quotation in two halves the second keeps the speaker.
 */
export function breakBlock(editor: Editor): boolean {
  const { selection } = editor;
  const spot = spotAt(editor);
  if (!selection || spot?.kind !== 'text' || !Range.isCollapsed(selection)) return false;
  const { block, path } = spot;
  if (isBlank(editor, path)) {
    if (block.type === 'paragraph') return false;
    if (block.type === 'list-item' && block.depth > 0) shiftItems(editor, -1);
    else setForm(editor, { type: 'paragraph' }, path);
    return true;
  }
  const atEnd = Editor.isEnd(editor, selection.anchor, path);
  const spoken = block.type === 'quotation' && block.speaker !== undefined;
  if (atEnd && (block.type === 'heading' || spoken)) {
    insertParagraph(editor, Path.next(path));
    return true;
  }
  if (!spoken) return false;
  Editor.withoutNormalizing(editor, () => {
    const { speaker } = block;
    Transforms.splitNodes(editor, { always: true });
    Transforms.unsetNodes(editor, 'speaker' as never, { at: path });
    Transforms.setNodes<Block>(editor, { speaker }, { at: Path.next(path) });
  });
  return true;
}

/** An empty paragraph at a place among the blocks, with the caret in it. */
export function insertParagraph(editor: Editor, at: Path): void {
  Transforms.insertNodes(editor, { type: 'paragraph', children: [{ text: '' }] }, { at });
  Transforms.select(editor, Editor.start(editor, at));
}

/** Backspace at the start of a block takes its form away, step by step, before it joins the block above. */
export function dropFormAtStart(editor: Editor): boolean {
  const { selection } = editor;
  const spot = spotAt(editor);
  if (!selection || spot?.kind !== 'text' || !Range.isCollapsed(selection)) return false;
  const { block, path } = spot;
  if (block.type === 'paragraph' || !Editor.isStart(editor, selection.anchor, path)) return false;
  if (block.type === 'list-item' && block.depth > 0) shiftItems(editor, -1);
  else setForm(editor, { type: 'paragraph' }, path);
  return true;
}

/** A caret on a footnote's mark or a reference steps behind it, so that what is typed lands in the text. */
export function leaveVoidInline(editor: Editor): void {
  if (!editor.selection || !Range.isCollapsed(editor.selection)) return;
  const inline = inlineAround(editor, isVoidInline);
  const after = inline && Editor.after(editor, inline[1]);
  if (after) Transforms.select(editor, after);
}
