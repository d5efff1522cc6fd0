import type { NamedFigure } from '../../../core/figures/named-figures.ts';

/** What to do about a figure that is gone or has no value; nothing where it prints. */
export function lackOf(named: NamedFigure | undefined): string | undefined {
  if (!named) return 'This figure is no longer in the report. Choose another in its place, or remove it.';
  if (named.value !== undefined) return undefined;
  switch (named.kind) {
    case 'key question':
      return `“${named.label}” is not scored yet. Its score belongs in the panel beside its standard.`;
    case 'prompt':
    case 'survey':
    case 'external':
    case 'compared':
      return `“${named.label}” has no value yet. Enter it under “Figures…”.`;
    case 'rating':
    case 'total':
      return `“${named.label}” is not there yet. It follows from the scores.`;
    case 'detail':
      return `“${named.label}” is empty. Fill it in under “Details”.`;
  }
}

/** What a live figure printed when it was last seen. */
export function tellFormer(seen: string): string {
  return seen === '' || /^\[.*\]$/.test(seen) ? 'Had no value before' : `Changed: was ${seen}`;
}
