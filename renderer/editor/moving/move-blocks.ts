import { Editor, type Path, type Range, Transforms } from 'slate';
import type { Block } from '../../../core/content.ts';
import { contentOf, isBlank } from '../model.ts';
import { type Head, handOver, headOf, planMove, type Run, runOf } from './plan-move.ts';

/** The blocks that a selection touches. */
export function selectedRun({ selection }: Editor): Run | undefined {
  if (!selection) return undefined;
  const [a = 0, b = 0] = [selection.anchor.path[0], selection.focus.path[0]];
  return { from: Math.min(a, b), to: Math.max(a, b) };
}

/** Moves what is selected one place up or down. False where it is at that end of the text already. */
export function stepBlocks(editor: Editor, by: 1 | -1): boolean {
  const selected = selectedRun(editor);
  const plan = selected && planMove(contentOf(editor), selected, by);
  if (!plan) return false;
  Editor.withoutNormalizing(editor, () => {
    for (const { at, head } of plan.heads) setHead(editor, [at], head);
    // What is passed moves, so that the blocks that have the caret stay as they are.
    for (let step = 0; step < plan.past; step++)
      if (by < 0) Transforms.moveNodes(editor, { at: [plan.from - plan.past], to: [plan.to], voids: true });
      else Transforms.moveNodes(editor, { at: [plan.to + 1 + step], to: [plan.from + step], voids: true });
  });
  return true;
}

function setHead(editor: Editor, at: Path, head: Head): void {
  const foreign = (['opens', 'about'] as const).filter((key) => !(key in head));
  Transforms.unsetNodes(editor, foreign as never, { at });
  Transforms.setNodes<Block>(editor, head, { at });
}

/** Puts blocks between others of the same text: before the one that is at `to` now. False where nothing changes. */
export function placeBlocks(editor: Editor, { from, to: last }: Run, to: number): boolean {
  if (to >= from && to <= last + 1) return false;
  const count = last - from + 1;
  Editor.withoutNormalizing(editor, () => {
    keepBox(editor, { from, to: last });
    for (let step = 0; step < count; step++)
      if (to < from) Transforms.moveNodes(editor, { at: [from + step], to: [to + step], voids: true });
      else Transforms.moveNodes(editor, { at: [from], to: [to - 1], voids: true });
  });
  return true;
}

/** What is left of a box whose beginning is taken away begins it. */
function keepBox(editor: Editor, { from, to }: Run): void {
  const blocks = contentOf(editor);
  const [first, next] = [blocks[from], blocks[to + 1]];
  if (first?.type !== 'practice-example' || next?.type !== 'practice-example' || first.tone !== next.tone) return;
  if (Object.keys(headOf(first)).length === 0 || Object.keys(headOf(next)).length > 0) return;
  for (const { at, head } of handOver(blocks, from, to + 1)) setHead(editor, [at], head);
}

/** Blocks on their way from one text to another, with what is selected in them, counted from the first of them. */
export type Lifted = { blocks: Block[]; selection: Range | null };

/** Takes blocks out. A text that is left without any begins anew with `first`. */
export function liftBlocks(editor: Editor, { from, to }: Run, first: Block): Lifted {
  const blocks = structuredClone(contentOf(editor).slice(from, to + 1));
  const selection = shifted(editor.selection, -from, blocks.length);
  Editor.withoutNormalizing(editor, () => {
    keepBox(editor, { from, to });
    for (let at = to; at >= from; at--) Transforms.removeNodes(editor, { at: [at], voids: true });
    if (editor.children.length === 0) Transforms.insertNodes(editor, structuredClone(first), { at: [0] });
  });
  return { blocks, selection };
}

/** Puts them before the block at `to`; a text that is empty they fill. What was selected in them is selected again. */
export function settleBlocks(editor: Editor, { blocks, selection }: Lifted, to: number): Run {
  const isFresh = editor.children.length === 1 && isBlankText(editor);
  const at = isFresh ? 0 : to;
  Editor.withoutNormalizing(editor, () => {
    if (isFresh) Transforms.removeNodes(editor, { at: [0] });
    Transforms.insertNodes(editor, blocks, { at: [at], voids: true });
  });
  const again = selection && shifted(selection, at, at + blocks.length);
  Transforms.select(editor, again ?? Editor.start(editor, [at]));
  return { from: at, to: at + blocks.length - 1 };
}

function isBlankText(editor: Editor): boolean {
  const [only] = contentOf(editor);
  return (
    only !== undefined &&
    'children' in only &&
    only.type !== 'table' &&
    only.type !== 'picture' &&
    only.type !== 'chart' &&
    isBlank(editor, [0])
  );
}

/** A selection whose blocks are counted from elsewhere; nothing where it would leave the blocks from 0 to `end`. */
function shifted(selection: Range | null, by: number, end: number): Range | null {
  if (!selection) return null;
  const [anchor, focus] = [selection.anchor, selection.focus].map(({ path: [top = 0, ...rest], offset }) => ({
    path: [top + by, ...rest],
    offset,
  }));
  if (!anchor || !focus) return null;
  const isInside = [anchor, focus].every(({ path: [top = 0] }) => top >= 0 && top < end);
  return isInside ? { anchor, focus } : null;
}

/** What moves along with the blocks from one index to another. */
export function wholeRun(editor: Editor, run: Run): Run {
  return runOf(contentOf(editor), run);
}
