import { useEffect } from 'react';
import { useCommands } from '../commands/use-commands.ts';
import { useSession } from '../report/SessionContext.ts';
import type { Session } from '../report/session.ts';
import { useStore } from '../ui/store.ts';
import { FindBar } from './FindBar.tsx';
import type { Finder } from './finder.ts';
import { finderOf } from './finder-of.ts';
import { paintMatches, unpaintMatches } from './highlights.ts';

/** The find bar and its commands, in the place of the browser’s own, which sees only what is on the page. */
export function FindHost() {
  const session = useSession();
  const finder = finderOf(session);
  const open = useStore(finder.state, (state) => state.open !== null);
  const replaces = session.readOnly === undefined;
  useCommands({
    'edit.find': { run: () => finder.open('find') },
    'edit.replace': { run: () => finder.open(replaces ? 'replace' : 'find') },
    'edit.findNext': { run: () => stepFrom(finder, 1) },
    'edit.findPrevious': { run: () => stepFrom(finder, -1) },
  });
  useEffect(() => (open ? follow(session, finder) : undefined), [open, session, finder]);
  useEffect(() => finder.stop, [finder]);
  return open ? <FindBar finder={finder} /> : null;
}

function stepFrom(finder: Finder, by: 1 | -1): void {
  const open = finder.state.get().open !== null;
  // Whoever is in the text stays in the text.
  const stays = open && !document.activeElement?.closest('[data-find]');
  if (!open) finder.open('find');
  void finder.step(by, stays);
}

/** Pause (ms) after which the marks follow what comes onto the page. */
const PAINT = 80;

/** Keeps matches and their marks with the report and with what is on the page. */
function follow(session: Session, finder: Finder): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const paint = () => {
    clearTimeout(timer);
    timer = undefined;
    const { passages, matches, current } = finder.state.get();
    paintMatches(session, passages, matches, matches[current]);
  };
  const soon = () => {
    timer ??= setTimeout(paint, PAINT);
  };
  const observer = new MutationObserver(soon);
  const paper = document.querySelector('[data-scroller]');
  if (paper) observer.observe(paper, { childList: true, subtree: true, characterData: true });
  const leave = [finder.state.subscribe(paint), session.view.subscribe(() => void finder.refresh())];
  paint();
  return () => {
    clearTimeout(timer);
    observer.disconnect();
    for (const stop of leave) stop();
    unpaintMatches();
  };
}
