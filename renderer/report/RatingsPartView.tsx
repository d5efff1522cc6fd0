import type { PlacedPart } from '../../core/layout.ts';
import type { RatingsPart } from '../../core/part.ts';
import { fillSlots } from '../../core/slots.ts';
import { RatingBadge } from './RatingBadge.tsx';
import { useView } from './SessionContext.ts';

/** The ratings page as it will print, always worked out from the scores. */
export function RatingsPartView({ part, placed }: { part: RatingsPart; placed: PlacedPart }) {
  const { results } = useView().layout;
  return (
    <div className="table-frame">
      <table className="table ratings-table">
        <caption className="unseen">{fillSlots(part.caption, placed.slots)}</caption>
        <tbody className="ratings-head">
          {part.rows.map((row) => (
            <tr key={row.label}>
              <th scope="row" colSpan={2}>
                {fillSlots(row.label, placed.slots)}
              </th>
              <td>{sayPoints(fillSlots(row.value, placed.slots))}</td>
            </tr>
          ))}
          <tr>
            <th scope="row" colSpan={2}>
              {part.overallLabel}
            </th>
            <td>
              <RatingBadge name={results.overall?.rating} none={`${results.rated} of ${results.toRate} rated so far`} />
            </td>
          </tr>
        </tbody>
        {results.domains.map((domain) => {
          const rated = domain.standards.filter((standard) => standard.ratedBy !== 'information only');
          if (rated.length === 0) return null;
          return (
            <tbody key={domain.id}>
              <tr className="ratings-domain">
                <th scope="rowgroup" colSpan={3}>
                  {domain.number}. {domain.title}
                </th>
              </tr>
              {rated.map((standard) => (
                <tr key={standard.number}>
                  <td>{standard.number}</td>
                  <th scope="row">{standard.title}</th>
                  <td>
                    <RatingBadge name={standard.rating} />
                  </td>
                </tr>
              ))}
            </tbody>
          );
        })}
      </table>
    </div>
  );
}

/** A score that is not complete yet would print as names of slots; here it says so. */
function sayPoints(value: string) {
  return value.includes('[overall.') ? <span className="hint">when all standards are rated</span> : value;
}
