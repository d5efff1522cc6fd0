import type { Finding } from '../../core/check/finding.ts';
import { inReadingOrder, partOfPlace } from '../../core/check/reading-order.ts';
import type { View } from '../report/view.ts';
import { keyOf } from './pane-state.ts';

/**
 * Where in a list of findings the next one is, or the one before: from the finding that the user is at, or from where it was
 * if it is mended since; from the place of the caret where that is in another part.
 */
export function nextFinding(
  findings: readonly Finding[],
  { current, here, view, by }: { current: Finding | undefined; here: string | null; view: View; by: 1 | -1 },
): number {
  const { layout, placed } = view;
  const order = new Map(placed.map(({ id }, index) => [id, index]));
  const partOf = (finding: Finding) => partOfPlace(finding.at, layout) ?? '';
  const orderOf = (finding: Finding) => order.get(partOf(finding)) ?? order.size;
  const round = (index: number) => (index + findings.length) % findings.length;
  if (current && (partOf(current) === here || orderOf(current) === order.size)) {
    const at = findings.findIndex((finding) => keyOf(finding) === keyOf(current));
    if (at >= 0) return round(at + by);
    const own = findings.filter(({ provider }) => !provider);
    const gone = inReadingOrder([current, ...own], layout).indexOf(current);
    return round(by > 0 ? gone : gone - 1);
  }
  const place = order.get(here ?? '') ?? 0;
  return round(
    by > 0
      ? findings.findIndex((finding) => orderOf(finding) >= place)
      : findings.findLastIndex((finding) => orderOf(finding) <= place),
  );
}
