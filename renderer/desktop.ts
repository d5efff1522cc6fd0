import type { Bridge } from '../core/contract/bridge.ts';
import type { DesktopMessage, desktopCalls } from '../core/contract/desktop-calls.ts';
import type { FileRef } from '../core/contract/handle.ts';
import type { Client } from '../core/rpc.ts';
import { callsLater } from './later-calls.ts';

/** What the desktop shell does for the window beyond the contract, and what it tells. */
export type Desktop = Omit<Client<typeof desktopCalls>, 'takeDropped' | 'hasLeft'> & {
  /** A handle for a report that was dropped on the window. @throws AssayError where it is none */
  takeDropped: (file: File) => Promise<FileRef>;
  /** What the shell tells from now on, and what the window was too late for if nobody listened to such words before. */
  listen: <Tell extends 'command' | 'open' | 'say'>(tell: Tell, hear: (message: Told<Tell>) => void) => () => void;
  /** Done before the window goes, which waits for it a while. */
  whenLeaving: (keep: () => Promise<void>) => () => void;
};

type Told<Tell> = Extract<DesktopMessage, { tell: Tell }>;
type Hearing = { tell: string; hear: (message: never) => void };

export function connectDesktop(bridge: Bridge): Desktop {
  const calls = callsLater(async () => (await import('./checked-calls.ts')).checkedDesktop(bridge));
  const hearing = new Set<Hearing>();
  const keeping = new Set<() => Promise<void>>();
  let early: DesktopMessage[] = [];

  const say = (message: DesktopMessage) => {
    const heard = [...hearing].filter(({ tell }) => tell === message.tell);
    for (const { hear } of heard) hear(message as never);
    return heard.length > 0;
  };
  const leave = async () => {
    await Promise.allSettled([...keeping].map((keep) => keep()));
    await calls.hasLeft({});
  };
  void bridge('listen', {}, (heard) => {
    if (!('message' in heard)) return;
    const { message } = heard;
    if (message.tell === 'leave') void leave();
    else if (!say(message)) early.push(message);
  });

  return {
    tellDesktop: calls.tellDesktop,
    chooseFile: calls.chooseFile,
    openWindow: calls.openWindow,
    showInFolder: calls.showInFolder,
    printWindow: calls.printWindow,
    copyKept: calls.copyKept,
    showAgain: calls.showAgain,
    async takeDropped(file) {
      // A file is no JSON; the preload script turns it into what is.
      const [{ droppedIn }, reply] = await Promise.all([import('./checked-calls.ts'), bridge('takeDropped', file)]);
      return droppedIn(reply);
    },
    listen(tell, hear) {
      const one = { tell, hear };
      hearing.add(one);
      early = early.filter((message) => !say(message));
      return () => void hearing.delete(one);
    },
    whenLeaving(keep) {
      keeping.add(keep);
      return () => void keeping.delete(keep);
    },
  };
}
