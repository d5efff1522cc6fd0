import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { Editor, Node, type Path } from 'slate';
import { ReactEditor } from 'slate-react';
import type { FigureForm } from '../../../core/content.ts';
import { isSeen } from '../../../core/figures/place-figures.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { KeepFooter } from '../../ui/KeepFooter.tsx';
import type { TextEditor } from '../create-editor.ts';
import { isLiveFigure } from '../model.ts';
import { ChoiceWords } from './ChoiceWords.tsx';
import { choicesAt, findChoices } from './choices.ts';
import { lackOf, tellFormer } from './lack.ts';
import { changeFigure, insertFigure, isInOneLine, markSeen, placeAt, removeFigure } from './live-figures.ts';

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
  const list = useId();
  const box = useRef<HTMLDivElement>(null);
  const found = findChoices(choices, sought);
  const active = found.find(({ id }) => id === chosen) ?? found[0];
  const inForm = active?.forms.find((choice) => choice.form === form) ?? active?.forms[0];
  // Whoever opens it sees what it prints now.
  useEffect(() => {
    if (path) markSeen(editor, path);
  }, [editor, path]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list scrolls to what is chosen
  useEffect(() => {
    box.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [active?.id]);
  const keep = () => {
    if (!active || !inForm) return;
    if (path) changeFigure(editor, path, active.id, inForm.form);
    else insertFigure(editor, active.id, inForm.form);
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0 || !active) return;
    event.preventDefault();
    const next = found[Math.min(found.length - 1, Math.max(0, found.indexOf(active) + by))];
    if (next) setChosen(next.id);
  };
  return (
    <Dialog
      onGone={() => ReactEditor.focus(editor)}
      title={path ? 'Change the live figure' : 'Live figure'}
      onClose={onClose}
      onSubmit={keep}
      footer={
        <KeepFooter
          keep={path ? 'Change' : 'Add figure'}
          disabled={!active}
          remove={
            path && {
              label: 'Remove figure',
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
      <Field
        label="Figure"
        hint={
          replaces
            ? `It takes the place of “${replaces}”, and follows the data from now on.`
            : 'By number, value or words. What it prints follows the data from now on.'
        }
      >
        {(ids) => (
          <input
            {...ids}
            className="input"
            type="text"
            role="combobox"
            aria-expanded="true"
            aria-controls={list}
            aria-activedescendant={active && `${list}-${choices.indexOf(active)}`}
            autoComplete="off"
            spellCheck={false}
            value={sought}
            autoFocus
            onChange={(event) => setSought(event.target.value)}
            onKeyDown={onKeyDown}
          />
        )}
      </Field>
      <div className="place-list" id={list} role="listbox" aria-label="Figures" ref={box}>
        {found.map((choice) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the focus and its arrow keys choose here
          <div
            key={choice.id}
            id={`${list}-${choices.indexOf(choice)}`}
            className="place"
            role="option"
            tabIndex={-1}
            aria-selected={choice === active}
            onClick={() => setChosen(choice.id)}
          >
            <ChoiceWords choice={choice} printed={choice.forms[0]?.printed ?? ''} />
          </div>
        ))}
      </div>
      {found.length === 0 && <p className="hint">No figure is called that.</p>}
      {active && active.forms.length > 1 && (
        <fieldset className="figure-forms">
          <legend className="label">How it prints here</legend>
          {active.forms.map((choice) => (
            <label key={choice.form}>
              <input
                type="radio"
                name={`${list}-form`}
                checked={choice === inForm}
                onChange={() => setForm(choice.form)}
              />
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
