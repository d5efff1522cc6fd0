import { type Beside, beside } from '../beside/beside.ts';
import { announce } from '../ui/Announcer.tsx';
import { createStore } from '../ui/store.ts';
import { say } from './messages.ts';

/** Whether the pages are to be printed, from the wish to the end of it. */
export const printAsked = createStore(false);
/** Whether every page is drawn, and not only those near the window. */
export const allDrawn = createStore(false);

/** What was beside the text when the pages were shown to be printed. */
let before: Beside | null = null;

/** Prints the pages as they are laid out. Where they are not shown, they are for as long as that takes. */
export function printReport(): void {
  if (printAsked.get()) return;
  announce(say('layingOutToPrint'));
  before = beside.get();
  printAsked.set(true);
  beside.set('pages');
}

/** What was beside the text is there again. */
export function endPrinting(): void {
  printAsked.set(false);
  allDrawn.set(false);
  beside.set(before);
}
