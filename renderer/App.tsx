import { useCallback, useEffect, useRef, useState } from 'react';
import type { OpenReport } from '../core/contract/contract.ts';
import { AppCommands } from './commands/AppCommands.tsx';
import { type Problem, problemOf } from './library/problem.ts';
import { type FirstAsked, type Known, StartScreen } from './library/StartScreen.tsx';
import { say } from './messages.ts';
import { goesOnWith, opensReport } from './opens-report.ts';
import type { BegunReport } from './report/begin-report.ts';
import { connectHost } from './transport.ts';
import { Announcer } from './ui/Announcer.tsx';
import { Guard } from './ui/Guard.tsx';
import { whenIdle } from './ui/idle.ts';
import { sayFault } from './ui/say-fault.ts';

type Screen =
  | { kind: 'starting' }
  | { kind: 'unreachable'; why: string }
  | { kind: 'library'; problem: Problem | null; first?: FirstAsked | undefined }
  | ({ kind: 'report'; turn: number } & BegunReport);

const host = connectHost();
const loadReport = () => import('./report/begin-report.ts');
/** The start screen does not wait for what the host says, unless a report is to come in its place. */
const FIRST: Screen = opensReport ? { kind: 'starting' } : { kind: 'library', problem: null };
const NOT_LOADED = say('reportNotLoaded');

export function App() {
  const [known, setKnown] = useState<Known | null>(null);
  const [screen, setScreen] = useState<Screen>(FIRST);
  // Each change of the screen takes a turn when it is asked for. The start screen can be used before the
  // host has answered: a report opened in the meantime is of a later turn, and a late answer leaves it there.
  const turn = useRef(0);
  const takeTurn = useCallback(() => {
    turn.current += 1;
    return turn.current;
  }, []);
  const toLibrary = useCallback(
    (problem: Problem | null = null, first?: FirstAsked, mine = takeTurn()) => {
      const settle = (next: Screen) => mine === turn.current && setScreen(next);
      void host.start({}).then(
        ({ templates, samples, faults }) => {
          setKnown({ templates, samples, faults });
          settle({ kind: 'library', problem, first });
        },
        (error: unknown) => settle({ kind: 'unreachable', why: sayFault(error) }),
      );
    },
    [takeTurn],
  );
  const show = useCallback(
    (opened: OpenReport) => {
      const mine = takeTurn();
      void loadReport().then(
        ({ beginReport }) => setScreen({ kind: 'report', turn: mine, ...beginReport(host, opened) }),
        () => toLibrary({ message: NOT_LOADED }),
      );
    },
    [takeTurn, toLibrary],
  );
  const open = useCallback(
    (opening: Promise<OpenReport | null>, file?: string) => {
      const mine = takeTurn();
      void opening.then(
        (opened) => (opened ? show(opened) : toLibrary(null, undefined, mine)),
        (error) => toLibrary(problemOf(error, file), undefined, mine),
      );
    },
    [show, takeTurn, toLibrary],
  );
  const openFile = useCallback((file: string) => open(host.openReport({ file }), file), [open]);
  const start = useCallback(
    () => (goesOnWith === null ? open(host.openGiven({})) : openFile(goesOnWith)),
    [open, openFile],
  );
  useEffect(start, [start]);
  // Whoever opens a report from here finds it loaded; a fault of it is told of then.
  const isSettled = screen.kind === 'library' && known !== null;
  useEffect(() => (isSettled ? whenIdle(() => void loadReport().catch(() => {})) : undefined), [isSettled]);
  return (
    <>
      <Guard fallback={(retry) => <Stopped onRetry={retry} />}>
        {screen.kind === 'unreachable' && <Unreachable why={screen.why} onRetry={start} />}
        {screen.kind === 'library' && (
          <StartScreen
            // What went wrong on the way is told from the start.
            key={screen.problem?.message}
            host={host}
            known={known}
            problem={screen.problem}
            first={screen.first}
            onOpened={show}
          />
        )}
        {screen.kind === 'report' && (
          <screen.Screen
            key={screen.turn}
            session={screen.session}
            onLeave={(first) => toLibrary(null, first)}
            onOpen={openFile}
            onShow={show}
          />
        )}
      </Guard>
      <AppCommands host={host} onOpen={openFile} isReport={screen.kind === 'report'} />
      <Announcer />
    </>
  );
}

function Unreachable({ why, onRetry }: { why: string; onRetry: () => void }) {
  return (
    <main className="start">
      <header className="start-head">
        <h1>{say('assay')}</h1>
      </header>
      <div className="notice error" role="alert">
        <p>{why}</p>
        <button type="button" className="button" onClick={onRetry}>
          {say('tryAgain')}
        </button>
      </div>
    </main>
  );
}

function Stopped({ onRetry }: { onRetry: () => void }) {
  return (
    <main className="start">
      <h1>{say('assay')}</h1>
      <div className="notice error" role="alert">
        <p>{say('somethingWentWrong')}</p>
        <button type="button" className="button" onClick={onRetry}>
          {say('showTheReportAgain')}
        </button>
      </div>
    </main>
  );
}
