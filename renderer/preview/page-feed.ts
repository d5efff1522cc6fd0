import { AssayError } from '../../core/fault.ts';
import type { PageOrigin, PageView } from '../../core/pages.ts';
import type { Session } from '../report/session.ts';
import { sayFault } from '../ui/say-fault.ts';
import { createStore, type Store } from '../ui/store.ts';

/** A page as it is shown; it stays the same thing while nothing on it changes. */
export type ShownPage = { key: string; number: number; view: PageView };
export type Shown = {
  font: string;
  pages: ShownPage[];
  /** The page that each part begins on. */
  begins: ReadonlyMap<string, number>;
  guessed: boolean;
};
export type Feed = {
  shown: Store<Shown | null>;
  state: Store<'working' | 'ready' | { why: string }>;
  /** Lays out what is written now. Over when the pages are there, or with the reason why they are not. */
  renew: () => Promise<string | undefined>;
  stop: () => void;
};

/** Pause (ms) after a change before the pages follow it. */
const PAUSE = 650;

/** The pages of an open report. Old ones stay until the new are there; only those that changed are sent. */
export function createPageFeed(session: Session): Feed {
  const shown = createStore<Shown | null>(null);
  const state = createStore<'working' | 'ready' | { why: string }>('working');
  let held = new Map<string, PageView[]>();
  let last = new Map<string, ShownPage>();
  let abort: AbortController | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const ask = async () => {
    abort?.abort();
    const own = new AbortController();
    abort = own;
    state.set('working');
    try {
      const asked = { report: session.report(), known: [...held.keys()] };
      const { units, font, guessed } = await session.host.layPages(asked, { signal: own.signal });
      if (own.signal.aborted) return;
      const views = new Map(units.map((unit) => [unit.key, unit.pages ?? held.get(unit.key) ?? []]));
      const pages = units.flatMap((unit) =>
        (views.get(unit.key) ?? []).map((view, index): ShownPage => {
          const page = { key: `${unit.key} ${index}`, number: unit.first + index, view };
          const before = last.get(page.key);
          return before?.number === page.number ? before : page;
        }),
      );
      held = views;
      last = new Map(pages.map((page) => [page.key, page]));
      const begins = new Map(
        units.flatMap((unit) => unit.parts.map(({ id, page }): [string, number] => [id, unit.first + page])),
      );
      shown.set({ font, pages, begins, guessed });
      state.set('ready');
    } catch (error) {
      if (own.signal.aborted) return;
      // Another window of this host asked for its own pages: try again when nothing is waited for.
      if (error instanceof AssayError && error.code === 'cancelled') soon();
      else state.set({ why: sayFault(error) });
    }
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void ask(), PAUSE);
  };
  const leave = session.view.subscribe(soon);
  void ask();
  return {
    shown,
    state,
    renew() {
      clearTimeout(timer);
      void ask();
      return new Promise((resolve) => {
        const look = () => {
          const now = state.get();
          if (now === 'working') return;
          leaveState();
          resolve(now === 'ready' ? undefined : now.why);
        };
        const leaveState = state.subscribe(look);
      });
    },
    stop() {
      leave();
      clearTimeout(timer);
      abort?.abort();
    },
  };
}

/** Where a block, or else its part, is first found: the page and how far down it is. */
export function findOrigin(
  { pages, begins }: Shown,
  { part, block }: PageOrigin,
): { page: ShownPage; y: number } | undefined {
  let best: { page: ShownPage; y: number } | undefined;
  for (const page of pages)
    for (const item of page.view.items) {
      if (item.kind === 'box' || item.origin?.part !== part) continue;
      if (item.origin.block === block) return { page, y: item.y };
      best ??= { page, y: item.y };
    }
  const begin = best ? undefined : pages.find(({ number }) => number === begins.get(part));
  return best ?? (begin && { page: begin, y: 0 });
}
