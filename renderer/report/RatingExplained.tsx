import type { Provenance } from '../../core/framework.ts';
import type { StandardResult } from '../../core/rating.ts';
import { useSession } from './SessionContext.ts';

/** How the rating came about, in sentences, with where each rule comes from. */
export function RatingExplained({ standard }: { standard: StandardResult }) {
  const { ratings } = useSession().template;
  if (!ratings) return null;
  const { lowest, departure } = standard;
  if (standard.ratedBy === 'judgement') {
    if (departure?.kind !== 'guidance') return null;
    return (
      <div className="explained">
        <p>
          The decision guidance gives <b>{departure.from}</b>: {departure.rule}
        </p>
        <Source provenance={departure.provenance} />
      </div>
    );
  }
  const scored = standard.keyQuestions.filter((question) => question.percentage !== undefined).length;
  if (!lowest)
    return (
      <p className="explained">
        {scored} of {standard.keyQuestions.length} key questions scored. The rating follows when all are.
      </p>
    );
  const band = ratings.keyQuestionBands.bands.find((candidate) => candidate.rating === lowest.band);
  return (
    <div className="explained">
      <p>
        Lowest: key question {lowest.number} with <b>{lowest.percentage} per cent</b>
        {band && (
          <>
            , in the band {band.from} to {band.to}
            {band.label && ` (‘${band.label}’)`}
          </>
        )}
        . {ratings.standardRule.text} By the rule: <b>{lowest.band ?? 'no band holds this score'}</b>.
      </p>
      <Source provenance={ratings.standardRule.provenance} name="Rule" />
      <Source provenance={ratings.keyQuestionBands.provenance} name="Bands" />
      {departure && (
        <>
          <p>
            Rated <b>{departure.to}</b> by {departure.kind === 'discretion' ? 'professional discretion' : 'judgement'}.{' '}
            {departure.rule}
          </p>
          <Source provenance={departure.provenance} name="Discretion" />
        </>
      )}
    </div>
  );
}

const words: Record<Provenance['status'], string> = {
  published: 'published',
  inferred: 'inferred from published reports',
  unconfirmed: 'unconfirmed',
};

export function Source({ provenance, name = 'Rule' }: { provenance: Provenance; name?: string }) {
  return (
    <details className="source">
      <summary>
        {name}: <span className={provenance.status === 'published' ? '' : 'unsure'}>{words[provenance.status]}</span>
      </summary>
      <p className="hint">{provenance.source}</p>
    </details>
  );
}
