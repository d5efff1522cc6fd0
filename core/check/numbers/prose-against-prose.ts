import type { FoundInReport, ReportRule } from '../text-rule.ts';
import type { Claim } from './claims.ts';
import { isAtOdds, isOneTopic, isSameSubject } from './compare.ts';
import { type PlacedClaim, placedClaims, stretchOf } from './placed-claims.ts';
import { isUnlikeScore } from './prose-against-scores.ts';

/** The same thing with one share in one place and with another in the next. */
export const proseAgainstProse: ReportRule = {
  name: 'unlike-shares',
  family: 'numbers',
  severity: 'warning',
  title: 'One thing with two values',
  why: 'A reader who meets two values for one thing trusts neither.',
  example: {
    wrong: 'Plans addressed risk in 30 of 90 cases. … Plans sufficiently addressed risk in 41 per cent of cases.',
    right: 'Plans addressed risk in 30 of 90 cases. … Plans sufficiently addressed risk in 33 per cent of cases.',
  },
  mend: 'Correct the value that is wrong, or say how the two things differ.',
  inReport(reading) {
    const placed = placedClaims(reading);
    const found: FoundInReport[] = [];
    for (const [index, one] of placed.entries()) {
      const other = placed.slice(0, index).find((before) => disagree(before, one));
      // Which of the two is wrong is known by the score, and told there.
      if (other && !isUnlikeScore(one, reading) && !isUnlikeScore(other, reading))
        found.push({
          at: stretchOf(one),
          related: [stretchOf(other)],
          message: `This reads as the same thing that is given as “${quoted(other)}” in ${other.read.placed.where}: ${sayBoth(one, other)}.`,
        });
    }
    return found;
  },
};

function disagree(one: PlacedClaim, other: PlacedClaim): boolean {
  const exact = (claim: Claim) => claim.quantity.said === 'percentage' || claim.quantity.said === 'counts';
  const plain = (claim: Claim) => exact(claim) || claim.quantity.said === 'fraction';
  if (!(exact(one.claim) && plain(other.claim)) && !(plain(one.claim) && exact(other.claim))) return false;
  // In one paragraph, two shares are there to be compared.
  if (one.read === other.read) return false;
  // Parts of one name are those of a grid: each says the same of something else.
  const { placed: here } = one.read;
  const { placed: there } = other.read;
  if (here.id !== there.id && here.title === there.title && one.topics.size + other.topics.size === 0) return false;
  return (
    isOneTopic(one.topics, other.topics) && isAtOdds(one.claim, other.claim) && isSameSubject(one.claim, other.claim)
  );
}

function quoted({ claim, read }: PlacedClaim): string {
  return read.line.text.slice(claim.quantity.from, claim.quantity.to);
}

function sayBoth(one: PlacedClaim, other: PlacedClaim): string {
  const turned = one.claim.negative !== other.claim.negative;
  return turned
    ? `“${quoted(one)}” here, and one says how often it was so, the other how often not`
    : `“${quoted(one)}” here`;
}
