import { keepUp, type Line, type Reading, type ReadLine } from '../reading.ts';

/** Of some lines, those that have one of their keys in common with another of them. */
export function sharing(
  keysOf: (line: Line) => Iterable<string>,
): (reads: readonly ReadLine[], reading: Reading) => ReadLine[] {
  type Kept = { holders: Map<string, Line[]>; shares: Map<Line, number> };
  const count = ({ shares }: Kept, line: Line | undefined, by: number) => {
    if (line) shares.set(line, (shares.get(line) ?? 0) + by);
  };
  const keep = keepUp<Kept>(
    () => ({ holders: new Map(), shares: new Map() }),
    (kept, line) => {
      for (const key of keysOf(line)) {
        const lines = kept.holders.get(key);
        if (!lines) kept.holders.set(key, [line]);
        else {
          if (lines.length === 1) count(kept, lines[0], 1);
          count(kept, line, 1);
          lines.push(line);
        }
      }
    },
    (kept, line) => {
      for (const key of keysOf(line)) {
        const lines = kept.holders.get(key) ?? [];
        lines.splice(lines.indexOf(line), 1);
        if (lines.length === 0) kept.holders.delete(key);
        else count(kept, line, -1);
        if (lines.length === 1) count(kept, lines[0], -1);
      }
      if (kept.shares.get(line) === 0) kept.shares.delete(line);
    },
  );
  return (reads, reading) => {
    const { shares } = keep(reads, reading);
    return reads.filter(({ line }) => (shares.get(line) ?? 0) > 0);
  };
}
