import { ALL_CASES, type CaseGroup, type Cases } from '../../core/cases/cases.ts';
import { Field } from '../ui/Field.tsx';
import { groupChoices, isEveryCase, shortName, valueWords, withRelevance, withValue } from './group.ts';
import { say } from './messages.ts';

type Props = { cases: Cases; group: CaseGroup; onChange: (group: CaseGroup) => void };

/** Chooses the cases that are counted: by a value of each characteristic, and by a question that must be relevant. */
export function GroupFields({ cases, group, onChange }: Props) {
  const keyQuestions = cases.questions.filter(({ kind }) => kind === 'key question');
  return (
    <fieldset className="cases-group">
      <legend className="label">{say('countedAmong')}</legend>
      {groupChoices(cases).map(({ name, values }) => (
        <Field key={name} label={name}>
          {(ids) => (
            <select
              {...ids}
              className="input"
              value={valueIn(group, name)}
              onChange={({ target }) =>
                onChange(withValue(group, name, target.value === ALL ? undefined : target.value.slice(1)))
              }
            >
              <option value={ALL}>{say('all')}</option>
              {values.map(({ value, count }) => (
                <option key={value} value={`=${value}`}>
                  {valueWords(value)} ({count})
                </option>
              ))}
            </select>
          )}
        </Field>
      ))}
      {keyQuestions.length > 0 && (
        <Field label={say('relevantTo')}>
          {(ids) => (
            <select
              {...ids}
              className="input"
              value={group.relevantTo ?? ALL}
              onChange={({ target }) => onChange(withRelevance(group, target.value === ALL ? undefined : target.value))}
            >
              <option value={ALL}>{say('anyQuestion')}</option>
              {keyQuestions.map((question) => (
                <option key={question.id} value={question.id}>
                  {shortName(question)} {question.label}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <button
        type="button"
        className="button text cases-all"
        aria-disabled={isEveryCase(group)}
        onClick={() => onChange(ALL_CASES)}
      >
        {say('allCases')}
      </button>
    </fieldset>
  );
}

/** Values stand behind an equals sign, so that no value of a spreadsheet can be mistaken for this. */
const ALL = '';

function valueIn(group: CaseGroup, name: string): string {
  const value = group.where.find((condition) => condition.name === name)?.values[0];
  return value === undefined ? ALL : `=${value}`;
}
