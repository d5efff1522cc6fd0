import type { ReactNode } from 'react';
import { ReactEditor } from 'slate-react';
import { practiceLabel } from '../../core/words.ts';
import { type Store, useStore } from '../ui/store.ts';
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

const headings: { name: string; form: BlockForm }[] = [
  { name: 'Heading', form: { type: 'heading', level: 1 } },
  { name: 'Small heading', form: { type: 'heading', level: 2 } },
];

type Props = {
  active: Store<ActiveText>;
  onAsk: (editor: TextEditor, asked: AskedDialog) => void;
  /** True when it was done to more than this text. */
  onRun: (asked: Asked) => boolean;
};

export function FormatToolbar({ active, onAsk, onRun }: Props) {
  const editor = useStore(active, (value) => value)?.editor;
  const words = useSurroundings((around) => around.words);
  const blocks = editor ? selectedTextBlocks(editor) : [];
  const spot = editor && spotAt(editor);
  const all = (form: BlockForm) => blocks.length > 0 && blocks.every(([block]) => sameForm(block, form));
  const forms: { name: string; form: BlockForm }[] = [
    { name: 'Text', form: { type: 'paragraph' } },
    ...headings.slice(0, editor?.rules.headingLevels ?? headings.length),
    { name: 'Quotation', form: { type: 'quotation' } },
    ...(['good', 'poor', 'neutral'] as const).map((tone) => ({
      name: practiceLabel(tone, words),
      form: { type: 'practice-example' as const, tone },
    })),
  ];
  const other =
    spot?.kind === 'cell' ? 'Table' : spot?.kind === 'void' ? 'Figure' : blocks.length > 0 ? 'List' : 'Text';
  const run = (asked: Asked) => {
    if (!editor || onRun(asked)) return;
    readSelection(editor);
    if (isDialog(asked)) return onAsk(editor, asked);
    ReactEditor.focus(editor);
    commands[asked].run(editor);
  };
  const setTo = (name: string) => {
    const chosen = forms.find((candidate) => candidate.name === name);
    if (!editor || !chosen) return;
    if (!all(chosen.form)) toggleForm(editor, chosen.form);
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
  const list = (kind: 'bulleted' | 'numbered') => all({ type: 'list-item', list: kind, depth: 0 });
  const offer = editor && startOffer(editor);
  const example = spot?.kind === 'text' && spot.block.type === 'practice-example' ? spot.block : undefined;
  return (
    <Toolbar label="Text" className="tools" onLeave={() => editor && ReactEditor.focus(editor)}>
      <select
        data-stop
        tabIndex={0}
        className="tool-form"
        aria-label="Form of the paragraph"
        aria-disabled={editor === undefined}
        value={forms.find(({ form }) => all(form))?.name ?? other}
        onChange={(event) => setTo(event.target.value)}
      >
        {forms.map(({ name }) => (
          <option key={name}>{name}</option>
        ))}
        {['List', 'Table', 'Figure'].map((name) => (
          <option key={name} hidden>
            {name}
          </option>
        ))}
      </select>
      {button('bold', <b>B</b>, editor !== undefined && hasMark(editor, 'bold'))}
      {button('italic', <i>I</i>, editor !== undefined && hasMark(editor, 'italic'))}
      {button('superscript', <SuperscriptIcon />, editor !== undefined && hasMark(editor, 'superscript'))}
      <span className="tool-gap" />
      {button('bulleted', <BulletsIcon />, list('bulleted'))}
      {button('numbered', <NumbersIcon />, list('numbered'))}
      {button('shallower', <ShiftIcon by={-1} />)}
      {button('deeper', <ShiftIcon by={1} />)}
      {offer && button('start', <StartIcon />, offer.isSet, offer.label)}
      {editor && editor.rules.form !== 'paragraphs' && button('finding', <FindingIcon />)}
      {example && button('opens', <BoxIcon />, example.opens === true)}
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
