import type { Template } from '../../template.ts';
import type { Line } from '../reading.ts';
import { onceFor, rememberFor } from '../text/remember-for.ts';
import { sentencesOf } from '../text/sentences.ts';
import type { Stretch } from '../text-rule.ts';
import { ratingWords } from './rating-words.ts';

/** A rating that a sentence gives to a standard by its title, to the standard of its part (`here`), or overall. */
export type SaidRating = Stretch & { name: string; of: string | 'here' | 'overall'; quoted: boolean };

/** Only what is said plainly of this inspection; what would, could or once did have a rating is left out. */
export const saidRatings: (line: Line, template: Template) => readonly SaidRating[] = rememberFor((line, template) => {
  const known = ratingWords(template);
  const titles = titlesOf(template);
  if (!known || !titles || !new RegExp(known.any, 'i').test(line.text)) return [];
  const mention = new RegExp(`(?<!\\p{L})(?<open>['"‘“])?(?<said>${known.any})(?!\\p{L})`, 'giu');
  return sentencesOf(line).flatMap((sentence) => {
    const { text } = sentence;
    let start = 0;
    return [...text.matchAll(mention)].flatMap((match): SaidRating[] => {
      const { index, 0: whole, groups = {} } = match;
      const name = known.nameOf(groups.said ?? '');
      const before = text.slice(start, index);
      const after = text.slice(index + whole.length);
      if (name === undefined || NOT_NOW.test(before) || NOT_SAID.test(after)) {
        start = index + whole.length;
        return [];
      }
      const quoted = groups.open !== undefined;
      const subjects = subjectsOf(before, after, quoted, titles);
      if (subjects.length > 0) start = index + whole.length;
      const from = sentence.from + index + (quoted ? 1 : 0);
      return subjects.map((of) => ({ from, to: sentence.from + index + whole.length, name, of, quoted }));
    });
  });
});

const NOT_NOW =
  /(?<!\p{L})(?:would|could|should|may|might|if|normally|bands?|boundary|between|than|previous(?:ly)?|last (?:inspection|report|time|year)|earlier|then|criteria|characteristics|not|never|nor|nearly|almost|until|in (?:19|20)\d\d|category|either|to score|from)(?!\p{L})/iu;
const NOT_SAID =
  /^['"’”]? (?:key questions?|or ['"‘“]|rather than|practice|in (?:19|20)\d\d|at (?:the|our) (?:last|previous))/i;

type Titles = { source: string; numberOf: (title: string) => string | undefined };

/** Titles that one standard has and no other. */
const titlesOf = onceFor(({ domains }): Titles | undefined => {
  const standards = domains
    .flatMap((domain) => domain.standards)
    .filter(({ ratedBy }) => ratedBy !== 'information only');
  const numbers = new Map<string, string[]>();
  for (const { number, title, inText } of standards)
    for (const name of new Set([title.toLowerCase(), inText.toLowerCase()]))
      numbers.set(name, [...(numbers.get(name) ?? []), number]);
  const single = [...numbers].filter(([, all]) => all.length === 1).map(([name]) => name);
  if (single.length === 0) return undefined;
  const source = single
    .sort((one, other) => other.length - one.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+'))
    .join('|');
  return {
    source: `(?:${source})`,
    numberOf: (title) => numbers.get(title.toLowerCase().replace(/\s+/g, ' '))?.[0],
  };
});

/** `planning and reviewing are rated`, `we rated planning as`, `rated … for planning`, `this standard`, `overall`. */
function subjectsOf(before: string, after: string, quoted: boolean, { source, numberOf }: Titles): string[] {
  const end = `\\s+['"‘“]?$`;
  const list = `(?<list>(?:(?:both\\s+)?${source}(?:,\\s+(?:and\\s+)?|\\s+and\\s+))*${source})`;
  const own = `(?<![\\p{L}-])(?:the\\s+|our\\s+)?`;
  const be = '(?:is|are|was|were|has\\s+been|have\\s+been)';
  const numbers = (words: string) =>
    [...words.matchAll(new RegExp(`(?<!\\p{L})${source}(?!\\p{L})`, 'giu'))].flatMap(
      ([title]) => numberOf(title) ?? [],
    );
  const patterns = [
    new RegExp(
      `${own}${list}(?:\\s+${be})?(?:\\s+(?:all|both|also|therefore|each|now))?\\s+rated(?:\\s+overall)?(?:\\s+as)?${quoted ? `(?:${end}|$|\\s+$)` : '\\s+$'}`,
      'iu',
    ),
    new RegExp(`(?<!\\p{L})(?:rated|rate|judged)\\s+(?:both\\s+)?${list}\\s+(?:as\\s+|to\\s+be\\s+)?$`, 'iu'),
    ...(quoted
      ? [
          new RegExp(`(?:^|[.;,]\\s+|and\\s+|but\\s+)${list}(?:\\s+services)?\\s+${be}\\s+$`, 'iu'),
          new RegExp(`(?:^|,\\s+|\\s+and\\s+)${list}\\s+(?:as\\s+)?$`, 'iu'),
        ]
      : []),
  ];
  if (
    /(?:this|the) standard(?: (?:is|was|as|to be|therefore|an overall rating of|a rating of|is rated|was rated)){0,3} $/i.test(
      before,
    )
  )
    return ['here'];
  for (const pattern of patterns) {
    const words = pattern.exec(before)?.groups?.list;
    if (words !== undefined) return numbers(words);
  }
  if (quoted && /^['"’”] for (?:the )?/i.test(after)) {
    const words = new RegExp(`^['"’”]\\s+for\\s+(?:the\\s+)?${list}(?!\\p{L})`, 'iu').exec(after)?.groups?.list;
    if (words !== undefined) return numbers(words);
  }
  if (
    quoted &&
    /(?:overall rating (?:of|is|was|as)|rated overall as|overall,? (?:we )?(?:have )?(?:rated|judged) \p{L}+(?: \p{L}+){0,6} as) $/iu.test(
      before,
    )
  )
    return ['overall'];
  return [];
}
