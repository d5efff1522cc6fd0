import './preview.css';
import { useEffect, useMemo, useRef, useState } from 'react';
import { wordsOf } from '../../core/layout.ts';
import type { PageOrigin } from '../../core/pages.ts';
import { useSession, useView } from '../report/SessionContext.ts';
import { rich } from '../ui/rich.tsx';
import { useStore } from '../ui/store.ts';
import { caretOrigin, goToOrigin } from './caret-origin.ts';
import { say } from './messages.ts';
import { PageSheet } from './PageSheet.tsx';
import { createPageFeed, findOrigin, type Shown } from './page-feed.ts';
import { usePrinting } from './use-printing.ts';

/** The pages as they will print, which follow the text. */
export function Pages({ onClose }: { onClose: () => void }) {
  const session = useSession();
  const feed = useMemo(() => createPageFeed(session), [session]);
  useEffect(() => feed.stop, [feed]);
  usePrinting(feed);
  const shown = useStore(feed.shown, (value) => value);
  const state = useStore(feed.state, (value) => value);
  const root = useRef<HTMLDivElement>(null);
  const [here, setHere] = useState<PageOrigin | null>(null);
  const [at, setAt] = useState(1);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const follow = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const origin = caretOrigin(session);
        if (origin) setHere((before) => (same(before, origin) ? before : origin));
      }, 150);
    };
    follow();
    document.addEventListener('selectionchange', follow);
    const leave = session.place.subscribe(follow);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', follow);
      leave();
    };
  }, [session]);
  useEffect(() => {
    if (shown && here) bringIntoView(root.current, shown, here);
  }, [shown, here]);
  const of = shown?.pages.length ?? 0;
  return (
    <section
      className="beside preview"
      aria-label={say('pages')}
      data-state={typeof state === 'string' ? state : 'failed'}
    >
      <header className="beside-head">
        <p className="preview-count">
          {of === 0 ? say('pages') : say('pageOf', { page: Math.min(at, of), pages: of })}
        </p>
        <p className="preview-state" role="status">
          {sayState(state, shown)}
        </p>
        <button type="button" className="button quiet" onClick={onClose}>
          {rich(say, 'closeThePages', { unseen: (words) => <span className="unseen">{words}</span> })}
        </button>
      </header>
      {shown && <Parts shown={shown} onPage={(number) => showPage(root.current, number)} />}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: a short way for the mouse; the outline leads to every part by keyboard */}
      <div
        className="preview-pages"
        ref={root}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable without a pointer
        tabIndex={0}
        onScroll={(event) => setAt(pageAt(event.currentTarget))}
        onClick={(event) => {
          const line = event.target instanceof Element ? event.target.closest<SVGElement>('[data-of]') : null;
          const { of: part, block } = line?.dataset ?? {};
          if (part) goToOrigin(session, { part, ...(block !== undefined && { block: Number(block) }) });
        }}
      >
        {shown?.pages.map((page) => (
          <PageSheet
            key={page.key}
            page={page}
            font={shown.font}
            of={of}
            here={
              here && page.view.items.some((item) => item.kind === 'line' && item.origin?.part === here.part)
                ? here
                : null
            }
          />
        ))}
      </div>
    </section>
  );
}

function same(one: PageOrigin | null, other: PageOrigin): boolean {
  return one?.part === other.part && one.block === other.block;
}

function sayState(state: 'working' | 'ready' | { why: string }, shown: Shown | null): string {
  if (typeof state === 'object') return state.why;
  if (state === 'working') return shown ? say('updating') : say('layingOutThePages');
  return shown?.guessed ? say('somePagesAreAGuess') : '';
}

/** Pages and words of each part at the top. */
function Parts({ shown, onPage }: { shown: Shown; onPage: (page: number) => void }) {
  const { layout } = useView();
  const parts = layout.parts.filter((placed) => placed.printed && shown.begins.has(placed.id));
  return (
    <details className="preview-parts">
      <summary>{say('partsWithPagesAndWords')}</summary>
      <ul>
        {parts.map((placed) => (
          <li key={placed.id}>
            <button type="button" className="preview-part" onClick={() => onPage(shown.begins.get(placed.id) ?? 1)}>
              <span>{placed.heading && placed.number ? `${placed.number} ${placed.title}` : placed.title}</span>
              <span>{say('page', { page: shown.begins.get(placed.id) ?? '' })}</span>
              <span>{say('words', { count: wordsOf(placed) })}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function sheetOf(root: HTMLElement | null, page: number): HTMLElement | null {
  return root?.querySelector<HTMLElement>(`[data-page="${page}"]`) ?? null;
}

function showPage(root: HTMLElement | null, page: number): void {
  const sheet = sheetOf(root, page);
  if (root && sheet) root.scrollTop = sheet.offsetTop - 8;
}

/** Scrolls only where the place is out of sight, and never the window. */
function bringIntoView(root: HTMLElement | null, shown: Shown, here: PageOrigin): void {
  const found = findOrigin(shown, here);
  const sheet = found && sheetOf(root, found.page.number);
  if (!root || !found || !sheet) return;
  const y = sheet.offsetTop + (found.y / found.page.view.height) * sheet.offsetHeight;
  if (y < root.scrollTop + 24 || y > root.scrollTop + root.clientHeight - 48)
    root.scrollTop = y - root.clientHeight / 3;
}

function pageAt(root: HTMLElement): number {
  const middle = root.scrollTop + root.clientHeight / 3;
  let page = 1;
  for (const sheet of root.querySelectorAll<HTMLElement>('[data-page]')) {
    if (sheet.offsetTop > middle) break;
    page = Number(sheet.dataset.page);
  }
  return page;
}
