import type { Token } from '../text/words.ts';
import {
  COUNTABLE,
  DETERMINERS,
  isAbstract,
  isPlural,
  MODALS,
  PLURAL_VERBS,
  PREPOSITIONS,
  PRONOUNS,
  SAYING,
  SINGULAR_VERBS,
  SUBORDINATORS,
  takesEither,
  VERBS,
} from './grammar.ts';

/** The noun that a clause speaks of, and the verb that has to agree with it. `plain`: nothing stands between the two. */
export type Subject = { head: Token; verb: Token; number: 'singular' | 'plural'; doubtful: boolean; plain: boolean };

/** A clause of the plainest build only: nouns, with prepositions and nouns behind them, and a verb. */
export function subjectAt(tokens: readonly Token[], start: number): Subject | undefined {
  const nouns = nounsAt(tokens, start);
  if (!nouns) return undefined;
  const chain = chainAt(tokens, nouns.end);
  if (!chain) return undefined;
  const verb = tokens[chain.end]!;
  const head = tokens[nouns.end - 1]!;
  const number = numberOf(head.low, nouns, verb, chain);
  return (
    number && {
      head,
      verb,
      number,
      doubtful: (nouns.joined && !isPlural(head.low)) || mayBeName(tokens, start, nouns, chain),
      plain: chain.end === nouns.end,
    }
  );
}

/** `Northam services is`: the name of one body may look like several. */
function mayBeName(tokens: readonly Token[], start: number, { pointed, end }: Nouns, chain: Chain): boolean {
  return !pointed && tokens[start]!.capital && end - start > 1 && chain.end === end;
}

type Nouns = { end: number; joined: boolean; named: boolean; counted: boolean; pointed: boolean };

/** At most so many words before a preposition or a verb are one noun with what describes it. */
const LONGEST = 7;

function nounsAt(tokens: readonly Token[], start: number): Nouns | undefined {
  let at = start;
  let [joined, named, counted] = [false, false, false];
  const pointed = DETERMINERS.has(tokens[at]?.low ?? '');
  if (pointed) at += 1;
  else if (isGerund(tokens[at]?.low ?? '')) return undefined;
  const begin = at;
  for (; at < tokens.length && at - begin <= LONGEST; at += 1) {
    const { low, kind, capital } = tokens[at]!;
    if (kind === 'number' || COUNTS.has(low)) counted = true;
    else if (PREPOSITIONS.has(low) || isVerbOfClause(tokens, at)) break;
    else if (low === 'and' && at > begin) {
      joined = true;
      if (ARTICLES_ETC.has(tokens[at + 1]?.low ?? '')) at += 1;
    } else if (kind === 'mark' || PRONOUNS.has(low) || MODALS.has(low) || SAYING.has(low)) return undefined;
    else if (SUBORDINATORS.has(low) || DETERMINERS.has(low) || BREAKS.has(low) || low.endsWith("'s")) {
      if (!low.endsWith("'s")) return undefined;
    } else if (isVerbLike(tokens, at, begin)) return undefined;
    if (capital && (at > start || tokens[at]!.short)) named = true;
  }
  return at > begin && at - begin <= LONGEST && tokens[at] ? { end: at, joined, named, counted, pointed } : undefined;
}

const ARTICLES_ETC = new Set(['the', 'a', 'an', 'their', 'its', 'our', 'his', 'her', 'some']);
const BREAKS = new Set([
  'or',
  'but',
  'not',
  'nor',
  'than',
  'yet',
  'so',
  'to',
  'be',
  'been',
  'being',
  'either',
  'neither',
]);
const COUNTS = new Set(
  'one two three four five six seven eight nine ten half dozen hundred thousand million per cent years months weeks days hours'.split(
    ' ',
  ),
);
const MODIFIERS = new Set(
  'staffing waiting housing funding sentencing vetting working living operating starting opening existing remaining ongoing outstanding'.split(
    ' ',
  ),
);

/** `Meeting the needs … is`: what is done is the subject, and not the noun behind it. */
function isGerund(low: string): boolean {
  return low.endsWith('ing') && !MODIFIERS.has(low);
}

/** Inside a noun of several words no plural, no past and no verb stands but at the end: `the plan considered risks`. */
function isVerbLike(tokens: readonly Token[], at: number, begin: number): boolean {
  const { low } = tokens[at]!;
  const next = tokens[at + 1];
  const last =
    !next || PREPOSITIONS.has(next.low) || next.low === 'and' || next.low === 'to' || isVerbOfClause(tokens, at + 1);
  if (last) return false;
  if (low.endsWith('s') && !low.endsWith('ss') && !low.endsWith("s'") && !low.endsWith('us') && !low.endsWith('ous'))
    return true;
  if (low.endsWith('ed') && at > begin) return true;
  return VERBS.has(low) && at > begin;
}

type Chain = { end: number; joined: boolean; listed: boolean; counted: boolean };

const LONGEST_CHAIN = 16;

/** What stands between the noun and its verb: `of service users across the organisation`. */
function chainAt(tokens: readonly Token[], begin: number): Chain | undefined {
  let [joined, listed, counted] = [false, false, false];
  for (let at = begin; at < tokens.length && at - begin <= LONGEST_CHAIN; at += 1) {
    const { low, kind, capital } = tokens[at]!;
    const before = tokens[at - 1]!;
    if (isVerbOfClause(tokens, at) && at >= begin) {
      if (before.low === 'and' || before.low === 'or' || before.low === ',' || before.low === 'not') return undefined;
      return before.low === 'to' || (PREPOSITIONS.has(before.low) && at > begin)
        ? undefined
        : { end: at, joined, listed, counted };
    }
    if (kind === 'number') counted = true;
    else if (low === 'and') joined = true;
    else if (low === ',') {
      // Only in a list of names, or of a word or two each: `across officers, managers and courts`.
      if (!endsInList(tokens, at)) return undefined;
      listed = true;
    } else if (kind === 'mark' && low !== '(' && low !== ')') return undefined;
    else if (at > begin && STOPS.has(low)) return undefined;
    else if (MODALS.has(low) || OTHER_VERBS.has(low) || (SUBORDINATORS.has(low) && !PREPOSITIONS.has(low)))
      return undefined;
    else if (SAYING.has(low) && !DETERMINERS.has(before.low) && before.low !== 'to') return undefined;
    else if (VERBS.has(low) && before.low !== 'to' && !capital && !DETERMINERS.has(before.low)) return undefined;
    else if (low.endsWith('ed') && !mayDescribe(before.low) && !PREPOSITIONS.has(tokens[at + 1]?.low ?? ''))
      return undefined;
    else if (isPlural(low) && at > begin && !endsNoun(tokens, at)) return undefined;
  }
  return undefined;
}

const STOPS = new Set(
  'who which that whose whom what whether where when why how they he she it we i you there or but than as if so not nor yet then also'.split(
    ' ',
  ),
);
const OTHER_VERBS = new Set(
  'had did do does be been being found saw told felt gave took went began became came knew thought showed shows remains remained seemed seems appears appeared continued continues provides made'.split(
    ' ',
  ),
);

function mayDescribe(before: string): boolean {
  return (
    PREPOSITIONS.has(before) || DETERMINERS.has(before) || before === 'and' || before.endsWith('ly') || before === 'to'
  );
}

function endsNoun(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    !next ||
    next.kind === 'mark' ||
    PREPOSITIONS.has(next.low) ||
    next.low === 'and' ||
    next.low === 'to' ||
    (next.low.endsWith('ed') && PREPOSITIONS.has(tokens[at + 2]?.low ?? '')) ||
    isVerbOfClause(tokens, at + 1)
  );
}

function endsInList(tokens: readonly Token[], comma: number): boolean {
  for (let at = comma + 1; at < tokens.length && at - comma <= 12; at += 1) {
    const { low, kind } = tokens[at]!;
    if (low === 'and') return tokens[at - 1]!.low !== ',' && at - comma <= 8;
    if (isVerbOfClause(tokens, at) || (kind === 'mark' && low !== ',') || PREPOSITIONS.has(low) || DETERMINERS.has(low))
      return false;
  }
  return false;
}

function isVerbOfClause(tokens: readonly Token[], at: number): boolean {
  const { low } = tokens[at]!;
  return SINGULAR_VERBS.has(low) || PLURAL_VERBS.has(low) || (low === 'needs' && tokens[at + 1]?.low === 'to');
}

const TIMES = new Set(['year', 'month', 'week', 'day', 'hour']);

function numberOf(head: string, nouns: Nouns, verb: Token, chain: Chain): Subject['number'] | undefined {
  if (nouns.counted || nouns.named) return undefined;
  const singularVerb = !PLURAL_VERBS.has(verb.low);
  if (singularVerb) return isPlural(head) ? 'plural' : undefined;
  if (nouns.joined || chain.joined || chain.listed || chain.counted || takesEither(head)) return undefined;
  if (isAbstract(head)) return 'singular';
  // A single thing at the verb itself; further off it may be one of a kind that is not known here.
  return COUNTABLE.has(head) && !TIMES.has(head) && nouns.pointed ? 'singular' : undefined;
}
