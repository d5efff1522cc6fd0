import type { CaseGroup, CaseQuestion, Cases } from '../../core/cases/cases.ts';
import { countAnswers } from '../../core/cases/count.ts';
import { percentageOf } from '../../core/figure.ts';
import { standardsOf } from '../../core/framework.ts';
import { sayNumber } from '../../core/number-text.ts';
import type { Template } from '../../core/template.ts';
import { groupWords, isEveryCase, shortName } from './group.ts';
import { standardOf } from './kept-figure.ts';
import { say } from './messages.ts';

type Props = {
  cases: Cases;
  group: CaseGroup;
  template: Template;
  mayKeep: boolean;
  /** Whether the question is a figure in this group already. */
  isKept: (question: CaseQuestion) => boolean;
  onKeep: (question: CaseQuestion) => void;
};

/** How each question was answered in a group. What is counted among all cases is a figure anyway and need not be kept. */
export function AnswersTable({ cases, group, template, mayKeep, isKept, onKeep }: Props) {
  const canKeep = mayKeep && !isEveryCase(group);
  const columns = [say('yes'), say('no'), say('notApplicable'), say('blank'), say('base'), say('perCent')];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable without a pointer
    <section className="cases-frame" aria-label={say('answers')} tabIndex={0}>
      <table className="cases-answers">
        <caption className="unseen">{say('answersAmong', { group: groupWords(group, cases) })}</caption>
        <thead>
          <tr>
            <th scope="col">{say('question')}</th>
            {columns.map((name) => (
              <th key={name} scope="col" className="number">
                {name}
              </th>
            ))}
            {canKeep && <th scope="col">{say('figure')}</th>}
          </tr>
        </thead>
        {byStandard(cases, template).map(({ title, questions }) => (
          <tbody key={title}>
            <tr className="cases-standard">
              <th scope="rowgroup" colSpan={columns.length + (canKeep ? 2 : 1)}>
                {title}
              </th>
            </tr>
            {questions.map((question) => {
              const { yes, no, notApplicable, blank } = countAnswers(cases, question.id, group);
              const base = yes + no;
              const numbers = [yes, no, notApplicable, blank, base];
              return (
                <tr key={question.id}>
                  <th scope="row">
                    <QuestionWords question={question} />
                  </th>
                  {numbers.map((number, index) => (
                    <td key={columns[index]} className={number === 0 ? 'number zero' : 'number'}>
                      {sayNumber(number)}
                    </td>
                  ))}
                  <td className="number">
                    {base > 0 ? (
                      <b>{percentageOf({ yes, base })}%</b>
                    ) : (
                      <>
                        <span aria-hidden="true">–</span>
                        <span className="unseen">{say('noAnswers')}</span>
                      </>
                    )}
                  </td>
                  {canKeep && <td>{base > 0 && <KeepButton {...{ question, onKeep }} kept={isKept(question)} />}</td>}
                </tr>
              );
            })}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function QuestionWords({ question: { id, kind, label } }: { question: CaseQuestion }) {
  if (kind === 'prompt')
    return (
      <>
        {label} <span className="tag">{say('promptTag')}</span>
      </>
    );
  return (
    <>
      <b>{id}</b> <span className="question-words">{label}</span>
    </>
  );
}

type KeepProps = { question: CaseQuestion; kept: boolean; onKeep: (question: CaseQuestion) => void };

/** The same button says that it was done, so that the focus stays where it is. */
function KeepButton({ question, kept, onKeep }: KeepProps) {
  const words = kept ? say('keptAsAFigure') : say('keepAsAFigure');
  return (
    <button
      type="button"
      className="button text"
      aria-label={`${words}: ${shortName(question)}`}
      aria-disabled={kept}
      onClick={() => !kept && onKeep(question)}
    >
      {words}
    </button>
  );
}

function byStandard({ questions }: Cases, template: Template): { title: string; questions: CaseQuestion[] }[] {
  const groups = standardsOf(template).map(({ number, title }) => ({
    title: `${number} ${title}`,
    questions: questions.filter((question) => standardOf(question, template) === number),
  }));
  const loose = questions.filter((question) => standardOf(question, template) === undefined);
  return [...groups, { title: say('ofNoStandard'), questions: loose }].filter((one) => one.questions.length > 0);
}
