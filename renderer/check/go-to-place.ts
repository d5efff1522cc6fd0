import type { Place } from '../../core/check/finding.ts';
import type { Match } from '../../core/find/find.ts';
import type { Passage } from '../../core/find/passage.ts';
import { enterMatch, showMatch } from '../find/show-match.ts';
import { goToFinding } from '../report/reveal.ts';
import type { Session } from '../report/session.ts';
import { isWritable, placedPart } from '../report/view.ts';

/** The words of a place as what finding and replacing works on. */
export function matchOf({ words }: Place): { passage: Passage; match: Match } | undefined {
  if (!words) return undefined;
  const { spot, paragraph, from, to } = words;
  return {
    passage: { spot, text: paragraph, pieces: [] },
    match: { passage: 0, from, to: Math.max(to, from + 1), groups: [] },
  };
}

/** A picture or chart as a whole: it has no words that could be selected. */
function matchOfObject(session: Session, { part, range }: Place): ReturnType<typeof matchOf> {
  const view = session.view.get();
  const placed = part === undefined ? undefined : placedPart(view, part);
  if (!placed || !range || !isWritable(placed, view.report)) return undefined;
  const type = view.report.parts[placed.id]?.[range.block]?.type;
  if (type !== 'picture' && type !== 'chart') return undefined;
  return {
    passage: {
      spot: { kind: 'property', part: placed.id, block: range.block, path: [], keys: ['alt'] },
      text: '',
      pieces: [],
    },
    match: { passage: 0, from: 0, to: 0, groups: [] },
  };
}

/** Goes to a place, and selects its words. */
export function goToPlace(session: Session, place: Place): void {
  const found = matchOf(place) ?? matchOfObject(session, place);
  if (!found) {
    goToFinding(session, place);
    return;
  }
  showMatch(session, found.passage, found.match);
  enterMatch(session, found.passage, found.match);
}

/** Brings the words of a place onto the page, and leaves the focus where it is. */
export function showPlace(session: Session, place: Place): void {
  const found = matchOf(place);
  const tab = session.tab.get();
  if (found && found.passage.spot.kind !== 'detail') showMatch(session, found.passage, found.match);
  else if (place.part !== undefined) {
    session.place.set(place.part);
    document.querySelector(`[data-part="${CSS.escape(place.part)}"]`)?.scrollIntoView({ block: 'start' });
  }
  session.tab.set(tab);
}
