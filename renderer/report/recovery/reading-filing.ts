import type { OpenReport } from '../../../core/contract/contract.ts';
import { AssayError } from '../../../core/fault.ts';
import { createStore } from '../../ui/store.ts';
import type { SavedState } from '../saving.ts';
import type { Filing } from './filing.ts';
import { say } from './messages.ts';
import { newRecovered } from './recovered.ts';

/** The filing of a report that may only be read: it never leaves its window. */
export function createReadingFiling(opened: OpenReport): Filing {
  const nothing = () => {};
  return {
    file: createStore(opened.file),
    saved: createStore<SavedState>({ kind: 'saved', at: undefined }),
    recovered: createStore(newRecovered(opened)),
    keeper: {
      changed: nothing,
      now: async () => {},
      save: () => Promise.reject(new AssayError('wrong use', say('theReportIsOnlyRead'))),
      saved: nothing,
      isSafe: () => true,
      moved: nothing,
      leave: nothing,
      begin: nothing,
    },
    changed: nothing,
    save: async () => true,
    keepVersion: async () => false,
    editVersion: async () => false,
    continueAs: nothing,
    common: () => opened.report,
    standOn: nothing,
    close: nothing,
  };
}
