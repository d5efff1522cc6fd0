import { compareSequences } from '../../core/compare/sequences.ts';
import type { PlacedPart } from '../../core/layout.ts';
import type { RecommendationsPart } from '../../core/part.ts';
import { printedRecommendations } from '../../core/printed.ts';
import type { Recommendation, RecommendationGroup } from '../../core/report.ts';
import { fillSlots } from '../../core/slots.ts';
import { addParagraph, type Draft } from './draft.ts';
import { RECOMMENDATIONS } from './look/numbering.ts';
import { marked } from './references.ts';
import { changeOf, formerOf } from './review/against.ts';
import { addGoneWords, dataRuns } from './review/data-words.ts';
import { addGoneHeading } from './review/gone-part.ts';
import { markOf } from './review/tracked-text.ts';
import { addContent, addMissing, headingParagraph } from './text.ts';

/** Against an earlier report, groups and items that went are printed where they stood. */
export function addRecommendations(draft: Draft, placed: PlacedPart, part: RecommendationsPart): void {
  const against = draft.review?.against;
  const former = formerOf(against, placed.id);
  const groups = printedRecommendations(draft.report.recommendations, part);
  const before = against && former ? printedRecommendations(against.report.recommendations, part) : [];
  addContent(draft, placed.content, placed.id, placed.level);
  if (groups.length === 0 || (former && before.length === 0))
    addMissing(
      draft,
      groups.length === 0 ? placed.title : '',
      `${placed.id}/missing`,
      former && before.length === 0 ? former.title : '',
    );
  // Whom they are for is no entry of the contents.
  draft.listed = false;
  const addressee = (group: RecommendationGroup, { slots }: PlacedPart) =>
    `${fillSlots(group.addressee, slots)} ${part.addresseeSuffix}`;
  for (const { was, now } of pairById(before, groups, against !== undefined)) {
    const key = `${placed.id}/${(now ?? was)?.id}`;
    const words = was && former && addressee(was, former);
    if (!now) addGoneHeading(draft, { level: placed.level + 1, words: words ?? '' }, `${key}/gone/heading`);
    else {
      const came = against && !was ? changeOf(against, 'new') : undefined;
      const children = dataRuns(draft, addressee(now, placed), words);
      const options = headingParagraph(draft, { level: placed.level + 1, children });
      addParagraph(draft, { ...options, ...markOf(draft, came) }, `${key}/heading`);
    }
    for (const item of pairById(was?.items ?? [], now?.items ?? [], against !== undefined)) addItem(draft, item, key);
  }
}

function addItem(draft: Draft, { was, now }: Both<Recommendation>, key: string): void {
  const against = draft.review?.against;
  const options = {
    style: 'ListNumber',
    numbering: { reference: RECOMMENDATIONS, level: 0, custom: true },
    keepLines: true,
  };
  if (!now) {
    if (was) addGoneWords(draft, options, was.text, `${key}/gone/${was.id}`);
    return;
  }
  const came = against && !was ? changeOf(against, 'new') : undefined;
  const children = marked(draft, now.id, dataRuns(draft, now.text, was?.text));
  addParagraph(draft, { ...options, ...markOf(draft, came), children }, `${key}/${now.id}`);
}

type Both<T> = { was?: T | undefined; now?: T | undefined };

/** Things with ids as they came of others: in the order of now, what went before what stands behind it. */
function pairById<T extends { id: string }>(before: readonly T[], now: readonly T[], compared: boolean): Both<T>[] {
  if (!compared) return now.map((one) => ({ now: one }));
  const ids = (some: readonly T[]) => some.map(({ id }) => id);
  let [i, j] = [0, 0];
  return compareSequences(ids(before), ids(now)).flatMap(({ kind, items }) =>
    items.map((): Both<T> => {
      if (kind === 'same') return { was: before[i++], now: now[j++] };
      return kind === 'gone' ? { was: before[i++] } : { now: now[j++] };
    }),
  );
}
