import { type ComponentType, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { announce } from './Announcer.tsx';
import { Dialog } from './Dialog.tsx';
import { holdKeys, typeHeld } from './hold-keys.ts';
import { whenIdle } from './idle.ts';
import { say } from './messages.ts';

type Closable = { onClose: () => void };

/** What has not been fetched yet, in the order in which it was named. */
const awaited = new Set<() => Promise<void>>();

/**
 * A dialog whose code is fetched when it is first shown, if `fetchAwaited` has not fetched it before; what is typed meanwhile
 * is typed into it. Where it cannot be had, as when the host has stopped, that is said, and the rest of the window goes on.
 */
export function later<Props extends Closable>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  return named(load, true);
}

/** The same of a pane: whoever asked for it goes on with what has the focus. */
export function laterPane<Props extends Closable>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  return named(load, false);
}

function named<Props extends Closable>(
  load: () => Promise<ComponentType<Props>>,
  holds: boolean,
): ComponentType<Props> {
  let Loaded: ComponentType<Props> | undefined;
  const fetch = async () => {
    Loaded ??= await load();
    awaited.delete(fetch);
  };
  awaited.add(fetch);
  return (props) => <Later fetch={fetch} of={() => Loaded} shown={props} holds={holds} />;
}

type LaterProps<Props> = {
  fetch: () => Promise<void>;
  of: () => ComponentType<Props> | undefined;
  shown: Props;
  holds: boolean;
};

function Later<Props extends Closable>({ fetch, of, shown, holds }: LaterProps<Props>) {
  const [state, setState] = useState<'fetching' | 'fetched' | 'missing'>('fetching');
  const Loaded = of();
  const isHeld = holds && state === 'fetching' && !Loaded;
  const held = useRef('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: what closes it is new each time and does the same
  useLayoutEffect(() => {
    if (!isHeld) return;
    const release = holdKeys(shown.onClose);
    return () => {
      held.current = release();
    };
  }, [isHeld]);
  useEffect(() => {
    if (!Loaded) return;
    typeHeld(held.current);
    held.current = '';
  }, [Loaded]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: both ways are new each time and lead to the same
  useEffect(() => {
    if (state !== 'fetching' || of()) return;
    let gone = false;
    fetch().then(
      () => gone || setState('fetched'),
      () => gone || setState('missing'),
    );
    return () => {
      gone = true;
    };
  }, [state]);
  if (Loaded) return <Loaded {...shown} />;
  return state === 'missing' ? <Missing onClose={shown.onClose} onRetry={() => setState('fetching')} /> : null;
}

function Missing({ onClose, onRetry }: Closable & { onRetry: () => void }) {
  return (
    <Dialog
      size="small"
      title={say('cannotBeShownNow')}
      onClose={onClose}
      onSubmit={onRetry}
      footer={
        <>
          <button type="button" className="button" onClick={onClose}>
            {say('close')}
          </button>
          <button type="submit" className="button main">
            {say('tryAgain')}
          </button>
        </>
      }
    >
      <p role="alert">{say('partNotLoaded')}</p>
    </Dialog>
  );
}

/** Runs with code; at once where that has come. `missing`: what to do where it cannot be had, if not to say it. */
export type WithCode<Code> = (run: (code: Code) => void, missing?: () => void) => Promise<void>;

/**
 * Code that a key asks for. It is fetched at the first use, if `fetchAwaited` has not fetched it before; from then on it runs
 * before any other key can come.
 */
export function soon<Code>(load: () => Promise<Code>): WithCode<Code> {
  let loaded: { code: Code } | undefined;
  const fetch = async () => {
    loaded ??= { code: await load() };
    awaited.delete(fetch);
  };
  awaited.add(fetch);
  return async (run, missing = () => announce(say('partNotLoaded'))) => {
    if (!loaded)
      try {
        await fetch();
      } catch {
        missing();
      }
    if (loaded) run(loaded.code);
  };
}

/** Fetches what is awaited, one after the other while the page has nothing else to do. The answer calls it off. */
export function fetchAwaited(): () => void {
  let stop = () => {};
  const next = () => {
    const [fetch] = awaited;
    if (!fetch) return;
    stop = whenIdle(() => {
      // What cannot be had now is asked for again when it is shown.
      awaited.delete(fetch);
      fetch().then(next, next);
    });
  };
  next();
  return () => stop();
}
