import { Editor, Node, type PointRef, Range } from 'slate';
import { ReactEditor } from 'slate-react';
import { isText } from '../../core/content.ts';
import { inlineText } from '../../core/content-text.ts';
import { correctTyped, THING } from '../../core/house-text/correct-typed.ts';
import { createKeptSwitch } from '../ui/kept-switch.ts';
import type { TextEditor } from './create-editor.ts';
import { spotAt } from './model.ts';

/** What is typed, put into house style; each correction is a step of its own, so that one undo takes back no more. */

/** Whether it is done. */
export const autocorrectOn = createKeptSwitch('assay.autocorrect');

export function toggleAutocorrect(): void {
  autocorrectOn.set(!autocorrectOn.get());
}

/** A correction that was made: where it begins, what was typed and what stands there in its place. */
type Made = { at: PointRef; typed: string; text: string; declined: boolean };

const made = new WeakMap<Editor, Made[]>();
/** Corrections remembered in each text. */
const KEPT = 40;
/** Letters before the caret that are looked at: enough for a sentence. */
const BACK = 400;

/** Corrects what the one letter just typed shows to be none of the house’s. */
export function correctAsTyped(editor: TextEditor, typed: string): void {
  const { selection } = editor;
  if (!autocorrectOn.get() || [...typed].length !== 1 || !selection || !Range.isCollapsed(selection)) return;
  if (ReactEditor.isComposing(editor)) return;
  const { path, offset } = selection.anchor;
  const before = wordsBefore(editor);
  if (before === undefined) return;
  const line = before + Node.string(Node.get(editor, path)).slice(Math.max(0, offset - BACK), offset);
  const found = correctTyped(line, editor.around().template.houseStyle);
  // What stands in another run of letters, bold ones or those of a link, is left alone.
  if (!found || found.from < before.length) return;
  const from = offset - (line.length - found.from);
  const replaced = line.slice(found.from);
  const text = found.text + line.slice(found.to);
  if (wasDeclined(editor, from, replaced)) return;
  editor.flush();
  Editor.withoutNormalizing(editor, () => {
    editor.apply({ type: 'remove_text', path, offset: from, text: replaced });
    editor.apply({ type: 'insert_text', path, offset: from, text });
  });
  editor.flush();
  remember(editor, from, replaced, text);
}

/** Runs what puts in letters that nobody types, such as those of the clipboard. */
export function withoutCorrecting(editor: Editor, run: () => void): void {
  passing.add(editor);
  try {
    run();
  } finally {
    passing.delete(editor);
  }
}

/** Not while `withoutCorrecting` runs. */
export function isCorrecting(editor: Editor): boolean {
  return !passing.has(editor);
}

const passing = new WeakSet<Editor>();

/** Takes note of which corrections a step back took away: what someone has refused is not done again at that place. */
export function whileReplaying(editor: Editor, replay: () => void): void {
  const stood = (made.get(editor) ?? []).filter((one) => standsAt(editor, one, one.text));
  const gone = (made.get(editor) ?? []).filter((one) => one.declined && standsAt(editor, one, one.typed));
  replay();
  for (const one of stood) if (standsAt(editor, one, one.typed)) one.declined = true;
  for (const one of gone) if (standsAt(editor, one, one.text)) one.declined = false;
}

function standsAt(editor: Editor, { at }: Made, text: string): boolean {
  const point = at.current;
  return point !== null && Node.string(Node.get(editor, point.path)).startsWith(text, point.offset);
}

function wasDeclined(editor: Editor, from: number, typed: string): boolean {
  const path = editor.selection?.anchor.path.join();
  return (made.get(editor) ?? []).some(
    ({ at, declined, typed: then }) =>
      declined && then === typed && at.current?.offset === from && at.current.path.join() === path,
  );
}

function remember(editor: Editor, from: number, typed: string, text: string): void {
  const path = editor.selection?.anchor.path;
  if (!path) return;
  const all = made.get(editor) ?? [];
  // What is put in right at the place stands behind it, and the place with what stood there.
  all.push({
    at: Editor.pointRef(editor, { path, offset: from }, { affinity: 'backward' }),
    typed,
    text,
    declined: false,
  });
  if (all.length > KEPT) all.shift()?.at.unref();
  made.set(editor, all);
}

/** The letters of the line before those that the caret is among, the last of them; nothing where no words can be. */
function wordsBefore(editor: Editor): string | undefined {
  const spot = spotAt(editor);
  if (!spot || spot.kind === 'void' || !editor.selection) return undefined;
  const { path } = editor.selection.anchor;
  const line = Node.get(editor, spot.path);
  if (!('children' in line)) return undefined;
  const [index = 0, inside] = path.slice(spot.path.length);
  if (index === 0 && !inside) return '';
  const words = line.children.slice(0, index).map((inline) => {
    if (isText(inline as never)) return Node.string(inline);
    return inlineText(inline as never) || THING;
  });
  const here = line.children[index];
  if (inside && here && 'children' in here) words.push(...here.children.slice(0, inside).map(Node.string));
  return words.join('').slice(-BACK);
}
