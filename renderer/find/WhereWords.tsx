import type { Match } from '../../core/find/find.ts';
import type { Findable } from '../../core/find/passage.ts';
import type { PlacedPart } from '../../core/layout.ts';
import { around, partName } from './told.ts';

type Props = { passage: Findable; match: Match; placed: readonly PlacedPart[] };

/** Where a match is, and the words around it. */
export function WhereWords({ passage, match, placed }: Props) {
  const { before, after } = around(passage, match);
  return (
    <p className="find-where">
      <span className="find-part">{[partName(passage, placed), passage.what].filter(Boolean).join(', ')}:</span>{' '}
      {before}
      <mark>{passage.text.slice(match.from, match.to)}</mark>
      {after}
    </p>
  );
}
