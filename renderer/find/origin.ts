import type { Point } from 'slate';
import type { Match } from '../../core/find/find.ts';
import type { Findable } from '../../core/find/passage.ts';
import type { PlacedPart } from '../../core/layout.ts';
import type { TextEditor } from '../editor/create-editor.ts';
import { placeInLine } from './line-in.ts';

/** Where a search begins: a part, or a place in it. */
export type Origin = { part: string | null; spot?: Findable['spot']; offset?: number };

export function originOf(part: string, editor: TextEditor, point: Point): Origin {
  const { offset, ...line } = placeInLine(editor, point);
  return { part, spot: { kind: 'line', part, ...line }, offset };
}

/** The first match from the origin on; behind the last, the first of all. -1 where there is none. */
export function matchFrom(
  origin: Origin,
  passages: readonly Findable[],
  matches: readonly Match[],
  placed: readonly PlacedPart[],
): number {
  if (matches.length === 0) return -1;
  const at = passageFrom(origin, passages, placed);
  const found = matches.findIndex(
    ({ passage, from }) => passage > at.index || (passage === at.index && from >= at.offset),
  );
  return Math.max(0, found);
}

function passageFrom({ part, spot, offset = 0 }: Origin, passages: readonly Findable[], placed: readonly PlacedPart[]) {
  const key = JSON.stringify(spot);
  const same = spot ? passages.findIndex((passage) => JSON.stringify(passage.spot) === key) : -1;
  if (same >= 0) return { index: same, offset };
  const order = new Map(placed.map(({ id }, index) => [id, index]));
  const orderOf = (of: string | null) => (of === null ? placed.length : (order.get(of) ?? 0));
  const block = spot && 'block' in spot ? spot.block : 0;
  const index = passages.findIndex((passage) => {
    const by = orderOf(passage.spot.part) - orderOf(part);
    return by > 0 || (by === 0 && ('block' in passage.spot ? passage.spot.block : 0) >= block);
  });
  return { index: index < 0 ? passages.length : index, offset: 0 };
}
