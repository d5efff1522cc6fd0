import { parseNumber } from '../../figures/typed-numbers.ts';
import type { Template } from '../../template.ts';
import { isRunning, type Line } from '../reading.ts';
import { numberSource } from '../text/quantities.ts';
import { onceFor, rememberFor } from '../text/remember-for.ts';
import { stemsOf } from '../text/stems.ts';
import type { FoundInReport, ReportRule, Stretch } from '../text-rule.ts';

/** `two offices, one beside the court and the other …` in one place, and `one in the court building` in the next. */
export const placesOfUnits: ReportRule = {
  name: 'two-places',
  family: 'names and terms',
  severity: 'warning',
  title: 'One building said to be in two places',
  why: 'A reader who knows the area sees that one of the two is wrong.',
  example: {
    wrong: 'two offices, one beside the library … two offices, one in the library',
    right: 'two offices, one beside the library … two offices, one beside the library',
  },
  mend: 'Find out where it is, and say it in the same way in both places.',
  looksAt: (line, template) => unitsIn(line, template).length > 0,
  inReport({ ours, template }) {
    const told = ours.flatMap((read) => unitsIn(read.line, template).map((unit) => ({ ...unit, read })));
    return told.flatMap((unit, index): FoundInReport[] => {
      const other = told.slice(0, index).find((before) => before.read !== unit.read && isElsewhere(before, unit));
      if (!other) return [];
      const said = other.read.line.text.slice(other.from, other.to);
      return [
        {
          at: { read: unit.read, from: unit.from, to: unit.to },
          related: [{ read: other.read, from: other.from, to: other.to }],
          message: `In ${other.read.placed.where} one of the ${unit.noun} is “${said}”, and here “${unit.read.line.text.slice(unit.from, unit.to)}”.`,
        },
      ];
    });
  },
};

type Unit = Stretch & { count: number; noun: string; inside: boolean; place: ReadonlySet<string> };

function isElsewhere(one: Unit, other: Unit): boolean {
  return (
    one.count === other.count &&
    one.noun === other.noun &&
    one.inside !== other.inside &&
    [...one.place].some((stem) => other.place.has(stem))
  );
}

const unitsIn: (line: Line, template: Template) => readonly Unit[] = rememberFor((line, template) => {
  if (!isRunning(line) || !/(?<!\p{L})other(?!\p{L})/u.test(line.text)) return [];
  return [...line.text.matchAll(patternFor(template))].flatMap(({ 0: whole, index, groups = {} }) => {
    const count = parseNumber(groups.count ?? '', template.words);
    const { noun = '', one = '', other = '' } = groups;
    if (count === undefined) return [];
    const start = index + whole.length - other.length;
    return [...placesIn(one, index + whole.indexOf(one)), ...placesIn(other, start)].map((place) => ({
      ...place,
      count,
      noun: noun.toLowerCase(),
    }));
  });
});

function placesIn(text: string, from: number): Omit<Unit, 'count' | 'noun'>[] {
  const match = PLACE.exec(text);
  const { near, place = '' } = match?.groups ?? {};
  // The words of every building say nothing of which it is.
  const stems = new Set([...stemsOf(place)].filter((stem) => !/^(?:build|hous|offic|sit|cit|town|centr)/.test(stem)));
  return match && stems.size > 0
    ? [{ from: from + match.index, to: from + match.index + match[0].length, inside: near === undefined, place: stems }]
    : [];
}

const PLACE =
  /(?<!\p{L})(?:(?<near>adjacent to|next to|next door to|beside|opposite|near|close to|alongside|behind|across the road from)|in|within|inside)\s(?<place>[^.,;()]{3,60}?)(?=\s(?:and|with|while|but|which)(?!\p{L})|[.,;()]|\s*$)/iu;

const patternFor = onceFor(
  (template) =>
    new RegExp(
      `(?<![\\p{L}\\d])(?<count>${numberSource(template)})\\s(?:\\p{Ll}+\\s){0,2}(?<noun>offices|sites|buildings|hubs|centres|premises|bases|locations)(?!\\p{L})[^.;:]{0,80}[.,;:–-]\\s+(?<one>one(?!\\p{L})[^.;]{3,120}?)(?:,|\\sand|\\swith)\\s(?:the\\s)?other(?!\\p{L})(?<other>[^.;]{3,120})`,
      'giu',
    ),
);
