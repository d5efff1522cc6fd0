import { useEffect, useLayoutEffect } from 'react';
import { beside } from '../beside/beside.ts';
import { useCommands } from '../commands/use-commands.ts';
import { useSession } from '../report/SessionContext.ts';
import { announce } from '../ui/Announcer.tsx';
import { useStore } from '../ui/store.ts';
import { focusCode, focusMode } from './focus.ts';
import { say } from './messages.ts';

/** Shows only the text while that is asked for. */
export function FocusHost() {
  const session = useSession();
  const on = useStore(focusMode, (value) => value);
  const set = (wanted: boolean) =>
    void focusCode(
      (code) => code.setFocusMode(session, wanted),
      () => announce(say('focusModeCannotBeShown')),
    );
  useCommands({ 'view.focus': { run: () => set(!focusMode.get()), checked: on } });
  useLayoutEffect(() => {
    if (!on) return;
    document.documentElement.dataset.focusMode = 'on';
    return () => {
      delete document.documentElement.dataset.focusMode;
    };
  }, [on]);
  useEffect(() => {
    if (!on) return;
    let stop = () => {};
    let gone = false;
    void focusCode((code) => {
      if (!gone) stop = code.followFocus(session);
    });
    // Whoever asks for the pages wants to see more than the text.
    const leave = beside.subscribe(() => {
      if (beside.get()) focusMode.set(false);
    });
    return () => {
      gone = true;
      leave();
      stop();
    };
  }, [on, session]);
  useEffect(() => () => focusMode.set(false), []);
  return null;
}
