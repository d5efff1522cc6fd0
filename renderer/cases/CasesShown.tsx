import { useMemo, useRef, useState } from 'react';
import { ALL_CASES, type CaseGroup, type CaseQuestion, type Cases } from '../../core/cases/cases.ts';
import { groupSize } from '../../core/cases/count.ts';
import { saySentence } from '../../core/messages/messages.ts';
import { ChooseFile } from '../files/ChooseFile.tsx';
import { useSession, useView } from '../report/SessionContext.ts';
import { useReading, Writing } from '../ui/reading.ts';
import { sayTime } from '../ui/time.ts';
import { AnswersTable } from './AnswersTable.tsx';
import { GroupFields } from './GroupFields.tsx';
import { groupWords, isEveryCase, keptFigure, knownGroup } from './group.ts';
import { newGroupFigure } from './kept-figure.ts';
import { say } from './messages.ts';
import { RemoveCases } from './RemoveCases.tsx';

type Props = {
  cases: Cases;
  /** What the import that was just made had to say. */
  notes: readonly string[];
  onFile: (file: File) => void;
  onRemove: () => void;
};

/** The cases that the report holds: where they come from, and how each question was answered in a chosen group. */
export function CasesShown({ cases, notes, onFile, onRemove }: Props) {
  const session = useSession();
  const { report, template, layout } = useView();
  const [chosen, setChosen] = useState<CaseGroup>(ALL_CASES);
  const [kept, setKept] = useState<string | null>(null);
  const [removing, setRemoving] = useState(false);
  const reading = useReading();
  const removeButton = useRef<HTMLButtonElement>(null);
  const group = useMemo(() => knownGroup(chosen, cases), [chosen, cases]);
  const size = groupSize(cases, group);
  const keepCases = () => {
    setRemoving(false);
    removeButton.current?.focus();
  };
  const choose = (next: CaseGroup) => {
    setChosen(next);
    setKept(null);
  };
  const keep = (question: CaseQuestion) => {
    const isTaken = (id: string) => layout.figures.has(id);
    const figure = newGroupFigure(question, group, { cases, template, isTaken });
    if (!figure) return;
    session.change(`cases:keep:${figure.id}`, { figures: [...session.report().figures, figure] });
    setKept(figure.label);
  };
  return (
    <section className="cases-shown" aria-labelledby="cases-title">
      <header>
        <div>
          <h3 id="cases-title" tabIndex={-1}>
            {say('casesOf', { count: cases.count, file: cases.file })}
          </h3>
          <p className="hint">{say('importedKeptInThisReport', { importedAt: sayTime(cases.importedAt) })}</p>
        </div>
        <Writing>
          <ChooseFile kinds="spreadsheet" label={say('importAgain')} onFile={onFile} />
          <button
            ref={removeButton}
            type="button"
            className="button"
            aria-expanded={removing}
            onClick={() => setRemoving(!removing)}
          >
            {say('removeTheCases')}
          </button>
        </Writing>
      </header>
      {removing && <RemoveCases count={cases.count} onRemove={onRemove} onKeep={keepCases} />}
      {notes.length > 0 && (
        <ul className="cases-notes" aria-label={say('whatWasRead')}>
          {notes.map((note) => (
            <li key={note}>{saySentence(note)}</li>
          ))}
        </ul>
      )}
      <GroupFields cases={cases} group={group} onChange={choose} />
      <p className="cases-size" role="status">
        {isEveryCase(group)
          ? say('allCasesEachOfThese', { count: cases.count })
          : size === 0
            ? say('noCase', { group: groupWords(group, cases) })
            : say('casesInGroup', { size, all: cases.count, group: groupWords(group, cases) })}
        {kept !== null && <span> {say('keptAsTheFigure', { label: kept })}</span>}
      </p>
      <AnswersTable
        cases={cases}
        group={group}
        template={template}
        mayKeep={!reading}
        isKept={({ id }) => keptFigure(report.figures, id, group) !== undefined}
        onKeep={keep}
      />
    </section>
  );
}
