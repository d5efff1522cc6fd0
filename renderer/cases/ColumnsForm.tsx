import { useEffect, useId, useRef, useState } from 'react';
import type { ColumnUse } from '../../core/cases/cases.ts';
import type { ColumnProposal } from '../../core/cases/columns.ts';
import { saySentence } from '../../core/messages/messages.ts';
import type { Template } from '../../core/template.ts';
import { ColumnUseFields } from './ColumnUseFields.tsx';
import { choiceProblem, choiceWords, isOpenChoice, newChoices, usesOf } from './column-choices.ts';
import { say } from './messages.ts';

type Props = {
  file: string;
  /** How many cases the file holds. */
  count: number;
  /** What was guessed about the file. */
  note: string | undefined;
  proposals: readonly ColumnProposal[];
  template: Template;
  /** Why the last try imported nothing. */
  refused: string | null;
  onImport: (uses: Record<string, ColumnUse>) => void;
  onCancel: () => void;
};

/** What each column of the spreadsheet is read as, before anything is imported. */
export function ColumnsForm({ file, count, note, proposals, template, refused, onImport, onCancel }: Props) {
  const [choices, setChoices] = useState(() => newChoices(proposals));
  const [tried, setTried] = useState(false);
  const body = useRef<HTMLTableSectionElement>(null);
  const says = useRef<HTMLDivElement>(null);
  const id = useId();
  // Where the window is low, the buttons scroll with the columns.
  useEffect(() => {
    if (refused !== null) says.current?.scrollIntoView({ block: 'nearest' });
  }, [refused]);
  const open = proposals.filter(({ heading }) => isOpen(heading)).length;
  function isOpen(heading: string): boolean {
    const choice = choices[heading];
    return choice !== undefined && isOpenChoice(choice);
  }
  const start = () => {
    setTried(true);
    if (open === 0) return onImport(usesOf(choices));
    const first = proposals.findIndex(({ heading }) => isOpen(heading));
    body.current?.rows[first]?.querySelector('select')?.focus();
  };
  return (
    <section className="cases-columns" aria-labelledby="cases-title">
      <h3 id="cases-title" tabIndex={-1}>
        {say('whatTheColumnsOfAre', { file })}
      </h3>
      <p className="hint">
        {say('casesAndColumnsRead', { cases: count, columns: proposals.length, uses: choiceWords(choices) })}
      </p>
      {note && <p className="notice">{saySentence(note)}</p>}
      <table>
        <thead>
          <tr>
            <th scope="col">{say('column')}</th>
            <th scope="col">{say('readAs')}</th>
          </tr>
        </thead>
        <tbody ref={body}>
          {proposals.map((proposal, index) => {
            const { heading, remembered, examples, distinct } = proposal;
            const choice = choices[heading];
            if (!choice) return null;
            const problem = choiceProblem(proposal, choice);
            const isWrong = isOpenChoice(choice) && tried;
            return (
              <tr key={heading}>
                <th scope="row">
                  <span className="cases-heading">{heading}</span>
                  {remembered && !choice.touched && <span className="tag">{say('asLastTime')}</span>}
                  <span className="hint">
                    {examples.join(' · ') || say('empty')}
                    {distinct > examples.length && ` · ${say('moreValues', { count: distinct - examples.length })}`}
                  </span>
                </th>
                <td>
                  <ColumnUseFields
                    heading={heading}
                    use={choice.use}
                    template={template}
                    problem={problem && `${id}-${index}`}
                    wrong={isWrong}
                    onChange={(use) => setChoices({ ...choices, [heading]: { use, touched: true } })}
                  />
                  {problem && (
                    <p className={isWrong ? 'wrong' : 'cases-problem'} id={`${id}-${index}`}>
                      {saySentence(problem)}
                    </p>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <div className="cases-actions">
        <div ref={says} role="alert">
          {refused && <p className="notice error">{refused}</p>}
          {tried && open > 0 && <p className="wrong">{say('columnsToSettleFirst', { open })}</p>}
        </div>
        <button type="button" className="button" onClick={onCancel}>
          {say('cancel')}
        </button>
        <button type="button" className="button main" onClick={start}>
          {say('importCases', { count })}
        </button>
      </div>
    </section>
  );
}
