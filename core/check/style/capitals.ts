import type { Template } from '../../template.ts';
import { isRunning } from '../reading.ts';
import { literally } from '../text/literally.ts';
import { onceFor } from '../text/remember-for.ts';
import { beginsSentence } from '../text/sentence-start.ts';
import type { FoundInLine, LineRule } from '../text-rule.ts';

type Titles = { pattern: RegExp; byWords: ReadonlyMap<string, string> };

const plain = (words: string) => words.toLowerCase().replace(/\s+/g, ' ').replace(/’/g, "'");

/** The titles of an edition’s standards that have more than one word. */
const titlesOf = onceFor(({ domains }: Template): Titles | undefined => {
  const titles = domains
    .flatMap(({ standards }) => standards.map(({ title }) => title))
    .filter((title) => /\s/.test(title));
  if (titles.length === 0) return undefined;
  const longest = [...new Set(titles)].sort((one, other) => other.length - one.length);
  return {
    pattern: new RegExp(`(?<![\\p{L}-])(?:${longest.map(literally).join('|')})(?![\\p{L}-])`, 'giu'),
    byWords: new Map(longest.map((title) => [plain(title), title])),
  };
});

/** Titles of standards as the edition has them; within a sentence they may begin with a small letter. */
export const titleCapitals: LineRule = {
  name: 'title-capitals',
  family: 'house style',
  severity: 'warning',
  title: 'The title of a standard with other capitals',
  why: 'A reader who looks for a standard by its title should find it as it stands in the results.',
  example: { wrong: 'We rated Information and Facilities again.', right: 'We rated information and facilities again.' },
  mend: 'Write the title as the edition has it.',
  inLine(line, template) {
    if (!isRunning(line) && line.kind !== 'recommendation' && line.kind !== 'caption') return [];
    const titles = titlesOf(template);
    if (!titles) return [];
    return [...line.text.matchAll(titles.pattern)].flatMap(({ index, 0: found }): FoundInLine[] => {
      const title = titles.byWords.get(plain(found));
      if (title === undefined || letters(title) === letters(found) || found === found.toUpperCase()) return [];
      const proper = title.slice(1) !== title.slice(1).toLowerCase();
      if (!proper && letters(title.toLowerCase()) === letters(found)) return [];
      // All in small letters a name may be plain words.
      const advice = found === found.toLowerCase();
      const fix = proper || beginsSentence(line.text, index) ? title : title.toLowerCase();
      return [
        {
          from: index,
          to: index + found.length,
          message: `This edition writes “${title}”.`,
          fix,
          ...(advice && { severity: 'advice' as const }),
        },
      ];
    });
  },
};

const letters = (title: string) => title.replace(/\s+/g, ' ').replace(/’/g, "'");

const MIXED =
  /(?<![\p{L}-])(?:Chief|Deputy|Senior|Assistant|Principal|Regional|Lead|Executive|Acting|Interim|Head of)(?:\s+\p{Lu}\p{Ll}+)+\s+(officer|manager|director|executive|inspector|practitioner|administrator|leader|lead|commissioner|constable)s?(?![\p{L}-])/gu;
const HALF =
  /(?<![\p{L}-])(?:Chief|Deputy|Assistant|Senior)\s+(executive|inspector|director|constable|officer)s?(?![\p{L}-])/gu;

/** A post whose name has some capitals and lacks others. */
export const postCapitals: LineRule = {
  name: 'post-capitals',
  family: 'house style',
  severity: 'warning',
  title: 'The name of a post with capitals in part',
  why: 'Half a capitalised title leaves open where the title ends.',
  example: { wrong: 'We met the Chief Executive officer.', right: 'We met the chief executive officer.' },
  mend: 'Write the whole post with capitals, or the whole in small letters.',
  inLine(line) {
    if (!isRunning(line) && line.kind !== 'recommendation' && line.kind !== 'definition') return [];
    const { text } = line;
    return [
      ...[...text.matchAll(MIXED)].map((match) => posted(match)),
      ...[...text.matchAll(HALF)].flatMap((match) => (beginsSentence(text, match.index) ? [] : [posted(match)])),
    ];
  },
};

function posted({ index = 0, 0: found }: RegExpMatchArray): FoundInLine {
  return { from: index, to: index + found.length, message: `“${found}” has capitals in part.` };
}

const OWN = /(?<=(?:^|[\s(])(?:the|this|our|The|This|Our) )(inspectorate)(?=[’']s|[\s,.;)]|$)/gu;
const CHIEF =
  /(?<![\p{L}])(?:HM|Her Majesty[’']s|His Majesty[’']s)\s+(?:chief\s+[Ii]nspector|Chief\s+inspector|inspectorate)(?![\p{L}])/gu;

/** The inspectorate’s own name and office. */
export const ownName: LineRule = {
  name: 'own-name',
  family: 'house style',
  severity: 'advice',
  title: 'The inspectorate or its Chief Inspector without a capital',
  why: 'They are names here, and a reader must be able to tell this inspectorate from any other.',
  example: { wrong: 'Staff knew what the inspectorate expects.', right: 'Staff knew what the Inspectorate expects.' },
  mend: 'Write a capital letter.',
  inLine(line) {
    if (!isRunning(line)) return [];
    return [
      ...[...line.text.matchAll(OWN)].map(({ index, 0: found }) => ({
        from: index,
        to: index + found.length,
        message: 'The Inspectorate writes its own name with a capital.',
        fix: 'Inspectorate',
      })),
      ...[...line.text.matchAll(CHIEF)].map(({ index, 0: found }) => ({
        from: index,
        to: index + found.length,
        severity: 'warning' as const,
        message: 'The name has capitals throughout.',
        fix: found.replace(/chief/u, 'Chief').replace(/inspector/u, 'Inspector'),
      })),
    ];
  },
};
