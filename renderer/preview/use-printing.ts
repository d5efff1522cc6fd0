import { useEffect } from 'react';
import { flushSync } from 'react-dom';
import { desktop } from '../transport.ts';
import { announce } from '../ui/Announcer.tsx';
import { sayFault } from '../ui/say-fault.ts';
import { useStore } from '../ui/store.ts';
import { say } from './messages.ts';
import type { Feed, ShownPage } from './page-feed.ts';
import { allDrawn, endPrinting, printAsked } from './print.ts';

/** Lays out anew, draws every page and prints, once that is asked; and draws them when the browser prints on its own account. */
export function usePrinting(feed: Feed): void {
  const asked = useStore(printAsked, (value) => value);
  useEffect(() => {
    if (!asked) return;
    let gone = false;
    const print = async () => {
      const why = await feed.renew();
      if (gone) return;
      if (why !== undefined) return announce(say('notPrinted', { why }));
      drawAll(feed);
      await picturesLoaded();
      if (gone) return;
      if (desktop) await desktop.printWindow({});
      else window.print();
    };
    void print()
      .catch((error) => announce(say('notPrinted', { why: sayFault(error) })))
      .finally(endPrinting);
    return () => {
      gone = true;
    };
  }, [asked, feed]);
  useEffect(() => {
    const begin = () => drawAll(feed);
    const end = () => {
      if (!printAsked.get()) allDrawn.set(false);
    };
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, [feed]);
}

function drawAll(feed: Feed): void {
  setSheets(feed.shown.get()?.pages ?? []);
  flushSync(() => allDrawn.set(true));
}

/** The name, in a style sheet, of the kind of paper that a page is printed on. */
export function paperOf({ view }: ShownPage): string {
  return `paper-${Math.round(view.width)}-${Math.round(view.height)}`;
}

const sheets = new CSSStyleSheet();

/** Paper is as large as the pages are, which an edition decides. */
function setSheets(pages: readonly ShownPage[]): void {
  const sizes = new Map(pages.map((page) => [paperOf(page), page.view]));
  const rules = [...sizes].map(
    ([name, { width, height }]) => `@page ${name} { size: ${width / 96}in ${height / 96}in; margin: 0; }`,
  );
  sheets.replaceSync(rules.join('\n'));
  if (!document.adoptedStyleSheets.includes(sheets)) document.adoptedStyleSheets.push(sheets);
}

/** Milliseconds that a picture may take before the pages are printed without it. */
const PATIENCE = 10_000;

/** Pictures come from the host one by one, once the pages that they stand on are drawn. */
async function picturesLoaded(): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (document.querySelector('.sheet [data-loading]') && performance.now() < end)
    await new Promise((done) => setTimeout(done, 50));
  const addresses = [...document.querySelectorAll<SVGImageElement>('.sheet image')].map(({ href }) => href.baseVal);
  await Promise.allSettled(
    [...new Set(addresses)].map((address) => {
      const picture = new Image();
      picture.src = address;
      return picture.decode();
    }),
  );
}
