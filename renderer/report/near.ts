import { type RefObject, useEffect, useState } from 'react';

/** How far outside the window (px) a text gets its editor, and how far away it gives it up. */
const COMES = 900;

type Seen = (near: boolean) => void;
const seen = new WeakMap<Element, Seen>();
let observer: IntersectionObserver | undefined;

function observe(element: Element, tell: Seen): () => void {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const entry of entries) seen.get(entry.target)?.(entry.isIntersecting);
    },
    { root: element.closest('[data-scroller]'), rootMargin: `${COMES}px 0px` },
  );
  seen.set(element, tell);
  observer.observe(element);
  const watching = observer;
  return () => watching.unobserve(element);
}

/** For another scroller, of another report. */
export function forgetObserver(): void {
  observer?.disconnect();
  observer = undefined;
}

/** Whether the element is near the window; while the focus is in it, it stays so. */
export function useNear(ref: RefObject<HTMLElement | null>): [boolean, (near: boolean) => void] {
  const [near, setNear] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    return observe(element, (isNear) => {
      if (isNear || !element.contains(document.activeElement)) setNear(isNear);
    });
  }, [ref]);
  return [near, setNear];
}
