import { useState } from 'react';
import type { Compared, Comparison } from '../../core/comparison.ts';
import { importComparison } from '../../core/comparison-import.ts';
import { useSpreadsheet } from '../cases/spreadsheet.ts';
import { ChooseFile } from '../files/ChooseFile.tsx';
import { fieldName } from '../report/reveal.ts';
import { useSession } from '../report/SessionContext.ts';
import { announce } from '../ui/Announcer.tsx';
import { Field } from '../ui/Field.tsx';
import { Writing } from '../ui/reading.ts';
import { rich } from '../ui/rich.tsx';
import { sayFault } from '../ui/say-fault.ts';
import { say } from './messages.ts';

type Props = {
  which: Compared;
  comparison: Comparison;
  onChange: (field: string, comparison: Comparison) => void;
  onRemove: () => void;
};

/** What the results are called and where they come from, and the way to take them from a spreadsheet. */
export function ComparisonHead({ which, comparison, onChange, onRemove }: Props) {
  const session = useSession();
  /** A name that is being deleted to be written anew. */
  const [blank, setBlank] = useState(false);
  const [told, setTold] = useState<{ wrong: boolean; words: string } | null>(null);
  const reading = useSpreadsheet(session.host, ({ rows }) => {
    try {
      const { comparison: taken, notes } = importComparison(rows, comparison, session.template);
      onChange(`compared:${which}:rows`, taken);
      setTold({ wrong: false, words: notes.join(' ') });
      announce(notes.join(' '));
    } catch (error) {
      setTold({ wrong: true, words: sayFault(error) });
    }
  });
  const wrong = reading.wrong ?? (told?.wrong ? told.words : null);
  return (
    <fieldset className="comparison-head">
      <legend className="label">{which === 'previous' ? say('thePreviousInspection') : say('anAverage')}</legend>
      <Field label={say('nameAsChartsAndTables')} wrong={blank ? say('giveItAName') : undefined}>
        {(ids) => (
          <input
            {...ids}
            className="input"
            autoComplete="off"
            data-field={fieldName.compared(which, 'label')}
            value={blank ? '' : comparison.label}
            onChange={(event) => {
              const label = event.target.value;
              setBlank(label.trim() === '');
              if (label.trim() !== '') onChange(`compared:${which}:label`, { ...comparison, label });
            }}
            onBlur={() => setBlank(false)}
          />
        )}
      </Field>
      <Field label={say('sourcePrintedBelowThem')}>
        {(ids) => (
          <input
            {...ids}
            className="input"
            autoComplete="off"
            data-field={fieldName.compared(which, 'source')}
            value={comparison.source}
            onChange={(event) => onChange(`compared:${which}:source`, { ...comparison, source: event.target.value })}
          />
        )}
      </Field>
      <Writing>
        <div className="comparison-tools">
          <ChooseFile kinds="spreadsheet" label={say('takeThemFromASpreadsheet')} onFile={reading.read} />
          <button type="button" className="button quiet" onClick={onRemove}>
            {rich(say, 'remove', {
              label: comparison.label,
              unseen: (words) => <span className="unseen">{words}</span>,
            })}
          </button>
        </div>
      </Writing>
      {wrong && (
        <p className="wrong" role="alert">
          {wrong}
        </p>
      )}
      {told && !told.wrong && !wrong && <p className="hint">{told.words}</p>}
    </fieldset>
  );
}
