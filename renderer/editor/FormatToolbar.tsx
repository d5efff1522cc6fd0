import type { ReactNode } from 'react';
import { ReactEditor } from 'slate-react';
import { practiceLabel, type Words } from '../../core/words.ts';
import { type Store, useDerived, useStore } from '../ui/store.ts';
import { Toolbar } from '../ui/Toolbar.tsx';
import { sameForm, toggleForm } from './blocks.ts';
import { readSelection } from './caret.ts';
import { type Asked, type AskedDialog, commands, dialogs, isDialog } from './commands.ts';
import type { TextEditor } from './create-editor.ts';
import { hasMark } from './marks.ts';
import { type BlockForm, selectedTextBlocks, spotAt } from './model.ts';
import { startOffer } from './numbering.ts';
import { useSurroundings } from './surroundings.ts';
import {
  BoxIcon,
  BulletsIcon,
  ChartIcon,
  FindingIcon,
  LinkIcon,
  LiveFigureIcon,
  NoteIcon,
  NumbersIcon,
  PictureIcon,
  ReferenceIcon,
  ShiftIcon,
  StartIcon,
  SuperscriptIcon,
  TableIcon,
} from './tool-icons.tsx';

/** The text that has, or last had, the caret; a new object after each change in it. */
export type ActiveText = { editor: TextEditor } | null;

/** The forms to choose from, but for lists, which have buttons. */
const FORMS: readonly BlockForm[] = [
  { type: 'paragraph' },
  { type: 'heading', level: 1 },
  { type: 'heading', level: 2 },
  { type: 'quotation' },
  { type: 'practice-example', tone: 'good' },
  { type: 'practice-example', tone: 'poor' },
  { type: 'practice-example', tone: 'neutral' },
];

function nameOf(form: BlockForm, words: Words): string {
  switch (form.type) {
    case 'paragraph':
      return 'Text';
    case 'heading':
      return form.level === 1 ? 'Heading' : 'Small heading';
    case 'quotation':
      return 'Quotation';
    case 'list-item':
      return 'List';
    case 'practice-example':
      return practiceLabel(form.tone, words);
  }
}

type Props = {
  active: Store<ActiveText>;
  onAsk: (editor: TextEditor, asked: AskedDialog) => void;
  /** True when it was done to more than this text. */
  onRun: (asked: Asked) => boolean;
};

/** What the tools show of the place of the caret. */
function toolsAt(active: ActiveText) {
  if (!active) return undefined;
  const { editor } = active;
  const blocks = selectedTextBlocks(editor);
  const spot = spotAt(editor);
  const all = (form: BlockForm) => blocks.length > 0 && blocks.every(([block]) => sameForm(block, form));
  const list = (kind: 'bulleted' | 'numbered') => all({ type: 'list-item', list: kind, depth: 0 });
  const other =
    spot?.kind === 'cell' ? 'Table' : spot?.kind === 'void' ? 'Figure' : blocks.length > 0 ? 'List' : 'Text';
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

export function FormatToolbar({ active, onAsk, onRun }: Props) {
  const editor = useStore(active, (value) => value?.editor);
  // Typing changes nothing of it mostly: then nothing here renders.
  const at = useDerived(active, toolsAt);
  const words = useSurroundings((around) => around.words);
  const forms = FORMS.filter((form) => form.type !== 'heading' || form.level <= (editor?.rules.headingLevels ?? 2));
  const chosen = at && FORMS[at.form];
  const run = (asked: Asked) => {
    if (!editor || onRun(asked)) return;
    readSelection(editor);
    if (isDialog(asked)) return onAsk(editor, asked);
    ReactEditor.focus(editor);
    commands[asked].run(editor);
  };
  const setTo = (name: string) => {
    const form = forms.find((candidate) => nameOf(candidate, words) === name);
    if (!editor || !form) return;
    if (form !== chosen) toggleForm(editor, form);
    ReactEditor.focus(editor);
  };
  const button = (asked: Asked, face: ReactNode, pressed?: boolean, says?: string) => {
    const { keys, ...named } = isDialog(asked) ? dialogs[asked] : commands[asked];
    const label = says ?? named.label;
    return (
      <button
        type="button"
        data-stop
        tabIndex={-1}
        className="tool"
        aria-label={label}
        title={keys ? `${label} (${keys})` : label}
        aria-pressed={pressed}
        aria-disabled={editor === undefined}
        // The text keeps the focus, and with it the selection that the button works on.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => run(asked)}
      >
        {face}
      </button>
    );
  };
  return (
    <Toolbar label="Text" className="tools" onLeave={() => editor && ReactEditor.focus(editor)}>
      <select
        data-stop
        tabIndex={0}
        className="tool-form"
        aria-label="Form of the paragraph"
        aria-disabled={editor === undefined}
        value={chosen ? nameOf(chosen, words) : (at?.other ?? 'Text')}
        onChange={(event) => setTo(event.target.value)}
      >
        {forms.map((form) => (
          <option key={nameOf(form, words)}>{nameOf(form, words)}</option>
        ))}
        {['List', 'Table', 'Figure'].map((name) => (
          <option key={name} hidden>
            {name}
          </option>
        ))}
      </select>
      {button('bold', <b>B</b>, at?.bold === true)}
      {button('italic', <i>I</i>, at?.italic === true)}
      {button('superscript', <SuperscriptIcon />, at?.superscript === true)}
      <span className="tool-gap" />
      {button('bulleted', <BulletsIcon />, at?.bulleted === true)}
      {button('numbered', <NumbersIcon />, at?.numbered === true)}
      {button('shallower', <ShiftIcon by={-1} />)}
      {button('deeper', <ShiftIcon by={1} />)}
      {at?.offer && button('start', <StartIcon />, at.offer.isSet, at.offer.label)}
      {editor && editor.rules.form !== 'paragraphs' && button('finding', <FindingIcon />)}
      {at?.opens !== undefined && button('opens', <BoxIcon />, at.opens)}
      <span className="tool-gap" />
      {button('link', <LinkIcon />)}
      {button('footnote', <NoteIcon />)}
      {button('reference', <ReferenceIcon />)}
      {button('live-figure', <LiveFigureIcon />)}
      <span className="tool-gap" />
      {button('table', <TableIcon />)}
      {button('picture', <PictureIcon />)}
      {button('chart', <ChartIcon />)}
    </Toolbar>
  );
}
