import { useEffect } from 'react';
import { useCommands } from '../commands/use-commands.ts';
import { useSession } from '../report/SessionContext.ts';
import { whenIdle } from '../ui/idle.ts';
import { soon } from '../ui/later.tsx';
import { newWorker } from '../workers.ts';

const withCode = soon(() => import('./begin-check.ts'));

/** Has the report proof-read once it stands, and goes from finding to finding. */
export function ProofHost() {
  const session = useSession();
  useEffect(() => {
    let stop = () => {};
    let gone = false;
    const off = whenIdle(() => {
      // Without it, the findings in the data are there all the same.
      void withCode(
        ({ beginChecking }) => {
          if (!gone) stop = beginChecking(session, () => newWorker('proof'));
        },
        () => session.proof.set({ ...session.proof.get(), state: 'failed' }),
      );
    });
    return () => {
      gone = true;
      off();
      stop();
    };
  }, [session]);
  useCommands({
    'report.nextFinding': { run: () => void withCode(({ stepFinding }) => stepFinding(session, 1)) },
    'report.previousFinding': { run: () => void withCode(({ stepFinding }) => stepFinding(session, -1)) },
    'report.dealWithFinding': { run: () => void withCode(({ dealWithFinding }) => dealWithFinding(session)) },
  });
  return null;
}
