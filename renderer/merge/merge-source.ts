import { AssayError } from '../../core/fault.ts';
import type { Decision } from '../../core/merge/merging.ts';
import { type Sides, withoutBase } from '../../core/merge/without-base.ts';
import type { Session } from '../report/session.ts';
import { say } from './messages.ts';

/** What the two sides are called, and the choices between them; and the side that is not in the window yet. */
export type SideNames = {
  ours: string;
  theirs: string;
  choices: Record<Decision, string>;
  /** The choice of one side wherever none is made yet. */
  allOthers: { ours: string; theirs: string };
  coming: { side: 'ours' | 'theirs'; from: 'file' | 'work' };
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
      ...namesOf(say('fromThisWindow'), say('bothThisWindowsFirst')),
      ours: say('inThisWindow'),
      allOthers: { ours: say('allOthersFromThisWindow'), theirs: say('allOthersFromTheFile') },
      coming: { side: 'theirs', from: 'file' },
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
      ...namesOf(say('fromTheUnsavedWork'), say('bothTheWorksFirst')),
      ours: say('unsavedWork'),
      allOthers: { ours: say('allOthersFromTheWork'), theirs: say('allOthersFromTheFile') },
      coming: { side: 'ours', from: 'work' },
    },
    async read() {
      const { report } = await session.host.loadWork({ work });
      if (report.id !== session.report().id) throw new AssayError('bad input', say('theWorkIsOfAnotherReport'));
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

function namesOf(ours: string, both: string): Pick<SideNames, 'theirs' | 'choices'> {
  return {
    theirs: say('inTheFile'),
    choices: { ours, theirs: say('fromTheFile'), both, base: say('asItWasBefore') },
  };
}
