import { say } from './messages.ts';

/**
 * For `ref`: what is in a frame that scrolls sideways can be reached without a pointer, too. The frame is a stop of the
 * Tab key only while its table is wider than the window leaves it.
 */
export function reachByKeys(frame: HTMLElement | null): (() => void) | undefined {
  if (!frame) return undefined;
  observer.observe(frame);
  return () => observer.unobserve(frame);
}

const observer = new ResizeObserver((entries) => {
  for (const { target } of entries) setStop(target, target.scrollWidth > target.clientWidth);
});

function setStop(frame: Element, scrolls: boolean): void {
  if (scrolls === frame.hasAttribute('tabindex')) return;
  if (scrolls) for (const [name, value] of attributes) frame.setAttribute(name, value);
  else for (const [name] of attributes) frame.removeAttribute(name);
}

const attributes = [
  ['tabindex', '0'],
  ['role', 'group'],
  ['aria-label', say('tableThatScrollsSideways')],
] as const;
