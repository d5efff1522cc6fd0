import { announce } from '../ui/Announcer.tsx';
import { createStore } from '../ui/store.ts';
import { say } from './messages.ts';
import { previewOpen } from './open.ts';

/** Whether the pages are to be printed, from the wish to the end of it. */
export const printAsked = createStore(false);
/** Whether every page is drawn, and not only those near the window. */
export const allDrawn = createStore(false);

let openedToPrint = false;

/** Prints the pages as they are laid out. Where they are not shown, they are for as long as that takes. */
export function printReport(): void {
  if (printAsked.get()) return;
  announce(say('layingOutToPrint'));
  openedToPrint = !previewOpen.get();
  printAsked.set(true);
  previewOpen.set(true);
}

/** The pages are hidden again where they were shown for this only. */
export function endPrinting(): void {
  printAsked.set(false);
  allDrawn.set(false);
  if (openedToPrint) previewOpen.set(false);
  openedToPrint = false;
}
