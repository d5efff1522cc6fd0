import { useEffect, useRef, useState } from 'react';
import type { Figure } from '../../core/figure.ts';
import { standardsOf } from '../../core/framework.ts';
import { fieldName } from '../report/reveal.ts';
import { useSession, useView } from '../report/SessionContext.ts';
import { Field } from '../ui/Field.tsx';
import { useReading } from '../ui/reading.ts';
import { addFigure, changeFigure } from './changes.ts';
import { draftOfFigure, type FigureDraft, readFigure } from './draft.ts';
import { say } from './messages.ts';
import { printedForms } from './printed-forms.ts';
import { KINDS } from './rows.ts';
import { ShareFields } from './ShareFields.tsx';

type Props = {
  /** None: a new one. */
  own: Figure | undefined;
  /** With the figure that was kept, or that was there. */
  onDone: (id?: string) => void;
  onCases: () => void;
};

/** The fields of one figure of the report. They are kept together, as one step that undo takes back. */
export function FigureForm({ own, onDone, onCases }: Props) {
  const session = useSession();
  const { report, template } = useView();
  const [first] = useState(() => draftOfFigure(own));
  const [draft, setDraft] = useState(first);
  const [told, setTold] = useState(false);
  const [id] = useState(() => own?.id ?? crypto.randomUUID());
  const form = useRef<HTMLDivElement>(null);
  const reading = useReading();
  const others = new Set(report.figures.filter((other) => other.id !== id).map(({ label }) => label.toLowerCase()));
  const { figure, wrong } = readFigure(draft, { id, ...(own?.cases && { cases: own.cases }) }, others);
  const type = (change: Partial<FigureDraft>) => setDraft((now) => ({ ...now, ...change }));
  const changed = JSON.stringify(draft) !== JSON.stringify(first);

  const keep = (kept: Figure) => {
    if (own) changeFigure(session, kept);
    else addFigure(session, kept);
  };
  // Whoever closes the dialog or goes to another pane loses nothing that could be kept.
  const leaving = useRef<(() => void) | undefined>(undefined);
  leaving.current = figure && changed && !reading ? () => keep(figure) : undefined;
  const settled = useRef(false);
  useEffect(
    () => () => {
      if (!settled.current) leaving.current?.();
    },
    [],
  );
  const settle = (kept?: Figure) => {
    settled.current = true;
    if (kept && (changed || !own)) keep(kept);
    onDone(kept?.id ?? own?.id);
  };
  const submit = () => {
    if (figure) return settle(figure);
    setTold(true);
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
  };
  const line = (name: 'label' | 'number' | 'unit' | 'asAt' | 'source', label: string, hint?: string) => (
    <Field label={label} hint={hint} wrong={told && name in wrong ? wrong[name as 'label'] : undefined}>
      {(ids) => (
        <input
          {...ids}
          className="input"
          autoComplete="off"
          data-field={own && fieldName.figure(own.id, name)}
          // biome-ignore lint/a11y/noAutofocus: the first field of a new figure
          autoFocus={name === 'label' && !own}
          inputMode={name === 'number' ? 'decimal' : undefined}
          disabled={name === 'number' && own?.cases !== undefined}
          value={draft[name]}
          onChange={(event) => type({ [name]: event.target.value })}
        />
      )}
    </Field>
  );
  const kinds = (['external', 'survey', 'prompt', 'key question'] as const).filter(
    (kind) => kind !== 'key question' || own?.kind === kind,
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape means Cancel in any of its fields
    <div
      ref={form}
      className="figure-form"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // Or the dialog would go, too.
        event.preventDefault();
        event.stopPropagation();
        settle();
      }}
    >
      {line('label', say('name'), say('whatYouWillSearch'))}
      <fieldset className="figure-value" disabled={own?.cases !== undefined}>
        <legend className="label">{say('value')}</legend>
        <div className="figure-forms">
          {FORMS.map(({ form, name }) => (
            <label key={form}>
              <input
                type="radio"
                name={`form-${id}`}
                disabled={reading}
                checked={draft.form === form}
                onChange={() => type({ form })}
              />
              {name}
            </label>
          ))}
        </div>
        {draft.form === 'number' ? (
          line('number', say('number'))
        ) : (
          <ShareFields draft={draft} wrong={told ? wrong.share : undefined} onType={type} />
        )}
        {figure && <p className="hint">{say('prints', { forms: printedForms(figure, template).join(' · ') })}</p>}
      </fieldset>
      {own?.cases && (
        <p className="hint">
          {say('countedFromTheCases')}{' '}
          <button type="button" className="button text" onClick={onCases}>
            {say('goToTheCases')}
          </button>
        </p>
      )}
      <div className="figure-pair">
        {line(
          'unit',
          draft.form === 'number' ? say('unit') : say('whatIsCounted'),
          draft.form === 'number' ? say('suchAsWomenDaysOr') : say('suchAsWomenCasesUnless'),
        )}
        {line('asAt', say('asAt'), say('theDateThatItHolds'))}
      </div>
      {line('source', say('source'))}
      <div className="figure-pair">
        <Field label={say('kind')}>
          {({ readOnly, ...ids }) => (
            <select
              {...ids}
              disabled={readOnly}
              className="input"
              value={draft.kind}
              onChange={(event) => type({ kind: kinds.find((kind) => kind === event.target.value) ?? draft.kind })}
            >
              {kinds.map((kind) => (
                <option key={kind} value={kind}>
                  {KINDS[kind]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={say('standard')}>
          {({ readOnly, ...ids }) => (
            <select
              {...ids}
              disabled={readOnly}
              className="input"
              value={draft.standard}
              onChange={(event) => type({ standard: event.target.value })}
            >
              <option value="">{say('none')}</option>
              {standardsOf(template).map(({ number, title }) => (
                <option key={number} value={number}>
                  {number} {title}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      {!reading && (
        <p className="figure-buttons">
          <button type="button" className="button" onClick={() => settle()}>
            {say('cancel')}
          </button>
          <button type="submit" className="button main" onClick={submit}>
            {own ? say('keep') : say('add')}
          </button>
        </p>
      )}
    </div>
  );
}

const FORMS = [
  { form: 'number', name: say('aNumber') },
  { form: 'share', name: say('howManyOfHowMany') },
] as const;
