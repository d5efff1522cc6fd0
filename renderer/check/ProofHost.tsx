import { useEffect } from 'react';
import { useCommands } from '../commands/use-commands.ts';
import { useSession } from '../report/SessionContext.ts';
import { whenIdle } from '../ui/idle.ts';
import { newWorker } from '../workers.ts';

const load = () => import('./begin-check.ts');

/** Has the report proof-read once it stands, and goes from finding to finding. */
export function ProofHost() {
  const session = useSession();
  useEffect(() => {
    let stop = () => {};
    const begin = ({ beginChecking }: Awaited<ReturnType<typeof load>>) => {
      if (!gone) stop = beginChecking(session, () => newWorker('proof'));
    };
    let gone = false;
    const off = whenIdle(() => {
      // Without it, the findings in the data are there all the same.
      load().then(begin, () => session.proof.set({ ...session.proof.get(), state: 'failed' }));
    });
    return () => {
      gone = true;
      off();
      stop();
    };
  }, [session]);
  useCommands({
    'report.nextFinding': { run: () => void load().then(({ stepFinding }) => stepFinding(session, 1)) },
    'report.previousFinding': { run: () => void load().then(({ stepFinding }) => stepFinding(session, -1)) },
    'report.dealWithFinding': { run: () => void load().then(({ dealWithFinding }) => dealWithFinding(session)) },
  });
  return null;
}
