import type { StandardScore } from '../score.ts';
import { fields, whole } from './mergers.ts';
import type { Merger, Shown } from './merging.ts';

type Rated = Pick<StandardScore, 'rating' | 'reason' | 'decidedBy'>;
type Parted = { rated?: Rated; evidence?: string };

/** A reason and who decided belong to their rating and to no other: these three are taken from one side together. */
const merger = fields<Parted>(
  { rated: whole(ratedWords), evidence: whole<string>((text) => ({ kind: 'words', words: text })) },
  ({ rated, evidence }) => {
    const lines = [rated && textOf(rated), evidence].filter((line) => line);
    return lines.length === 0 ? null : { kind: 'words', words: lines.join('\n') };
  },
);

export const mergeScore: Merger<StandardScore | undefined> = ({ base, ours, theirs }, at, merging) => {
  const merged = merger({ base: parted(base), ours: parted(ours), theirs: parted(theirs) }, at, merging);
  return merged && { ...merged.rated, ...(merged.evidence !== undefined && { evidence: merged.evidence }) };
};

function parted(score: StandardScore | undefined): Parted | undefined {
  if (!score) return undefined;
  const { evidence, ...rated } = score;
  return { ...(Object.keys(rated).length > 0 && { rated }), ...(evidence !== undefined && { evidence }) };
}

function ratedWords(rated: Rated): Shown {
  const words = textOf(rated);
  return words === '' ? null : { kind: 'words', words };
}

function textOf({ rating, reason, decidedBy }: Rated): string {
  return [rating ?? '', reason ?? '', decidedBy ?? ''].filter((line) => line !== '').join('\n');
}
