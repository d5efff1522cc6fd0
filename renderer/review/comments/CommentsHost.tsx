import { useEffect } from 'react';
import type { Offer } from '../../commands/registry.ts';
import { useCommands } from '../../commands/use-commands.ts';
import { useSession } from '../../report/SessionContext.ts';
import { whenIdle } from '../../ui/idle.ts';
import { soon } from '../../ui/later.tsx';
import { say } from './messages.ts';

const withCode = soon(() => import('./late.ts'));

/** Paints comments in the texts, and goes from one to the next. */
export function CommentsHost() {
  const session = useSession();
  useEffect(() => {
    let gone = false;
    let stop = () => {};
    const off = whenIdle(() => {
      void withCode(
        ({ followComments }) => {
          if (!gone) stop = followComments(session);
        },
        () => {},
      );
    });
    return () => {
      gone = true;
      off();
      stop();
    };
  }, [session]);
  const changes: Partial<Offer> = session.readOnly ? { enabled: false, why: say('thisReportIsOpen') } : {};
  useCommands({
    'insert.comment': { ...changes, run: () => void withCode(({ beginComment }) => beginComment(session)) },
    'report.nextComment': { run: () => void withCode(({ stepComment }) => stepComment(session, 1)) },
    'report.previousComment': { run: () => void withCode(({ stepComment }) => stepComment(session, -1)) },
    'report.goToComment': { run: () => void withCode(({ goToThread }) => goToThread(session)) },
    'report.resolveComment': { ...changes, run: () => void withCode(({ resolveHere }) => resolveHere(session)) },
  });
  return null;
}
