import { ReactEditor } from 'slate-react';
import { practiceLabel, type Words } from '../../core/words.ts';
import { sameForm, toggleForm } from './blocks.ts';
import { readSelection } from './caret.ts';
import { type Asked, type AskedDialog, commands, isDialog } from './commands.ts';
import type { TextEditor } from './create-editor.ts';
import { hasMark } from './marks.ts';
import { say } from './messages.ts';
import { type BlockForm, selectedTextBlocks, spotAt } from './model.ts';
import { startOffer } from './numbering.ts';

/** The text that has, or last had, the caret; a new object after each change in it. */
export type ActiveText = { editor: TextEditor } | null;

/** The forms to choose from, but for lists, which have buttons. */
export const FORMS: readonly BlockForm[] = [
  { type: 'paragraph' },
  { type: 'heading', level: 1 },
  { type: 'heading', level: 2 },
  { type: 'quotation' },
  { type: 'practice-example', tone: 'good' },
  { type: 'practice-example', tone: 'poor' },
  { type: 'practice-example', tone: 'neutral' },
];

export function nameOf(form: BlockForm, words: Words): string {
  switch (form.type) {
    case 'paragraph':
      return say('text');
    case 'heading':
      return form.level === 1 ? say('heading') : say('smallHeading');
    case 'quotation':
      return say('quotation');
    case 'list-item':
      return say('list');
    case 'practice-example':
      return practiceLabel(form.tone, words);
  }
}

/** The forms that a text can have. */
export function formsOf(editor: TextEditor | undefined): BlockForm[] {
  return FORMS.filter((form) => form.type !== 'heading' || form.level <= (editor?.rules.headingLevels ?? 2));
}

let last: { active: ActiveText; tools: ReturnType<typeof lookAt> } | undefined;

/** What the tools show of the place of the caret. Toolbar and menus ask for it after the same change, and it is looked up once. */
export function toolsAt(active: ActiveText) {
  if (!active) return undefined;
  if (last?.active !== active) last = { active, tools: lookAt(active) };
  return last.tools;
}

function lookAt({ editor }: NonNullable<ActiveText>) {
  const blocks = selectedTextBlocks(editor);
  const spot = spotAt(editor);
  const all = (form: BlockForm) => blocks.length > 0 && blocks.every(([block]) => sameForm(block, form));
  const list = (kind: 'bulleted' | 'numbered') => all({ type: 'list-item', list: kind, depth: 0 });
  const other: 'table' | 'figure' | 'list' | 'text' =
    spot?.kind === 'cell' ? 'table' : spot?.kind === 'void' ? 'figure' : blocks.length > 0 ? 'list' : 'text';
  return {
    form: FORMS.findIndex(all),
    other,
    bold: hasMark(editor, 'bold'),
    italic: hasMark(editor, 'italic'),
    superscript: hasMark(editor, 'superscript'),
    bulleted: list('bulleted'),
    numbered: list('numbered'),
    offer: startOffer(editor),
    opens: spot?.kind === 'text' && spot.block.type === 'practice-example' ? spot.block.opens === true : undefined,
  };
}

/** Does with a text what a tool or a menu asks; the caret is in it afterwards. */
export function runTool(
  editor: TextEditor,
  asked: Asked,
  onAsk: (editor: TextEditor, asked: AskedDialog) => void,
): void {
  readSelection(editor);
  if (isDialog(asked)) onAsk(editor, asked);
  else {
    ReactEditor.focus(editor);
    commands[asked].run(editor);
  }
}

/** `now`: the form that all of the selection has, which is not toggled away when it is chosen again. */
export function setForm(editor: TextEditor, form: BlockForm, now: BlockForm | undefined): void {
  if (form !== now) toggleForm(editor, form);
  ReactEditor.focus(editor);
}
