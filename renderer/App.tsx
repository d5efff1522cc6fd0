import { useCallback, useEffect, useState } from 'react';
import type { OpenReport, SampleSummary, TemplateSummary } from '../core/contract/contract.ts';
import { type Problem, problemOf } from './library/problem.ts';
import { StartScreen } from './library/StartScreen.tsx';
import { ReportScreen } from './report/ReportScreen.tsx';
import { createSession, type Session } from './report/session.ts';
import { connectHost } from './transport.ts';
import { Announcer } from './ui/Announcer.tsx';
import { Guard } from './ui/Guard.tsx';

type Known = { templates: TemplateSummary[]; samples: SampleSummary[]; faults: string[] };
type Screen =
  | { kind: 'starting' }
  | { kind: 'unreachable'; why: string }
  | { kind: 'library'; problem: Problem | null }
  | { kind: 'report'; session: Session; turn: number };

const host = connectHost();

export function App() {
  const [known, setKnown] = useState<Known>({ templates: [], samples: [], faults: [] });
  const [screen, setScreen] = useState<Screen>({ kind: 'starting' });
  const show = useCallback(
    (opened: OpenReport) => setScreen({ kind: 'report', session: createSession(host, opened), turn: Date.now() }),
    [],
  );
  const toLibrary = useCallback(
    (problem: Problem | null = null) =>
      host.start({}).then(
        ({ templates, samples, faults }) => {
          setKnown({ templates, samples, faults });
          setScreen({ kind: 'library', problem });
        },
        (error: Error) => setScreen({ kind: 'unreachable', why: error.message }),
      ),
    [],
  );
  const open = useCallback(
    (opening: Promise<OpenReport | null>, file?: string) =>
      void opening.then(
        (opened) => (opened ? show(opened) : toLibrary()),
        (error) => toLibrary(problemOf(error, file)),
      ),
    [show, toLibrary],
  );
  const start = useCallback(() => open(host.openGiven({})), [open]);
  useEffect(start, [start]);
  return (
    <>
      <Guard fallback={(retry) => <Stopped onRetry={retry} />}>
        {screen.kind === 'unreachable' && <Unreachable why={screen.why} onRetry={start} />}
        {screen.kind === 'library' && <StartScreen host={host} {...known} problem={screen.problem} onOpened={show} />}
        {screen.kind === 'report' && (
          <ReportScreen
            key={screen.turn}
            session={screen.session}
            onLeave={() => void toLibrary()}
            onOpen={(file) => open(host.openReport({ file }), file)}
            onShow={show}
          />
        )}
      </Guard>
      <Announcer />
    </>
  );
}

function Unreachable({ why, onRetry }: { why: string; onRetry: () => void }) {
  return (
    <main className="start">
      <header className="start-head">
        <h1>Assay</h1>
      </header>
      <div className="notice error" role="alert">
        <p>{why}</p>
        <button type="button" className="button" onClick={onRetry}>
          Try again
        </button>
      </div>
    </main>
  );
}

function Stopped({ onRetry }: { onRetry: () => void }) {
  return (
    <main className="start">
      <h1>Assay</h1>
      <div className="notice error" role="alert">
        <p>Something went wrong in this window. What you wrote is still here.</p>
        <button type="button" className="button" onClick={onRetry}>
          Show the report again
        </button>
      </div>
    </main>
  );
}
