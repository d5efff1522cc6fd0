import { useState } from 'react';
import { flushSync } from 'react-dom';
import { COMPARED, type Compared, type Comparison, newComparison } from '../../core/comparison.ts';
import { withComparison } from '../../core/comparison-import.ts';
import { focusField } from '../report/reveal.ts';
import { useSession, useView } from '../report/SessionContext.ts';
import { announce } from '../ui/Announcer.tsx';
import { Writing } from '../ui/reading.ts';
import { useStore } from '../ui/store.ts';
import { ComparisonHead } from './ComparisonHead.tsx';
import { ComparisonsGrid } from './ComparisonsGrid.tsx';

const ADD: Record<Compared, string> = { previous: 'Add the previous inspection', average: 'Add an average' };

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
    announce(`“${label}” was removed.`);
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
          <p>“{removed.label}” was removed.</p>
          <button type="button" className="button" onClick={putBack}>
            Put it back
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
      <h3>Nothing to compare with yet</h3>
      <p>
        Enter the results of the previous inspection of this service, or an average of services like it: percentages of
        key questions and ratings of standards, as far as you have them. Each stands beside this report’s own, with the
        difference in percentage points.
      </p>
      <ul>
        <li>
          Charts and tables can then be made “from figures” with a series for each, and a sentence can print one: its
          figure is named after the key question, with the name of the results behind it.
        </li>
        <li>
          A spreadsheet with the columns <b>ref</b>, <b>value</b> and <b>base</b> fills all of it at once. The command{' '}
          <code>assay import comparison</code> takes it from the report of the earlier inspection.
        </li>
      </ul>
    </section>
  );
}
