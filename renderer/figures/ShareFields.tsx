import { useId } from 'react';
import { MeasureFields } from '../report/MeasureFields.tsx';
import type { FigureDraft } from './draft.ts';

type Props = { draft: FigureDraft; wrong: string | undefined; onType: (change: Partial<FigureDraft>) => void };

/** The share that a figure is, in the fields of its form. */
export function ShareFields({ draft, wrong, onType }: Props) {
  const id = useId();
  const { yes, base, percentage } = draft;
  return (
    <div className="figure-share">
      <MeasureFields
        draft={{ yes, base, percentage }}
        names={{ yes: 'How many', base: 'Of how many', percentage: 'Percentage' }}
        words={{ of: 'of', or: 'or' }}
        wrong={wrong}
        describedBy={wrong ? `${id}-wrong` : undefined}
        onType={onType}
      />
      {wrong && (
        <p className="wrong" id={`${id}-wrong`}>
          {wrong}
        </p>
      )}
    </div>
  );
}
