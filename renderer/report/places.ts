import { isCaptioned } from '../../core/content.ts';
import type { FigureChoice } from '../editor/figure/chart-grid.ts';
import type { PlaceChoice } from '../editor/ReferenceDialog.tsx';
import type { View } from './view.ts';

/** Everything that a reference can lead to, in reading order, with what it is about. */
export function placesOf({ layout, placed, report }: View): PlaceChoice[] {
  const about = new Map<string, string>();
  for (const part of placed) {
    about.set(part.id, part.title);
    for (const block of part.content) if (isCaptioned(block)) about.set(block.id, block.caption);
  }
  for (const item of report.recommendations.flatMap((group) => group.items)) about.set(item.id, item.text);
  return [...layout.places].map(([id, words]) => ({ id, words, about: about.get(id) ?? '' }));
}

/** What charts can follow: figures that are numbers, and key questions whether or not they are scored. */
export function figuresOf({ layout }: View): FigureChoice[] {
  return [...layout.figures.values()]
    .filter(({ value }) => typeof value !== 'string')
    .filter(({ kind }) => kind !== 'rating' && kind !== 'detail' && kind !== 'total')
    .map(({ id, label }) => ({ id, label }));
}
