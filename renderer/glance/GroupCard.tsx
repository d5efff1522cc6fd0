import { RatingBadge } from '../report/RatingBadge.tsx';
import { useSession } from '../report/SessionContext.ts';
import { writtenSinceSent } from '../review/rounds/open.ts';
import { useStore } from '../ui/store.ts';
import type { Card, Group } from './cards.ts';
import { say } from './messages.ts';
import { STATUS_WORDS, sayCard } from './say-card.ts';

type Ways = {
  /** The part that the Tab key stops at. */
  stop: string | undefined;
  onStop: (id: string) => void;
  onGo: (id: string) => void;
};

/** A part, and those below it, on one card. */
export function GroupCard({ group: { of, head, chapter, below }, ...ways }: { group: Group } & Ways) {
  return (
    <li className={chapter ? 'glance-group chapter' : 'glance-group'}>
      {head ? <PartButton card={of} {...ways} /> : <p className="glance-title">{of.title}</p>}
      {below.length > 0 && (
        <ol aria-label={of.title}>
          {below.map((card) => (
            <li key={card.id}>
              <PartButton card={card} {...ways} />
            </li>
          ))}
        </ol>
      )}
    </li>
  );
}

function PartButton({ card, stop, onStop, onGo }: { card: Card } & Ways) {
  const { stages } = useSession().template.signOff;
  const since = useStore(writtenSinceSent, (parts) => parts.has(card.id));
  const { id, level, status, rating } = card;
  const word = STATUS_WORDS[status.kind];
  return (
    <button
      type="button"
      className="glance-part"
      data-card={id}
      data-level={level}
      tabIndex={id === stop ? 0 : -1}
      onFocus={() => onStop(id)}
      onClick={() => onGo(id)}
    >
      <span className="glance-title">
        <span className="glance-face" title={status.word} aria-hidden="true">
          {status.face}
        </span>
        <span>
          {card.title}
          <span className="unseen">
            , {say('level', { level })}, {word === '' ? `${status.word}, ` : ''}
          </span>
        </span>
      </span>
      {rating && (
        <span className="glance-rating">
          <RatingBadge name={rating.name} />
          <span className="unseen">, </span>
        </span>
      )}
      <span className="glance-said">
        {word !== '' && (
          <span>
            {word}
            <span className="unseen">, </span>
          </span>
        )}
        {sayCard(card, stages, since).map(({ kind, text }) => (
          <span key={text} data-kind={kind}>
            {text}
            <span className="unseen">, </span>
          </span>
        ))}
      </span>
    </button>
  );
}
