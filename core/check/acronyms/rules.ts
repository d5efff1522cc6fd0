import type { TextRule } from '../text-rule.ts';
import { glossaryForm, glossaryOther, glossaryStop } from './definitions.ts';
import { glossaryExpansion, glossaryMissing, glossaryOrder, glossaryUnused } from './glossary.ts';
import { acronymForm, acronymLetters, acronymPlural, acronymTail } from './letters.ts';
import { acronymAgain, acronymDifferently, acronymLate, acronymOnce, acronymUnexplained } from './life.ts';

export const acronymRules: readonly TextRule[] = [
  acronymLate,
  acronymUnexplained,
  acronymOnce,
  acronymAgain,
  acronymDifferently,
  acronymLetters,
  acronymForm,
  acronymPlural,
  acronymTail,
  glossaryUnused,
  glossaryMissing,
  glossaryExpansion,
  glossaryOrder,
  glossaryForm,
  glossaryOther,
  glossaryStop,
];
