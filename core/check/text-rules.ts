import { accessibilityRules } from './accessibility/rules.ts';
import { acronymRules } from './acronyms/rules.ts';
import { languageRules } from './language/rules.ts';
import { nameRules } from './names/rules.ts';
import { numberRules } from './numbers/rules.ts';
import { peopleRules } from './people/rules.ts';
import { ratingRules } from './ratings/rules.ts';
import { structureRules } from './structure/rules.ts';
import { styleRules } from './style/rules.ts';
import type { TextRule } from './text-rule.ts';

/** Every rule that reads the words of a report, by family. */
export const textRules: readonly TextRule[] = [
  ...numberRules,
  ...ratingRules,
  ...nameRules,
  ...peopleRules,
  ...acronymRules,
  ...structureRules,
  ...styleRules,
  ...languageRules,
  ...accessibilityRules,
];
