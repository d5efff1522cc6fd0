import type { ExportedLine } from './exported-lines.ts';
import type { FileSign } from './file-signs.ts';
import type { Spot } from './review-point.ts';
import type { Looks, Stamp } from './reviewed-file.ts';
import { alignSigns, isSameLooks, isSilent, OBJECT, type Sign } from './signs.ts';

/**
 * What happened at a place of the export: a sign stayed, went or came, or came and went again. `by`: nothing where tracking
 * was off.
 */
export type Step = {
  kind: 'same' | 'gone' | 'new' | 'withdrawn';
  stream: string;
  line: ExportedLine | undefined;
  spot: Spot;
  /** As the file has it; of what went with tracking off, as the export had it. */
  sign: FileSign;
  by?: Stamp;
  move?: string;
  /** Of what stayed: how its look was changed. */
  looks?: { was: Looks; now: Looks; by?: Stamp };
};

/** Where a row of signs begins in the export. */
export type Start = { stream: string; line: ExportedLine | undefined; spot: Spot };

/**
 * Goes along a paragraph of the file beside its line of the export. `end`: the sign of its end, where ends are part of the
 * stream. `exact`: differences from the export are edits that were made with tracking off.
 */
export function stepsAlong(
  signs: readonly FileSign[],
  line: ExportedLine,
  { end, exact }: { end?: Sign | undefined; exact: boolean },
): Step[] {
  const exported: readonly Sign[] = end ? [...line.signs, end] : line.signs;
  const base = signs.filter(({ inserted }) => !inserted);
  const spoken = exported.flatMap((sign, at) => (isSilent(sign) ? [] : [at]));
  const places = alignSigns(
    base,
    spoken.map((at) => exported[at]!),
  ).map((at) => spoken[at] ?? -1);
  const steps: Step[] = [];
  const { stream } = line;
  let [next, cursor] = [0, 0];
  const spot = (at: number): Spot => ({ block: line.block, at });
  const skip = (to: number) => {
    for (; cursor < to; cursor++) {
      const sign = exported[cursor]!;
      // The end of a paragraph is not lost by comparing: only a tracked change takes it away.
      const kind = exact && sign !== end && !isSilent(sign) ? 'gone' : 'same';
      steps.push({ kind, stream, line, spot: spot(cursor), sign });
    }
  };
  for (const sign of signs) {
    const { inserted, deleted, move } = sign;
    const moved = move === undefined ? {} : { move };
    if (inserted) {
      const kind = deleted ? 'withdrawn' : 'new';
      steps.push({ kind, stream, line, spot: spot(cursor), sign, by: inserted, ...moved });
      continue;
    }
    const at = places[next++] ?? -1;
    if (at < 0) {
      // Lines of words say nothing of the notes and pictures in them.
      const told = line.kind !== 'words' || (!sign.atom && sign.sign !== OBJECT);
      if (!deleted && exact && told && !sign.end) steps.push({ kind: 'new', stream, line, spot: spot(cursor), sign });
      continue;
    }
    skip(at);
    cursor = at + 1;
    const place = { stream, line, spot: spot(at), sign };
    if (deleted) steps.push({ kind: 'gone', ...place, by: deleted, ...moved });
    else steps.push({ kind: 'same', ...place, ...looksChange(sign, exported[at]!, exact && line.kind !== 'words') });
  }
  skip(exported.length);
  return steps;
}

function looksChange(sign: FileSign, exported: Sign, exact: boolean): Pick<Step, 'looks'> {
  if (sign.end || (sign.atom && !sign.was)) return {};
  const { looks, was } = sign;
  if (was && !isSameLooks(was.looks, looks)) return { looks: { was: was.looks, now: looks, by: was.stamp } };
  if (!exact || isSameLooks(looks, exported.looks) || was) return {};
  const now = { ...looks, url: isSameAddress(looks.url, exported.looks.url) ? exported.looks.url : looks.url };
  return isSameLooks(now, exported.looks) ? {} : { looks: { was: exported.looks, now } };
}

/** Programs write the same address in several ways. */
function isSameAddress(a: string, b: string): boolean {
  return a === b || plainAddress(a) === plainAddress(b);
}

function plainAddress(url: string): string {
  const bare = url.replace(/\/$/, '').toLowerCase();
  try {
    return decodeURI(bare);
  } catch {
    return bare;
  }
}
