import { useEffect, useState } from 'react';
import type { OpenReport, RecentReport, SampleSummary, TemplateSummary } from '../../core/contract/contract.ts';
import { messageOf } from '../../core/fault.ts';
import type { Host } from '../transport.ts';
import { NewReportDialog } from './NewReportDialog.tsx';
import { OpenDialog } from './OpenDialog.tsx';
import { RecentList } from './RecentList.tsx';
import { SampleDialog } from './SampleDialog.tsx';

type Props = {
  host: Host;
  templates: TemplateSummary[];
  samples: SampleSummary[];
  /** Editions that could not be read, each in one sentence. */
  faults: string[];
  /** What went wrong on the way here. */
  problem: string | null;
  onOpened: (opened: OpenReport) => void;
};

export function StartScreen({ host, templates, samples, faults, problem, onOpened }: Props) {
  const [recent, setRecent] = useState<RecentReport[] | null>(null);
  const [asking, setAsking] = useState<'new' | 'open' | 'sample' | null>(null);
  const [wrong, setWrong] = useState(problem);
  const fail = (error: unknown) => setWrong(messageOf(error));
  useEffect(() => {
    document.title = 'Assay';
    host.listRecent({}).then(setRecent, (error: Error) => setWrong(error.message));
  }, [host]);
  const open = (work: Promise<OpenReport>) => {
    setWrong(null);
    work.then(onOpened, (error) => {
      fail(error);
      host.listRecent({}).then(setRecent, () => {});
    });
  };
  return (
    <main className="start">
      <header className="start-head">
        <h1>Assay</h1>
        <p>Turn structured scores and careful prose into a published inspection report, as a Word file.</p>
      </header>
      {wrong && (
        <div className="notice error" role="alert">
          <p>{wrong}</p>
        </div>
      )}
      <div className="start-actions">
        <Choice
          name="New report…"
          says="Choose an edition and begin to write and score."
          onClick={() => setAsking('new')}
        />
        <Choice name="Open…" says="A report on this computer or a network folder." onClick={() => setAsking('open')} />
        <Choice
          name="Sample report…"
          says="A whole report of an invented service, in a copy of your own to try things on."
          onClick={() => setAsking('sample')}
        />
      </div>
      <RecentList
        recent={recent}
        onOpen={(file) => open(host.openReport({ file }))}
        onForget={(file) => host.forgetRecent({ file }).then(setRecent, fail)}
      />
      {faults.length > 0 && (
        <section className="start-section" aria-labelledby="faults">
          <h2 id="faults">Editions that could not be read</h2>
          <ul className="faults">
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </section>
      )}
      {asking === 'new' && (
        <NewReportDialog host={host} templates={templates} onClose={() => setAsking(null)} onOpened={onOpened} />
      )}
      {asking === 'open' && (
        <OpenDialog
          host={host}
          onClose={() => setAsking(null)}
          onChosen={(file) => {
            setAsking(null);
            open(host.openReport({ file }));
          }}
        />
      )}
      {asking === 'sample' && (
        <SampleDialog
          samples={samples}
          onClose={() => setAsking(null)}
          onChosen={(sample) => {
            setAsking(null);
            open(host.newSample({ sample }));
          }}
        />
      )}
    </main>
  );
}

function Choice({ name, says, onClick }: { name: string; says: string; onClick: () => void }) {
  return (
    <button type="button" className="choice" onClick={onClick}>
      <span className="choice-name">{name}</span>
      <span className="choice-says">{says}</span>
    </button>
  );
}
