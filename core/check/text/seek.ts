import { keepUp, type Line, type Reading, type ReadLine } from '../reading.ts';

/** Whether one of some lines says something; what is sought again is sought in new lines only. */
export function seek(
  says: (line: Line, what: string) => boolean,
): (reads: readonly ReadLine[], reading: Reading) => (what: string) => boolean {
  const keep = keepUp(
    () => new Map<string, Line | undefined>(),
    (found, line) => {
      for (const [what, where] of found) if (!where && says(line, what)) found.set(what, line);
    },
    (found, line) => {
      for (const [what, where] of found) if (where === line) found.delete(what);
    },
  );
  return (reads, reading) => {
    const found = keep(reads, reading);
    return (what) => {
      if (!found.has(what)) found.set(what, reads.find(({ line }) => says(line, what))?.line);
      return found.get(what) !== undefined;
    };
  };
}
