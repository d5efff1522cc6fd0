import { ReactEditor } from 'slate-react';
import { focusTools, leaveBox, selectAll } from '../editor/answer-key.ts';
import { readSelection } from '../editor/caret.ts';
import { type Asked, commands, dialogs } from '../editor/commands.ts';
import type { TextActions } from '../editor/text-actions.ts';
import { FORMS, formsOf, runTool, setForm, toolsAt } from '../editor/tools.ts';
import { useSession } from '../report/SessionContext.ts';
import { useDerived, useStore } from '../ui/store.ts';
import { fieldWithCaret } from './field-commands.ts';
import { say } from './messages.ts';
import type { Offer, Offers } from './registry.ts';
import { useCommands } from './use-commands.ts';

type Props = {
  actions: TextActions;
  /** Does it to all that is selected; false where that is but one text. */
  runAcross: (asked: Asked) => boolean;
};

/** The names of `FORMS`, in their order. */
const FORM_COMMANDS = [
  'format.text',
  'format.heading',
  'format.smallHeading',
  'format.quotation',
  'format.goodExample',
  'format.poorExample',
  'format.example',
] as const;

/**
 * The commands of the text that has the caret, or had it last. Its keys the text answers itself, as long as it has the focus;
 * what comes here is chosen in a menu, and then the text has the caret again.
 */
export function TextCommands({ actions, runAcross }: Props) {
  const session = useSession();
  const editor = useStore(session.active, (active) => active?.editor);
  const at = useDerived(session.active, toolsAt);
  const offers: Offers = {};
  if (editor) {
    offers['edit.selectAll'] = {
      run() {
        const field = fieldWithCaret();
        if (field) field.select();
        else selectAll(editor, actions);
      },
    };
  }
  if (editor && at && !session.readOnly) {
    const back = (run: () => void): Offer => ({
      run() {
        readSelection(editor);
        ReactEditor.focus(editor);
        run();
      },
    });
    const offer = (asked: Asked, checked?: boolean): Offer => ({
      run() {
        readSelection(editor);
        if (!runAcross(asked)) runTool(editor, asked, actions.onAsk);
      },
      ...(checked !== undefined && { checked }),
    });
    for (const asked of Object.keys(dialogs) as (keyof typeof dialogs)[]) offers[dialogs[asked].command] = offer(asked);
    for (const asked of Object.keys(commands) as (keyof typeof commands)[])
      offers[commands[asked].command] = offer(asked, checkedNow(asked, at));
    const forms = formsOf(editor);
    for (const [index, name] of FORM_COMMANDS.entries()) {
      const form = FORMS[index];
      if (!form) continue;
      offers[name] = {
        run() {
          readSelection(editor);
          setForm(editor, form, FORMS[at.form]);
        },
        enabled: forms.includes(form),
        checked: at.form === index,
        why: say('noHeadingsOfThatKind'),
      };
    }
    const off = (why: string) => ({ enabled: false, why });
    if (at.opens === undefined) Object.assign(offers['format.newBox'] ?? {}, off(say('doneInAnExample')));
    if (!at.offer) Object.assign(offers['format.start'] ?? {}, off(say('doneAtTheStartOfAList')));
    if (editor.rules.form === 'paragraphs') Object.assign(offers['insert.finding'] ?? {}, off(say('noKeyFindings')));
    offers['insert.below'] = back(() => leaveBox(editor, false));
    offers['insert.above'] = back(() => leaveBox(editor, true));
    offers['edit.moveUp'] = back(() => actions.onMove(editor, -1));
    offers['edit.moveDown'] = back(() => actions.onMove(editor, 1));
    offers['format.tableTools'] = {
      run: () => focusTools(editor),
      ...(at.other !== 'table' && off(say('doneInATable'))),
    };
  }
  useCommands(offers);
  return null;
}

/** Whether it is on; undefined for what is neither on nor off. */
function checkedNow(asked: keyof typeof commands, at: NonNullable<ReturnType<typeof toolsAt>>): boolean | undefined {
  switch (asked) {
    case 'bold':
    case 'italic':
    case 'superscript':
    case 'bulleted':
    case 'numbered':
      return at[asked];
    case 'opens':
      return at.opens === true;
    case 'start':
    case 'deeper':
    case 'shallower':
    case 'table':
    case 'finding':
      return undefined;
  }
}
