import type { TextRule } from '../text-rule.ts';
import { alternativeText } from './alternatives.ts';
import { allCapitals } from './capitals.ts';
import { colourAlone } from './colour.ts';
import { wholeEmphasis } from './emphasis.ts';
import { headingOrder } from './heading-order.ts';
import { linkText } from './links.ts';
import { tableShape } from './tables.ts';

export const accessibilityRules: readonly TextRule[] = [
  alternativeText,
  tableShape,
  linkText,
  headingOrder,
  colourAlone,
  allCapitals,
  wholeEmphasis,
];
