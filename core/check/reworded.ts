import { type Block, isCaptioned } from '../content.ts';
import type { Report } from '../report.ts';
import type { Line, Reading, ReadLine } from './reading.ts';

/**
 * The lines whose words changed between two readings, as they were and as they are. Nothing where more than words of texts
 * changed: data, the edition, how many lines there are, where they stand or what they are.
 */
export function rewordedLines(before: Reading, now: Reading): readonly Line[] | undefined {
  if (before.template !== now.template || before.lines.length !== now.lines.length) return undefined;
  if (!isAlikeBut('parts', before.report, now.report)) return undefined;
  const reworded: Line[] = [];
  for (const [index, read] of now.lines.entries()) {
    const last = before.lines[index];
    if (!last || !standsAlike(last, read)) return undefined;
    const [old, block] = [blockOf(last, before.report), blockOf(read, now.report)];
    if (last.line === read.line && old === block) continue;
    if (!old || !block || isCaptioned(block) || !isAlikeBut('children', old, block)) return undefined;
    reworded.push(last.line, read.line);
  }
  return reworded;
}

/** Whether two things have the same members, but for one of them. */
function isAlikeBut(name: string, before: object, after: object): boolean {
  const others = new Map<string, unknown>(Object.entries(after));
  const same = Object.entries(before).every(([key, value]) => key === name || others.get(key) === value);
  return same && Object.keys(before).length === others.size;
}

function standsAlike({ line, spot, placed }: ReadLine, other: ReadLine): boolean {
  return (
    line.kind === other.line.kind &&
    line.whose === other.line.whose &&
    placed.part === other.placed.part &&
    isSamePlace(spot, other.spot)
  );
}

/** Of one part; outside the texts, the same data stands in the same places. */
function isSamePlace(one: ReadLine['spot'], other: ReadLine['spot']): boolean {
  if (!('block' in one) || !('block' in other)) return one.kind === other.kind;
  return (
    one.block === other.block &&
    one.path[0] === other.path[0] &&
    one.path[1] === other.path[1] &&
    ('note' in one ? one.note : undefined) === ('note' in other ? other.note : undefined)
  );
}

function blockOf({ spot }: ReadLine, { parts }: Report): Block | undefined {
  return 'block' in spot ? parts[spot.part]?.[spot.block] : undefined;
}
