import { ratingNamed } from '../../core/rating.ts';
import { ratingShape } from '../../core/rating-shape.ts';
import { Badge } from '../ui/Badge.tsx';
import { say } from './messages.ts';
import { useSession } from './SessionContext.ts';

/** A rating in the colours of the edition, or in words that there is none. */
export function RatingBadge({ name, none = say('notRatedYet') }: { name: string | undefined; none?: string }) {
  const { ratings } = useSession().template;
  const rating = ratings && ratingNamed(ratings, name);
  return rating ? (
    <Badge word={rating.name} shape={ratingShape(ratings, rating.name)} fill={rating.fill} text={rating.text} />
  ) : (
    <Badge word={none} />
  );
}
