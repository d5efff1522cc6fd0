import { useState } from 'react';
import { flushSync } from 'react-dom';
import { COMPARED, type Compared, type Comparison, newComparison } from '../../core/comparison.ts';
import { withComparison } from '../../core/comparison-import.ts';
import { focusField } from '../report/reveal.ts';
import { useSession, useView } from '../report/SessionContext.ts';
import { announce } from '../ui/Announcer.tsx';
import { Writing } from '../ui/reading.ts';
import { rich } from '../ui/rich.tsx';
import { useStore } from '../ui/store.ts';
import { ComparisonHead } from './ComparisonHead.tsx';
import { ComparisonsGrid } from './ComparisonsGrid.tsx';
import { say } from './messages.ts';

const ADD: Record<Compared, string> = { previous: say('addThePreviousInspection'), average: say('addAnAverage') };

/** The previous inspection and an average, typed or taken from a spreadsheet, beside the results of this report. */
export function ComparisonsPane() {
  const session = useSession();
  const { report, template } = useView();
  const [removed, setRemoved] = useState<{ label: string; step: unknown } | null>(null);
  const latest = useStore(session.journal, ({ done }) => done.at(-1));
  const entered = COMPARED.flatMap((which) => {
    const comparison = report.comparisons[which];
    return comparison ? [{ which, comparison }] : [];
  });
  const change = (which: Compared, field: string, comparison: Comparison | undefined) => {
    const { comparisons } = withComparison(session.report(), which, comparison);
    flushSync(() => session.change(field, { comparisons }));
  };
  const add = (which: Compared) => {
    change(which, `compared:${which}`, newComparison(which, template.words));
    focusField(`compared:${which}:label`);
  };
  const remove = (which: Compared, { label }: Comparison) => {
    change(which, `compared:${which}:removed`, undefined);
    setRemoved({ label, step: session.journal.get().done.at(-1) });
    announce(say('wasRemoved', { label }));
    focusField(`compared:${which}:add`);
  };
  const putBack = () => {
    session.undo();
    setRemoved(null);
  };
  return (
    <div className="comparisons">
      {removed && removed.step === latest && (
        <div className="notice">
          <p>{say('wasRemoved', { label: removed.label })}</p>
          <button type="button" className="button" onClick={putBack}>
            {say('putItBack')}
          </button>
        </div>
      )}
      {entered.length === 0 && <Empty />}
      <div className="comparison-heads">
        {COMPARED.map((which) => {
          const comparison = report.comparisons[which];
          return comparison ? (
            <ComparisonHead
              key={which}
              which={which}
              comparison={comparison}
              onChange={(field, after) => change(which, field, after)}
              onRemove={() => remove(which, comparison)}
            />
          ) : (
            <Writing key={which}>
              <div className="comparison-add">
                <button
                  type="button"
                  className="button"
                  data-field={`compared:${which}:add`}
                  onClick={() => add(which)}
                >
                  {ADD[which]}
                </button>
              </div>
            </Writing>
          );
        })}
      </div>
      {entered.length > 0 && <ComparisonsGrid entered={entered} onChange={change} />}
    </div>
  );
}

function Empty() {
  return (
    <section className="comparisons-empty">
      <h3>{say('nothingToCompareWithYet')}</h3>
      <p>{say('enterTheResults')}</p>
      <ul>
        <li>{say('chartsAndTablesCanThen')}</li>
        <li>{rich(say, 'theSpreadsheet')}</li>
      </ul>
    </section>
  );
}
