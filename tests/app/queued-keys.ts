import type { Page } from 'playwright-core';

/** Keys as a page meets them that is late: all of them wait in its queue, and nothing else of the page’s comes in between. */
export async function pressQueued(page: Page, keys: readonly string[]): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const sent = keys.flatMap((pressed) => {
    const names = pressed.split('+');
    const name = names.at(-1) ?? '';
    const held = names.slice(0, -1).reduce((sum, one) => sum + (MODIFIERS[one] ?? 0), 0);
    const [code, windowsVirtualKeyCode] = NAMED[name] ?? [`Key${name.toUpperCase()}`, name.toUpperCase().charCodeAt(0)];
    const letter = name.length === 1 && held === 0 ? name : name === 'Enter' ? '\r' : undefined;
    const key = { key: name, code, windowsVirtualKeyCode, modifiers: held };
    return [
      cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key, ...(letter && { text: letter }) }),
      cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key }),
    ];
  });
  await Promise.all(sent);
  await cdp.detach();
}

const MODIFIERS: Record<string, number> = { Alt: 1, Control: 2, Shift: 8 };
const NAMED: Record<string, [string, number]> = {
  ' ': ['Space', 32],
  Backspace: ['Backspace', 8],
  Enter: ['Enter', 13],
  PageUp: ['PageUp', 33],
  PageDown: ['PageDown', 34],
  End: ['End', 35],
  Home: ['Home', 36],
  ArrowLeft: ['ArrowLeft', 37],
  ArrowUp: ['ArrowUp', 38],
  ArrowRight: ['ArrowRight', 39],
  ArrowDown: ['ArrowDown', 40],
  Delete: ['Delete', 46],
};

/** From now on, keys come before what the page has put off to the next moment: a busy machine runs its timers last. */
export function holdTimers(page: Page): Promise<void> {
  return page.evaluate(() => {
    const { setTimeout } = window;
    const later = (handler: TimerHandler, wait = 0, ...rest: unknown[]) =>
      setTimeout(handler, Math.max(wait, 200), ...rest);
    Object.assign(window, { setTimeout: later });
  });
}

/**
 * From now on, the text with the focus is drawn anew each time when what is selected on the page has moved, before anything
 * of the text hears of it: as a finished check or a painted change may do it at any time.
 */
export function redrawAtEachMove(page: Page): Promise<void> {
  return page.evaluate(() => {
    type Fiber = { memoizedProps?: { editor?: { onChange?: () => void } }; return?: Fiber };
    addEventListener(
      'selectionchange',
      () => {
        const text = document.activeElement;
        const name = Object.keys(text ?? {}).find((key) => key.startsWith('__reactFiber'));
        if (!text?.matches('.editable') || !name) return;
        let fiber: Fiber | undefined = Reflect.get(text, name);
        while (fiber && !fiber.memoizedProps?.editor?.onChange) fiber = fiber.return;
        if (!fiber) throw new Error('The text is drawn in another way now.');
        fiber.memoizedProps?.editor?.onChange?.();
      },
      { capture: true },
    );
  });
}
