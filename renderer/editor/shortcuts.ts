import { Editor, Range, Transforms } from 'slate';
import { setForm } from './blocks.ts';
import { type BlockForm, isVoidInline, spotAt } from './model.ts';
import type { TextRules } from './rules.ts';

/** What a space turns into a form when it follows these signs at the start of a paragraph. */
const forms: Record<string, BlockForm> = {
  '-': { type: 'list-item', list: 'bulleted', depth: 0 },
  '*': { type: 'list-item', list: 'bulleted', depth: 0 },
  '1.': { type: 'list-item', list: 'numbered', depth: 0 },
  '1)': { type: 'list-item', list: 'numbered', depth: 0 },
  '>': { type: 'quotation' },
  '#': { type: 'heading', level: 1 },
  '##': { type: 'heading', level: 2 },
};

/** True when the space was taken as the end of such a sign. */
export function formAsTyped(editor: Editor, text: string, { headingLevels }: TextRules): boolean {
  const { selection } = editor;
  if (text !== ' ' || !selection || !Range.isCollapsed(selection)) return false;
  const spot = spotAt(editor);
  if (spot?.kind !== 'text' || spot.block.type !== 'paragraph') return false;
  // Behind a footnote's mark, a reference or a figure there are no words, and yet it is not the start.
  if (spot.block.children.slice(0, selection.anchor.path.at(-1)).some(isVoidInline)) return false;
  const start = Editor.start(editor, spot.path);
  const before = { anchor: start, focus: selection.anchor };
  const typed = Editor.string(editor, before);
  const form = typed.length <= 2 && Object.hasOwn(forms, typed) ? forms[typed] : undefined;
  if (!form || (form.type === 'heading' && headingLevels === 0)) return false;
  Transforms.delete(editor, { at: before });
  setForm(editor, form, spot.path);
  return true;
}
