import type { Page } from 'playwright-core';

type Shown = {
  what: string;
  keys: string;
  /** Is there as soon as it is shown, whatever language the window speaks. */
  place: string;
};

/** What a window shows of an open report, by the keys that show it. */
const SHOWN: readonly Shown[] = [
  { what: 'settings', keys: 'Control+,', place: 'dialog .settings-group' },
  { what: 'commands', keys: 'Control+Shift+K', place: 'dialog:has(#tab-commands[aria-selected=true]) .go-line' },
  { what: 'places', keys: 'Control+g', place: 'dialog:has(#tab-places[aria-selected=true]) .go-line' },
  { what: 'report at a glance', keys: 'Shift+F8', place: 'dialog .glance' },
  { what: 'export', keys: 'Control+Shift+E', place: 'dialog input[name=form]' },
  { what: 'find', keys: 'Control+f', place: '.find-bar [data-find-words]' },
  { what: 'replace', keys: 'Control+h', place: '.find-bar [data-find-by]' },
];

/** Shows each by its keys, lets it be looked at once it is there, and puts it away. */
export async function showEach(page: Page, look: (what: string) => Promise<void>): Promise<void> {
  for (const { what, keys, place } of SHOWN) {
    const shown = page.locator(place).first();
    await page.keyboard.press(keys);
    await shown.waitFor();
    await look(what);
    await page.keyboard.press('Escape');
    await shown.waitFor({ state: 'detached' });
  }
}
