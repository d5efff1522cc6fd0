import { saySentence } from '../../core/messages/messages.ts';
import type { StandardResult } from '../../core/rating.ts';
import { Field } from '../ui/Field.tsx';
import { useReading, Writing } from '../ui/reading.ts';
import { KeyQuestionField } from './KeyQuestionField.tsx';
import { say } from './messages.ts';
import { RatingBadge } from './RatingBadge.tsx';
import { RatingExplained } from './RatingExplained.tsx';
import { fieldName } from './reveal.ts';
import { useSession, useView } from './SessionContext.ts';
import { withStandard } from './scores.ts';

/** The scores of one standard and the rating that follows from them, in words. */
export function StandardForm({ standard }: { standard: StandardResult }) {
  const { report } = useView();
  const unrated = standard.ratedBy === 'information only';
  return (
    <section data-scores className="standard-form" aria-labelledby="standard-title">
      <header className="panel-head">
        <h2 id="standard-title">
          {standard.number} {standard.title}
        </h2>
        {unrated ? (
          <span className="hint">{say('notRatedInThisEdition')}</span>
        ) : (
          <RatingBadge name={standard.rating} />
        )}
      </header>
      {standard.ratedBy === 'judgement' && <Judgement standard={standard} />}
      {standard.ratedBy === 'judgement' && <Evidence standard={standard} />}
      {standard.keyQuestions.map((question) => (
        <KeyQuestionField
          key={question.number}
          question={question}
          lowest={!unrated && standard.keyQuestions.length > 1 && standard.lowest?.number === question.number}
        />
      ))}
      {!unrated && <RatingExplained standard={standard} />}
      {standard.ratedBy === 'lowest key question' && standard.ruleRating && <OtherRating standard={standard} />}
      {(standard.departure || reasonOf(report.scores.standards, standard)) && <Reason standard={standard} />}
      {(standard.departure || report.scores.standards[standard.number]?.decidedBy) && <Decider standard={standard} />}
    </section>
  );
}

function reasonOf(scores: Record<string, { reason?: string | undefined }>, { number }: StandardResult): string {
  return scores[number]?.reason ?? '';
}

function useRate(standard: StandardResult) {
  const session = useSession();
  return (rating: string | undefined) =>
    session.change(fieldName.rating(standard.number), {
      scores: withStandard(session.report().scores, standard.number, { rating }),
    });
}

function Judgement({ standard }: { standard: StandardResult }) {
  const { ratings } = useSession().template;
  const rate = useRate(standard);
  const name = `rating-${standard.number}`;
  return (
    <fieldset className="scale" disabled={useReading()}>
      <legend className="label">{say('ratingByTheInspectorsJudgement')}</legend>
      {ratings?.scale.map((rating, index) => (
        <label key={rating.name} className="scale-step">
          <input
            type="radio"
            name={name}
            checked={standard.rating === rating.name}
            data-field={
              standard.rating === rating.name || (standard.rating === undefined && index === 0)
                ? fieldName.rating(standard.number)
                : undefined
            }
            onChange={() => rate(rating.name)}
          />
          <RatingBadge name={rating.name} />
          <span className="hint">{say('points', { points: rating.points })}</span>
        </label>
      ))}
      {standard.rating !== undefined && (
        <Writing>
          <button type="button" className="button text" onClick={() => rate(undefined)}>
            {say('takeTheRatingAway')}
          </button>
        </Writing>
      )}
    </fieldset>
  );
}

function OtherRating({ standard }: { standard: StandardResult }) {
  const { ratings } = useSession().template;
  const rate = useRate(standard);
  const departed = standard.departure?.kind === 'discretion' ? standard.departure.to : '';
  return (
    <Field label={say('ratingThatStands')}>
      {({ readOnly, ...ids }) => (
        <select
          {...ids}
          disabled={readOnly}
          className="input"
          data-field={fieldName.rating(standard.number)}
          value={departed}
          onChange={(event) => rate(event.target.value || undefined)}
        >
          <option value="">{say('byTheRule', { rating: standard.lowest?.band ?? standard.ruleRating ?? '' })}</option>
          {ratings?.scale
            .filter((rating) => rating.name !== standard.lowest?.band)
            .map((rating) => (
              <option key={rating.name}>{rating.name}</option>
            ))}
        </select>
      )}
    </Field>
  );
}

function Reason({ standard }: { standard: StandardResult }) {
  const session = useSession();
  const view = useView();
  const { departure, number } = standard;
  const reason = reasonOf(view.report.scores.standards, standard);
  const change = (value: string) =>
    session.change(fieldName.reason(number), {
      scores: withStandard(session.report().scores, number, { reason: value }),
    });
  const wrong = !departure
    ? undefined
    : !departure.allowed
      ? say('thisGoesBeyondTheRule', { rule: saySentence(departure.rule) })
      : reason.trim() === ''
        ? say('aRatingThatDeparts')
        : undefined;
  return (
    <Field
      label={departure ? say('whyItIsRated', { to: departure.to }) : say('reasonKeptFromAnEarlier')}
      hint={
        departure
          ? departure.kind === 'guidance'
            ? departure.rule
            : say('printedInTheReportSay')
          : say('notPrintedTheRatingNow')
      }
      wrong={wrong}
    >
      {(ids) => (
        <textarea
          {...ids}
          className="input"
          rows={3}
          lang={session.template.language}
          spellCheck
          data-field={fieldName.reason(number)}
          value={reason}
          onChange={(event) => change(event.target.value)}
        />
      )}
    </Field>
  );
}

function useRemark(standard: StandardResult, key: 'decidedBy' | 'evidence') {
  const session = useSession();
  const { report } = useView();
  const { number } = standard;
  const change = (value: string) =>
    session.change(fieldName[key](number), {
      scores: withStandard(session.report().scores, number, { [key]: value }),
    });
  return [report.scores.standards[number]?.[key] ?? '', change] as const;
}

function Decider({ standard }: { standard: StandardResult }) {
  const [decider, change] = useRemark(standard, 'decidedBy');
  return (
    <Field
      label={say('decidedBy')}
      hint={say('byRoleRatingsPanelHead')}
      wrong={standard.departure && decider.trim() === '' ? say('sayWhoDecidedToDepart') : undefined}
    >
      {(ids) => (
        <input
          {...ids}
          className="input"
          autoComplete="off"
          data-field={fieldName.decidedBy(standard.number)}
          value={decider}
          onChange={(event) => change(event.target.value)}
        />
      )}
    </Field>
  );
}

function Evidence({ standard }: { standard: StandardResult }) {
  const { language } = useSession().template;
  const [evidence, change] = useRemark(standard, 'evidence');
  return (
    <Field label={say('evidenceForThisJudgement')} hint={say('whatItRests')}>
      {(ids) => (
        <textarea
          {...ids}
          className="input"
          rows={3}
          lang={language}
          spellCheck
          data-field={fieldName.evidence(standard.number)}
          value={evidence}
          onChange={(event) => change(event.target.value)}
        />
      )}
    </Field>
  );
}
