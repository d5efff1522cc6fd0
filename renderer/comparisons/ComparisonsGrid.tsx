import type { Compared, Comparison } from '../../core/comparison.ts';
import { type Measure, percentageOf } from '../../core/figure.ts';
import { standardResults } from '../../core/rating.ts';
import { RatingBadge } from '../report/RatingBadge.tsx';
import { useView } from '../report/SessionContext.ts';
import { useReading } from '../ui/reading.ts';
import { ComparedField } from './ComparedField.tsx';
import { say } from './messages.ts';

type Entered = { which: Compared; comparison: Comparison };
type Props = {
  entered: readonly Entered[];
  onChange: (which: Compared, field: string, comparison: Comparison) => void;
};

/** Every key question and rating with those compared beside it, to be typed. */
export function ComparisonsGrid({ entered, onChange }: Props) {
  const { layout, template } = useView();
  const reading = useReading();
  const scale = template.ratings?.scale.map(({ name }) => name) ?? [];
  const rate = ({ which, comparison }: Entered, number: string, rating: string) => {
    const { [number]: _, ...others } = comparison.standards;
    const standards = rating === '' ? others : { ...others, [number]: rating };
    onChange(which, `compared:${which}:${number}`, { ...comparison, standards });
  };
  const rateOverall = ({ which, comparison }: Entered, rating: string) => {
    const { overall: _, ...others } = comparison;
    onChange(which, `compared:${which}:overall`, rating === '' ? others : { ...others, overall: rating });
  };
  const score = ({ which, comparison }: Entered, number: string, measure: Measure | undefined) => {
    const { [number]: _, ...others } = comparison.keyQuestions;
    const keyQuestions = measure ? { ...others, [number]: measure } : others;
    onChange(which, `compared:${which}:${number}`, { ...comparison, keyQuestions });
  };
  const ratingSelect = (label: string, value: string | undefined, keep: (rating: string) => void) => (
    <select
      className="input"
      disabled={reading}
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => keep(event.target.value)}
    >
      <option value="">{say('notRated')}</option>
      {scale.map((name) => (
        <option key={name}>{name}</option>
      ))}
      {value !== undefined && !scale.includes(value) && <option>{value}</option>}
    </select>
  );
  const { overall } = layout.results;
  return (
    <table className="comparisons-table" data-columns={entered.length + 1}>
      <thead>
        <tr>
          <th scope="col">{say('keyQuestion')}</th>
          <th scope="col">{template.words.thisInspection}</th>
          {entered.map(({ which, comparison }) => (
            <th key={which} scope="col">
              {comparison.label}
            </th>
          ))}
        </tr>
      </thead>
      {standardResults(layout.results).map((standard) => {
        const { number, title, rating, keyQuestions } = standard;
        const rated = template.ratings !== undefined && standard.ratedBy !== 'information only';
        if (!rated && keyQuestions.length === 0) return null;
        return (
          <tbody key={number}>
            <tr className="comparisons-standard">
              <th scope="rowgroup">
                {number} {title}
              </th>
              <td>{rated && <RatingBadge name={rating} />}</td>
              {entered.map((of) => (
                <td key={of.which}>
                  {rated &&
                    ratingSelect(
                      say('ratingOf', { title: `${number} ${title}`, label: of.comparison.label }),
                      of.comparison.standards[number],
                      (name) => rate(of, number, name),
                    )}
                </td>
              ))}
            </tr>
            {keyQuestions.map(({ number: question, text, measure }) => (
              <tr key={question}>
                <th scope="row">
                  {question} {text}
                </th>
                <td className="number">{measure ? `${percentageOf(measure)}%` : '–'}</td>
                {entered.map((of) => (
                  <td key={of.which}>
                    <ComparedField
                      label={`${question}, ${of.comparison.label}`}
                      now={measure}
                      value={of.comparison.keyQuestions[question]}
                      onChange={(value) => score(of, question, value)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        );
      })}
      {template.ratings?.overall && (
        <tbody>
          <tr className="comparisons-standard">
            <th scope="row">{say('overall')}</th>
            <td>
              <RatingBadge name={overall?.rating} />
            </td>
            {entered.map((of) => (
              <td key={of.which}>
                {ratingSelect(say('overallRatingOf', { label: of.comparison.label }), of.comparison.overall, (name) =>
                  rateOverall(of, name),
                )}
              </td>
            ))}
          </tr>
        </tbody>
      )}
    </table>
  );
}
