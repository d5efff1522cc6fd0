import './differences.css';
import type { FieldDifference } from '../../core/compare/reports.ts';

/** Single values, each with what it was and what it is. */
export function FieldDifferences({ fields }: { fields: readonly FieldDifference[] }) {
  if (fields.length === 0) return null;
  return (
    <ul className="difference-fields">
      {fields.map(({ label, was, now }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two values may have one name, and none has a state
        <li key={index}>
          <span className="difference-label">{label}</span> was {was === undefined ? 'empty' : <del>{was}</del>}, now{' '}
          {now === undefined ? 'empty' : <ins>{now}</ins>}
        </li>
      ))}
    </ul>
  );
}
