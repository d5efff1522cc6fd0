import { useContext, useId, useMemo } from 'react';
import { DIFFERS, markDifferingTexts, markDifferingWords } from '../../core/compare/differing-words.ts';
import type { Conflict, Decision, Shown } from '../../core/merge/merging.ts';
import { TextView } from '../editor/TextView.tsx';
import { ShowWords } from '../editor/words.ts';
import type { SideNames } from './merge-source.ts';
import { say } from './messages.ts';

type Props = { conflict: Conflict; name: string; sides: SideNames; onDecide: (decision: Decision) => void };

/** One place that both changed: both texts beside each other, and which of them shall stand. */
export function ConflictField({ conflict, name, sides, onDecide }: Props) {
  const group = useId();
  const { base, choices, decided } = conflict;
  const [ours, theirs] = useMemo(() => marked(conflict.ours, conflict.theirs), [conflict]);
  return (
    <fieldset className="merge-conflict">
      <legend>{name}</legend>
      <div className="merge-texts">
        <Version title={sides.ours} shown={ours} chosen={decided === 'ours' || decided === 'both'} />
        <Version title={sides.theirs} shown={theirs} chosen={decided === 'theirs' || decided === 'both'} />
      </div>
      {base && (
        <details>
          <summary>{say('asItWasBefore')}</summary>
          <Words shown={base} />
        </details>
      )}
      <div className="merge-choices">
        {choices.map((choice) => (
          <label key={choice}>
            <input type="radio" name={group} checked={decided === choice} onChange={() => onDecide(choice)} />
            {sides.choices[choice]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function marked(ours: Shown, theirs: Shown): [Shown, Shown] {
  if (ours?.kind === 'text' && theirs?.kind === 'text') {
    const [mine, others] = markDifferingTexts(ours.content, theirs.content);
    return [
      { kind: 'text', content: mine },
      { kind: 'text', content: others },
    ];
  }
  if (ours?.kind === 'words' && theirs?.kind === 'words') {
    const [mine, others] = markDifferingWords(ours.words, theirs.words);
    return [
      { kind: 'words', words: mine },
      { kind: 'words', words: others },
    ];
  }
  return [ours, theirs];
}

function Version({ title, shown, chosen }: { title: string; shown: Shown; chosen: boolean }) {
  return (
    <section className="merge-version" aria-label={title} data-chosen={chosen || undefined}>
      <h3>{title}</h3>
      <Words shown={shown} />
    </section>
  );
}

function Words({ shown }: { shown: Shown }) {
  const show = useContext(ShowWords);
  const showMarked = useMemo(() => (words: string) => withMarks(words, show), [show]);
  if (!shown) return <p className="hint">{say('nothingItWasTakenOut')}</p>;
  if (shown.kind === 'words') return <p className="merge-words">{showMarked(shown.words)}</p>;
  return (
    <ShowWords value={showMarked}>
      <TextView content={shown.content} headingLevel={4} notesBefore={0} />
    </ShowWords>
  );
}

const MARKED = new RegExp(`${DIFFERS.from}([^${DIFFERS.to}]*)${DIFFERS.to}`);

/** Each other piece stood between marks. */
function withMarks(words: string, show: (words: string) => React.ReactNode): React.ReactNode {
  return words.split(MARKED).map((piece, at) =>
    at % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no ids, and nothing in them has a state
      <mark key={at} className="merge-differs">
        {show(piece)}
      </mark>
    ) : (
      show(piece)
    ),
  );
}
