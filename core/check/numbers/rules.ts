import type { TextRule } from '../text-rule.ts';
import { changes, fractionsBesideNumbers, majorities, percentagesOfCounts } from './arithmetic.ts';
import { dueNotDone, missingBase, smallShare, surveyTwoWays } from './bases.ts';
import { proseAgainstFacts } from './facts.ts';
import { moreThanAll } from './more-than-all.ts';
import { placesOfUnits } from './one-and-other.ts';
import { proseAgainstProse } from './prose-against-prose.ts';
import { proseAgainstScores } from './prose-against-scores.ts';
import { sampleSizes } from './sample-sizes.ts';
import { backwardSpan } from './spans.ts';
import { tableNumbers } from './tables.ts';

export const numberRules: readonly TextRule[] = [
  percentagesOfCounts,
  moreThanAll,
  fractionsBesideNumbers,
  majorities,
  changes,
  backwardSpan,
  missingBase,
  smallShare,
  proseAgainstScores,
  proseAgainstProse,
  proseAgainstFacts,
  sampleSizes,
  tableNumbers,
  placesOfUnits,
  dueNotDone,
  surveyTwoWays,
];
