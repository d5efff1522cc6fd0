import type { Cases, ColumnUse } from '../cases/cases.ts';
import type { Dismissal } from '../check/dismissal.ts';
import type { Comparison } from '../comparison.ts';
import type { Measure } from '../figure.ts';
import { sayValue } from '../figure.ts';
import type { Fact, FormerValue, Glossary, GlossaryEntry, PairedLists, Report, UnplacedText } from '../report.ts';
import type { SignOff } from '../review/sign-off/sign-off.ts';
import type { Scores } from '../score.ts';
import { mergeAssets } from './assets.ts';
import { mergeAssigned } from './assigned.ts';
import { mergeComments } from './comments.ts';
import { mergeFigure } from './figures.ts';
import { bag, entries, fields, fixed, items, whole } from './mergers.ts';
import type { Merger, Shown } from './merging.ts';
import { mergeRecommendations } from './recommendations.ts';
import { mergeReviews } from './reviews.ts';
import { mergeRounds } from './rounds.ts';
import { mergeScore } from './scores.ts';
import { sequence } from './sequence.ts';
import { mergeText } from './texts.ts';

/** How each member of a report is merged. One that the report gets has to be named here before anything compiles. */
export const MEMBERS: { [K in keyof Required<Report>]: Merger<Report[K]> } = {
  format: fixed(),
  version: fixed(),
  id: fixed(),
  template: fixed(),
  created: fixed(),
  details: entries(whole(words)),
  scores: fields<Scores>({ standards: entries(mergeScore), keyQuestions: entries(whole(measureWords)) }, () => null),
  figures: items(mergeFigure, ({ label }) => label),
  formerValues: bag<FormerValue>(),
  cases: whole<Cases>(({ count, file, importedAt }) => words(`${count} cases of ${file}, ${importedAt.slice(0, 10)}`)),
  caseColumns: entries(whole<ColumnUse>(({ as }) => words(as))),
  comparisons: fields<Report['comparisons']>({ previous: mergeComparison(), average: mergeComparison() }, () => null),
  recommendations: mergeRecommendations,
  parts: entries(mergeText),
  facts: items(
    fields<Fact>(
      {
        id: fixed(),
        value: whole(words),
        description: whole(words),
        comparison: whole(words),
        target: whole(words),
        note: whole(words),
      },
      ({ value, description }) => words(`${value}: ${description}`),
    ),
    ({ value, description }) => `${value}: ${description}`,
  ),
  glossary: fields<Glossary>(
    {
      entries: items(
        fields<GlossaryEntry>({ id: fixed(), term: whole(words), definition: whole(words) }, ({ term, definition }) =>
          words(`${term}: ${definition}`),
        ),
        ({ term }) => term,
      ),
      omitted: bag<string>(),
    },
    () => null,
  ),
  lists: entries(
    fields<PairedLists>({ first: sequence(lines), second: sequence(lines) }, ({ first, second }) =>
      lines([...first, ...second]),
    ),
  ),
  assets: mergeAssets,
  words: bag<string>(),
  dismissed: bag<Dismissal>(),
  assigned: mergeAssigned,
  comments: mergeComments,
  signOffs: bag<SignOff>(),
  // Which of them stay is worked out when the sign-offs are merged.
  signedTexts: fixed(),
  // What of it stays is worked out when all texts and members are merged.
  suggested: fixed(),
  reviews: mergeReviews,
  rounds: mergeRounds,
  coverPicture: whole<string>((id) => words(`The picture ${id.slice(0, 8)}`)),
  unplaced: bag<UnplacedText>(),
};

function mergeComparison(): Merger<Comparison | undefined> {
  return fields<Comparison>(
    {
      label: whole(words),
      source: whole(words),
      keyQuestions: entries(whole(measureWords)),
      standards: entries(whole(words)),
      overall: whole(words),
    },
    ({ label }) => words(label),
  );
}

function words(text: string): Shown {
  return { kind: 'words', words: text };
}

function lines(texts: readonly string[]): Shown {
  return words(texts.join('\n'));
}

function measureWords(measure: Measure): Shown {
  return words(sayValue(measure));
}
