import { sayCount } from '../../core/say-count.ts';
import type { View } from './view.ts';

/** What people call the entries of a report that have no part of their own. */
const NAMES: Record<string, string> = {
  details: 'the details',
  scores: 'the scores',
  figures: 'the figures',
  formerValues: 'what figures were before',
  cases: 'the cases',
  caseColumns: 'how spreadsheets are read',
  comparisons: 'the comparisons',
  recommendations: 'the recommendations',
  facts: 'the facts',
  glossary: 'the glossary',
  lists: 'the lists',
  assets: 'the pictures',
  words: 'the words of this report',
  dismissed: 'the dismissed findings',
  assigned: 'the assigned findings',
  comments: 'the comments',
  signOffs: 'the sign-offs',
  signedTexts: 'what was signed',
  rounds: 'the answers of the inspected service',
  suggested: 'what was there before suggested changes',
  reviews: 'the files that came back from review',
  coverPicture: 'the cover',
  unplaced: 'texts without a place',
};

/** More of them than a sentence bears. */
const MANY = 8;

/**
 * `2 things in “Foreword”, 1 thing in the scores and what it calls “approvals”`, of the names of what could not be read:
 * `parts.foreword.3`, `scores.standards.1.1.note`, `approvals`.
 */
export function sayLost(lost: readonly string[], { placed }: View): string {
  const counts = new Map<string, number>();
  for (const name of lost) {
    const part = placed.find(({ id }) => name === `parts.${id}` || name.startsWith(`parts.${id}.`));
    const [head = ''] = name.split('.');
    const known = Object.hasOwn(NAMES, head) ? NAMES[head] : undefined;
    const where = part
      ? ` in “${part.where}”`
      : head === 'parts'
        ? ' in a text without a place'
        : known && ` in ${known}`;
    const said = where ?? `what it calls “${name}”`;
    counts.set(said, (counts.get(said) ?? 0) + 1);
  }
  const all = [...counts].map(([said, count]) =>
    said.startsWith(' in ') ? `${sayCount(count, 'thing')}${said}` : said,
  );
  const shown = all.length > MANY ? [...all.slice(0, MANY - 1), `${all.length - MANY + 1} others`] : all;
  return new Intl.ListFormat('en-GB').format(shown);
}
