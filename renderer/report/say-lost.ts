import { sayList } from '../../core/messages/lists.ts';
import { say } from './messages.ts';
import type { View } from './view.ts';

/** What people call the entries of a report that have no part of their own. */
const NAMES: Record<string, string> = {
  details: say('theDetails'),
  scores: say('theScores'),
  figures: say('theFigures'),
  formerValues: say('whatFiguresWereBefore'),
  cases: say('theCases'),
  caseColumns: say('howSpreadsheetsAreRead'),
  comparisons: say('theComparisons'),
  recommendations: say('theRecommendations'),
  facts: say('theFacts'),
  glossary: say('theGlossary'),
  lists: say('theLists'),
  assets: say('thePictures'),
  words: say('theWordsOfThisReport'),
  dismissed: say('theDismissedFindings'),
  assigned: say('theAssignedFindings'),
  comments: say('theComments'),
  signOffs: say('theSignOffs'),
  signedTexts: say('whatWasSigned'),
  rounds: say('theAnswersOfTheService'),
  suggested: say('whatWasThereBefore'),
  reviews: say('theFilesFromReview'),
  coverPicture: say('theCover'),
  unplaced: say('textsWithoutAPlace'),
};

/** More of them than a sentence bears. */
const MANY = 8;

/**
 * `2 things in “Foreword”, 1 thing in the scores and what it calls “approvals”`, of the names of what could not be read:
 * `parts.foreword.3`, `scores.standards.1.1.note`, `approvals`.
 */
export function sayLost(lost: readonly string[], { placed }: View): string {
  const places = new Map<string, { count: number; said: Counted }>();
  for (const name of lost) {
    const said = lostAt(name, placed);
    const place = said(1);
    places.set(place, { said, count: (places.get(place)?.count ?? 0) + 1 });
  }
  const all = [...places.values()].map(({ count, said }) => said(count));
  const others = { count: all.length - MANY + 1 };
  const shown = all.length > MANY ? [...all.slice(0, MANY - 1), say('others', others)] : all;
  return sayList(shown);
}

/** So many things in one place. */
type Counted = (count: number) => string;

function lostAt(name: string, placed: View['placed']): Counted {
  const part = placed.find(({ id }) => name === `parts.${id}` || name.startsWith(`parts.${id}.`));
  if (part) return (count) => say('thingsInPart', { count, where: part.where });
  const [head = ''] = name.split('.');
  if (head === 'parts') return (count) => say('thingsInATextWithoutAPlace', { count });
  const entry = Object.hasOwn(NAMES, head) ? NAMES[head] : undefined;
  return entry === undefined ? () => say('whatItCalls', { name }) : (count) => say('thingsIn', { count, entry });
}
