import { sameJson } from '../json.ts';
import type { Report } from '../report.ts';
import { beforeSuggestions } from '../review/suggestions/before-suggestions.ts';
import { asKey } from './as-key.ts';
import { type Named, namedIn } from './ids.ts';
import type { Three } from './merging.ts';
import { freeId, type IdKind, type Renames } from './rename.ts';
import { renamedWithSuggestions } from './renamed-suggestions.ts';

const KINDS: readonly IdKind[] = ['places', 'figures', 'facts', 'terms', 'groups'];

/**
 * Both sides with ids that can stand in one report: where both gave a new id to different things, one of these is renamed
 * with what refers to it; where both defined the same new term, it has one id. Which side is called ours makes no
 * difference.
 */
export function withoutClashes({ base, ours, theirs }: Three<Report>): Three<Report> {
  const named = { base: allNamed(base), ours: allNamed(ours), theirs: allNamed(theirs) };
  const [mine, other]: [Partial<Renames>, Partial<Renames>] = [{}, {}];
  for (const kind of KINDS) {
    const old = new Set(named.base[kind].map(({ id }) => id));
    const taken = new Set([...named.base[kind], ...named.ours[kind], ...named.theirs[kind]].map(({ id }) => id));
    const fresh = (things: readonly Named[]) =>
      new Map(things.filter(({ id }) => !old.has(id)).map((one) => [one.id, one]));
    const [a, b] = [fresh(named.ours[kind]), fresh(named.theirs[kind])];
    const [changedA, changedB] = [new Map<string, string>(), new Map<string, string>()];
    if (kind === 'terms') joinTerms(a, b, changedA, changedB);
    for (const [id, one] of [...a].sort(byId)) {
      const twin = b.get(id);
      if (!twin || changedA.has(id) || changedB.has(id) || sameJson(one.same, twin.same)) continue;
      (asKey(one.whole) > asKey(twin.whole) ? changedA : changedB).set(id, freeId(id, taken));
    }
    mine[kind] = changedA;
    other[kind] = changedB;
  }
  return {
    base,
    ours: renamedWithSuggestions(ours, mine as Renames),
    theirs: renamedWithSuggestions(theirs, other as Renames),
  };
}

/** Also what only the report before its suggestions has. */
function allNamed(report: Report): Record<IdKind, Named[]> {
  const named = namedIn(report);
  if (!report.suggested) return named;
  const former = namedIn(beforeSuggestions(report));
  for (const kind of KINDS) {
    const here = new Set(named[kind].map(({ id }) => id));
    named[kind].push(...former[kind].filter(({ id }) => !here.has(id)));
  }
  return named;
}

/** The same term under two ids gets the one that comes first, unless that stands for another term on the other side. */
function joinTerms(
  a: ReadonlyMap<string, Named>,
  b: ReadonlyMap<string, Named>,
  changedA: Map<string, string>,
  changedB: Map<string, string>,
): void {
  for (const [id, { same: term }] of a) {
    const twin = [...b.values()].find((other) => other.same === term);
    if (!twin || twin.id === id || a.has(twin.id) || b.has(id)) continue;
    if (id < twin.id) changedB.set(twin.id, id);
    else changedA.set(id, twin.id);
  }
}

function byId([a]: [string, Named], [b]: [string, Named]): number {
  return a < b ? -1 : 1;
}
