import type { PlacedPart } from '../../core/layout.ts';
import type { KeyQuestionsPart } from '../../core/part.ts';
import { fillSlots } from '../../core/slots.ts';

export function KeyQuestionsPartView({ part, placed }: { part: KeyQuestionsPart; placed: PlacedPart }) {
  const { standard } = placed;
  if (!standard) return null;
  return (
    <div className="table-frame">
      <table className="table">
        <caption className="unseen">{fillSlots(part.caption, placed.slots)}</caption>
        <thead>
          <tr>
            <th scope="col">{part.columns[0]}</th>
            <th scope="col" className="number">
              {part.columns[1]}
            </th>
          </tr>
        </thead>
        <tbody>
          {standard.keyQuestions.map(({ number, text, percentage }) => {
            const lowest =
              part.markLowest && standard.lowest !== undefined && standard.lowest.percentage === percentage;
            return (
              <tr key={number} className={lowest ? 'lowest' : undefined}>
                <th scope="row">{text}</th>
                <td className="number">
                  {percentage === undefined ? <span className="hint">no score yet</span> : `${percentage}%`}
                  {lowest && <span className="unseen"> (lowest)</span>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
