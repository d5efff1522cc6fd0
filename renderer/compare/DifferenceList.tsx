import type { ReactNode } from 'react';
import { groupName, type Told } from '../../core/compare/whole-reports.ts';
import { rich } from '../ui/rich.tsx';
import { ComparedLines } from './ComparedLines.tsx';
import { FieldDifferences } from './FieldDifferences.tsx';
import { say } from './messages.ts';

const del = (parts: ReactNode[]) => <del>{parts}</del>;
const ins = (parts: ReactNode[]) => <ins>{parts}</ins>;

type Props = {
  told: readonly Told[];
  /** Said with each what it is about. */
  grouped: boolean;
};

/** What differs, place by place. Each takes the focus, so that keys lead from one to the next. */
export function DifferenceList({ told, grouped }: Props) {
  if (told.length === 0) return <p className="hint">{say('nothingOfThisKindDiffers')}</p>;
  return (
    <>
      <p className="differences-legend hint">{rich(say, 'underlinedInTheLater', { del, ins })}</p>
      {told.map(({ group, title, lines, fields }, index) => (
        <section
          // biome-ignore lint/suspicious/noArrayIndexKey: they come and go all at once
          key={index}
          className="difference"
          tabIndex={-1}
          aria-label={`${groupName(group)}: ${title}`}
        >
          <div className="difference-head">
            <h3>{title}</h3>
            {grouped && <span className="hint">{groupName(group)}</span>}
          </div>
          {lines.length > 0 && <ComparedLines lines={lines} />}
          <FieldDifferences fields={fields} />
          {lines.length + fields.length === 0 && <p className="hint">{say('theWordsAreTheSame')}</p>}
        </section>
      ))}
    </>
  );
}
