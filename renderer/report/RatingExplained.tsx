import { provenanceWords } from '../../core/explain/explain.ts';
import type { Provenance } from '../../core/framework.ts';
import type { StandardResult } from '../../core/rating.ts';
import { Chain } from '../rating/Chain.tsx';
import { explainedStandard } from '../rating/explanation.ts';
import { useSession, useView } from './SessionContext.ts';

/** How the rating came about, link by link, with where each rule comes from. */
export function RatingExplained({ standard }: { standard: StandardResult }) {
  const { template } = useSession();
  const { results } = useView().layout;
  const { ratings } = template;
  const explained = explainedStandard(results, template, standard.number);
  if (!ratings || !explained || (standard.ratedBy === 'judgement' && standard.rating === undefined)) return null;
  const guidance = ratings.guidance.filter((candidate) => candidate.standard === standard.number);
  return (
    <div className="explained">
      <Chain standard={explained} brief />
      {results.overall && (
        <p className="chain-end">
          In the score: {explained.weighted ?? 0} of {results.overall.points} points
          {results.overall.rating && `, ${results.overall.rating} overall`}.
        </p>
      )}
      <div>
        {standard.ratedBy === 'lowest key question' && (
          <>
            <Source provenance={ratings.standardRule.provenance} name="Rule" />
            <Source provenance={ratings.keyQuestionBands.provenance} name="Bands" />
          </>
        )}
        {standard.departure?.kind === 'discretion' && (
          <Source provenance={standard.departure.provenance} name="Discretion" />
        )}
        {guidance.map(({ text, provenance }) => (
          <Source key={text} provenance={provenance} name="Guidance" />
        ))}
      </div>
    </div>
  );
}

export function Source({ provenance, name = 'Rule' }: { provenance: Provenance; name?: string }) {
  return (
    <details className="source">
      <summary>
        {name}:{' '}
        <span className={provenance.status === 'published' ? '' : 'unsure'}>{provenanceWords[provenance.status]}</span>
      </summary>
      <p className="hint">{provenance.source}</p>
    </details>
  );
}
