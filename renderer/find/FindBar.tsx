import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { useSession } from '../report/SessionContext.ts';
import { ItemButton } from '../ui/ItemButton.tsx';
import { useTitle } from '../ui/own-keys.ts';
import { useStore } from '../ui/store.ts';
import { FoundList } from './FoundList.tsx';
import type { FindState, Listed } from './find-state.ts';
import { currentOf } from './find-state.ts';
import type { Finder } from './finder.ts';
import { say } from './messages.ts';
import { ReplacePreview } from './ReplacePreview.tsx';
import { sayPlace } from './told.ts';
import { WhereWords } from './WhereWords.tsx';

/** The bar above the text in which words are sought, and others put in their place. */
export function FindBar({ finder }: { finder: Finder }) {
  const state = useStore(finder.state, (value) => value);
  const { readOnly } = useSession();
  const [listed, setListed] = useState<Listed[] | null>(null);
  const bar = useRef<HTMLElement>(null);
  const told = useId();
  const { query, by, open, asked } = state;
  const replaces = open === 'replace' && !readOnly;
  const replaceTitle = useTitle('edit.replace', say('replace'));
  useKeepText(bar);
  useEffect(() => {
    const field = bar.current?.querySelector<HTMLInputElement>(
      asked.field === 'by' ? '[data-find-by]' : '[data-find-words]',
    );
    field?.focus();
    field?.select();
  }, [asked]);
  const list = async () => {
    const changes = await finder.listChanges();
    if (changes.length > 0) setListed(changes);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const option =
      event.altKey && !event.ctrlKey && !event.metaKey ? OPTIONS.find(({ code }) => code === event.code) : undefined;
    if (event.key === 'Escape') finder.close();
    else if (option) finder.seek({ [option.name]: !query[option.name] });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onEnter = (event: KeyboardEvent, run: () => void) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    run();
  };
  return (
    <search ref={bar} className="find-bar" data-find aria-label={say('findInTheReport')} onKeyDown={onKeyDown}>
      <div className="find-rows">
        <input
          className="input find-field"
          type="text"
          aria-label={say('find')}
          placeholder={say('findInTheWholeReport')}
          aria-describedby={told}
          aria-invalid={state.fault !== undefined}
          autoComplete="off"
          spellCheck={false}
          data-find-words
          value={query.words}
          onChange={(event) => finder.seek({ words: event.target.value })}
          onKeyDown={(event) => onEnter(event, () => void finder.step(event.shiftKey ? -1 : 1))}
        />
        {replaces && (
          <input
            className="input find-field"
            type="text"
            aria-label={say('replaceWith')}
            placeholder={say('replaceWith')}
            autoComplete="off"
            spellCheck={false}
            data-find-by
            value={by}
            onChange={(event) => finder.setBy(event.target.value)}
            onKeyDown={(event) =>
              onEnter(event, () => void (event.ctrlKey || event.metaKey ? list() : finder.replaceOne()))
            }
          />
        )}
        <div className="find-row">
          <span className="find-count">{sayCountOf(state)}</span>
          <ItemButton label={say('previousMatchShiftEnter')} face="↑" onClick={() => void finder.step(-1)} />
          <ItemButton label={say('nextMatchEnter')} face="↓" onClick={() => void finder.step(1)} />
          <span className="find-ends">
            {open === 'find' && !readOnly && (
              <button
                type="button"
                className="button quiet"
                title={replaceTitle}
                onClick={() => finder.open('replace')}
              >
                {say('replaceAsking')}
              </button>
            )}
            <ItemButton label={say('closeEscape')} face="✕" onClick={finder.close} />
          </span>
        </div>
        {replaces && (
          <div className="find-row find-by">
            <button type="button" className="button" title={say('enter')} onClick={() => void finder.replaceOne()}>
              {say('replace')}
            </button>
            <button type="button" className="button" title={say('ctrlEnter')} onClick={() => void list()}>
              {say('replaceAllAsking')}
            </button>
            {query.regex && <span className="hint">{say('whatBracketsFound')}</span>}
          </div>
        )}
        <span className="find-options">
          {OPTIONS.map(({ name, label, keys }) => (
            <label key={name} title={keys}>
              <input
                type="checkbox"
                checked={query[name]}
                onChange={(event) => finder.seek({ [name]: event.target.checked })}
              />
              {label}
            </label>
          ))}
          <label title={state.scoped ? undefined : say('selectWordsFirst')}>
            <input
              type="checkbox"
              checked={state.within}
              disabled={!state.scoped}
              onChange={(event) => finder.seek({ within: event.target.checked })}
            />
            {say('inSelection')}
          </label>
        </span>
      </div>
      <Told id={told} state={state} />
      {state.matches.length > 0 && <FoundList state={state} onGo={finder.goTo} />}
      {listed && (
        <ReplacePreview
          listed={listed}
          onClose={() => setListed(null)}
          onReplace={(changes) => {
            setListed(null);
            void finder.replace(changes);
          }}
        />
      )}
    </search>
  );
}

const OPTIONS = [
  { name: 'matchCase', label: say('matchCase'), code: 'KeyC', keys: 'Alt+C' },
  { name: 'wholeWord', label: say('wholeWords'), code: 'KeyW', keys: 'Alt+W' },
  { name: 'regex', label: say('regularExpression'), code: 'KeyR', keys: 'Alt+R' },
] as const;

function sayCountOf({ query, fault, busy, current, matches }: FindState): string {
  if (query.words === '' || fault !== undefined) return '';
  return busy ? say('searching') : sayPlace(current, matches.length);
}

/** What is amiss, what happened, and where the match is. */
function Told({ id, state }: { id: string; state: FindState }) {
  const session = useSession();
  const here = currentOf(state);
  const { fault, told, busy, query } = state;
  return (
    <div className="find-told" id={id}>
      {fault !== undefined && <p className="wrong">{fault}</p>}
      {told !== undefined && <p className="find-note">{told}</p>}
      {here && <WhereWords passage={here.passage} match={here.match} placed={session.view.get().placed} />}
      {!here && !busy && fault === undefined && query.words !== '' && <p className="hint">{SEARCHED}</p>}
    </div>
  );
}

const SEARCHED = say('whatWasSearched');

/** The bar takes its room from the text, which must not jump for it. */
function useKeepText(bar: { current: HTMLElement | null }): void {
  useLayoutEffect(() => {
    const element = bar.current;
    const scroller = document.querySelector('[data-scroller]');
    if (!element || !scroller) return;
    let height = 0;
    const follow = () => {
      scroller.scrollTop += element.offsetHeight - height;
      height = element.offsetHeight;
    };
    follow();
    const observer = new ResizeObserver(follow);
    observer.observe(element);
    return () => {
      observer.disconnect();
      scroller.scrollTop -= height;
    };
  }, [bar]);
}
