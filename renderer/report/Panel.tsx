import type { KeyboardEvent } from 'react';
import { useStore } from '../ui/store.ts';
import { CloseDrawer } from './CloseDrawer.tsx';
import { DetailsForm } from './DetailsForm.tsx';
import { FindingsList } from './FindingsList.tsx';
import { Overall } from './Overall.tsx';
import { useSession, useView } from './SessionContext.ts';
import { StandardForm } from './StandardForm.tsx';
import type { Tab } from './session.ts';
import { findingsAt, placedPart } from './view.ts';

/** What belongs to the place where the user is. */
export function Panel() {
  const session = useSession();
  const view = useView();
  const tab = useStore(session.tab, (value) => value);
  const tabs: { tab: Tab; name: string }[] = [
    { tab: 'here', name: 'Here' },
    { tab: 'findings', name: `Findings ${view.findings.length}` },
    { tab: 'details', name: 'Details' },
  ];
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const at = tabs.findIndex((candidate) => candidate.tab === tab);
    const next = tabs[(at + by + tabs.length) % tabs.length];
    if (!next) return;
    session.tab.set(next.tab);
    document.getElementById(`tab-${next.tab}`)?.focus();
  };
  return (
    <aside className="panel" aria-label="Scores, findings and details">
      <CloseDrawer name="scores and findings" />
      <div className="tabs" role="tablist" aria-label="Panel" onKeyDown={onKeyDown}>
        {tabs.map(({ tab: own, name }) => (
          <button
            key={own}
            id={`tab-${own}`}
            type="button"
            role="tab"
            className="tab"
            aria-selected={tab === own}
            aria-controls="panel-body"
            tabIndex={tab === own ? 0 : -1}
            onClick={() => session.tab.set(own)}
          >
            {name}
          </button>
        ))}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable without a pointer */}
      <div id="panel-body" className="panel-body" role="tabpanel" aria-labelledby={`tab-${tab}`} tabIndex={0}>
        {tab === 'here' && <Here />}
        {tab === 'findings' && <FindingsList findings={view.findings} all />}
        {tab === 'details' && <DetailsForm />}
      </div>
    </aside>
  );
}

function Here() {
  const session = useSession();
  const view = useView();
  const place = useStore(session.place, (value) => value);
  const placed = placedPart(view, place);
  const standard = placed?.standard;
  const findings = placed ? findingsAt(view, placed) : [];
  return (
    <>
      {standard ? (
        <StandardForm key={standard.number} standard={standard} />
      ) : (
        placed && (
          <header className="panel-head">
            <h2>{placed.title}</h2>
            {placed.part.kind === 'cover' && <CoverHint />}
            <Guidance guidance={'guidance' in placed.part ? placed.part.guidance : undefined} />
          </header>
        )
      )}
      {standard && placed && 'guidance' in placed.part && placed.part.guidance && (
        <section className="panel-section">
          <h3>{placed.title}</h3>
          <Guidance guidance={placed.part.guidance} />
        </section>
      )}
      {findings.length > 0 && (
        <section className="panel-section">
          <h3>Findings here</h3>
          <FindingsList findings={findings} />
        </section>
      )}
      <Overall current={standard?.number} />
    </>
  );
}

function Guidance({ guidance }: { guidance: string | undefined }) {
  return guidance ? <p className="hint">{guidance}</p> : null;
}

function CoverHint() {
  const session = useSession();
  return (
    <button type="button" className="button" onClick={() => session.tab.set('details')}>
      Fill in names and dates
    </button>
  );
}
