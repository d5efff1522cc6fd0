import type { Place } from '../../core/check/finding.ts';
import { findingsAsData } from '../../core/check/findings-as-data.ts';
import { sayPlace } from '../../core/check/say-place.ts';
import { around } from '../find/told.ts';
import { useSession } from '../report/SessionContext.ts';
import { say } from './messages.ts';

type Props = { place: Place; name: string | undefined; onGo?: () => void };

/** Letters shown on either side of the words. */
const AROUND = 110;

/** The words of a place in their line, and where that is. `onGo` makes a way there. */
export function QuotedPlace({ place, name, onGo }: Props) {
  const session = useSession();
  const { layout, template } = session.view.get();
  const where = sayPlace(place, layout, template);
  // A score or a rating is quoted as the words that stand for it.
  const [told] = findingsAsData([{ rule: '', severity: 'advice', message: '', at: place, related: [] }], layout);
  if (told?.paragraph === undefined && !onGo) return null;
  const { paragraph = '', start = 0, end = 0 } = told ?? {};
  const { before, after } = around({ text: paragraph }, { passage: 0, from: start, to: end, groups: [] }, AROUND);
  return (
    <div className="quoted-place">
      <p className="quoted-where">
        {[name, where].filter(Boolean).join(': ')}
        {onGo && (
          <button type="button" className="button quiet" aria-label={say('goThereTo', { where })} onClick={onGo}>
            {say('goThere')}
          </button>
        )}
      </p>
      {paragraph !== '' && (
        <blockquote lang={template.language}>
          {before}
          <mark>{paragraph.slice(start, end)}</mark>
          {after}
        </blockquote>
      )}
    </div>
  );
}
