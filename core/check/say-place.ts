import { allParts, type Layout } from '../layout.ts';
import { standardResults } from '../rating.ts';
import type { Template } from '../template.ts';
import type { Place } from './finding.ts';

/** Where a finding is, in words: a part, a standard with the key question, or a detail. Empty where it is nowhere. */
export function sayPlace(
  { part, standard, keyQuestion, detail, words }: Place,
  { parts, results }: Pick<Layout, 'parts' | 'results'>,
  { details }: Pick<Template, 'details'>,
): string {
  const detailId = detail ?? (words?.spot.kind === 'detail' ? words.spot.id : undefined);
  if (detailId !== undefined) return details.find(({ id }) => id === detailId)?.label ?? detailId;
  if (part !== undefined) return allParts(parts).find(({ id }) => id === part)?.where ?? part;
  if (standard === undefined) return '';
  const title = standardResults(results).find(({ number }) => number === standard)?.title;
  const named = title === undefined ? standard : `${standard} ${title}`;
  return keyQuestion === undefined ? named : `${named}, ${keyQuestion}`;
}
