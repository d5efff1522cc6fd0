import type { NamedFigure } from '../../../core/figures/named-figures.ts';
import { say } from './messages.ts';

/** What to do about a figure that is gone or has no value; nothing where it prints. */
export function lackOf(named: NamedFigure | undefined): string | undefined {
  if (!named) return say('figureIsGone');
  if (named.value !== undefined) return undefined;
  switch (named.kind) {
    case 'key question':
      return say('isNotScoredYet', { label: named.label });
    case 'prompt':
    case 'survey':
    case 'external':
    case 'compared':
      return say('hasNoValueYet', { label: named.label });
    case 'rating':
    case 'total':
      return say('isNotThereYet', { label: named.label });
    case 'detail':
      return say('isEmpty', { label: named.label });
  }
}

/** What a live figure printed when it was last seen. */
export function tellFormer(seen: string): string {
  return seen === '' || /^\[.*\]$/.test(seen) ? say('hadNoValueBefore') : say('changedWas', { seen });
}
