import { useEffect, useRef } from 'react';
import { rich } from '../ui/rich.tsx';
import { say } from './messages.ts';

type Props = { count: number; onRemove: () => void; onKeep: () => void };

/** Asks before the cases go, and says what stays. */
export function RemoveCases({ count, onRemove, onKeep }: Props) {
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);
  return (
    <fieldset className="notice warning" aria-labelledby="cases-remove">
      <p id="cases-remove">{rich(say, 'removeTheCasesFromThisReport', { count })}</p>
      <button ref={keep} type="button" className="button" onClick={onKeep}>
        {say('keepTheCases')}
      </button>
      <button type="button" className="button" onClick={onRemove}>
        {say('removeThem', { count })}
      </button>
    </fieldset>
  );
}
