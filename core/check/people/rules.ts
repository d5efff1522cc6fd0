import type { TextRule } from '../text-rule.ts';
import { copiedText } from './copied.ts';
import { identifyingDetail, nameBesideCover, staffName } from './details.ts';
import { internalReference } from './internal.ts';
import { initialForName, nameOfTwo, pronounChange, secondName } from './names-in-stories.ts';
import { pseudonymNotice } from './notice.ts';

export const peopleRules: readonly TextRule[] = [
  initialForName,
  secondName,
  nameOfTwo,
  pronounChange,
  identifyingDetail,
  nameBesideCover,
  staffName,
  internalReference,
  copiedText,
  pseudonymNotice,
];
