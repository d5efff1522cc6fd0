import { Writing } from './reading.ts';

type Props = { label: string; face: string; onClick: () => void; disabled?: boolean };

/** A small button at an item of a list; its face is a sign, its name says what it does to which item. Not there for who only reads. */
export function ItemButton({ label, face, onClick, disabled = false }: Props) {
  return (
    <Writing>
      <button
        type="button"
        className="item-button"
        aria-label={label}
        title={label}
        disabled={disabled}
        onClick={onClick}
      >
        <span aria-hidden="true">{face}</span>
      </button>
    </Writing>
  );
}
