import { wrongWithDetail } from '../../core/detail-value.ts';
import type { Detail } from '../../core/template.ts';
import { OwnWordsForm } from '../terms/OwnWordsForm.tsx';
import { Field } from '../ui/Field.tsx';
import { say } from './messages.ts';
import { fieldName } from './reveal.ts';
import { useSession, useView } from './SessionContext.ts';

/** Everything that the edition prints from slots, in its groups. */
export function DetailsForm() {
  const { template } = useSession();
  const groups = [...new Set(template.details.map((detail) => detail.group))];
  return (
    <>
      <header className="panel-head">
        <h2>{say('details')}</h2>
      </header>
      <p className="hint">{say('filledInOnceAndPrinted')}</p>
      {groups.map((group) => (
        <section key={group} className="panel-section">
          <h3>{group}</h3>
          {template.details
            .filter((detail) => detail.group === group)
            .map((detail) => (
              <DetailField key={detail.id} detail={detail} />
            ))}
        </section>
      ))}
      <OwnWordsForm />
    </>
  );
}

const OTHER = /^\{([A-Za-z.]+)\}$/;

function DetailField({ detail }: { detail: Detail }) {
  const session = useSession();
  const { report, template, layout } = useView();
  const value = report.details[detail.id] ?? '';
  // A detail that stands for another until it has words of its own.
  const other = OTHER.exec(value)?.[1];
  const followed = other && template.details.find((candidate) => candidate.id === other);
  const change = (typed: string) => {
    const details = { ...session.report().details };
    if (typed === '' && detail.initial && OTHER.test(detail.initial)) details[detail.id] = detail.initial;
    else if (typed === '') delete details[detail.id];
    else details[detail.id] = typed;
    session.change(fieldName.detail(detail.id), { details });
  };
  const shared = {
    className: 'input',
    'data-field': fieldName.detail(detail.id),
    value: other ? '' : value,
    placeholder: other ? layout.slots.filled.get(other) : undefined,
    required: detail.required,
    autoComplete: 'off',
    onChange: (event: { target: { value: string } }) => change(event.target.value),
  };
  const hint = followed
    ? say('asUntilYouWriteAnother', { label: followed.label })
    : detail.example && say('forExample', { example: detail.example });
  return (
    <Field
      label={
        <>
          {detail.label}
          {!detail.required && <span className="hint"> {say('mayBeLeftEmpty')}</span>}
        </>
      }
      hint={hint}
      wrong={sentence(wrongWithDetail(detail, other ? '' : value))}
    >
      {(ids) =>
        detail.kind === 'paragraph' ? <textarea {...ids} {...shared} rows={3} /> : <input {...ids} {...shared} />
      }
    </Field>
  );
}

function sentence(words: string | undefined): string | undefined {
  return words && `${words[0]?.toUpperCase()}${words.slice(1)}`;
}
