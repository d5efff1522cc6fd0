import { parseNumber } from '../../figures/typed-numbers.ts';
import { rateReport, type StandardResult, standardResults } from '../../rating.ts';
import type { Template } from '../../template.ts';
import type { ReadLine } from '../reading.ts';
import { numberSource } from '../text/quantities.ts';
import { onceFor, rememberFor } from '../text/remember-for.ts';
import type { FoundInReport, ReportRule, Stretch } from '../text-rule.ts';

/** What the paragraph on a rating says of the scores that decide it. */
export const lowestScores: ReportRule = {
  name: 'unlike-lowest-score',
  family: 'ratings',
  severity: 'warning',
  title: 'The lowest score of a standard told otherwise',
  why: 'The rating follows from the lowest score, so a reader looks for that number in the table.',
  example: {
    wrong: 'the lowest score was 63 per cent (in the table: 36 per cent)',
    right: 'the lowest score was 36 per cent',
  },
  mend: 'Give the lowest percentage of the key questions of this standard.',
  inReport({ ours, report, template }) {
    const standards = new Map(standardResults(rateReport(report, template)).map((one) => [one.number, one]));
    return ours.flatMap((read) => {
      const standard = standards.get(read.placed.standard?.number ?? '');
      if (!standard || standard.keyQuestions.length === 0 || standard.ratedBy === 'judgement') return [];
      return saidOfScores(read.line, template).flatMap((one) => wrongOf(one, read, standard));
    });
  },
};

function wrongOf(one: Said, read: ReadLine, standard: StandardResult): FoundInReport[] {
  const at = { read, from: one.from, to: one.to };
  const asked = standard.keyQuestions.length;
  switch (one.said) {
    case 'lowest': {
      const { lowest } = standard;
      if (lowest?.percentage === undefined || lowest.percentage === one.value) return [];
      return [
        {
          at,
          related: [{ standard: standard.number, keyQuestion: lowest.number }],
          message: `The lowest score of ${standard.number} ${standard.title} is ${lowest.percentage} per cent, and “${one.value}” stands here.`,
          fix: read.line.text.slice(one.from, one.to).replace(/\d+/, String(lowest.percentage)),
        },
      ];
    }
    case 'questions':
      return one.value === asked
        ? []
        : [
            {
              at,
              message: `${standard.number} ${standard.title} has ${asked} key questions, and “${one.value}” stands here.`,
            },
          ];
    case 'single':
      return asked === 1
        ? []
        : [
            {
              at,
              message: `${standard.number} ${standard.title} has ${asked} key questions, and this speaks of one.`,
              suggestion: 'Say that the lowest of the scores decides.',
            },
          ];
  }
}

/** Whether a share is told as the lowest score of the standard whose part it stands in. */
export function isLowestScore({ line, placed }: ReadLine, { from, to }: Stretch, template: Template): boolean {
  return (
    placed.standard !== undefined &&
    saidOfScores(line, template).some((one) => one.said === 'lowest' && one.from < to && from < one.to)
  );
}

type Said = { from: number; to: number; value: number; said: 'lowest' | 'questions' | 'single' };

const saidOfScores = rememberFor((line, template): readonly Said[] => {
  if (!/lowest|key questions?/i.test(line.text)) return [];
  const { questions } = patternsFor(template);
  const found: Said[] = [];
  for (const { index, 0: whole, groups = {} } of line.text.matchAll(LOWEST))
    found.push({
      from: index + whole.search(/\d/),
      to: index + whole.length,
      value: Number(groups.share),
      said: 'lowest',
    });
  for (const { index, 0: whole, groups = {} } of line.text.matchAll(questions)) {
    const value = parseNumber(groups.number ?? '', template.words);
    if (value !== undefined && !/other $/i.test(line.text.slice(0, index)))
      found.push({ from: index, to: index + whole.length, value, said: 'questions' });
  }
  for (const { index, 0: whole } of line.text.matchAll(SINGLE))
    found.push({ from: index, to: index + whole.length, value: 1, said: 'single' });
  return found;
});

const LOWEST =
  /(?<!\p{L})lowest (?:score|(?:of the )?key question scores?|of (?:these|the|its) (?:key question )?scores)[^.;\d]{0,60}?(?:was|is|of|at) (?<share>\d{1,3})(?: per cent|%)/giu;
const SINGLE =
  /(?<!\p{L})(?:driven|decided|determined) by the (?:score|result) (?:for|of) the key question(?!\p{L})/giu;

const patternsFor = onceFor((template) => ({
  questions: new RegExp(
    `(?<=against |all |all of the |out of the |of the |the )(?<number>${numberSource(template)}) (?:of the )?key questions`,
    'giu',
  ),
}));
