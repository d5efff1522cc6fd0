import { useId } from 'react';
import type { Conflict, Decision, Shown } from '../../core/merge/merging.ts';
import { TextView } from '../editor/TextView.tsx';

type Props = { conflict: Conflict; name: string; onDecide: (decision: Decision) => void };

/** One place that both changed: both texts beside each other, and which of them shall stand. */
export function ConflictField({ conflict, name, onDecide }: Props) {
  const group = useId();
  const { base, ours, theirs, choices, decided } = conflict;
  return (
    <fieldset className="merge-conflict">
      <legend>{name}</legend>
      <div className="merge-texts">
        <Version title="In this window" shown={ours} chosen={decided === 'ours' || decided === 'both'} />
        <Version title="In the file" shown={theirs} chosen={decided === 'theirs' || decided === 'both'} />
      </div>
      {base && (
        <details>
          <summary>As it was before</summary>
          <Words shown={base} />
        </details>
      )}
      <div className="merge-choices">
        {choices.map((choice) => (
          <label key={choice}>
            <input type="radio" name={group} checked={decided === choice} onChange={() => onDecide(choice)} />
            {CHOICES[choice]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

const CHOICES: Record<Decision, string> = {
  ours: 'From this window',
  theirs: 'From the file',
  both: 'Both, this window’s first',
  base: 'As it was before',
};

function Version({ title, shown, chosen }: { title: string; shown: Shown; chosen: boolean }) {
  return (
    <section className="merge-version" aria-label={title} data-chosen={chosen || undefined}>
      <h3>{title}</h3>
      <Words shown={shown} />
    </section>
  );
}

function Words({ shown }: { shown: Shown }) {
  if (!shown) return <p className="hint">Nothing: it was taken out.</p>;
  if (shown.kind === 'text') return <TextView content={shown.content} headingLevel={4} notesBefore={0} />;
  return <p className="merge-words">{shown.words}</p>;
}
