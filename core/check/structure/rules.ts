import type { TextRule } from '../text-rule.ts';
import { captionForm, captionNumber } from './captions.ts';
import { doubledText, repeatedPoint } from './doubled-text.ts';
import { fixedWords } from './fixed-words.ts';
import { emptySection, headingColon, headingForm } from './headings.ts';
import { announcedCount, listLeadIn, listOfOne, mixedList } from './lists.ts';
import { citationForm, noteEnds, noteMark } from './notes.ts';
import { unpairedQuotes } from './pairs.ts';
import { partLength } from './part-length.ts';
import { placedReference } from './placed-references.ts';
import { openEnd } from './sentence-ends.ts';
import { typedReference } from './typed-references.ts';
import { unfinishedText } from './unfinished-text.ts';

export const structureRules: readonly TextRule[] = [
  fixedWords,
  unfinishedText,
  typedReference,
  placedReference,
  announcedCount,
  mixedList,
  listLeadIn,
  listOfOne,
  captionNumber,
  captionForm,
  noteMark,
  citationForm,
  noteEnds,
  headingForm,
  headingColon,
  emptySection,
  openEnd,
  unpairedQuotes,
  doubledText,
  repeatedPoint,
  partLength,
];
