import { standardsOf } from '../../core/framework.ts';
import { standardResults } from '../../core/rating.ts';
import { runCommand } from '../commands/registry.ts';
import { explanationOf } from '../rating/explanation.ts';
import { say } from './messages.ts';
import { RatingBadge } from './RatingBadge.tsx';
import { Source } from './RatingExplained.tsx';
import { goToFinding } from './reveal.ts';
import { useSession, useView } from './SessionContext.ts';

type Props = {
  /** The standard that the user is at. */
  current: string | undefined;
  /** Whether it is said, too, what the rating hangs on. */
  explained: boolean;
};

/** The overall score so far, and every standard behind it. */
export function Overall({ current, explained }: Props) {
  const session = useSession();
  const { layout, template } = useView();
  const { results } = layout;
  if (!template.ratings || results.toRate === 0) return null;
  const weights = new Map(standardsOf(template).map((standard) => [standard.number, standard.weight]));
  const standards = standardResults(results).filter((standard) => standard.ratedBy !== 'information only');
  const points = standards.reduce((sum, { number, points = 0 }) => sum + points * (weights.get(number) ?? 1), 0);
  const { overall } = results;
  const departs = standards.some(({ departure }) => departure);
  const explanation = explained ? explanationOf(results, template) : undefined;
  return (
    <section className="panel-section overall" aria-labelledby="overall-title">
      <h3 id="overall-title">{say('overall')}</h3>
      <p className="overall-score">
        <b>
          {points}/{results.maxPoints}
        </b>{' '}
        {overall ? (
          <RatingBadge name={overall.rating} none={say('noBandHoldsThisScore')} />
        ) : (
          <span className="hint">{say('soFarOfStandardsRated', { rated: results.rated, toRate: results.toRate })}</span>
        )}
      </p>
      {explanation && (
        <div className="overall-margin">
          {explanation.summary
            .filter(({ about }) => (about === 'departures' && departs) || about === 'margin')
            .map(({ text }) => (
              <p key={text} className="hint">
                {text}
              </p>
            ))}
        </div>
      )}
      <button type="button" className="button" onClick={() => runCommand('report.why')}>
        {say('whyTheseRatings')}
      </button>
      {overall && results.overallProvenance && (
        <Source provenance={results.overallProvenance} name={say('overallBands')} />
      )}
      <ul className="standards">
        {standards.map((standard) => (
          <li key={standard.number}>
            <button
              type="button"
              className="standard-line"
              aria-current={standard.number === current ? 'true' : undefined}
              onClick={() => goToFinding(session, { standard: standard.number })}
            >
              <span>
                {standard.number} {standard.title}
                {standard.departure && <span className="hint"> · {say('departs')}</span>}
              </span>
              <RatingBadge name={standard.rating} none="–" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
