import { provenanceWords } from '../../core/explain/explain.ts';
import type { Provenance } from '../../core/framework.ts';
import type { Overall, StandardResult } from '../../core/rating.ts';
import { Chain } from '../rating/Chain.tsx';
import { explainedStandard } from '../rating/explanation.ts';
import { say } from './messages.ts';
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
      {results.overall && <p className="chain-end">{sayInScore(explained.weighted ?? 0, results.overall)}</p>}
      <div>
        {standard.ratedBy === 'lowest key question' && (
          <>
            <Source provenance={ratings.standardRule.provenance} name={say('rule')} />
            <Source provenance={ratings.keyQuestionBands.provenance} name={say('bands')} />
          </>
        )}
        {standard.departure?.kind === 'discretion' && (
          <Source provenance={standard.departure.provenance} name={say('discretion')} />
        )}
        {guidance.map(({ text, provenance }) => (
          <Source key={text} provenance={provenance} name={say('guidance')} />
        ))}
      </div>
    </div>
  );
}

function sayInScore(points: number, { points: all, rating }: Overall): string {
  return rating ? say('inTheScoreOverall', { points, all, rating }) : say('inTheScore', { points, all });
}

export function Source({ provenance, name = say('rule') }: { provenance: Provenance; name?: string }) {
  return (
    <details className="source">
      <summary>
        {name}:{' '}
        <span className={provenance.status === 'published' ? '' : 'unsure'}>{provenanceWords(provenance.status)}</span>
      </summary>
      <p className="hint">{provenance.source}</p>
    </details>
  );
}
