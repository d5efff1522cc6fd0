import { useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { usesOfFigures } from '../../core/figures/uses.ts';
import { askedFigure, type WaysOut } from '../data/ways-out.ts';
import { useSession, useView } from '../report/SessionContext.ts';
import { announce } from '../ui/Announcer.tsx';
import { Writing } from '../ui/reading.ts';
import { rich } from '../ui/rich.tsx';
import { useStore } from '../ui/store.ts';
import { FigurePage } from './FigurePage.tsx';
import { FiguresTable } from './FiguresTable.tsx';
import { say } from './messages.ts';
import { foundRows, type Group, type Order, orderedRows, rowsOf } from './rows.ts';

type Shown = { page: 'list' } | { page: 'new' } | { page: 'one'; id: string };

const GROUPS: readonly { group: Group | 'all'; name: string }[] = [
  { group: 'all', name: say('allFigures') },
  { group: 'own', name: say('enteredHere') },
  { group: 'questions', name: say('scores') },
  { group: 'ratings', name: say('ratingsAndTotals') },
  { group: 'compared', name: say('comparedFigures') },
  { group: 'details', name: say('details') },
];

function firstShown(): Shown {
  const id = askedFigure.get();
  return id === null ? { page: 'list' } : { page: 'one', id };
}

/** Everything that can be printed live: looked for, put in order, entered, and traced to where it is used. */
export function FiguresPane(ways: WaysOut) {
  const session = useSession();
  const view = useView();
  const [shown, setShown] = useState<Shown>(firstShown);
  useEffect(() => askedFigure.set(null), []);
  const [sought, setSought] = useState('');
  const [group, setGroup] = useState<Group | 'all'>('all');
  const [order, setOrder] = useState<Order | null>(null);
  const [removed, setRemoved] = useState<{ label: string; step: unknown } | null>(null);
  const latest = useStore(session.journal, ({ done }) => done.at(-1));
  const pane = useRef<HTMLDivElement>(null);
  const uses = useMemo(() => usesOfFigures(view.report, view), [view]);
  const rows = useMemo(() => rowsOf(view, uses), [view, uses]);
  const found = orderedRows(foundRows(rows, sought, group), order, view.template.language);

  /** Back to the list, at the row of a figure. */
  const back = (id?: string) => {
    flushSync(() => setShown({ page: 'list' }));
    const row = id === undefined ? null : pane.current?.querySelector(`[data-figure="${CSS.escape(id)}"]`);
    const goal = row ?? pane.current?.querySelector('[data-add-figure]');
    if (goal instanceof HTMLElement) goal.focus();
  };
  if (shown.page !== 'list')
    return (
      <div ref={pane} className="figures">
        <FigurePage
          key={shown.page === 'one' ? shown.id : 'new'}
          figure={shown.page === 'one' ? view.layout.figures.get(shown.id) : undefined}
          uses={shown.page === 'one' ? (uses.get(shown.id) ?? []) : []}
          ways={ways}
          onOpen={(id) => setShown({ page: 'one', id })}
          onBack={back}
          onRemoved={(label) => {
            setRemoved({ label, step: session.journal.get().done.at(-1) });
            announce(say('wasRemoved', { label }));
            back();
          }}
        />
      </div>
    );
  return (
    <div ref={pane} className="figures">
      {removed && removed.step === latest && (
        <div className="notice">
          <p>{say('wasRemoved', { label: removed.label })}</p>
          <button
            type="button"
            className="button"
            onClick={() => {
              session.undo();
              setRemoved(null);
              announce(say('isBack', { label: removed.label }));
              back();
            }}
          >
            {say('putItBack')}
          </button>
        </div>
      )}
      {view.report.figures.length === 0 && (
        <div className="figures-teach">
          <p>{rich(say, 'aNumberThatTheReport')}</p>
          <p className="hint">{say('scoresRatingsAndDetails')}</p>
        </div>
      )}
      <div className="figures-bar">
        <input
          type="search"
          className="input"
          aria-label={say('searchFigures')}
          placeholder={say('searchFigures')}
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
        <select
          className="input"
          aria-label={say('show')}
          value={group}
          onChange={(event) => setGroup(GROUPS.find((known) => known.group === event.target.value)?.group ?? 'all')}
        >
          {GROUPS.map((choice) => (
            <option key={choice.group} value={choice.group}>
              {choice.name}
            </option>
          ))}
        </select>
        <p className="hint" role="status">
          {found.length === rows.length
            ? say('figures', { count: rows.length })
            : say('figuresFound', { found: found.length, all: rows.length })}
        </p>
        <Writing>
          <button type="button" className="button" data-add-figure onClick={() => setShown({ page: 'new' })}>
            {say('addAFigure')}
          </button>
        </Writing>
      </div>
      {found.length > 0 ? (
        <FiguresTable rows={found} order={order} onOrder={setOrder} onOpen={(id) => setShown({ page: 'one', id })} />
      ) : (
        <p className="hint">{say('noFigureIsLike')}</p>
      )}
    </div>
  );
}
