import type { Token } from '../text/words.ts';
import { FINITE, PREPOSITIONS, SAYING, SUBORDINATORS } from './grammar.ts';

/** Where a clause begins in a sentence. `sure` where nothing else can begin there. */
export type ClauseStart = { at: number; sure: boolean };

/** Of one sentence, in order, each by the index of the token that it begins with. */
export function clauseStartsIn(tokens: readonly Token[]): ClauseStart[] {
  const starts: ClauseStart[] = [];
  const first = firstWord(tokens);
  if (first === undefined) return [];
  starts.push({ at: first, sure: true });
  const opening = tokens[first]!;
  let introduced = PREPOSITIONS.has(opening.low) || SUBORDINATORS.has(opening.low);
  let joinable = false;
  let bound = 0;
  for (let at = first; at < tokens.length - 1; at += 1) {
    const { low, kind } = tokens[at]!;
    const next = tokens[at + 1]!;
    if (low === ';' || low === ':') {
      // An opening word: `; however, access …`.
      starts.push({ at: afterOpening(tokens, at + 1), sure: low === ';' });
      introduced = false;
      joinable = false;
    } else if (low === ',' && introduced) {
      starts.push({ at: at + 1, sure: true });
      introduced = false;
    } else if (low === ',' && at === first + 1 && kind === 'mark') {
      starts.push({ at: at + 1, sure: true });
    } else if (low === ',' && (next.low === 'and' || next.low === 'but' || next.low === 'so') && joinable) {
      starts.push({ at: at + 2, sure: next.low !== 'and' });
      joinable = false;
    } else if (low === 'that' && (SAYING.has(tokens[at - 1]?.low ?? '') || TOLD.has(tokens[at - 1]?.low ?? ''))) {
      starts.push({ at: at + 1, sure: true });
    } else if (low === 'because' || low === 'although' || low === 'whereas' || low === 'whilst') {
      starts.push({ at: at + 1, sure: true });
    } else if (low === 'between' || low === 'both') {
      bound += 1;
    } else if (low === 'and' && bound > 0) {
      bound -= 1;
    } else if (low === 'and' && joinable) {
      starts.push({ at: at + 1, sure: false });
      joinable = false;
    } else if (FINITE.has(low)) {
      joinable = true;
    }
  }
  return starts;
}

/** `evidence that the officer …`: nouns that a statement follows. */
const TOLD = new Set('evidence fact view concern concerns confidence assurance indication belief'.split(' '));

function firstWord(tokens: readonly Token[]): number | undefined {
  const at = tokens.findIndex(({ kind }) => kind === 'word');
  return at < 0 || at > 1 ? undefined : at;
}

const OPENINGS = new Set([
  'however',
  'therefore',
  'nevertheless',
  'nonetheless',
  'consequently',
  'moreover',
  'furthermore',
  'instead',
  'overall',
  'also',
]);

function afterOpening(tokens: readonly Token[], at: number): number {
  return OPENINGS.has(tokens[at]?.low ?? '') ? at + (tokens[at + 1]?.low === ',' ? 2 : 1) : at;
}
