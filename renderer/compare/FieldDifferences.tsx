import './differences.css';
import type { FieldDifference } from '../../core/compare/reports.ts';
import { rich } from '../ui/rich.tsx';
import { say } from './messages.ts';

/** Single values, each with what it was and what it is. */
export function FieldDifferences({ fields }: { fields: readonly FieldDifference[] }) {
  if (fields.length === 0) return null;
  return (
    <ul className="difference-fields">
      {fields.map(({ label, was, now }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two values may have one name, and none has a state
        <li key={index}>
          {rich(say, 'wasAndIsNow', {
            label: <span className="difference-label">{label}</span>,
            was: was === undefined ? say('empty') : <del>{was}</del>,
            now: now === undefined ? say('empty') : <ins>{now}</ins>,
          })}
        </li>
      ))}
    </ul>
  );
}
