import type { Match } from '../../core/find/find.ts';
import type { Findable } from '../../core/find/passage.ts';
import type { Session } from '../report/session.ts';
import { elementOf } from './show-match.ts';
import { wordsWithin } from './words-within.ts';

/** The names under which the style sheet paints matches, and the one that the reader is at. */
const ALL = 'found';
const CURRENT = 'found-now';

/**
 * Marks the matches on the page: words by the browser's highlights, which leave the page as it is, and fields and things whose
 * words it cannot reach by an attribute. Without highlights the current match is still selected.
 */
export function paintMatches(
  session: Session,
  passages: readonly Findable[],
  matches: readonly Match[],
  current: Match | undefined,
): void {
  unmark();
  const all: Range[] = [];
  const now: Range[] = [];
  const mounted = mountedParts();
  for (const [index, here] of byPassage(matches)) {
    const passage = passages[index];
    if (!passage) continue;
    const { spot } = passage;
    if ((spot.kind === 'line' || spot.kind === 'property') && !mounted.has(spot.part)) continue;
    const element = elementOf(session, passage);
    if (!element) continue;
    const isCurrent = current !== undefined && here.includes(current);
    if (spot.kind !== 'line' && spot.kind !== 'edition' && spot.kind !== 'part heading' && spot.kind !== 'data') {
      element.dataset.found = isCurrent ? 'now' : element.dataset.found === 'now' ? 'now' : 'also';
      continue;
    }
    for (const [at, range] of wordsWithin(element, passage.text, here).entries())
      (here[at] === current ? now : all).push(range);
  }
  if (!('highlights' in CSS)) return;
  CSS.highlights.set(ALL, new Highlight(...all));
  CSS.highlights.set(CURRENT, new Highlight(...now));
}

export function unpaintMatches(): void {
  unmark();
  if (!('highlights' in CSS)) return;
  CSS.highlights.delete(ALL);
  CSS.highlights.delete(CURRENT);
}

function unmark(): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-found]')) delete element.dataset.found;
}

/** Parts whose text can be written in just now; asking for the editor of another would make one. */
function mountedParts(): Set<string | undefined> {
  return new Set(
    [...document.querySelectorAll('.editable')].map((text) => text.closest<HTMLElement>('[data-part]')?.dataset.part),
  );
}

function byPassage(matches: readonly Match[]): Map<number, Match[]> {
  const all = new Map<number, Match[]>();
  for (const match of matches) {
    const here = all.get(match.passage);
    if (here) here.push(match);
    else all.set(match.passage, [match]);
  }
  return all;
}
