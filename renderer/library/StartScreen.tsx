import { useEffect, useState } from 'react';
import type { OpenReport, RecentReport, SampleSummary, TemplateSummary } from '../../core/contract/contract.ts';
import type { Host } from '../transport.ts';
import { NewReportDialog } from './NewReportDialog.tsx';
import { OpenDialog } from './OpenDialog.tsx';
import { type Problem, problemOf } from './problem.ts';
import { RecentList } from './RecentList.tsx';
import { RepairDialog } from './RepairDialog.tsx';
import { SampleDialog } from './SampleDialog.tsx';

type Props = {
  host: Host;
  templates: TemplateSummary[];
  samples: SampleSummary[];
  /** Editions that could not be read, each in one sentence. */
  faults: string[];
  /** What went wrong on the way here. */
  problem: Problem | null;
  onOpened: (opened: OpenReport) => void;
};

export function StartScreen({ host, templates, samples, faults, problem, onOpened }: Props) {
  const [recent, setRecent] = useState<RecentReport[] | null>(null);
  const [asking, setAsking] = useState<'new' | 'open' | 'sample' | null>(null);
  const [wrong, setWrong] = useState(problem);
  const [repairing, setRepairing] = useState(false);
  const fail = (error: unknown) => setWrong(problemOf(error));
  useEffect(() => {
    document.title = 'Assay';
    host.listRecent({}).then(setRecent, (error) => setWrong(problemOf(error)));
  }, [host]);
  const open = (work: Promise<OpenReport>, file?: string) => {
    setWrong(null);
    work.then(onOpened, (error) => {
      setWrong(problemOf(error, file));
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
          <p>{wrong.message}</p>
          {wrong.damaged && (
            <button type="button" className="button" onClick={() => setRepairing(true)}>
              Save what is readable…
            </button>
          )}
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
        onOpen={(file) => open(host.openReport({ file }), file)}
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
      {repairing && wrong?.damaged && (
        <RepairDialog
          host={host}
          file={wrong.damaged.file}
          templates={templates}
          onClose={() => setRepairing(false)}
          onOpen={(file) => {
            setRepairing(false);
            open(host.openReport({ file }), file);
          }}
        />
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
            open(host.openReport({ file }), file);
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
