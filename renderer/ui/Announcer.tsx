import { createStore, useStore } from './store.ts';

const spoken = createStore('');

/** Says a sentence to people who cannot see the change, once what they are doing pauses. */
export function announce(sentence: string): void {
  spoken.set(spoken.get() === sentence ? `${sentence}\u00a0` : sentence);
}

export function Announcer() {
  const sentence = useStore(spoken, (value) => value);
  return (
    <div className="unseen" role="status" aria-live="polite">
      {sentence}
    </div>
  );
}
