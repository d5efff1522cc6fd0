import { type Block, type Content, type Inline, isTextBlock, type Table, type TableRow } from '../../content.ts';
import { normalLine } from './inlines.ts';
import { type TrackedBlock, type TrackedRun, trackContent } from './track.ts';

export type Side = 'was' | 'now';
/** Which side stands where a change is, by the key of the change. */
export type Choose = (change: string) => Side;

/** A text in which each change stands as it was or as it is now. Comments stay on the words that stay. */
export function settleContent(was: Content, now: Content, choose: Choose): Content {
  return trackContent(was, now).flatMap((tracked) => settleBlock(tracked, choose));
}

function settleBlock(tracked: TrackedBlock, choose: Choose): Block[] {
  const { kind, block, was, runs, table, change } = tracked;
  const stands = (side: Side) => change === undefined || choose(change) === side;
  if (kind === 'gone') return stands('was') ? [block] : [];
  if (kind === 'new') return stands('now') ? [block] : [];
  if (kind === 'same' || !was) return [block];
  const looks = stands('now') ? block : was;
  if (isTextBlock(looks)) return [{ ...looks, children: settleRuns(runs, choose) }];
  if (table && looks.type === 'table' && was.type === 'table' && block.type === 'table')
    return [settleTable(looks, { was, now: block }, table, choose)];
  return [looks];
}

function settleRuns(runs: readonly TrackedRun[], choose: Choose): Inline[] {
  return normalLine(
    runs.flatMap(({ kind, inlines, was, change }) => {
      const side = change === undefined ? undefined : choose(change);
      if (kind === 'gone') return side === 'now' ? [] : inlines;
      if (kind === 'new') return side === 'was' ? [] : inlines;
      return was && side === 'was' ? was : inlines;
    }),
  );
}

function settleTable(
  looks: Table,
  sides: { was: Table; now: Table },
  { columns, rows }: NonNullable<TrackedBlock['table']>,
  choose: Choose,
): Table {
  const stays = ({ kind, change }: { kind: 'same' | 'gone' | 'new'; change?: string }) =>
    kind === 'same' || change === undefined || choose(change) === (kind === 'gone' ? 'was' : 'now');
  const kept = columns.map(stays);
  const counts = { was: 0, now: 0 };
  const shapes = columns.map(({ kind }) => {
    const before = kind === 'new' ? undefined : sides.was.columns[counts.was++];
    const after = kind === 'gone' ? undefined : sides.now.columns[counts.now++];
    return { before, after };
  });
  const asBefore = looks === sides.was;
  // The widths are those of the side whose columns these are.
  const otherColumns = columns.some(({ kind }) => kind !== 'same');
  const asWide = otherColumns ? columns.every(({ kind }, at) => kept[at] === (kind !== 'new')) : asBefore;
  const made: Table['columns'] = shapes.flatMap(({ before, after }, at) => {
    if (!kept[at]) return [];
    const shape =
      before && after
        ? { share: (asWide ? before : after).share, align: (asBefore ? before : after).align }
        : (after ?? before);
    return shape ? [shape] : [];
  });
  return {
    ...looks,
    columns: made,
    children: rows.filter(stays).map(
      (row): TableRow => ({
        type: 'table-row',
        children: row.cells.flatMap(({ cell, runs }, at) => {
          if (!kept[at]) return [];
          const whole = row.kind !== 'same' || columns[at]!.kind !== 'same';
          return [whole ? cell : { ...cell, children: settleRuns(runs, choose) }];
        }),
      }),
    ),
  };
}
