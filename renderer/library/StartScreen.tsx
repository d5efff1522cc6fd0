import { useEffect, useState } from 'react';
import type { OpenReport, RecentReport, SampleSummary, TemplateSummary } from '../../core/contract/contract.ts';
import { saySentence } from '../../core/messages/messages.ts';
import { runCommand } from '../commands/registry.ts';
import { useCommands } from '../commands/use-commands.ts';
import { learnPolicy, policyInForce } from '../policy.ts';
import type { Host } from '../transport.ts';
import { useStore } from '../ui/store.ts';
import { say } from './messages.ts';
import { NewReportDialog } from './NewReportDialog.tsx';
import { OpenDialog } from './OpenDialog.tsx';
import { type Problem, problemOf } from './problem.ts';
import { RecentList } from './RecentList.tsx';
import { RepairDialog } from './RepairDialog.tsx';
import { SampleDialog } from './SampleDialog.tsx';

/** What the start screen asks as soon as it is there. */
export type FirstAsked = 'new' | 'open' | 'sample';

/** What the host says of itself. `faults`: editions that could not be read, each in one sentence. */
export type Known = { templates: TemplateSummary[]; samples: SampleSummary[]; faults: string[] };

type Props = {
  host: Host;
  /** Nothing before the host has said it. */
  known: Known | null;
  /** What went wrong on the way here. */
  problem: Problem | null;
  first: FirstAsked | undefined;
  onOpened: (opened: OpenReport) => void;
};

export function StartScreen({ host, known, problem, first, onOpened }: Props) {
  const [recent, setRecent] = useState<RecentReport[] | null>(null);
  const [asking, setAsking] = useState<FirstAsked | null>(first ?? null);
  const [wrong, setWrong] = useState(problem);
  const [repairing, setRepairing] = useState(false);
  const policyFault = useStore(policyInForce, ({ fault }) => fault);
  const { templates, samples, faults = [] } = known ?? {};
  const isKnown = known !== null;
  const fail = (error: unknown) => setWrong(problemOf(error));
  useEffect(() => {
    document.title = 'Assay';
    if (!isKnown) return;
    learnPolicy(host);
    host.listRecent({}).then(setRecent, (error) => setWrong(problemOf(error)));
  }, [host, isKnown]);
  useCommands({
    'file.new': { run: () => setAsking('new') },
    'file.open': { run: () => setAsking('open') },
    'file.sample': { run: () => setAsking('sample') },
  });
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
        <h1>{say('assay')}</h1>
        <button type="button" className="button quiet" onClick={() => runCommand('file.settings')}>
          {say('settings')}
        </button>
        <p>{say('whatAssayDoes')}</p>
      </header>
      {wrong && (
        <div className="notice error" role="alert">
          <p>{wrong.message}</p>
          {wrong.damaged && (
            <button type="button" className="button" onClick={() => setRepairing(true)}>
              {say('saveWhatIsReadableAsking')}
            </button>
          )}
        </div>
      )}
      <div className="start-actions">
        <Choice name={say('newReportAsking')} says={say('chooseAnEdition')} onClick={() => setAsking('new')} />
        <Choice name={say('openAsking')} says={say('aReportOnThisComputer')} onClick={() => setAsking('open')} />
        <Choice name={say('sampleReportAsking')} says={say('aWholeReport')} onClick={() => setAsking('sample')} />
      </div>
      <RecentList
        recent={recent}
        onOpen={(file) => open(host.openReport({ file }), file)}
        onForget={(file) => host.forgetRecent({ file }).then(setRecent, fail)}
      />
      {faults.length > 0 && (
        <section className="start-section" aria-labelledby="faults">
          <h2 id="faults">{say('editionsNotRead')}</h2>
          <ul className="faults">
            {faults.map((fault) => (
              <li key={fault}>{saySentence(fault)}</li>
            ))}
          </ul>
        </section>
      )}
      {policyFault !== undefined && (
        <section className="start-section" aria-labelledby="policy">
          <h2 id="policy">{say('thePolicyOfThisComputer')}</h2>
          <ul className="faults">
            <li>{saySentence(policyFault)}</li>
          </ul>
        </section>
      )}
      {repairing && wrong?.damaged && (
        <RepairDialog
          host={host}
          file={wrong.damaged.file}
          templates={templates ?? []}
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
