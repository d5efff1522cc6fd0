import { AssayError } from '../../core/fault.ts';
import { checkGiven, type Wanted } from './given-report.ts';
import { sameFile } from './same-file.ts';
import type { WindowCalls } from './window-calls.ts';

type Shown = { file: string | undefined; calls: Pick<WindowCalls, 'tell'> };

type Needs<Window extends Shown> = {
  /** In the order in which they were opened. */
  windows: () => readonly Window[];
  isInFront: (window: Window) => boolean;
  show: (window: Window) => void;
  /** `problem`: what is said in place of a report. */
  newWindow: (file: string | undefined, problem: AssayError | undefined) => Window;
  refOf: (path: string) => { handle: string; name: string };
};

/** Which window shows what is asked for: one window for each report, and none is opened that is there. */
export function createOpening<Window extends Shown>({ windows, isInFront, show, newWindow, refOf }: Needs<Window>) {
  /** What was asked for before there could be windows. */
  let early: Wanted[] | undefined = [];

  const front = () => windows().find(isInFront) ?? windows().at(-1);
  const windowWith = (path: string) => windows().find(({ file }) => file !== undefined && sameFile(file, path));

  /** What is no report is told of in a window. */
  async function open(asked: Wanted): Promise<void> {
    if (early) return void early.push(asked);
    const { file, wants } = asked;
    const latest = front();
    if (file === null && wants === null && latest) return show(latest);
    if (file === null) {
      const { calls } = newWindow(undefined, undefined);
      if (wants === 'report') calls.tell({ tell: 'command', command: 'file.new' });
      return;
    }
    const checked = await checkGiven(file).catch((error: AssayError) => error);
    if (checked instanceof AssayError) return void newWindow(undefined, checked);
    const known = windowWith(checked);
    if (known) show(known);
    else newWindow(checked, undefined);
  }

  return {
    front,
    windowWith,
    open,
    /** In the window in front, where that shows no report. */
    async openRecent(path: string): Promise<void> {
      const window = front();
      if (window && window.file === undefined && !windowWith(path))
        return window.calls.tell({ tell: 'open', file: refOf(path) });
      await open({ file: path, wants: null });
    },
    /** Opens what was asked for so far; where that was nothing, the start screen. */
    async begin(first: Wanted): Promise<void> {
      const others = early ?? [];
      early = undefined;
      if (first.file !== null || first.wants !== null || others.length === 0) await open(first);
      for (const other of others) await open(other);
    },
  };
}
