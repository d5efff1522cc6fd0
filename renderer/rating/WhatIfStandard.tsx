import type { StandardExplained } from '../../core/explain/explain.ts';
import type { ScoreChanges } from '../../core/explain/what-if.ts';
import type { Scores } from '../../core/score.ts';
import { RatingBadge } from '../report/RatingBadge.tsx';
import { useSession } from '../report/SessionContext.ts';
import { say } from './messages.ts';
import { WhatIfQuestion } from './WhatIfQuestion.tsx';

type Props = {
  now: StandardExplained;
  then: StandardExplained;
  /** Of the scratch copy. */
  scores: Scores;
  onChange: (changes: ScoreChanges) => void;
};

/** The scores of one standard in the scratch copy; its rating and points, as they are and as they would be. */
export function WhatIfStandard({ now, then, scores, onChange }: Props) {
  const scale = useSession().template.ratings?.scale ?? [];
  const { number, title, ratedBy } = now;
  const entered = scores.standards[number]?.rating;
  const byRule = then.questions.find(({ lowest }) => lowest)?.band?.rating;
  const moved = now.rating !== then.rating || now.weighted !== then.weighted;
  const amiss = then.steps.filter((step) => step.amiss && step.kind === 'departure');
  return (
    <fieldset className={moved ? 'what-if moved' : 'what-if'}>
      <legend>
        {number} {title}
      </legend>
      <div className="what-if-outcome">
        <Outcome name={say('now')} of={now} />
        <span aria-hidden="true">→</span>
        <Outcome name={say('then')} of={then} />
      </div>
      {now.questions.map((question) => (
        <WhatIfQuestion
          key={question.number}
          question={question}
          measure={scores.keyQuestions[question.number]}
          then={then.questions.find(({ number: own }) => own === question.number)}
          onChange={(measure) => onChange({ keyQuestions: { [question.number]: measure ?? null } })}
        />
      ))}
      <label className="what-if-rating">
        <span className="label">{ratedBy === 'judgement' ? say('judgement') : say('ratingThatStands')}</span>
        <select
          className="input"
          value={entered === byRule ? '' : (entered ?? '')}
          onChange={(event) =>
            onChange({
              standards: { [number]: { ...scores.standards[number], rating: event.target.value || undefined } },
            })
          }
        >
          <option value="">
            {ratedBy === 'judgement'
              ? say('notRated')
              : byRule === undefined
                ? say('byTheRule')
                : say('ratingByTheRule', { rating: byRule })}
          </option>
          {scale
            .filter(({ name }) => ratedBy === 'judgement' || name !== byRule)
            .map(({ name }) => (
              <option key={name}>{name}</option>
            ))}
        </select>
      </label>
      {amiss.map(({ text }) => (
        <p key={text} className="wrong">
          {text}
        </p>
      ))}
    </fieldset>
  );
}

function Outcome({ name, of: { rating, weighted } }: { name: string; of: StandardExplained }) {
  return (
    <span className="what-if-state">
      <span className="unseen">{name}: </span>
      <RatingBadge name={rating} /> <span className="hint">{say('points', { points: weighted ?? 0 })}</span>
    </span>
  );
}
