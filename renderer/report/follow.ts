import { useEffect } from 'react';
import type { Session } from './session.ts';

/** The place follows the focus, and the scroll where the focus is elsewhere or out of sight. */
export function useFollow(session: Session, scroller: { current: HTMLDivElement | null }): void {
  useEffect(() => {
    const root = scroller.current;
    if (!root) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const partOf = (element: Element | null) => element?.closest<HTMLElement>('[data-part]')?.dataset.part;
    const onFocus = (event: FocusEvent) => {
      const id = event.target instanceof Element ? partOf(event.target) : undefined;
      if (id) session.place.set(id);
    };
    const look = () => {
      timer = undefined;
      const frame = root.getBoundingClientRect();
      // Someone who works in the panel keeps what is in it.
      if (document.activeElement?.closest('.panel')) return;
      const held = root.contains(document.activeElement) ? document.activeElement : null;
      const box = held?.closest('[data-part]')?.getBoundingClientRect();
      if (box && box.bottom > frame.top && box.top < frame.bottom) return;
      const line = frame.top + frame.height * 0.25;
      let current: string | undefined;
      for (const element of root.querySelectorAll<HTMLElement>('[data-part]')) {
        if (element.getBoundingClientRect().top > line) break;
        current = element.dataset.part;
      }
      if (current) session.place.set(current);
    };
    const onScroll = () => {
      timer ??= setTimeout(look, 120);
    };
    root.addEventListener('focusin', onFocus);
    root.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      clearTimeout(timer);
      root.removeEventListener('focusin', onFocus);
      root.removeEventListener('scroll', onScroll);
    };
  }, [session, scroller]);
}
