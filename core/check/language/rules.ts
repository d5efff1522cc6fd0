import type { TextRule } from '../text-rule.ts';
import { agreeingWords } from './agreeing-words.ts';
import { agreement } from './agreement.ts';
import { apostrophes, pluralApostrophes } from './apostrophes.ts';
import { articles } from './articles.ts';
import { brackets } from './brackets.ts';
import { clashingWords } from './clashing-words.ts';
import { collectiveNumber } from './collective-number.ts';
import { fixedPhrases } from './fixed-phrases.ts';
import { garbled } from './garbled.ts';
import { longSentences } from './long-sentences.ts';
import { missingWords } from './missing-words.ts';
import { pairedCommas } from './paired-commas.ts';
import { parallelPrepositions } from './parallel-prepositions.ts';
import { passiveVoice } from './passive-voice.ts';
import { readingAge } from './reading-age.ts';
import { repeatedWords } from './repeated-words.ts';
import { respectively } from './respectively.ts';
import { runOn } from './run-on.ts';
import { saidTwice } from './said-twice.ts';
import { verbEndings } from './verb-endings.ts';
import { verbForms } from './verb-forms.ts';
import { wrongPrepositions } from './wrong-prepositions.ts';
import { wrongWords } from './wrong-words.ts';

export const languageRules: readonly TextRule[] = [
  repeatedWords,
  articles,
  agreement,
  collectiveNumber,
  agreeingWords,
  verbEndings,
  verbForms,
  missingWords,
  parallelPrepositions,
  clashingWords,
  fixedPhrases,
  wrongPrepositions,
  wrongWords,
  apostrophes,
  pluralApostrophes,
  runOn,
  pairedCommas,
  respectively,
  brackets,
  garbled,
  saidTwice,
  longSentences,
  readingAge,
  passiveVoice,
];
