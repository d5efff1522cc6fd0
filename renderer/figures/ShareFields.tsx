import { useId } from 'react';
import { MeasureFields } from '../report/MeasureFields.tsx';
import { rich } from '../ui/rich.tsx';
import type { FigureDraft } from './draft.ts';
import { say } from './messages.ts';

type Props = { draft: FigureDraft; wrong: string | undefined; onType: (change: Partial<FigureDraft>) => void };

/** The share that a figure is, in the fields of its form. */
export function ShareFields({ draft, wrong, onType }: Props) {
  const id = useId();
  const { yes, base, percentage } = draft;
  return (
    <div className="figure-share">
      <MeasureFields
        draft={{ yes, base, percentage }}
        names={{ yes: say('howMany'), base: say('ofHowMany'), percentage: say('percentage') }}
        line={(fields) => rich(say, 'shareOr', fields)}
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
