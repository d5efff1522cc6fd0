import type { Reading, ReadLine } from '../reading.ts';
import { onceFor } from '../text/remember-for.ts';
import type { PlacedStretch } from '../text-rule.ts';
import { type Claim, claimsOf } from './claims.ts';

export type PlacedClaim = {
  claim: Claim;
  read: ReadLine;
  /** Numbers of the standards that it can speak of; empty where it could be any. */
  topics: ReadonlySet<string>;
};

/** What running text says, with the standard that it speaks of: the one it names, else the one it stands in. */
export function placedClaims({ ours, template }: Reading): PlacedClaim[] {
  return ours.flatMap((read) => {
    const { line, placed } = read;
    if (line.kind !== 'paragraph' && line.kind !== 'list item') return [];
    const own = placed.standard && isScored(template)(placed.standard.number) ? placed.standard.number : undefined;
    return claimsOf(line, template).map((claim) => ({
      claim,
      read,
      topics: claim.topics.size > 0 || own === undefined ? claim.topics : new Set([own]),
    }));
  });
}

const isScored = onceFor(({ domains }) => {
  const scored = new Set(
    domains
      .flatMap(({ standards }) => standards)
      .filter(({ ratedBy, keyQuestions }) => ratedBy !== 'judgement' && keyQuestions.length > 0)
      .map(({ number }) => number),
  );
  return (number: string) => scored.has(number);
});

export function stretchOf({ claim, read }: PlacedClaim): PlacedStretch {
  return { read, from: claim.from, to: claim.to };
}
