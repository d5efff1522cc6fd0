import type { Family } from '../../core/check/text-rule.ts';
import { say } from './messages.ts';
import { DATA } from './pane-state.ts';

const NAMES: Readonly<Record<Family, string>> = {
  numbers: say('numbers'),
  ratings: say('ratings'),
  'names and terms': say('namesAndTerms'),
  people: say('people'),
  'acronyms and glossary': say('acronymsAndGlossary'),
  structure: say('structure'),
  'house style': say('houseStyle'),
  language: say('language'),
  accessibility: say('accessibility'),
};

/** What a kind of findings is called. */
export function sayFamily(family: string): string {
  return family === DATA ? say('scoresDetailsAndData') : NAMES[family as Family];
}
