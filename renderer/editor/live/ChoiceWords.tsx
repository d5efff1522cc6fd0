import type { Choice } from './choices.ts';
import { say } from './messages.ts';

/** What a figure prints, and what it is. */
export function ChoiceWords({ choice, printed }: { choice: Choice; printed: string }) {
  const { number, label, kind, filled } = choice;
  return (
    <>
      {filled ? <span className="place-words">{printed}</span> : <em className="place-about">{say('noValueYet')}</em>}{' '}
      <span className="place-about">
        {[number, label].filter(Boolean).join(' ')} · {kind}
      </span>
    </>
  );
}
