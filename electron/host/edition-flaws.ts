import type { Partly } from '../../core/flaws/flaw.ts';
import { flawsOf } from '../../core/flaws/template-flaws.ts';
import type { Template } from '../../core/template.ts';
import { likeness } from '../../core/text-import/likeness.ts';
import { EDITION } from './limits.ts';

/** Everything that is wrong with an edition that did not parse, in words, with the path of each. */

type Parsed = ReturnType<(typeof Template)['safeParse']>;
type Issue = NonNullable<Parsed['error']>['issues'][number];
export type PlainFlaw = { path: PropertyKey[]; what: string };

/** What the shape of the file says, and, of all that is sound in it, what the shape cannot say. */
export function flawsBehind(json: unknown, issues: readonly Issue[]): PlainFlaw[] {
  const shape = plainFlaws(issues.filter((issue) => issue.code !== 'custom'));
  const rest = flawsOf(soundPart(json, issues)).map(({ path, message }) => ({ path, what: message }));
  // A rule that shape already holds says its own thing, too.
  const custom = plainFlaws(issues.filter((issue) => issue.code === 'custom'));
  const seen = new Set<string>();
  return [...shape, ...custom, ...rest].filter(({ path, what }) => {
    const key = `${path.join('.')} ${what}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** What zod found, in words; each path leads to the value, or to where it should be. */
function plainFlaws(issues: readonly Issue[]): PlainFlaw[] {
  const missing = issues.filter(isMissing);
  const explained = new Set<Issue>();
  const flaws = issues
    .filter((issue) => !isMissing(issue))
    .flatMap((issue): PlainFlaw[] => {
      if (issue.code === 'invalid_union') {
        const nearest = plainFlaws(nearestMiss(issue.errors));
        if (nearest.length === 0) return [{ path: issue.path, what: saysOf(issue) }];
        return nearest.map(({ path, what }) => ({ path: [...issue.path, ...path], what }));
      }
      if (issue.code !== 'unrecognized_keys') return [{ path: issue.path, what: saysOf(issue) }];
      return issue.keys.slice(0, EDITION.flaws).map((key) => {
        // A misspelt key is both unknown and missing; one flaw says both.
        const meant = missing.find(
          (other) => !explained.has(other) && isBeside(issue, other) && isLike(key, String(other.path.at(-1))),
        );
        if (meant) explained.add(meant);
        const spelling = meant ? `correct its spelling to “${String(meant.path.at(-1))}”` : 'correct its spelling';
        return { path: [...issue.path, key], what: `the key “${key}” is not known there; ${spelling} or remove it` };
      });
    });
  const gone = missing.filter((issue) => !explained.has(issue));
  return [...flaws, ...gone.map(({ path }) => ({ path, what: `the key “${String(path.at(-1))}” is missing; add it` }))];
}

/** Spelt alike, or with the same letters in another order. */
function isLike(key: string, other: string): boolean {
  const letters = (word: string) => [...word.toLowerCase()].sort().join('');
  return likeness(key, other) >= 0.5 || letters(key) === letters(other);
}

function isMissing(issue: Issue): boolean {
  return (
    issue.code === 'invalid_type' &&
    issue.input === undefined &&
    issue.message.endsWith('received undefined') &&
    typeof issue.path.at(-1) === 'string'
  );
}

/** Whether a missing key is missing from the very object that has an unknown one. */
function isBeside(unknown: Issue, missing: Issue): boolean {
  return unknown.path.join('.') === missing.path.slice(0, -1).join('.');
}

/** Of the kinds that a value may be of, what keeps it from the one that it comes closest to: whose flaw lies deepest. */
function nearestMiss(kinds: readonly (readonly Issue[])[]): readonly Issue[] {
  const depth = (issues: readonly Issue[]) =>
    (issues.find((issue) => issue.code === 'unrecognized_keys') ?? issues[0])?.path.length ?? -1;
  return [...kinds].sort((a, b) => depth(b) - depth(a))[0] ?? [];
}

function saysOf(issue: Issue): string {
  const message = issue.message.replace(/^Invalid (input|option|discriminator value|string)[:.] /, '');
  if (issue.code === 'custom') return message;
  const key = issue.path.findLast((step) => typeof step === 'string');
  return `“${String(key ?? 'the edition')}” is wrong (${message}); correct it`;
}

/** Of the right type, though perhaps too long, too small or ill-formed: other places may still refer to it. */
const SOUND: readonly Issue['code'][] = ['invalid_format', 'too_small', 'too_big', 'not_multiple_of', 'custom'];

/** A copy without what is of the wrong type; what was there is undefined, so that places in lists stay the same. */
function soundPart(json: unknown, issues: readonly Issue[]): Partly<Template> {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return {};
  const copy = structuredClone(json) as Record<PropertyKey, unknown>;
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys') for (const key of issue.keys) replace(copy, [...issue.path, key]);
    else if (!SOUND.includes(issue.code)) replace(copy, isUnread(issue) ? issue.path.slice(0, -1) : issue.path);
  }
  return copy as Partly<Template>;
}

/** A value whose kind is unknown: nothing in it has been looked at. The path leads to its kind. */
function isUnread(issue: Issue): boolean {
  return issue.code === 'invalid_union' && issue.errors.length === 0;
}

function replace(copy: Record<PropertyKey, unknown>, path: readonly PropertyKey[]): void {
  let around: unknown = copy;
  for (const step of path.slice(0, -1)) {
    if (typeof around !== 'object' || around === null) return;
    around = (around as Record<PropertyKey, unknown>)[step];
  }
  const last = path.at(-1);
  if (last !== undefined && typeof around === 'object' && around !== null)
    (around as Record<PropertyKey, unknown>)[last] = undefined;
}
