import { allParts, type PlacedPart, wordsOf } from '../../core/layout.ts';
import { partOfStandard, placedPart, type View } from '../report/view.ts';

export type Counts = { title: string; words: number; all: number };

/** Words of the part that the user is at, and of the report. Of a part of a standard, those of the whole standard. */
export function countsAt(view: View, place: string | null): Counts {
  const placed = placedPart(view, place);
  const part = (placed?.standard && partOfStandard(view, placed.standard.number)) || placed;
  return {
    title: part ? titleOf(part, view) : '',
    words: part ? wordsOf(part) : 0,
    all: view.layout.parts.reduce((sum, top) => sum + wordsOf(top), 0),
  };
}

/** A title that several parts have says where the part is. */
function titleOf({ number, title, where }: PlacedPart, { layout }: View): string {
  if (number) return `${number} ${title}`;
  return allParts(layout.parts).filter((part) => part.title === title).length > 1 ? where : title;
}
