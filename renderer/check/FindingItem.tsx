import { type KeyboardEvent, memo, useEffect, useRef, useState } from 'react';
import type { Finding } from '../../core/check/finding.ts';
import { saySentence } from '../../core/messages/messages.ts';
import { WEIGHTS } from '../report/FindingsList.tsx';
import { useSession } from '../report/SessionContext.ts';
import { addWord } from '../terms/own-words.ts';
import { useReading } from '../ui/reading.ts';
import { rich } from '../ui/rich.tsx';
import { isSame } from '../ui/store.ts';
import { AssignForm } from './AssignForm.tsx';
import { DismissForm } from './DismissForm.tsx';
import { goToPlace, showPlace } from './go-to-place.ts';
import { say } from './messages.ts';
import { change, isCurrent, keyOf, paneOf } from './pane-state.ts';
import type { RuleCard } from './proof-worker.ts';
import { QuotedPlace } from './QuotedPlace.tsx';
import { fixOf, mend } from './settle.ts';
import { neighbourOf } from './walk-list.ts';

type Props = {
  finding: Finding;
  card: RuleCard | undefined;
  /** Who is to see to it. */
  to: string | undefined;
  current: boolean;
};

/** One finding. The one that the user is at shows its words, the words that it disagrees with, and what can be done. */
export const FindingItem = memo(
  function FindingItem({ finding, card, to, current }: Props) {
    const session = useSession();
    const item = useRef<HTMLLIElement>(null);
    const { at, severity, message } = finding;
    useEffect(() => {
      if (current) item.current?.scrollIntoView({ block: 'nearest' });
    }, [current]);
    const choose = () => change(session, { current: finding });
    return (
      <li ref={item} className="finding-item" data-current={current} onKeyDown={pressByKey}>
        <button
          type="button"
          className={`finding ${severity}`}
          aria-current={current}
          onFocus={() => {
            // By the keys of the list: the words are shown, and the focus stays in it.
            if (isCurrent(paneOf(session).get(), finding)) return;
            choose();
            if (document.activeElement?.matches(':focus-visible')) showPlace(session, at);
          }}
          onClick={() => {
            choose();
            goToPlace(session, at);
            // Scores and details have their fields in other tabs.
            if (at.standard === undefined && at.detail === undefined) session.tab.set('findings');
          }}
        >
          <span className="finding-word">{WEIGHTS[severity]}</span>
          <span>{saySentence(message)}</span>
          {!current && at.words && <QuotedWords finding={finding} />}
          {to !== undefined && <span className="finding-assignee">{say('assignedTo', { name: to })}</span>}
        </button>
        {current && <Opened finding={finding} card={card} to={to} item={item} />}
      </li>
    );
  },
  (before, after) =>
    before.current === after.current &&
    before.card === after.card &&
    before.to === after.to &&
    isSame(before.finding, after.finding),
);

/** A button that names a letter is pressed by it from anywhere in its finding, but for fields. */
function pressByKey(event: KeyboardEvent<HTMLElement>): void {
  const { key, target, currentTarget, ctrlKey, altKey, metaKey } = event;
  if (ctrlKey || altKey || metaKey || key.length !== 1) return;
  if (target instanceof HTMLElement && target.matches('input, textarea, select')) return;
  const buttons = currentTarget.querySelectorAll<HTMLElement>('button[aria-keyshortcuts]');
  const named = [...buttons].find(
    (button) => button.getAttribute('aria-keyshortcuts')?.toLowerCase() === key.toLowerCase(),
  );
  if (!named) return;
  event.preventDefault();
  named.click();
}

/** Longer words are not quoted in full. */
const LONGEST = 80;

function QuotedWords({ finding: { at } }: { finding: Finding }) {
  if (!at.words) return null;
  const quote = at.words.paragraph.slice(at.words.from, at.words.to);
  return <span className="finding-quote">“{quote.length > LONGEST ? `${quote.slice(0, LONGEST)}…` : quote}”</span>;
}

type OpenedProps = Omit<Props, 'current'> & { item: { current: HTMLElement | null } };

function Opened({ finding, card, to, item }: OpenedProps) {
  const session = useSession();
  const reading = useReading();
  const [asking, setAsking] = useState<'dismiss' | 'assign'>();
  const { at, related, suggestion, provider } = finding;
  const fix = fixOf(session, finding);
  const word = wordToLearn(finding, card);
  const settled = () => {
    const next = neighbourOf(item.current);
    const { settled } = paneOf(session).get();
    next?.focus();
    change(session, { settled: new Set([...settled, keyOf(finding)]) });
  };
  const close = (next = item.current?.querySelector<HTMLElement>('.finding')) => {
    next?.focus();
    setAsking(undefined);
  };
  // Where only findings of somebody are listed, this one may go.
  const assigned = () => close(paneOf(session).get().whose.kind === 'anyone' ? undefined : neighbourOf(item.current));
  const fixNow = () => {
    if (mend(session, finding)) settled();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, target, ctrlKey, altKey, metaKey } = event;
    if (ctrlKey || altKey || metaKey || (target instanceof HTMLElement && target.matches('input, textarea'))) return;
    const other = related[Number(key) - 1];
    if (other) showPlace(session, other);
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the numbers of the other places are keys as well
    <div className="finding-open" onKeyDown={onKeyDown}>
      <QuotedPlace place={at} name={related.length > 0 ? say('here') : undefined} />
      {related.map((place, index) => (
        <QuotedPlace
          // biome-ignore lint/suspicious/noArrayIndexKey: places have no ids
          key={index}
          place={place}
          name={related.length > 1 ? say('thereNumbered', { number: index + 1 }) : say('there')}
          onGo={() => goToPlace(session, place)}
        />
      ))}
      {suggestion !== undefined && <p className="hint">{saySentence(suggestion)}</p>}
      {provider && <p className="hint">{say('suppliedByOthers')}</p>}
      {!reading && (
        <div className="finding-actions">
          {fix && (
            <button
              type="button"
              className="button main"
              title={say('putTheseWords')}
              aria-keyshortcuts="P"
              onClick={fixNow}
            >
              {fix.by === '' ? say('takeTheWordsOut') : say('putWords', { words: fix.by })}
            </button>
          )}
          {word !== undefined && (
            <button type="button" className="button" onClick={() => addWord(session, word)}>
              {say('learnWord', { word })}
            </button>
          )}
          <button
            type="button"
            className="button"
            aria-expanded={asking === 'dismiss'}
            onClick={() => setAsking(asking === 'dismiss' ? undefined : 'dismiss')}
          >
            {say('dismissAsking')}
          </button>
          <button
            type="button"
            className="button"
            title={say('assignToAColleague')}
            aria-keyshortcuts="A"
            aria-expanded={asking === 'assign'}
            onClick={() => setAsking(asking === 'assign' ? undefined : 'assign')}
          >
            {say('assignAsking')}
          </button>
        </div>
      )}
      {asking === 'dismiss' && <DismissForm finding={finding} onDone={settled} onClose={() => setAsking(undefined)} />}
      {asking === 'assign' && <AssignForm finding={finding} to={to} onDone={assigned} onClose={() => close()} />}
      {card && (
        <details className="finding-card">
          <summary>{say('whyAndHowToMend')}</summary>
          <p>
            <b>{saySentence(card.title)}.</b> {saySentence(card.why)}
          </p>
          <p>{rich(say, 'notSo', { words: <del lang="en">{card.example.wrong}</del> })}</p>
          <p>{rich(say, 'butSo', { words: <ins lang="en">{card.example.right}</ins> })}</p>
          <p>{saySentence(card.mend)}</p>
        </details>
      )}
    </div>
  );
}

/** A single word that the house’s dictionary does not have can be right in this report. */
function wordToLearn({ at: { words }, provider }: Finding, card: RuleCard | undefined): string | undefined {
  if (!words || provider || card?.family !== 'language') return undefined;
  const word = words.paragraph.slice(words.from, words.to);
  return /^\p{L}[\p{L}\p{M}’'-]+$/u.test(word) ? word : undefined;
}
