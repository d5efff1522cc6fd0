import type { ReactNode } from 'react';
import type { Explanation, StandardExplained, SummaryLine } from '../../core/explain/explain.ts';
import { RatingBadge } from '../report/RatingBadge.tsx';
import { Source } from '../report/RatingExplained.tsx';
import { Chain } from './Chain.tsx';
import { say } from './messages.ts';

/** The overall rating and what it hangs on, then every standard from its counts to its points, then the rules. */
export function RatingsPane({ explanation }: { explanation: Explanation }) {
  const { domains, rules } = explanation;
  return (
    <div className="why">
      <section className="why-overall" aria-labelledby="why-overall">
        <h3 id="why-overall">{say('overall')}</h3>
        <Scores explanation={explanation} />
        <SummaryLines lines={explanation.summary} of={['margin', 'plain margin']} />
      </section>
      {domains.map(({ number, title, standards }) => (
        <section key={number} className="why-domain" aria-label={`${number}. ${title}`}>
          <h3>
            {number}. {title}
          </h3>
          {standards.map((standard) => (
            <WhyStandard key={standard.number} standard={standard} />
          ))}
        </section>
      ))}
      <section className="why-domain" aria-labelledby="why-rules">
        <h3 id="why-rules">{say('theRulesOfThisEdition')}</h3>
        {rules.map(({ name, text, provenance }) => (
          <div key={name} className="why-rule">
            <p>
              <b>{name}.</b> {text}
            </p>
            <Source provenance={provenance} name={say('source')} />
          </div>
        ))}
      </section>
    </div>
  );
}

/** The score with and without departures. */
function Scores({ explanation }: { explanation: Explanation }) {
  const { points, maxPoints, overall, withoutDepartures, rated, toRate } = explanation;
  const departs = explanation.domains.some(({ standards }) => standards.some(({ departure }) => departure));
  return (
    <div className="why-scores">
      <Score name={say('asRated')} points={points} max={maxPoints}>
        {overall ? (
          <RatingBadge name={overall.rating} none={say('noBandHoldsThisScore')} />
        ) : (
          <span className="hint">{say('soFarOfStandardsRated', { rated, toRate })}</span>
        )}
      </Score>
      {withoutDepartures && departs && (
        <Score name={say('withoutDepartures')} points={withoutDepartures.points} max={maxPoints}>
          <RatingBadge name={withoutDepartures.rating} none={say('noBandHoldsThisScore')} />
        </Score>
      )}
      {withoutDepartures && !departs && <p className="hint">{say('noRatingDepartsFromRule')}</p>}
    </div>
  );
}

type ScoreProps = { name: string; points: number; max: number; children: ReactNode };

export function Score({ name, points, max, children }: ScoreProps) {
  return (
    <div className="why-score">
      <span className="label">{name}</span>
      <p className="overall-score">
        <b>
          {points}/{max}
        </b>{' '}
        {children}
      </p>
    </div>
  );
}

export function SummaryLines({ lines, of }: { lines: readonly SummaryLine[]; of: SummaryLine['about'][] }) {
  const told = lines.filter(({ about }) => of.includes(about));
  if (told.length === 0) return null;
  return (
    <ul className="why-lines">
      {told.map(({ text }) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

/** Of the heading under which it stands why a standard is rated so. */
export function whyId(standard: string): string {
  return `why-${standard}`;
}

function WhyStandard({ standard }: { standard: StandardExplained }) {
  const { number, title, ratedBy, rating, weighted, questions } = standard;
  const unrated = ratedBy === 'information only';
  return (
    <article className="why-standard" aria-labelledby={whyId(number)}>
      <header>
        <h4 id={whyId(number)} tabIndex={-1}>
          {number} {title}
        </h4>
        {unrated ? <span className="hint">{say('forInformationOnly')}</span> : <RatingBadge name={rating} />}
        {weighted !== undefined && <span className="hint">{say('points', { points: weighted })}</span>}
      </header>
      {questions.length > 0 && <Questions standard={standard} />}
      <Chain standard={standard} />
    </article>
  );
}

/** From counts to bands. */
function Questions({ standard }: { standard: StandardExplained }) {
  return (
    <div className="why-table">
      <table aria-label={say('fromCountsToBands', { number: standard.number, title: standard.title })}>
        <thead>
          <tr>
            <th scope="col">{say('keyQuestion')}</th>
            <th scope="col" className="number">
              {say('counts')}
            </th>
            <th scope="col" className="number">
              {say('exact')}
            </th>
            <th scope="col" className="number">
              {say('rounded')}
            </th>
            <th scope="col">{say('band')}</th>
          </tr>
        </thead>
        <tbody>
          {standard.questions.map(({ number, text, counts, exact, percentage, band, lowest }) => (
            <tr key={number} className={lowest && standard.questions.length > 1 ? 'lowest' : undefined}>
              <th scope="row">
                <b>{number}</b> {text}
                {lowest && standard.questions.length > 1 && <b> · {say('lowest')}</b>}
              </th>
              <td className="number">{counts}</td>
              <td className="number">{exact && `${exact}%`}</td>
              <td className="number">{percentage === undefined ? '–' : `${percentage}%`}</td>
              <td>
                {band ? (
                  <>
                    <RatingBadge name={band.rating} />{' '}
                    <span className="hint">
                      {band.from}–{band.to} {band.label}
                    </span>
                  </>
                ) : (
                  say('notScoredYet')
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
