import type { TextRule } from '../text-rule.ts';
import { editionTerm } from './edition-terms.ts';
import { nameCapitals, nameNumber, nameSpelling } from './forms.ts';
import { lookAlikeLetters } from './letters.ts';
import { listedName, prisonName, shireName, strayProvider } from './places.ts';
import { gradeForm, halfTitle, officeForm, teamForm } from './titles.ts';

export const nameRules: readonly TextRule[] = [
  nameCapitals,
  nameNumber,
  nameSpelling,
  halfTitle,
  gradeForm,
  officeForm,
  teamForm,
  shireName,
  prisonName,
  listedName,
  strayProvider,
  lookAlikeLetters,
  editionTerm,
];
