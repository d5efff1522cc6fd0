import type { OpenReport } from '../../../core/contract/contract.ts';
import type { FileRef } from '../../../core/contract/handle.ts';
import { AssayError } from '../../../core/fault.ts';
import type { Report } from '../../../core/report.ts';
import type { VersionEdit, VersionWish } from '../../../core/versions/version.ts';
import type { Host } from '../../transport.ts';
import { createStore, type Store } from '../../ui/store.ts';
import type { HistoryPieces } from '../kept-history.ts';
import { createSaver, type SavedState } from '../saving.ts';
import { createKeeper, type Keeper } from './keeper.ts';
import { newRecovered, type Recovered } from './recovered.ts';

/** The ways of a report out of its window: from moment to moment to where unsaved work is kept, and now and then to its file. */
export type Filing = {
  file: Store<FileRef>;
  saved: Store<SavedState>;
  recovered: Store<Recovered>;
  /** Keeps what no save has brought into the file yet. */
  keeper: Keeper;
  changed: () => void;
  save: () => Promise<boolean>;
  /** Saves and keeps a version of what is saved. True when it is in the file. */
  keepVersion: (wish: VersionWish) => Promise<boolean>;
  /** Saves, and renames or removes a version in the file with that. True when it is done. */
  editVersion: (edit: VersionEdit) => Promise<boolean>;
  /** Goes on with the copy that was just saved. */
  continueAs: (copy: OpenReport) => void;
  /** The report as it was last read from its file or saved there; nothing while that is not known. */
  common: () => Report | undefined;
  /** Goes on from what is in the file now, once that was merged in. */
  standOn: (found: Pick<OpenReport, 'report' | 'revision'>) => void;
  close: () => void;
};

type Needs = {
  host: Host;
  opened: OpenReport;
  /** The newest report; whatever an editor still holds back is in it. */
  report: () => Report;
  /** @throws AssayError for a report that the host would refuse */
  assertValid: () => void;
  pieces: () => HistoryPieces;
};

export function createFiling({ host, opened, report, assertValid, pieces }: Needs): Filing {
  let { revision } = opened;
  /** The report that the file holds. */
  let inFile = opened.restored ? opened.restored.base : opened.report;
  const file = createStore(opened.file);
  const saved = createStore<SavedState>({ kind: 'saved', at: undefined });
  const recovered = createStore(newRecovered(opened));
  /** Versions that the next save is to keep, and what it is to do with others. */
  const wishes: VersionWish[] = [];
  const edits: VersionEdit[] = [];

  const keeper = createKeeper({
    host,
    opened,
    moment() {
      const now = report();
      return { report: now, history: pieces(), dirty: now !== inFile };
    },
    place: () => ({ file: file.get().handle, basedOn: revision }),
    tell: (trouble) => recovered.set({ ...recovered.get(), trouble }),
  });
  const saver = createSaver(
    async () => {
      const [keep, edit] = [[...wishes], [...edits]];
      const along = { ...(keep.length > 0 && { keep }), ...(edit.length > 0 && { edit }) };
      const done = await keeper.save(async (work) => {
        assertValid();
        return host.saveWork({ ...work, ...along }).catch(async (error) => {
          const found = error instanceof AssayError && error.code === 'not found' && (await findAgain());
          if (!found) throw error;
          return host.saveWork({ ...work, ...along, file: found.handle });
        });
      });
      revision = done.saved.revision;
      inFile = done.report;
      keeper.saved(done.mark);
      wishes.splice(0, keep.length);
      edits.splice(0, edit.length);
      return done.saved.savedAt;
    },
    (state) => saved.set(state),
  );

  /** A host that was started again knows none of the handles of the one before, but it knows the report lately opened. */
  const findAgain = async () => {
    const { name } = file.get();
    const [found, ...more] = (await host.listRecent({})).filter((recent) => recent.file.name === name);
    if (!found || more.length > 0) return undefined;
    file.set(found.file);
    return found.file;
  };
  const saveWith = async <T>(list: T[], one: T): Promise<boolean> => {
    list.push(one);
    saver.changed();
    await saver.now();
    const at = list.indexOf(one);
    // Carried out by a later save, it would be of something else.
    if (at >= 0) list.splice(at, 1);
    return at < 0;
  };
  const changed = () => {
    saver.changed();
    keeper.changed();
  };

  if (opened.restored) changed();
  return {
    file,
    saved,
    recovered,
    keeper,
    changed,
    save: saver.now,
    keepVersion: (wish) => saveWith(wishes, wish),
    editVersion: (edit) => saveWith(edits, edit),
    continueAs(copy) {
      file.set(copy.file);
      revision = copy.revision;
      inFile = report();
      keeper.moved();
      saver.settled(new Date().toISOString());
    },
    common: () => inFile,
    standOn(found) {
      revision = found.revision;
      inFile = found.report;
    },
    close() {
      saver.stop();
      keeper.leave();
    },
  };
}
