import { useMemo, useState } from 'react';
import type { Explanation, StandardExplained } from '../../core/explain/explain.ts';
import { explainRatings } from '../../core/explain/explain.ts';
import { changedScores, rateWhatIf, type ScoreChanges } from '../../core/explain/what-if.ts';
import type { Report } from '../../core/report.ts';
import { RatingBadge } from '../report/RatingBadge.tsx';
import { useSession } from '../report/SessionContext.ts';
import { say } from './messages.ts';
import { Score, SummaryLines } from './RatingsPane.tsx';
import { WhatIfStandard } from './WhatIfStandard.tsx';

type Props = {
  report: Report;
  /** Of the report as it is. */
  explanation: Explanation;
  changes: ScoreChanges;
  onChange: (changes: ScoreChanges) => void;
};

/** Other scores in a scratch copy, and what follows from them beside what is. */
export function WhatIfPane({ report, explanation, changes, onChange }: Props) {
  const { template } = useSession();
  const [resets, setResets] = useState(0);
  const { results, differences } = useMemo(() => rateWhatIf(report, template, changes), [report, template, changes]);
  const scratch = useMemo(() => explainRatings(results, template), [results, template]);
  const scores = changedScores(report.scores, changes);
  if (!scratch) return null;
  const after = new Map(scratch.domains.flatMap(({ standards }) => standards).map((of) => [of.number, of] as const));
  const changed = differences.filter(({ standard }) => standard !== undefined).length;
  const merge = (more: ScoreChanges) =>
    onChange({
      standards: { ...changes.standards, ...more.standards },
      keyQuestions: { ...changes.keyQuestions, ...more.keyQuestions },
    });
  return (
    <div className="why">
      <section className="what-if-head" aria-label={say('overallNowAndWithThese')}>
        <div className="why-scores">
          <Outcome name={say('now')} of={explanation} />
          <Outcome name={say('withTheseScores')} of={scratch} />
        </div>
        <button
          type="button"
          className="button"
          disabled={Object.keys(changes).length === 0}
          onClick={() => {
            onChange({});
            setResets(resets + 1);
          }}
        >
          {say('reset')}
        </button>
        <p className="hint" role="status">
          {changed === 0
            ? say('changeAnyScoreBelow')
            : say(
                scratch.overall?.rating === explanation.overall?.rating
                  ? 'wouldBeRatedOtherwise'
                  : 'wouldBeRatedOtherwiseAndTheWhole',
                { count: changed },
              )}
        </p>
      </section>
      <SummaryLines lines={scratch.summary} of={['departures', 'margin']} />
      {explanation.domains.map(({ number, title, standards }) => (
        <section key={number} className="why-domain" aria-label={`${number}. ${title}`}>
          <h3>
            {number}. {title}
          </h3>
          {standards.filter(isRated).map((standard) => (
            <WhatIfStandard
              key={`${standard.number} ${resets}`}
              now={standard}
              then={after.get(standard.number) ?? standard}
              scores={scores}
              onChange={merge}
            />
          ))}
        </section>
      ))}
    </div>
  );
}

const isRated = ({ ratedBy }: StandardExplained) => ratedBy !== 'information only';

function Outcome({ name, of: { points, maxPoints, overall, rated, toRate } }: { name: string; of: Explanation }) {
  return (
    <Score name={name} points={points} max={maxPoints}>
      {overall ? (
        <RatingBadge name={overall.rating} none={say('noBandHoldsThisScore')} />
      ) : (
        <span className="hint">{say('ofStandardsRated', { rated, toRate })}</span>
      )}
    </Score>
  );
}
