import type { Page } from 'playwright-core';

/** Words that can be seen in part only: beyond the window, or beyond something around them that hides what is outside of it. `of`: which are looked at. */
export function cutOff(page: Page, of: RegExp): Promise<string[]> {
  return page.evaluate((source) => {
    const meant = new RegExp(source, 'u');
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const words = node.textContent?.trim() ?? '';
      const own = node.parentElement;
      if (!meant.test(words) || !own?.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }))
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const { left, right } = range.getBoundingClientRect();
      for (let around: Element | null = own; around; around = around.parentElement) {
        const { overflowX, position } = getComputedStyle(around);
        const box = around.getBoundingClientRect();
        // What only a screen reader reads has no size.
        if (box.width <= 2) break;
        if (overflowX === 'auto' || overflowX === 'scroll') break;
        if (overflowX !== 'visible' && (left < box.left - 1 || right > box.right + 1)) {
          if (!around.closest('[title]')) found.push(`${words} in ${around.className || around.tagName}`);
          break;
        }
        if (position === 'fixed') break;
      }
    }
    if (document.documentElement.scrollWidth > innerWidth + 1)
      found.push(`the window, by ${document.documentElement.scrollWidth - innerWidth}`);
    return found;
  }, of.source);
}
