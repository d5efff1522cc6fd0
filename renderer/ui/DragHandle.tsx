import type { KeyboardEvent, PointerEvent } from 'react';
import { say } from './messages.ts';
import { Writing } from './reading.ts';
import { type Drop, startReorder } from './reorder.ts';

type Props = {
  /** What it moves: `recommendation 3`. */
  name: string;
  /** Finds it again when the item has moved. */
  field: string;
  onDrop: (drop: Drop) => void;
  /** One place up or down, by the arrow keys. */
  onStep: (by: 1 | -1) => void;
};

/** Takes hold of an item of a list: dragged by pointer, moved by the arrow keys. */
export function DragHandle({ name, field, onDrop, onStep }: Props) {
  const onPointerDown = (event: PointerEvent<HTMLButtonElement>) => {
    if (event.button !== 0 || !event.isPrimary) return;
    startReorder(event.currentTarget, event, onDrop);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    onStep(by < 0 ? -1 : 1);
  };
  return (
    <Writing>
      <button
        type="button"
        className="item-button drag-handle"
        data-field={field}
        aria-label={say('move', { name })}
        title={say('dragOrUseArrows')}
        onPointerDown={onPointerDown}
        onKeyDown={onKeyDown}
      >
        <span aria-hidden="true">⠿</span>
      </button>
    </Writing>
  );
}
