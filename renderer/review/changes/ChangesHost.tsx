import { useEffect } from 'react';
import { useCommands } from '../../commands/use-commands.ts';
import { useSession, useView } from '../../report/SessionContext.ts';
import { useStore } from '../../ui/store.ts';
import { suggesting } from './recorder.ts';

const load = () => import('./record.ts');

/** Sees to it that edits are recorded while they are suggestions, and where others’ suggestions are open. */
export function ChangesHost() {
  const session = useSession();
  const on = useStore(suggesting, (value) => value);
  const open = useView(({ report }) => report.suggested !== undefined);
  useEffect(() => {
    if (open) load().then(({ startRecording }) => startRecording(session));
  }, [session, open]);
  // Of one report, and of one time.
  useEffect(() => () => suggesting.set(false), []);
  useCommands({
    'report.suggest': {
      run() {
        load().then(({ changeAsSuggestions }) => changeAsSuggestions(session, !suggesting.get()));
      },
      checked: on,
      ...(session.readOnly && { enabled: false, why: 'This report is open to be read only.' }),
    },
  });
  return null;
}
