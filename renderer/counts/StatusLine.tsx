import { useEffect, useId, useState } from 'react';
import { readingMinutes, sayMinutes } from '../../core/counts/reading-time.ts';
import type { SavePace } from '../../core/policy.ts';
import { autocorrectOn, toggleAutocorrect } from '../editor/autocorrect.ts';
import { learnPolicy } from '../policy.ts';
import { countSelected, type Span } from '../report/across/span.ts';
import { useSession, useWorkedOut } from '../report/SessionContext.ts';
import { isPaceFixed, SAVE_PACES, savePace, setSavePace } from '../report/save-pace.ts';
import { TermHere } from '../terms/TermHere.tsx';
import { rich } from '../ui/rich.tsx';
import { type Store, useStore } from '../ui/store.ts';
import { countsAt } from './counted-part.ts';
import { say } from './messages.ts';
import { selectedWords } from './selected-words.ts';

/**
 * The foot of the text: what the caret is on, words and reading time, and whether typing is corrected. Times give way to what
 * is selected, so that the line need not grow.
 */
export function StatusLine({ span }: { span: Store<Span | null> }) {
  const session = useSession();
  const place = useStore(session.place, (value) => value);
  const { title, words, all } = useWorkedOut(countsAt, place);
  const selected = useSelectedWords(span);
  const pace = useStore(savePace, (value) => value);
  const paceId = useId();
  const isFixed = useStore(isPaceFixed, (value) => value);
  useEffect(() => learnPolicy(session.host), [session]);
  const corrects = useStore(autocorrectOn, (value) => value);
  return (
    <section className="status-line" aria-label={say('wordsAndTyping')}>
      <TermHere />
      <p className="status-counts">
        {selected > 0 && <Count name={say('selection')} words={selected} />}
        {words > 0 && <Count name={title} words={words} time={selected === 0} />}
        <Count name={say('report')} words={all} time={selected === 0} />
      </p>
      {!session.readOnly && (
        <>
          {isFixed ? (
            <p className="status-saves">{say('savesSetByYourOrganisation', { pace: SAVE_PACES[pace] })}</p>
          ) : (
            <label className="status-saves" htmlFor={paceId}>
              {rich(say, 'saves', {
                pace: (
                  <select id={paceId} value={pace} onChange={({ target }) => setSavePace(target.value as SavePace)}>
                    {Object.entries(SAVE_PACES).map(([id, name]) => (
                      <option key={id} value={id}>
                        {name}
                      </option>
                    ))}
                  </select>
                ),
              })}
            </label>
          )}
          <button
            type="button"
            role="switch"
            aria-checked={corrects}
            className="status-switch"
            title={say('putsQuotesDashesAndSpaces')}
            onClick={toggleAutocorrect}
          >
            {rich(say, corrects ? 'autocorrectIsOn' : 'autocorrectIsOff', {
              state: (words) => <span aria-hidden="true">{words}</span>,
            })}
          </button>
        </>
      )}
    </section>
  );
}

function Count({ name, words, time = false }: { name: string; words: number; time?: boolean }) {
  return (
    <span className="status-count">
      <span className="status-name">{name}</span> {say('words', { count: words })}
      {time && words > 0 && <span className="status-time">, {sayMinutes(readingMinutes(words))}</span>}
    </span>
  );
}

/** Counted once a frame at most, whatever happens in it; typing, with nothing selected, renders nothing. */
function useSelectedWords(span: Store<Span | null>): number {
  const session = useSession();
  const [words, setWords] = useState(0);
  useEffect(() => {
    let frame = 0;
    const count = () => {
      frame = 0;
      const across = span.get();
      const editor = session.active.get()?.editor;
      setWords(across ? countSelected(session, across).words : editor ? selectedWords(editor) : 0);
    };
    const soon = () => {
      frame ||= requestAnimationFrame(count);
    };
    const stops = [session.active.subscribe(soon), span.subscribe(soon)];
    return () => {
      cancelAnimationFrame(frame);
      for (const stop of stops) stop();
    };
  }, [session, span]);
  return words;
}
