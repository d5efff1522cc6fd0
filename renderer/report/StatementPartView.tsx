import type { PlacedPart } from '../../core/layout.ts';
import { rich } from '../ui/rich.tsx';
import { unseen } from '../ui/unseen.ts';
import { say } from './messages.ts';
import { headingTag } from './PartView.tsx';
import { RatingBadge } from './RatingBadge.tsx';
import { goToScores } from './reveal.ts';
import { useSession } from './SessionContext.ts';

export function StandardHeading({ placed }: { placed: PlacedPart }) {
  const Tag = headingTag(placed.level);
  return (
    <Tag className="part-heading">
      <span className="part-number">{placed.number} </span>
      {placed.title}
    </Tag>
  );
}

/** The quality statement beside its rating, and the way to the scores behind it. */
export function StatementPartView({ placed }: { placed: PlacedPart }) {
  const session = useSession();
  const { standard } = placed;
  if (!standard) return null;
  const unrated = standard.ratedBy === 'information only';
  return (
    <div className="statement">
      <p className="statement-words">{standard.statement}</p>
      <div className="statement-rating">
        {unrated ? (
          <span className="hint">{say('notRatedInThisEdition')}</span>
        ) : (
          <RatingBadge name={standard.rating} />
        )}
        <button type="button" className="button text" onClick={() => goToScores(session, standard.number)}>
          {rich(say, standard.ratedBy === 'judgement' ? 'rateStandard' : 'scoreStandard', {
            number: standard.number,
            title: standard.title,
            unseen,
          })}
        </button>
      </div>
    </div>
  );
}
