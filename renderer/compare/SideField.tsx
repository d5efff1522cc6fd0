import { Field } from '../ui/Field.tsx';
import { say } from './messages.ts';
import { type Side, saySide, sideKey } from './sides.ts';

type Props = {
  label: string;
  sides: readonly Side[];
  chosen: Side | undefined;
  /** Nothing: another file is to be chosen. */
  onChoose: (side: Side | undefined) => void;
};

const OTHER = 'other';

/** One of the two that are compared. */
export function SideField({ label, sides, chosen, onChoose }: Props) {
  return (
    <Field label={label}>
      {(ids) => (
        <select
          {...ids}
          className="input"
          value={chosen ? sideKey(chosen) : ''}
          onChange={({ target }) => onChoose(sides.find((side) => sideKey(side) === target.value))}
        >
          {!chosen && <option value="">{say('choose')}</option>}
          {sides.map((side) => (
            <option key={sideKey(side)} value={sideKey(side)}>
              {saySide(side)}
            </option>
          ))}
          <option value={OTHER}>{say('chooseAnotherFile')}</option>
        </select>
      )}
    </Field>
  );
}
