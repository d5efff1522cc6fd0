import { useEffect, useRef, useState } from 'react';
import type { Offer } from '../commands/registry.ts';
import { useCommands } from '../commands/use-commands.ts';
import { useSession } from '../report/SessionContext.ts';
import { createStore, useStore } from '../ui/store.ts';
import { followCaret, type Places, type Reach } from './follow-caret.ts';
import type { GoTab } from './GoDialog.tsx';
import { GoDialog } from './late.ts';
import { say } from './messages.ts';

/** Shows all commands and all places by name while they are asked for, and keeps the places where the caret was. */
export function GoHost() {
  const session = useSession();
  const [shown, setShown] = useState<GoTab | null>(null);
  const places = useRef<Places | null>(null);
  const [reach] = useState(() => createStore<Reach>({ back: false, forward: false }));
  const { back, forward } = useStore(reach, (value) => value);
  useEffect(() => {
    const followed = followCaret(session, reach);
    places.current = followed;
    return () => {
      followed.stop();
      places.current = null;
    };
  }, [session, reach]);
  const stepping = (by: 1 | -1, leads: boolean, why: string): Offer => ({
    run: () => places.current?.step(by),
    enabled: leads,
    why,
  });
  useCommands({
    'help.commands': { run: () => setShown('commands') },
    'edit.goTo': { run: () => setShown('places') },
    'view.back': stepping(-1, back, say('thereIsNoEarlierPlace')),
    'view.forward': stepping(1, forward, say('thereIsNoLaterPlace')),
  });
  if (!shown) return null;
  return <GoDialog first={shown} session={session} onClose={() => setShown(null)} />;
}
