import { parseNumber } from '../../figures/typed-numbers.ts';
import type { Template } from '../../template.ts';
import type { Stretch } from '../text-rule.ts';
import { onceFor } from './remember-for.ts';

/** How much of a whole some words say: between `low` and `high` per cent. */
export type Quantity = Stretch & {
  said: 'percentage' | 'counts' | 'fraction' | 'band';
  low: number;
  high: number;
  yes?: number;
  base?: number;
  /** Of a fraction, its bare words: `two-thirds`. */
  words?: string;
};

/** Reads `49 per cent`, `30 of the 90`, `seven out of nine`, `30 cases out of 90`, `almost two-thirds`, and the edition's words for bands. */
export function quantitiesIn(text: string, template: Template): Quantity[] {
  const { pattern, bands, some } = readerFor(template);
  if (!some.test(text)) return [];
  const found: Quantity[] = [];
  for (const { index, 0: whole, groups = {} } of text.matchAll(pattern)) {
    const at = { from: index, to: index + whole.length };
    const { percent, yes, base, near, fraction, band } = groups;
    if (percent !== undefined) {
      const value = parseNumber(percent, template.words);
      if (value !== undefined) found.push({ ...at, said: 'percentage', low: value, high: value });
    } else if (yes !== undefined && base !== undefined) {
      const some = parseNumber(yes, template.words);
      const all = parseNumber(base, template.words);
      if (some === undefined || all === undefined || all === 0 || some > all) continue;
      const share = (100 * some) / all;
      // One of a few is no measure: it tells which.
      if (all < 4) continue;
      found.push({ ...at, said: 'counts', low: share, high: share, yes: some, base: all });
    } else if (fraction !== undefined) {
      const range = rangeOf(near?.toLowerCase() ?? '', fraction.toLowerCase());
      if (range) found.push({ ...at, said: 'fraction', ...range, words: fraction.toLowerCase() });
    } else if (band !== undefined) {
      const range = bands.get(band.toLowerCase().replace(/\s+/g, ' '));
      if (range) found.push({ ...at, said: 'band', ...range });
    }
  }
  return found;
}

const readerFor = onceFor((template) => {
  const bands = new Map(
    (template.ratings?.keyQuestionBands.bands ?? []).flatMap(({ label, inText = label, from, to }) =>
      inText === undefined ? [] : [[inText.toLowerCase(), { low: from, high: to }] as const],
    ),
  );
  const number = numberSource(template);
  const labels = [...bands.keys()].map((label) => label.split(' ').map(literally).join('\\s+'));
  const sign = ['per cent', 'percent', template.words.perCent].map(literally).join('|');
  const source = [
    `(?<percent>${number})(?:\\s?%|\\s(?:${sign})(?!\\p{L}))`,
    `(?<yes>${number})(?:\\s(?:cases|people|staff|plans))?\\s(?:out\\sof|of)\\s(?:(?:the|these|those|our|all|a\\stotal\\sof)\\s){0,2}(?<base>${number})(?![\\p{L}\\d]|-\\p{L}|\\s?%|\\sper\\scent)`,
    `(?:(?<near>${NEAR})\\s)?(?<fraction>${FRACTION})(?![\\p{L}-])(?=\\s(?:of|the|all|our|these|those|relevant|cases)(?!\\p{L})|\\s?\\(|[.,;)](?!\\d))`,
    ...(labels.length > 0 ? [`(?<band>${labels.join('|')})(?=${OF_CASES})`] : []),
  ];
  // Most sentences have no word that could begin a share; to see that costs little.
  const { numbers, teens, tens } = template.words;
  const begins = [...numbers.slice(1), ...teens, ...tens, ...bands.keys()].map(literally).join('|');
  const some = new RegExp(`\\d|half|third|quarter|(?:^|[\\s(])(?:${begins})(?=[\\s-])`, 'i');
  return { bands, some, pattern: new RegExp(`(?<![\\p{L}\\p{N}.,£–-])(?:${source.join('|')})`, 'giu') };
});

/** The source of a pattern for a number in figures or in the edition's words. */
export const numberSource = onceFor(({ words: { numbers, teens, tens } }) => {
  const any = (list: readonly string[]) => list.map(literally).join('|');
  const ones = any([...numbers.slice(1)].sort((one, other) => other.length - one.length));
  const spelt = [
    ...(tens.length > 0 ? [`(?:${any(tens)})(?:-(?:${ones}))?`] : []),
    ...(teens.length > 0 ? [any(teens)] : []),
    ones,
  ].join('|');
  return `(?:\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?|${spelt})`;
});

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

/** Words for bands are words of every day, too, so that what they count must stand behind them. */
const OF_CASES = '\\s(?:(?:of\\s)?(?:the\\s|these\\s|those\\s)?(?:relevant\\s)?(?:cases|occasions)(?!\\p{L})|\\()';

const ABOUT = ['about', 'around', 'approximately', 'roughly', 'close to', 'some'];
const BELOW = ['just under', 'just below', 'slightly under', 'almost', 'nearly', 'not quite'];
const ABOVE = ['just over', 'just above', 'slightly over', 'slightly more than', 'a little over', 'a little more than'];
const MORE = ['more than', 'over', 'well over', 'at least', 'far more than'];
const LESS = ['less than', 'fewer than', 'under', 'well under', 'below', 'at most', 'up to'];
const NEAR = [...ABOVE, ...BELOW, 'well over', 'far more than', 'well under', ...MORE, ...LESS, ...ABOUT]
  .map((words) => words.replaceAll(' ', '\\s'))
  .join('|');
const FRACTION =
  '(?:a|one)[\\s-](?:half|third|quarter|fifth|sixth)|half|two[\\s-]thirds|three[\\s-]quarters|(?:two|three|four)[\\s-]fifths|one\\sin\\s(?:three|four|five|six|seven|eight|nine|ten|10)';

const PARTS: Record<string, number> = { half: 2, third: 3, quarter: 4, fifth: 5, sixth: 6 };
const ONES = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
/** How far, in percentage points, plain words for a share may lie from it. */
const LOOSE = 3;

function rangeOf(near: string, fraction: string): { low: number; high: number } | undefined {
  const share = shareOf(fraction);
  if (share === undefined) return undefined;
  if (ABOVE.includes(near)) return { low: share, high: share + 2 * LOOSE };
  if (BELOW.includes(near)) return { low: share - 2 * LOOSE, high: share };
  if (MORE.includes(near)) return { low: share, high: 100 };
  if (LESS.includes(near)) return { low: 0, high: share };
  if (ABOUT.includes(near)) return { low: share - LOOSE - 1, high: share + LOOSE + 1 };
  return { low: share - LOOSE, high: share + LOOSE };
}

function shareOf(fraction: string): number | undefined {
  const among = /^one\sin\s(.+)$/.exec(fraction)?.[1];
  if (among !== undefined) return 100 / (among === '10' ? 10 : ONES.indexOf(among));
  const [first = '', last = first] = fraction.split(/[\s-]/);
  const of = PARTS[last.replace(/s$/, '')];
  const count = Math.max(1, ONES.indexOf(first));
  return of === undefined ? undefined : (100 * count) / of;
}
