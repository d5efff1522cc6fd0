import { compareSequences } from '../../compare/sequences.ts';
import type { ExportedLine } from './exported-lines.ts';
import { likeness } from './likeness.ts';
import type { Base } from './units.ts';

/** Which line of the export each paragraph is, and how that is known. */
export type BasePlace = { line: ExportedLine; how: 'exactly' | 'similar' };

/** How alike two lines must be that stand between the same neighbours, and two that stand anywhere. */
const NEAR = 0.35;
const FAR = 0.6;
/** Below it, a paragraph with the id of another one is that no longer. */
const ALIEN = 0.12;
/** Steps of the comparison in order. */
const BOUND = 3000;
/** Comparisons of those that are left with each other. */
const MOST = 400_000;

/**
 * Finds the exported line of each paragraph: by its id, by the same words in the same order, then by words that are alike,
 * between the same neighbours first. No two paragraphs get the same line.
 */
export function placeBases(
  bases: readonly Base[],
  lines: readonly ExportedLine[],
  byId: ReadonlyMap<string, string>,
): Map<Base, BasePlace> {
  const placed = new Map<Base, BasePlace>();
  const taken = new Map<ExportedLine, Base>();
  const put = (base: Base, line: ExportedLine, how: BasePlace['how']) => {
    placed.set(base, { line, how });
    taken.set(line, base);
  };
  const byKey = new Map(lines.map((line) => [line.key, line]));
  const doubted: [Base, ExportedLine][] = [];
  const claims = new Map<ExportedLine, Base[]>();
  for (const base of bases)
    for (const id of base.ids) {
      const line = byKey.get(byId.get(id) ?? '');
      if (line) claims.set(line, [...(claims.get(line) ?? []), base]);
    }
  for (const [line, some] of claims) {
    // A copy may keep the id.
    const best = some.length === 1 ? some[0]! : (some.find(({ words }) => words === line.words) ?? some[0]!);
    if (placed.has(best)) continue;
    const alien =
      best.words !== line.words &&
      Math.min(best.words.length, line.words.length) > 20 &&
      likeness(best.words, line.words) < ALIEN;
    if (alien) doubted.push([best, line]);
    else put(best, line, 'exactly');
  }
  placeInOrder(bases, lines, { placed, taken, put });
  placeBetween(bases, lines, { placed, taken, put });
  placeAnywhere(bases, lines, { placed, taken, put });
  for (const [base, line] of doubted) if (!placed.has(base) && !taken.has(line)) put(base, line, 'exactly');
  return placed;
}

type Placing = {
  placed: Map<Base, BasePlace>;
  taken: Map<ExportedLine, Base>;
  put: (base: Base, line: ExportedLine, how: BasePlace['how']) => void;
};

function plain(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

function placeInOrder(bases: readonly Base[], lines: readonly ExportedLine[], { placed, taken, put }: Placing): void {
  if (bases.every((base) => placed.has(base))) return;
  const nameOf = (line: ExportedLine) => `\u0000${line.key}`;
  const ours = lines.map((line) => (taken.has(line) ? nameOf(line) : plain(line.words)));
  const theirs = bases.map((base) => {
    const place = placed.get(base);
    return place ? nameOf(place.line) : plain(base.words);
  });
  let [i, j] = [0, 0];
  for (const { kind, items } of compareSequences(ours, theirs, BOUND)) {
    if (kind === 'same')
      for (let at = 0; at < items.length; at++) {
        const [line, base] = [lines[i + at]!, bases[j + at]!];
        if (!placed.has(base) && items[at] !== '') put(base, line, 'exactly');
      }
    if (kind !== 'new') i += items.length;
    if (kind !== 'gone') j += items.length;
  }
}

/** Of paragraphs and lines between the same two neighbours, those that are alike, the most alike first. */
function placeBetween(bases: readonly Base[], lines: readonly ExportedLine[], placing: Placing): void {
  const { placed, taken, put } = placing;
  const numbers = new Map(lines.map((line, at) => [line, at]));
  const numberOf = (base: Base | undefined) => {
    const line = base && placed.get(base)?.line;
    return line && numbers.get(line);
  };
  for (let from = 0; from < bases.length; from++) {
    if (placed.has(bases[from]!)) continue;
    let to = from;
    while (to < bases.length && !placed.has(bases[to]!)) to++;
    const before = numberOf(bases[from - 1]) ?? -1;
    const after = numberOf(bases[to]) ?? lines.length;
    const between = lines.slice(before + 1, Math.max(before + 1, after)).filter((line) => !taken.has(line));
    bestFirst(bases.slice(from, to), between, NEAR, put);
    from = to;
  }
}

function placeAnywhere(bases: readonly Base[], lines: readonly ExportedLine[], { placed, taken, put }: Placing): void {
  const worth = (words: string) => plain(words).length >= 12;
  const left = bases.filter((base) => !placed.has(base) && worth(base.words));
  const free = lines.filter((line) => !taken.has(line) && worth(line.words));
  bestFirst(left, free, FAR, put);
}

function bestFirst(bases: readonly Base[], lines: readonly ExportedLine[], least: number, put: Placing['put']): void {
  if (bases.length * lines.length > MOST) return;
  const pairs: { base: Base; line: ExportedLine; like: number }[] = [];
  for (const base of bases)
    for (const line of lines) {
      const same = plain(base.words) === plain(line.words);
      const like = same ? (base.unit.part === line.part ? 3 : 2) : likeness(base.words, line.words);
      // Where controls say so, the part is right.
      const bonus = base.unit.part !== undefined && base.unit.part === line.part ? 0.1 : 0;
      if (like + bonus >= least && plain(base.words) !== '') pairs.push({ base, line, like: like + bonus });
    }
  const done = new Set<Base | ExportedLine>();
  for (const { base, line, like } of pairs.sort((a, b) => b.like - a.like)) {
    if (done.has(base) || done.has(line)) continue;
    done.add(base);
    done.add(line);
    put(base, line, like >= 2 ? 'exactly' : 'similar');
  }
}
