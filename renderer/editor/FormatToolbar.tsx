import type { MouseEvent, ReactNode } from 'react';
import { ReactEditor } from 'slate-react';
import type { CommandName } from '../../core/commands.ts';
import { plainLabel } from '../../core/menus/labels.ts';
import type { Keymap } from '../../core/own-keys.ts';
import { keymap, keysSaid } from '../ui/own-keys.ts';
import { type Store, useDerived, useStore } from '../ui/store.ts';
import { Toolbar } from '../ui/Toolbar.tsx';
import { type Asked, type AskedDialog, commands, dialogs, isDialog } from './commands.ts';
import type { TextEditor } from './create-editor.ts';
import { say } from './messages.ts';
import { useSurroundings } from './surroundings.ts';
import {
  BoxIcon,
  BulletsIcon,
  ChartIcon,
  CommentIcon,
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
import { type ActiveText, FORMS, formsOf, nameOf, runTool, setForm, toolsAt } from './tools.ts';

type Props = {
  active: Store<ActiveText>;
  onAsk: (editor: TextEditor, asked: AskedDialog) => void;
  /** True when it was done to more than this text. */
  onRun: (asked: Asked) => boolean;
  /** Comments on what has the focus, which need not be a text. */
  onComment: () => void;
};

export function FormatToolbar({ active, onAsk, onRun, onComment }: Props) {
  const editor = useStore(active, (value) => value?.editor);
  // Typing changes nothing of it mostly: then nothing here renders.
  const at = useDerived(active, toolsAt);
  const now = useStore(keymap, (keys) => keys);
  const words = useSurroundings((around) => around.words);
  const forms = formsOf(editor);
  const chosen = at && FORMS[at.form];
  const run = (asked: Asked) => {
    if (editor && !onRun(asked)) runTool(editor, asked, onAsk);
  };
  const setTo = (name: string) => {
    const form = forms.find((candidate) => nameOf(candidate, words) === name);
    if (editor && form) setForm(editor, form, chosen);
  };
  const button = (asked: Asked, face: ReactNode, pressed?: boolean, says?: string) => {
    const { command } = isDialog(asked) ? dialogs[asked] : commands[asked];
    return (
      <button
        {...toolFields(now, command, says)}
        aria-pressed={pressed}
        aria-disabled={editor === undefined}
        onClick={() => run(asked)}
      >
        {face}
      </button>
    );
  };
  return (
    <Toolbar label={say('text')} className="tools" onLeave={() => editor && ReactEditor.focus(editor)}>
      <select
        data-stop
        tabIndex={0}
        className="tool-form"
        aria-label={say('formOfTheParagraph')}
        aria-disabled={editor === undefined}
        value={chosen ? nameOf(chosen, words) : say(at?.other ?? 'text')}
        onChange={(event) => setTo(event.target.value)}
      >
        {forms.map((form) => (
          <option key={nameOf(form, words)}>{nameOf(form, words)}</option>
        ))}
        {(['list', 'table', 'figure'] as const).map((name) => (
          <option key={name} hidden>
            {say(name)}
          </option>
        ))}
      </select>
      {button('bold', <b>{say('boldFace')}</b>, at?.bold === true)}
      {button('italic', <i>{say('italicFace')}</i>, at?.italic === true)}
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
      <button {...toolFields(now, 'insert.comment')} onClick={onComment}>
        <CommentIcon />
      </button>
    </Toolbar>
  );
}

function toolFields(now: Keymap, name: CommandName, says?: string) {
  const label = says ?? plainLabel(name).replace('…', '');
  const keys = keysSaid(now, name);
  return {
    type: 'button' as const,
    'data-stop': true,
    tabIndex: -1,
    className: 'tool',
    'aria-label': label,
    title: keys ? `${label} (${keys})` : label,
    // The text keeps the focus, and with it the selection that the button works on.
    onMouseDown: (event: MouseEvent) => event.preventDefault(),
  };
}
