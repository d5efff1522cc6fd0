import { useEffect, useRef } from 'react';
import { sayCount } from '../../core/say-count.ts';

type Props = { count: number; onRemove: () => void; onKeep: () => void };

/** Asks before the cases go, and says what stays. */
export function RemoveCases({ count, onRemove, onKeep }: Props) {
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);
  return (
    <fieldset className="notice warning" aria-labelledby="cases-remove">
      <p id="cases-remove">
        <b>Remove the {sayCount(count, 'case')} from this report?</b> Their answers and characteristics go, and no group
        can be counted any more. The scores stay, and so do all figures with the values that they have now. Undo takes
        it back.
      </p>
      <button ref={keep} type="button" className="button" onClick={onKeep}>
        Keep the cases
      </button>
      <button type="button" className="button" onClick={onRemove}>
        Remove {count === 1 ? 'it' : 'them'}
      </button>
    </fieldset>
  );
}
