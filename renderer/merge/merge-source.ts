import { AssayError } from '../../core/fault.ts';
import type { Decision } from '../../core/merge/merging.ts';
import { type Sides, withoutBase } from '../../core/merge/without-base.ts';
import type { Session } from '../report/session.ts';

/** What the two sides are called, and the choices between them; and the side that is not in the window yet. */
export type SideNames = {
  ours: string;
  theirs: string;
  choices: Record<Decision, string>;
  coming: { from: 'ours' | 'theirs'; name: string };
};

/** Two copies of the report that are to be one, and what is to be done once they are. */
export type MergeSource = {
  names: SideNames;
  read: () => Promise<{ sides: Sides; merged: () => Promise<void> }>;
};

/** What is in the window, and what someone else has brought into its file. */
export function fileSource(session: Session): MergeSource {
  return {
    names: {
      ...namesOf('In this window', 'From this window', 'Both, this window’s first'),
      coming: { from: 'theirs', name: 'the file' },
    },
    async read() {
      const file = await session.host.readFile({ file: session.file.get().handle });
      const base = session.common();
      const copies = { ours: session.report(), theirs: file.report };
      return {
        sides: base ? { base, ...copies } : withoutBase(copies),
        async merged() {
          session.standOn(file);
          await session.save();
        },
      };
    },
  };
}

/** Work that was kept of another state of the file, and the report as it is open. It is forgotten once it is in the file. */
export function workSource(session: Session, work: string, gone: () => void): MergeSource {
  return {
    names: {
      ...namesOf('Unsaved work', 'From the unsaved work', 'Both, the unsaved work’s first'),
      coming: { from: 'ours', name: 'the unsaved work' },
    },
    async read() {
      const { report } = await session.host.loadWork({ work });
      if (report.id !== session.report().id)
        throw new AssayError('bad input', 'The unsaved work is of another report. Open it as a copy.');
      return {
        sides: withoutBase({ ours: report, theirs: session.report() }),
        async merged() {
          if (!(await session.save())) return;
          await session.host.dropWork({ works: [work] });
          gone();
        },
      };
    },
  };
}

function namesOf(ours: string, fromOurs: string, both: string): Omit<SideNames, 'coming'> {
  const choices = { ours: fromOurs, theirs: 'From the file', both, base: 'As it was before' };
  return { ours, theirs: 'In the file', choices };
}
