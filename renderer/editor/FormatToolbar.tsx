import type { ReactNode } from 'react';
import { ReactEditor } from 'slate-react';
import { type Store, useStore } from '../ui/store.ts';
import { Toolbar } from '../ui/Toolbar.tsx';
import { sameForm, toggleForm } from './blocks.ts';
import { readSelection } from './caret.ts';
import { type Asked, commands } from './commands.ts';
import type { TextEditor } from './create-editor.ts';
import { hasMark } from './marks.ts';
import { type BlockForm, selectedBlocks } from './model.ts';

/** The text that has, or last had, the caret; a new object after each change in it. */
export type ActiveText = { editor: TextEditor } | null;

type Props = { active: Store<ActiveText>; onAsk: (editor: TextEditor, asked: 'link' | 'footnote') => void };

const forms: { name: string; form: BlockForm }[] = [
  { name: 'Text', form: { type: 'paragraph' } },
  { name: 'Heading', form: { type: 'heading', level: 1 } },
  { name: 'Small heading', form: { type: 'heading', level: 2 } },
  { name: 'Quotation', form: { type: 'quotation' } },
];

export function FormatToolbar({ active, onAsk }: Props) {
  const editor = useStore(active, (value) => value)?.editor;
  const blocks = editor ? selectedBlocks(editor) : [];
  const all = (form: BlockForm) => blocks.length > 0 && blocks.every(([block]) => sameForm(block, form));
  const run = (asked: Asked) => {
    if (!editor) return;
    readSelection(editor);
    if (asked === 'link' || asked === 'footnote') return onAsk(editor, asked);
    ReactEditor.focus(editor);
    commands[asked].run(editor);
  };
  const setTo = (name: string) => {
    const chosen = forms.find((candidate) => candidate.name === name);
    if (!editor || !chosen) return;
    if (!all(chosen.form)) toggleForm(editor, chosen.form);
    ReactEditor.focus(editor);
  };
  const button = (asked: Asked, label: string, keys: string, face: ReactNode, pressed?: boolean) => (
    <button
      type="button"
      data-stop
      tabIndex={-1}
      className="tool"
      aria-label={label}
      title={`${label} (${keys})`}
      aria-pressed={pressed}
      aria-disabled={editor === undefined}
      // The text keeps the focus, and with it the selection that the button works on.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => run(asked)}
    >
      {face}
    </button>
  );
  const list = (kind: 'bulleted' | 'numbered') => all({ type: 'list-item', list: kind, depth: 0 });
  return (
    <Toolbar label="Text" className="tools" onLeave={() => editor && ReactEditor.focus(editor)}>
      <select
        data-stop
        tabIndex={0}
        className="tool-form"
        aria-label="Form of the paragraph"
        aria-disabled={editor === undefined}
        value={forms.find(({ form }) => all(form))?.name ?? (blocks.length > 0 ? 'List' : 'Text')}
        onChange={(event) => setTo(event.target.value)}
      >
        {forms.map(({ name }) => (
          <option key={name}>{name}</option>
        ))}
        <option hidden>List</option>
      </select>
      {button('bold', 'Bold', commands.bold.keys, <b>B</b>, editor !== undefined && hasMark(editor, 'bold'))}
      {button('italic', 'Italic', commands.italic.keys, <i>I</i>, editor !== undefined && hasMark(editor, 'italic'))}
      <span className="tool-gap" />
      {button('bulleted', 'Bulleted list', commands.bulleted.keys, <BulletsIcon />, list('bulleted'))}
      {button('numbered', 'Numbered list', commands.numbered.keys, <NumbersIcon />, list('numbered'))}
      {button('shallower', 'Outdent', commands.shallower.keys, <ShiftIcon by={-1} />)}
      {button('deeper', 'Indent', commands.deeper.keys, <ShiftIcon by={1} />)}
      <span className="tool-gap" />
      {button('link', 'Link', 'Ctrl+K', <LinkIcon />)}
      {button('footnote', 'Footnote', 'Ctrl+Alt+F', <NoteIcon />)}
    </Toolbar>
  );
}

const icon = { width: 18, height: 18, viewBox: '0 0 18 18', 'aria-hidden': true, fill: 'none', stroke: 'currentColor' };

function BulletsIcon() {
  return (
    <svg {...icon} strokeWidth="1.6">
      <title>Bullets</title>
      <path d="M7 4.5h8M7 9h8M7 13.5h8" />
      <path d="M3 4.5h.01M3 9h.01M3 13.5h.01" strokeWidth="2.6" strokeLinecap="round" />
    </svg>
  );
}

function NumbersIcon() {
  return (
    <svg {...icon} strokeWidth="1.6">
      <title>Numbers</title>
      <path d="M7.5 4.5H15M7.5 9H15M7.5 13.5H15" />
      <path d="M2.2 3.6 3.6 2.8v4M2 11.6c.3-1.3 2.4-1.2 2.3.1 0 .9-1.4 1.5-2.2 2.8h2.4" strokeWidth="1.2" />
    </svg>
  );
}

function ShiftIcon({ by }: { by: 1 | -1 }) {
  return (
    <svg {...icon} strokeWidth="1.6">
      <title>Indent</title>
      <path d="M3 3.5h12M9 7.5h6M9 11h6M3 14.5h12" />
      <path d={by > 0 ? 'M3 7.2 5.4 9.3 3 11.4' : 'M5.4 7.2 3 9.3l2.4 2.1'} />
    </svg>
  );
}

function LinkIcon() {
  return (
    <svg {...icon} strokeWidth="1.6">
      <title>Link</title>
      <path d="M7.6 10.4a3 3 0 0 0 4.3 0l2.3-2.3a3 3 0 0 0-4.3-4.3l-1 1" />
      <path d="M10.4 7.6a3 3 0 0 0-4.3 0L3.8 9.9a3 3 0 0 0 4.3 4.3l1-1" />
    </svg>
  );
}

function NoteIcon() {
  return (
    <svg {...icon} strokeWidth="1.6">
      <title>Footnote</title>
      <path d="M3 6.5h6M3 10.5h9M3 14.5h9" />
      <path d="M12.6 3.4 14.4 2.4v5" strokeWidth="1.3" />
    </svg>
  );
}
