import type { TextRule } from '../text-rule.ts';
import { ageForm } from './ages.ts';
import { ownName, postCapitals, titleCapitals } from './capitals.ts';
import { countForm, sentenceFigure, thousandsComma } from './counts.ts';
import { dateForm, spanForm } from './dates.ts';
import { houseForm } from './house-form.ts';
import { ordinalEnding } from './ordinals.ts';
import { otherYear } from './other-year.ts';
import { outOfTime } from './out-of-time.ts';
import { percentForm } from './percent.ts';
import { mixedMarks, speechMarks, termMarks } from './quotes.ts';
import { recommendationEnds, recommendationForm, recommendationOverlap } from './recommendations.ts';
import { ampersand, contraction, listSemicolons } from './small-forms.ts';
import { doubledSpace, doubledStop, missingSpace, straySpace } from './spaces.ts';
import { mixedTense } from './tense.ts';
import { spellingVariants, wordVariants } from './variants.ts';
import { yearSpans } from './year-spans.ts';

export const styleRules: readonly TextRule[] = [
  percentForm,
  countForm,
  sentenceFigure,
  thousandsComma,
  dateForm,
  ordinalEnding,
  spanForm,
  yearSpans,
  ageForm,
  doubledSpace,
  straySpace,
  missingSpace,
  doubledStop,
  houseForm,
  wordVariants,
  spellingVariants,
  mixedMarks,
  speechMarks,
  termMarks,
  titleCapitals,
  postCapitals,
  ownName,
  otherYear,
  outOfTime,
  recommendationForm,
  recommendationEnds,
  recommendationOverlap,
  mixedTense,
  ampersand,
  listSemicolons,
  contraction,
];
