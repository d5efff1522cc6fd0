import type { Content } from '../content.ts';
import { countWords, isEmpty } from '../content-text.ts';
import { own, sameJson } from '../json.ts';
import { allParts, type Layout, layOut, type PlacedPart } from '../layout.ts';
import { standardResults } from '../rating.ts';
import type { Report } from '../report.ts';
import { withoutMarks } from '../review/comments/comment-marks.ts';
import { textChanges } from '../review/suggestions/changes.ts';
import { openChanges } from '../review/suggestions/suggestion.ts';
import { sayCount } from '../say-count.ts';
import type { Template } from '../template.ts';
import { beginningOf } from '../text-import/beginning.ts';
import { say } from './messages.ts';
import { compareAllTexts, type Move, type TwoTexts } from './moved-lines.ts';
import { comparedData, type DataMember, type FieldDifference, textLines } from './reports.ts';
import { type ComparedLine, compareTexts } from './texts.ts';

/** What a difference of two reports is about. */
export const GROUPS = ['text', 'scores', 'figures', 'structure'] as const;
export type Group = (typeof GROUPS)[number];

export function groupName(group: Group): string {
  return say(group);
}

/** One place in which two reports differ. Without lines and fields, only look or order does. */
export type Told = { group: Group; title: string; lines: ComparedLine[]; fields: FieldDifference[] };

/**
 * Everything in which a report differs from an earlier one, as both print it: texts, data, what follows from data (ratings,
 * points, numbers in the text), and what moved, came or went as a whole. Suggestions count as taken.
 */
export function compareWhole(was: Report, now: Report, template: Template): Told[] {
  const [before, after] = [layOut(was, template), layOut(now, template)];
  return [
    ...toldTexts(was, now, before, after),
    ...comparedData(was, now, template, before, after).map(
      ({ unit, title, lines, fields }): Told => ({
        group: lines.length + fields.length === 0 || unit.kind === 'part' ? 'structure' : GROUP_OF[unit.member],
        title,
        lines,
        fields,
      }),
    ),
    ...followingRatings(was, now, before, after),
  ].sort((one, other) => GROUPS.indexOf(one.group) - GROUPS.indexOf(other.group));
}

/** That open suggestions were compared as if taken, a sentence for each of the two that has any. */
export function sayOpenSuggestions(sides: readonly { name: string; report: Report }[]): string[] {
  return sides.flatMap(({ name, report }) => {
    const open = openChanges(report).length;
    if (open === 0) return [];
    return [
      `${name} has ${sayCount(open, 'open suggestion')}, compared as if ${open === 1 ? 'it was' : 'they were'} taken.`,
    ];
  });
}

const GROUP_OF: Record<DataMember, Group> = {
  details: 'text',
  scores: 'scores',
  cases: 'scores',
  figures: 'figures',
  comparisons: 'figures',
  facts: 'figures',
  recommendations: 'text',
  glossary: 'text',
  lists: 'text',
  words: 'text',
  dismissed: 'text',
  assigned: 'text',
  coverPicture: 'structure',
  unplaced: 'text',
};

type Pair = TwoTexts & { own: { was: Content; now: Content } };

function toldTexts(was: Report, now: Report, before: Layout, after: Layout): Told[] {
  const [earlier, later] = [byId(before), byId(after)];
  const ids = new Set([...later.keys(), ...earlier.keys(), ...Object.keys(was.parts), ...Object.keys(now.parts)]);
  const pairs = [...ids].flatMap((part): Pair[] => {
    const written = { was: withoutMarks(own(was.parts, part) ?? []), now: withoutMarks(own(now.parts, part) ?? []) };
    const [one, other] = [earlier.get(part), later.get(part)];
    const printed = { was: printedOf(one, written.was), now: printedOf(other, written.now) };
    return sameJson(written.was, written.now) && sameJson(printed.was, printed.now)
      ? []
      : [{ part, where: (other ?? one)?.where ?? part, ...printed, own: written }];
  });
  const written = pairs.filter(({ own }) => !sameJson(own.was, own.now));
  const { lines, moves } = compareAllTexts(written);
  return pairs.flatMap((pair): Told[] => {
    const { part, where: title } = pair;
    const ours = lines.get(part);
    if (!ours) return toldLines('figures', title, compareTexts(textLines(pair.was), textLines(pair.now)));
    const fields = structureOf(pair, moves, earlier.get(part), later.get(part));
    // What only moved is told once, as structure.
    const reworded = ours.some(({ kind, moved }) => kind !== 'same' && moved === undefined);
    const shown = reworded ? toldLines('text', title, ours) : [];
    const alone = shown.length + fields.length === 0 && !ours.some(({ moved }) => moved !== undefined);
    return [
      ...shown,
      ...(fields.length > 0 || alone ? [{ group: 'structure' as const, title, lines: [], fields }] : []),
    ];
  });
}

function toldLines(group: Group, title: string, lines: ComparedLine[]): Told[] {
  return lines.some(({ kind }) => kind !== 'same') ? [{ group, title, lines, fields: [] }] : [];
}

function byId({ parts }: Layout): Map<string, PlacedPart> {
  return new Map(allParts(parts).map((placed) => [placed.id, placed]));
}

/** The author's text with its numbers in words; as it is where the edition has no place for it. */
function printedOf(placed: PlacedPart | undefined, own: Content): Content {
  return placed?.by === 'author' && own.length > 0 ? withoutMarks(placed.content) : own;
}

/** What came, went or moved in a text as a whole, and what looks otherwise. */
function structureOf(
  { part, own: written }: Pair,
  moves: readonly Move[],
  before: PlacedPart | undefined,
  after: PlacedPart | undefined,
): FieldDifference[] {
  const size = (content: Content) =>
    isEmpty(content) ? undefined : say('countOfWords', { count: countWords(content) });
  const [was, now] = [size(written.was), size(written.now)];
  const whole = (was === undefined) !== (now === undefined) ? [{ label: say('allOfTheText'), was, now }] : [];
  const printed = [before, after].map((placed) => (placed?.printed ? say('printed') : say('notPrinted')));
  const shown =
    printed[0] === printed[1] ? [] : [{ label: say('inThePrintedReport'), was: printed[0], now: printed[1] }];
  const looks =
    whole.length > 0 ? [] : textChanges(written.was, written.now).filter(({ about }) => about !== undefined);
  return [
    ...whole,
    ...shown,
    ...moves
      .filter((move) => move.part === part)
      .map(({ words, was, now }) => ({ label: say('movedWords', { words: quoted(words) }), was, now })),
    ...looks.map(({ about = '', was, now }) => ({
      label: quoted(about),
      was: was === now ? say('asItWas') : was,
      now: was === now ? say('changed') : now,
    })),
  ];
}

function quoted(words: string): string {
  return beginningOf(words.replace(/\s+/g, ' ').trim());
}

/** Ratings and points that follow from scores; a rating that was decided by hand is among the scores already. */
function followingRatings(was: Report, now: Report, before: Layout, after: Layout): Told[] {
  const byNumber = ({ results }: Layout) =>
    new Map(standardResults(results).map((standard) => [standard.number, standard]));
  const [earlier, later] = [byNumber(before), byNumber(after)];
  const fields: FieldDifference[] = [];
  const add = (label: string, was: string | undefined, now: string | undefined) => {
    if (was !== now) fields.push({ label, was, now });
  };
  for (const [number, { title, rating, keyQuestions }] of later) {
    const one = earlier.get(number);
    for (const question of keyQuestions) {
      const band = one?.keyQuestions.find((other) => other.number === question.number)?.band;
      add(say('band', { number: question.number }), band, question.band);
    }
    const [given, gives] = [own(was.scores.standards, number)?.rating, own(now.scores.standards, number)?.rating];
    if (given === one?.rating && gives === rating && given !== gives) continue;
    add(say('rating', { label: `${number} ${title}` }), one?.rating, rating);
  }
  const [one, other] = [before.results, after.results];
  const points = ({ overall }: typeof one) => (overall ? String(overall.points) : undefined);
  add(say('points'), points(one), points(other));
  add(say('overallRating'), one.overall?.rating, other.overall?.rating);
  return fields.length === 0 ? [] : [{ group: 'scores', title: say('ratingsThatFollow'), lines: [], fields }];
}
