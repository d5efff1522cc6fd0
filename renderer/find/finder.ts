import { Range } from 'slate';
import { AssayError } from '../../core/fault.ts';
import { findAll, type Match } from '../../core/find/find.ts';
import type { Findable } from '../../core/find/passage.ts';
import { passagesToFind } from '../../core/find/passages-to-find.ts';
import { newPattern, type Query } from '../../core/find/pattern.ts';
import type { Report } from '../../core/report.ts';
import type { Session } from '../report/session.ts';
import { refused, sayLocks } from '../review/sign-off/guard.ts';
import { announce } from '../ui/Announcer.tsx';
import { createStore, type Store } from '../ui/store.ts';
import { newWorker } from '../workers.ts';
import { applyChanges, type Change } from './apply.ts';
import { CLOSED, changeOf, currentOf, type FindState, type Listed } from './find-state.ts';
import { say } from './messages.ts';
import { matchFrom, type Origin, originOf } from './origin.ts';
import { isInScope, newScope, type Scope, scopesOf, selectedWords } from './scope.ts';
import { createSeeker } from './seek.ts';
import { enterMatch, enterRange, isInDialog, showMatch } from './show-match.ts';
import { sayMatch, sayPlace, sayTooLong } from './told.ts';

/** Finds and replaces in one open report. */
export type Finder = {
  state: Store<FindState>;
  open: (as: 'find' | 'replace') => void;
  /** The caret goes to the match, or back to where it was. */
  close: () => void;
  seek: (change: Partial<Query & { within: boolean }>) => void;
  setBy: (by: string) => void;
  /** `enter`: the caret goes there, too. */
  step: (by: 1 | -1, enter?: boolean) => Promise<void>;
  /** Gives the caret to a match by its index, in whatever dialog it is. */
  goTo: (index: number) => void;
  replaceOne: () => Promise<void>;
  /** Every match of the newest texts with what would take its place. */
  listChanges: () => Promise<Listed[]>;
  replace: (changes: readonly Change[]) => Promise<void>;
  /** Searches anew where the report has changed since. */
  refresh: () => Promise<void>;
  /** Ends what is under way. */
  stop: () => void;
};

export function createFinder(session: Session): Finder {
  const state = createStore<FindState>(CLOSED);
  const seeker = createSeeker(() => newWorker('regex'));
  let searched: Report | undefined;
  let scopes: Scope[] = [];
  let origin: Origin = { part: null };
  /** What had the focus before the bar. */
  let before: Element | null = null;
  /** Where that is a text, its caret, which is followed while the text changes. */
  let left: Scope | undefined;

  const set = (change: Partial<FindState>) => state.set({ ...state.get(), ...change });
  const dropScopes = () => {
    for (const { ref } of scopes) ref.unref();
    scopes = [];
  };
  const dropLeft = () => {
    left?.ref.unref();
    left = undefined;
  };
  const placed = () => session.view.get().placed;
  const sayHere = () => {
    const known = state.get();
    const here = currentOf(known);
    const place = sayPlace(known.current, known.matches.length);
    return here ? `${place}. ${sayMatch(here.passage, here.match, placed())}` : `${place}.`;
  };
  const showHere = () => {
    const here = currentOf(state.get());
    if (here) showMatch(session, here.passage, here.match);
  };
  /** Whoever replaces one by one goes on from the last, where the text was left selected. */
  const followReplaced = (spot: Findable['spot']) => {
    if (spot.kind !== 'line') return;
    const editor = session.editorOf(spot.part);
    dropLeft();
    if (!editor.selection) return;
    const end = Range.end(editor.selection);
    left = newScope(spot.part, editor, { anchor: end, focus: end });
  };
  const keepPlace = () => {
    const here = currentOf(state.get());
    if (here) origin = { part: here.passage.spot.part, spot: here.passage.spot, offset: here.match.from };
  };

  /** Finds anew; the reader is then at the first match from the origin on. False where another search came in between. */
  const search = async (show: boolean): Promise<boolean> => {
    const { query, within } = state.get();
    const nothing = { matches: [], current: -1, busy: false, told: undefined };
    searched = session.report();
    const pattern = patternOf(query);
    if (!(pattern instanceof RegExp)) {
      seeker.stop();
      set({ ...nothing, fault: pattern?.message });
      if (pattern) announce(pattern.message);
      return true;
    }
    const passages = passagesToFind(searched, session.template, session.view.get().layout);
    let matches: Match[];
    let told: string | undefined;
    if (query.regex) {
      set({ busy: true, fault: undefined });
      const sought = await seeker.seek(
        pattern,
        passages.map(({ text }) => text),
      );
      if (!sought) return false;
      matches = sought.matches;
      told = sayTooLong(sought, passages, placed());
    } else {
      seeker.stop();
      matches = findAll(passages, pattern);
    }
    if (within)
      matches = matches.filter((match) => {
        const passage = passages[match.passage];
        return passage && scopes.some((scope) => isInScope(scope, passage, match));
      });
    const current = matchFrom(origin, passages, matches, placed());
    set({ passages, matches, current, busy: false, fault: undefined, told });
    if (show) showHere();
    return true;
  };
  const refresh = async () => {
    if (state.get().open === null || session.report() === searched) return;
    keepPlace();
    await search(false);
  };
  const step = async (by: 1 | -1, enter = false) => {
    await refresh();
    const { matches, current, fault } = state.get();
    if (fault || matches.length === 0) return announce(fault ?? sayHere());
    const next = (current + by + matches.length) % matches.length;
    const told = next === current + by ? undefined : by > 0 ? say('continuedFromTheStart') : say('continuedFromTheEnd');
    set({ current: next, told });
    showHere();
    const here = currentOf(state.get());
    if (enter && here && !isInDialog(here.passage)) enterMatch(session, here.passage, here.match);
    announce([told, sayHere()].filter(Boolean).join(' '));
  };

  return {
    state,
    step,
    refresh,
    open(as) {
      const { open, query } = state.get();
      const focused = document.activeElement;
      const replaces = as === 'replace';
      if (open !== null && focused?.closest('[data-find]'))
        return set({ open: as, asked: { field: replaces && query.words !== '' ? 'by' : 'words' } });
      before = focused;
      origin = { part: session.place.get() };
      const editor = focused?.closest('.editable') ? session.active.get()?.editor : undefined;
      const part = editor && session.partOf(editor);
      const selection = scopesOf(session, editor);
      if (open === null || editor || selection.length > 0) {
        dropScopes();
        scopes = selection;
      }
      dropLeft();
      if (editor?.selection && part !== undefined) {
        origin = originOf(part, editor, Range.start(editor.selection));
        left = newScope(part, editor, editor.selection);
      }
      const [only] = selection;
      const selected = only && selection.length === 1 ? selectedWords(only) : '';
      // What was sought at another time is seldom what is to be replaced now.
      const isKnown = selected !== '' || (open !== null && query.words !== '');
      set({
        open: as,
        asked: { field: replaces && isKnown ? 'by' : 'words' },
        scoped: scopes.length > 0,
        within: false,
        query: selected === '' ? query : { ...query, words: selected, regex: false },
      });
      void search(false);
    },
    close() {
      const here = currentOf(state.get());
      const { query, by } = state.get();
      state.set({ ...CLOSED, query, by });
      seeker.stop();
      dropScopes();
      const isInField = before instanceof HTMLElement && before.isConnected && !before.matches('.editable');
      if (here) enterMatch(session, here.passage, here.match);
      else if (left?.ref.current && !isInField) {
        session.place.set(left.part);
        enterRange(session, left.part, left.ref.current);
      } else if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
      dropLeft();
    },
    seek({ within, ...query }) {
      const known = state.get();
      keepPlace();
      set({ query: { ...known.query, ...query }, within: within ?? known.within });
      void search(true).then((done) => {
        const { fault, told, query } = state.get();
        if (done && fault === undefined && query.words !== '') announce(told ?? sayHere());
      });
    },
    setBy: (by) => set({ by }),
    goTo(index) {
      set({ current: index, told: undefined });
      showHere();
      const here = currentOf(state.get());
      if (here) enterMatch(session, here.passage, here.match);
      announce(sayHere());
    },
    async replaceOne() {
      await refresh();
      const known = state.get();
      const match = known.matches[known.current];
      const change = match && changeOf(known, match);
      if (!change) return announce(sayHere());
      if (change.obstacle) {
        await step(1);
        const told = say('notReplaced', { why: change.obstacle });
        set({ told });
        announce(`${told} ${sayHere()}`);
        return;
      }
      const refusal = applyChanges(session, [change]) === 0 ? refused.get() : null;
      if (refusal) return announce(say('notReplaced', { why: sayLocks(refusal.locks) }));
      const { spot } = change.passage;
      followReplaced(spot);
      origin = { part: spot.part, spot, offset: change.match.from + change.by.length };
      await search(true);
      announce(say('replaced', { here: sayHere() }));
    },
    async listChanges() {
      await refresh();
      const known = state.get();
      return known.matches.flatMap((match) => changeOf(known, match) ?? []);
    },
    async replace(changes) {
      const count = applyChanges(session, changes);
      await search(false);
      const told = say('replacedIn', { count, lost: changes.length - count });
      set({ told });
      announce(told);
    },
    stop() {
      seeker.stop();
      dropScopes();
      dropLeft();
    },
  };
}

/** Undefined where nothing is sought. */
function patternOf(query: Query): RegExp | AssayError | undefined {
  if (query.words === '') return undefined;
  try {
    return newPattern(query);
  } catch (error) {
    if (error instanceof AssayError) return error;
    throw error;
  }
}
