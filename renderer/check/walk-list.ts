import type { KeyboardEvent } from 'react';

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

/** What has the focus when a finding is settled: the one behind it, or the one before. */
export function neighbourOf(item: HTMLElement | null): HTMLElement | undefined {
  const all = [...(item?.closest('.findings-pane')?.querySelectorAll<HTMLElement>('.finding') ?? [])];
  const at = all.findIndex((finding) => item?.contains(finding));
  return all[at + 1] ?? all[at - 1];
}
