import { type Content, isCaptioned } from '../content.ts';
import { elementsOf } from '../content-text.ts';
import { own } from '../json.ts';
import type { Report } from '../report.ts';
import { usedAssets } from '../used-assets.ts';
import type { Three } from './merging.ts';
import { freeId } from './rename.ts';

/** What texts taken from one side need of it, although the other side took it away. */
export function withWhatIsUsed(report: Report, sides: Three<Report>): Report {
  return withUniqueIds(withFigures(withAssets(report, sides), sides), sides);
}

function withAssets(report: Report, { base, ours, theirs }: Three<Report>): Report {
  const missing = [...usedAssets(report)].filter((id) => !own(report.assets, id));
  const found = missing.flatMap((id) => {
    const asset = own(ours.assets, id) ?? own(theirs.assets, id) ?? own(base.assets, id);
    return asset ? [[id, asset] as const] : [];
  });
  return found.length === 0 ? report : { ...report, assets: { ...report.assets, ...Object.fromEntries(found) } };
}

/** A figure comes back when the side that removed it did not print it any longer, and a text of the other side does. */
function withFigures(report: Report, { ours, theirs }: Three<Report>): Report {
  const there = new Set(report.figures.map(({ id }) => id));
  const missing = new Set([...usedFigures(report)].filter((id) => !there.has(id)));
  if (missing.size === 0) return report;
  const back = [
    [ours, theirs],
    [theirs, ours],
  ].flatMap(([from, other]) => {
    if (!from || !other) return [];
    const printed = usedFigures(other);
    return from.figures.filter(({ id }) => missing.has(id) && !printed.has(id));
  });
  return back.length === 0 ? report : { ...report, figures: [...report.figures, ...back] };
}

/** Ids of figures that texts print, whether or not these are there. */
export function usedFigures({ parts, unplaced }: Pick<Report, 'parts' | 'unplaced'>): Set<string> {
  return new Set([...Object.values(parts), ...unplaced.map(({ content }) => content)].flatMap(figuresIn));
}

/** Ids of figures that live figures and charts of a text point at, as often as they do. */
export function figuresIn(content: Content): string[] {
  return content.flatMap((block) => [
    ...elementsOf(block).flatMap((inline) => (inline.type === 'live-figure' ? [inline.figure] : [])),
    ...(block.type === 'chart'
      ? block.rows.flatMap(({ values }) =>
          values.flatMap((value) => (typeof value === 'object' && value !== null ? [value.figure] : [])),
        )
      : []),
  ]);
}

/** A table that one side moved and the other changed may stand in both places; then the second gets an id of its own. */
function withUniqueIds(report: Report, { ours, theirs }: Three<Report>): Report {
  if (!isTwice(report) || isTwice(ours) || isTwice(theirs)) return report;
  const taken = new Set(idsIn(report));
  const met = new Set<string>();
  const parts = Object.entries(report.parts).map(([part, content]): [string, Content] => [
    part,
    content.map((block) => {
      if (!isCaptioned(block)) return block;
      if (met.has(block.id)) return { ...block, id: freeId(block.id, taken) };
      met.add(block.id);
      return block;
    }),
  ]);
  return { ...report, parts: Object.fromEntries(parts) };
}

function isTwice(report: Report): boolean {
  const ids = idsIn(report);
  return new Set(ids).size < ids.length;
}

function idsIn({ parts }: Report): string[] {
  return Object.values(parts).flatMap((content) => content.flatMap((block) => (isCaptioned(block) ? [block.id] : [])));
}
