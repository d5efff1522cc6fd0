import { useEffect, useId, useMemo, useState } from 'react';
import { Editor, Node, type Path } from 'slate';
import { ReactEditor } from 'slate-react';
import type { FigureForm } from '../../../core/content.ts';
import { isSeen } from '../../../core/figures/place-figures.ts';
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { KeepFooter } from '../../ui/KeepFooter.tsx';
import type { TextEditor } from '../create-editor.ts';
import { isLiveFigure } from '../model.ts';
import { ChoiceWords } from './ChoiceWords.tsx';
import { choicesAt, findChoices } from './choices.ts';
import { lackOf, tellFormer } from './lack.ts';
import { changeFigure, insertFigure, isInOneLine, markSeen, placeAt, removeFigure } from './live-figures.ts';
import { say } from './messages.ts';

/** Without a path, the figure is new and goes to where the caret is. */
type Props = { editor: TextEditor; path: Path | undefined; standard: string | undefined; onClose: () => void };

export function FigureDialog({ editor, path, standard, onClose }: Props) {
  const { start, choices, former, lack, replaces } = useMemo(
    () => asFound(editor, path, standard),
    [editor, path, standard],
  );
  const [sought, setSought] = useState('');
  const [chosen, setChosen] = useState(start?.figure);
  const [form, setForm] = useState<FigureForm | undefined>(start?.form);
  const forms = useId();
  const found = findChoices(choices, sought);
  const active = found.find(({ id }) => id === chosen) ?? found[0];
  const inForm = active?.forms.find((choice) => choice.form === form) ?? active?.forms[0];
  // Whoever opens it sees what it prints now.
  useEffect(() => {
    if (path) markSeen(editor, path);
  }, [editor, path]);
  const keep = () => {
    if (!active || !inForm) return;
    if (path) changeFigure(editor, path, active.id, inForm.form);
    else insertFigure(editor, active.id, inForm.form);
    onClose();
  };
  return (
    <Dialog
      onGone={() => ReactEditor.focus(editor)}
      title={path ? say('changeTheLiveFigure') : say('liveFigure')}
      onClose={onClose}
      onSubmit={keep}
      footer={
        <KeepFooter
          keep={path ? say('change') : say('addFigure')}
          disabled={!active}
          remove={
            path && {
              label: say('removeFigure'),
              run: () => {
                removeFigure(editor, path);
                onClose();
              },
            }
          }
          onClose={onClose}
        />
      }
    >
      {former && <p className="notice warning">{former}.</p>}
      {lack && <p className="notice warning">{lack}</p>}
      <ChoiceField
        label={say('figure')}
        hint={replaces ? say('itTakesThePlace', { replaces }) : say('byNumberValueOrWords')}
        listLabel={say('figures')}
        none={say('noFigureIsCalledThat')}
        sought={sought}
        onSeek={setSought}
        found={found}
        active={active}
        onChoose={setChosen}
        onTake={keep}
        show={(choice) => <ChoiceWords choice={choice} printed={choice.forms[0]?.printed ?? ''} />}
      />
      {active && active.forms.length > 1 && (
        <fieldset className="figure-forms">
          <legend className="label">{say('howItPrintsHere')}</legend>
          {active.forms.map((choice) => (
            <label key={choice.form}>
              <input type="radio" name={forms} checked={choice === inForm} onChange={() => setForm(choice.form)} />
              {choice.printed}
            </label>
          ))}
        </fieldset>
      )}
    </Dialog>
  );
}

/** What there was to say when the dialog was opened; it does not change while it is open. */
function asFound(editor: TextEditor, path: Path | undefined, standard: string | undefined) {
  const around = editor.around();
  const node = path && Node.has(editor, path) ? Node.get(editor, path) : undefined;
  const start = isLiveFigure(node) ? node : undefined;
  const { selection } = editor;
  const point = path
    ? Editor.start(editor, path)
    : selection
      ? Editor.start(editor, selection)
      : Editor.start(editor, []);
  const seen = !start || isSeen(start, around.figures, around.template);
  return {
    start,
    choices: choicesAt(placeAt(editor, point), standard, around),
    former: seen ? undefined : tellFormer(start.seen),
    lack: start && lackOf(around.figures.get(start.figure)),
    replaces: !path && selection && isInOneLine(editor) ? Editor.string(editor, selection) : '',
  };
}
