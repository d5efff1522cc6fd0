import { captionText } from '../../captions.ts';
import { allParts } from '../../layout.ts';
import type { Template } from '../../template.ts';
import type { Line, Reading } from '../reading.ts';
import { countOfWords } from '../text/counts-in-words.ts';
import { literally } from '../text/literally.ts';
import { onceFor, rememberFor } from '../text/remember-for.ts';
import type { FoundInReport, ReportRule } from '../text-rule.ts';

type Named = {
  kind: 'caption' | 'back matter' | 'section' | 'recommendation' | 'page';
  label: string;
  number: string;
  from: number;
  to: number;
};

const NUMBER = "(\\d+(?:\\.\\d+)*|one|two|three|four|five|six|seven|eight|nine|ten|[A-H](?![\\p{L}’']))";

const patternFor = onceFor(
  ({ words }: Template) =>
    new RegExp(
      `(?<![\\p{L}])(?:(?<caption>${literally(words.table)}|${literally(words.figure)}|chart|diagram)|(?<back>annexe?|appendix)|(?<section>${literally(words.section)}|chapter|standard)|(?<recommendation>${literally(words.recommendation)})|(?<page>page))\\s+${NUMBER}(?![\\p{L}\\d]|\\.\\d|,\\d{3})(?!\\s+(?:of\\s+the|\\(\\d+\\)|pre-sentence|report|per|percent|in|out))`,
      'giu',
    ),
);

const namedIn: (line: Line, template: Template) => readonly Named[] = rememberFor(
  ({ text, kind, pieces }, template) => {
    if (kind === 'term' || kind === 'alternative' || !/\d|annex|appendix/iu.test(text)) return [];
    return [...text.matchAll(patternFor(template))].flatMap((match): Named[] => {
      const { caption, back, section, recommendation } = match.groups ?? {};
      const from = match.index;
      // What a live reference prints is right.
      if (pieces.some((piece) => piece.kind === 'reference' && piece.from <= from && piece.to > from)) return [];
      const [label = ''] = match[0].split(/\s/);
      const number = match.at(-1) ?? '';
      const kindOf = caption
        ? 'caption'
        : back
          ? 'back matter'
          : section
            ? 'section'
            : recommendation
              ? 'recommendation'
              : 'page';
      return [{ kind: kindOf, label, number, from, to: from + match[0].length }];
    });
  },
);

/** References that were typed, and lead to nothing of this report. */
export const typedReference: ReportRule = {
  name: 'typed-reference',
  family: 'structure',
  severity: 'warning',
  title: 'A reference to something that the report does not have',
  why: 'A reader who follows it finds nothing, or the wrong thing.',
  example: { wrong: 'see Annex 7, where there are four', right: 'see Annex 4' },
  mend: 'Put a live reference in its place, which follows what it points at.',
  looksAt: (line, template) => namedIn(line, template).length > 0,
  inReport(reading) {
    let known: Known | undefined;
    return reading.ours.flatMap((read) =>
      namedIn(read.line, reading.template).flatMap((named): FoundInReport[] => {
        known ??= knownPlaces(reading);
        const told = wrongWith(named, known);
        return told ? [{ at: { read, from: named.from, to: named.to }, ...told }] : [];
      }),
    );
  },
};

type Known = {
  captions: ReadonlySet<string>;
  backMatter: ReadonlyMap<string, string>;
  sections: ReadonlySet<string>;
  recommendations: number;
};

function knownPlaces({ report, template, layout }: Reading): Known {
  const parts = allParts(layout.parts).filter(({ printed }) => printed);
  const numbers = parts.map(({ number }) => number.replace(/[\s.:]+$/u, '')).filter((number) => number !== '');
  const standards = template.domains.flatMap(({ standards }) =>
    standards.flatMap(({ number, keyQuestions }) => [number, ...keyQuestions.map((question) => question.number)]),
  );
  return {
    captions: new Set([...layout.captions.values()].map((name) => plain(captionText(name)))),
    backMatter: new Map(
      numbers
        .filter((number) => /^\p{L}/u.test(number))
        .map((number) => [numberOf(number.split(/\s+/).at(-1) ?? ''), number]),
    ),
    sections: new Set(
      [...numbers.filter((number) => /^\d/.test(number)), ...standards].map((number) => number.replace(/\.$/, '')),
    ),
    recommendations: report.recommendations.flatMap(({ items }) => items).filter(({ text }) => text.trim() !== '')
      .length,
  };
}

const plain = (words: string) => words.toLowerCase().replace(/\s+/g, ' ');
const numberOf = (number: string) => String(countOfWords(number) ?? number).toUpperCase();

function wrongWith(
  { kind, label, number }: Named,
  known: Known,
): Pick<FoundInReport, 'message' | 'severity' | 'fix'> | undefined {
  const said = `${label} ${number}`;
  const missing = { message: `There is no ${said} in this report.` };
  switch (kind) {
    case 'caption':
      return known.captions.has(plain(said)) ? undefined : missing;
    case 'back matter': {
      const name = known.backMatter.get(numberOf(number));
      if (name === undefined) return missing;
      return plain(name) === plain(said) ? undefined : { message: `This report calls it ${name}.`, fix: name };
    }
    case 'section':
      // Without a point it may count anything: standard 3 of a contract, chapter 4 of an Act.
      return !number.includes('.') || known.sections.has(number) ? undefined : missing;
    case 'recommendation':
      return !/^\d+$/.test(number) || Number(number) <= known.recommendations
        ? undefined
        : { ...missing, severity: 'advice' };
    case 'page':
      return /^\d+$/.test(number)
        ? { message: 'Page numbers change; name the part instead.', severity: 'advice' }
        : undefined;
  }
}
