import type { TextRule } from '../text-rule.ts';
import { bandWords } from './band-words.ts';
import { lowestScores } from './lowest-score.ts';
import { countedRatings, proseRatings } from './prose-ratings.ts';
import { ratingNames } from './rating-names.ts';

export const ratingRules: readonly TextRule[] = [proseRatings, countedRatings, lowestScores, bandWords, ratingNames];
