import { useMemo, useRef, useState } from 'react';
import { type Acronym, definitionFor, missingAcronyms, unusedTerms } from '../../core/acronyms.ts';
import type { GlossaryPart } from '../../core/part.ts';
import { announce } from '../ui/Announcer.tsx';
import { rich } from '../ui/rich.tsx';
import { unseen } from '../ui/unseen.ts';
import { say } from './messages.ts';
import { useSession, useView } from './SessionContext.ts';
import type { Session } from './session.ts';

type Props = { part: GlossaryPart; onAdd: (term: string, definition: string) => void };

/** What was said not to be needed, while the report is open. */
const declined = new WeakMap<Session, ReadonlySet<string>>();

/** Short forms that the text uses and the glossary lacks, and terms that the text never uses. */
export function GlossarySuggestions({ part, onAdd }: Props) {
  const session = useSession();
  const { report, layout } = useView();
  const [unneeded, setUnneeded] = useState<ReadonlySet<string>>(() => declined.get(session) ?? new Set());
  const [open, setOpen] = useState(false);
  const summary = useRef<HTMLElement>(null);
  const missing = useMemo(() => missingAcronyms(part, report, layout), [part, report, layout]);
  const unused = useMemo(() => (open ? unusedTerms(part, report, layout) : []), [open, part, report, layout]);
  const suggested = missing.filter(({ acronym }) => !unneeded.has(acronym));
  const decline = (acronym: string) => {
    const all = new Set([...unneeded, acronym]);
    declined.set(session, all);
    setUnneeded(all);
    announce(say('isNotSuggestedAgainWhile', { acronym }));
    // The button goes, and the focus must not go with it.
    summary.current?.focus();
  };
  return (
    <details className="edition-terms" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary ref={summary}>
        {say('suggestions')} {suggested.length > 0 && <span>({suggested.length})</span>}
      </summary>
      {suggested.length === 0 && <p className="hint">{say('everyShortForm')}</p>}
      <ul className="data-items">
        {suggested.map((acronym) => (
          <Suggestion
            key={acronym.acronym}
            acronym={acronym}
            onAdd={() => onAdd(acronym.acronym, definitionFor(acronym))}
            onDecline={() => decline(acronym.acronym)}
          />
        ))}
      </ul>
      {unused.length > 0 && (
        <p className="hint">{say('termsThatNothingPrintedUses', { count: unused.length, terms: unused.join(', ') })}</p>
      )}
    </details>
  );
}

type SuggestionProps = { acronym: Acronym; onAdd: () => void; onDecline: () => void };

function Suggestion({ acronym: { acronym, expansion, count }, onAdd, onDecline }: SuggestionProps) {
  return (
    <li className="edition-term">
      <p>
        <b>{acronym}</b> {expansion ?? <span className="hint">{say('notSpeltOut')}</span>}{' '}
        <span className="hint">{say('uses', { count })}</span>
      </p>
      <p className="edition-term-tools">
        <button type="button" className="button text" onClick={onAdd}>
          {rich(say, 'addAcronym', { acronym, unseen })}
        </button>
        <button type="button" className="button text" onClick={onDecline}>
          {rich(say, 'notNeeded', { acronym, unseen })}
        </button>
      </p>
    </li>
  );
}
