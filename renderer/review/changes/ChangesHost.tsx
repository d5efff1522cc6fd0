import { useEffect } from 'react';
import { useCommands } from '../../commands/use-commands.ts';
import { OriginalDialog } from '../../report/late-dialogs.ts';
import { useSession, useView } from '../../report/SessionContext.ts';
import { useStore } from '../../ui/store.ts';
import { say } from './messages.ts';
import { originalShown, suggesting } from './recorder.ts';
import { changeAsSuggestions, deciding, record } from './suggest.ts';
import { tellMakers } from './tell-maker.ts';
import { chooseView, useChangesView } from './views.ts';

/** Sees to it that edits are recorded while they are suggestions, and where others’ suggestions are open. */
export function ChangesHost() {
  const session = useSession();
  const on = useStore(suggesting, (value) => value);
  const open = useView(({ report }) => report.suggested !== undefined);
  useEffect(() => {
    if (!open) return;
    record(session);
    return tellMakers(session);
  }, [session, open]);
  // Of one report, and of one time.
  useEffect(
    () => () => {
      suggesting.set(false);
      originalShown.set(false);
    },
    [],
  );
  const view = useChangesView();
  const reading = session.readOnly && { enabled: false, why: say('thisReportIsOpen') };
  useCommands({
    'view.changesMarked': { run: () => chooseView('marked'), checked: view === 'marked' },
    'view.changesPlain': { run: () => chooseView('plain'), checked: view === 'plain' },
    'view.changesOriginal': { run: () => chooseView('original'), checked: view === 'original' },
    'report.nextChange': { run: () => void deciding(({ stepChange }) => stepChange(session, 1)) },
    'report.previousChange': { run: () => void deciding(({ stepChange }) => stepChange(session, -1)) },
    'report.acceptChange': {
      run: () => void deciding(({ settleHere }) => settleHere(session, 'accept')),
      ...reading,
    },
    'report.rejectChange': {
      run: () => void deciding(({ settleHere }) => settleHere(session, 'reject')),
      ...reading,
    },
    'report.suggest': {
      run: () => changeAsSuggestions(session, !on),
      checked: on,
      ...reading,
    },
  });
  return view === 'original' ? <OriginalDialog onClose={() => originalShown.set(false)} /> : null;
}
