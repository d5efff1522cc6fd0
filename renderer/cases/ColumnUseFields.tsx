import type { ColumnUse } from '../../core/cases/cases.ts';
import { newPromptUse } from '../../core/cases/columns.ts';
import { type Standard, standardsOf } from '../../core/framework.ts';
import type { Template } from '../../core/template.ts';
import { say } from './messages.ts';

type Props = {
  heading: string;
  use: ColumnUse | undefined;
  template: Template;
  /** Id of the words that say what is doubtful or wrong. */
  problem: string | undefined;
  wrong: boolean;
  onChange: (use: ColumnUse) => void;
};

/** What one column of the spreadsheet is read as, and what that needs to know. */
export function ColumnUseFields({ heading, use, template, problem, wrong, onChange }: Props) {
  const asked = standardsOf(template).filter(({ keyQuestions }) => keyQuestions.length > 0);
  const told = { 'aria-describedby': problem, 'aria-invalid': wrong };
  return (
    <div className="cases-use">
      <select
        {...told}
        className="input"
        aria-label={say('isReadAs', { heading })}
        value={use?.as ?? ''}
        onChange={({ target }) => onChange(newUse(target.value as ColumnUse['as'], heading, template))}
      >
        {use === undefined && <option value="">{say('choose')}</option>}
        {USES.filter(({ as }) => as !== 'key question' || asked.length > 0).map(({ as, words }) => (
          <option key={as} value={as}>
            {words}
          </option>
        ))}
      </select>
      {use && <UseDetail {...{ heading, use, onChange }} standards={standardsOf(template)} asked={asked} />}
    </div>
  );
}

type DetailProps = Pick<Props, 'heading' | 'onChange'> & { use: ColumnUse; standards: Standard[]; asked: Standard[] };

function UseDetail({ heading, use, onChange, standards, asked }: DetailProps) {
  switch (use.as) {
    case 'key question':
      return (
        <select
          className="input grows"
          aria-label={say('keyQuestionOf', { heading })}
          value={use.number}
          onChange={({ target }) => onChange({ as: use.as, number: target.value })}
        >
          <option value="">{say('chooseWhich')}</option>
          {asked.map(({ number, title, keyQuestions }) => (
            <optgroup key={number} label={`${number} ${title}`}>
              {keyQuestions.map((question) => (
                <option key={question.number} value={question.number}>
                  {question.number} {question.text}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      );
    case 'prompt':
      return (
        <>
          <input
            className="input grows"
            aria-label={say('wordsOfThePrompt', { heading })}
            value={use.label}
            onChange={({ target }) => onChange({ ...use, label: target.value })}
          />
          <select
            className="input"
            aria-label={say('standardOf', { heading })}
            value={use.standard ?? ''}
            onChange={({ target }) =>
              onChange({ as: use.as, label: use.label, ...(target.value && { standard: target.value }) })
            }
          >
            <option value="">{say('noStandard')}</option>
            {standards.map(({ number, title }) => (
              <option key={number} value={number}>
                {number} {title}
              </option>
            ))}
          </select>
        </>
      );
    case 'characteristic':
      return (
        <input
          className="input grows"
          aria-label={say('nameOfTheCharacteristic', { heading })}
          value={use.name}
          onChange={({ target }) => onChange({ as: use.as, name: target.value })}
        />
      );
    case 'reference':
      return <p className="hint grows">{say('namesTheCaseInMessages')}</p>;
    case 'ignored':
      return <p className="hint grows">{say('nothingOfItIsKept')}</p>;
  }
}

const USES: { as: ColumnUse['as']; words: string }[] = [
  { as: 'key question', words: say('keyQuestion') },
  { as: 'prompt', words: say('prompt') },
  { as: 'characteristic', words: say('characteristic') },
  { as: 'reference', words: say('caseReference') },
  { as: 'ignored', words: say('leaveOut') },
];

function newUse(as: ColumnUse['as'], heading: string, template: Template): ColumnUse {
  switch (as) {
    case 'key question':
      return { as, number: '' };
    case 'prompt':
      return newPromptUse(heading, template);
    case 'characteristic':
      return { as, name: heading };
    case 'reference':
    case 'ignored':
      return { as };
  }
}
