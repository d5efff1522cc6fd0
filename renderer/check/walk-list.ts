import { type HTMLAttributes, type KeyboardEvent, useLayoutEffect, useRef } from 'react';

/** Arrow keys go from finding to finding, wherever in one the focus is; whoever types in a field stays there. */
export function moveInList(event: KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget, key } = event;
  if (!(target instanceof HTMLElement) || target.matches('input, textarea, select')) return;
  const all = [...currentTarget.querySelectorAll<HTMLElement>('.finding')];
  const at = all.findIndex((finding) => finding.closest('li')?.contains(target));
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[key];
  const next = to === undefined ? undefined : all[to];
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
}

/** What has the focus when a finding is settled: the one behind it, or the one before, or what says that there is none. */
export function neighbourOf(item: HTMLElement | null): HTMLElement | undefined {
  const pane = item?.closest('.findings-pane');
  const all = findingsIn(pane);
  const at = all.findIndex((finding) => item?.contains(finding));
  return all[at + 1] ?? all[at - 1] ?? toldIn(pane);
}

/** Where a finding had the focus and went with another that was mended, the one that is in its place gets it. */
export function useFocusKept(): Pick<HTMLAttributes<HTMLElement>, 'onFocus' | 'onBlur'> {
  const last = useRef<{ pane: Element | null; at: number } | undefined>(undefined);
  useLayoutEffect(() => {
    if (!last.current || document.activeElement !== document.body) return;
    const { pane, at } = last.current;
    const all = findingsIn(pane);
    (all[at] ?? all.at(-1) ?? toldIn(pane))?.focus();
  });
  return {
    onFocus({ target }) {
      const pane = target.closest('.findings-pane');
      last.current = { pane, at: findingsIn(pane).findIndex((finding) => finding.closest('li')?.contains(target)) };
    },
    onBlur() {
      last.current = undefined;
    },
  };
}

function findingsIn(pane: Element | null | undefined): HTMLElement[] {
  return [...(pane?.querySelectorAll<HTMLElement>('.finding') ?? [])];
}

function toldIn(pane: Element | null | undefined): HTMLElement | undefined {
  return pane?.querySelector<HTMLElement>('.findings-told') ?? undefined;
}
