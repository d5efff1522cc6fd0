import type { ReactNode } from 'react';
import { sayNumber } from '../../../core/number-text.ts';
import { isAnythingOpen, type ProgressWall, wallTotals } from '../../../core/review/sign-off/progress-wall.ts';
import { Writing } from '../../ui/reading.ts';
import { say } from './messages.ts';

type Props = {
  wall: ProgressWall;
  /** Whether all parts that are shown are chosen. */
  all: boolean;
  onAll: () => void;
  /** Whether sums over the whole report belong under the rows. */
  whole: boolean;
  children: ReactNode;
};

/** The frame of the list of parts: its heads, and the sums over the whole report. */
export function WallTable({ wall, all, onAll, whole, children }: Props) {
  const { elsewhere } = wall;
  return (
    <table className="sign-off-parts">
      <caption className="unseen">{say('partsOfTheReportHow')}</caption>
      <thead>
        <tr>
          <th scope="col">
            <Writing>
              <label className="sign-off-check">
                <input type="checkbox" checked={all} onChange={onAll} />
                <span className="unseen">{say('allPartsShown')}</span>
              </label>
            </Writing>
            {say('part')}
          </th>
          <th scope="col">{say('hasPassed')}</th>
          <th scope="col" className="number words">
            {say('words')}
          </th>
          <th scope="col" className="number">
            {say('findings')}
          </th>
          <th scope="col" className="number">
            {say('comments')}
          </th>
          <th scope="col" className="number">
            {say('suggestions')}
          </th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
      {whole && (
        <tfoot>
          {isAnythingOpen(elsewhere) && (
            <Sums
              name={say('inNoneOfTheParts')}
              said=""
              words=""
              counts={[elsewhere.findings.length, elsewhere.comments.length, elsewhere.suggestions]}
            />
          )}
          <Totals wall={wall} />
        </tfoot>
      )}
    </table>
  );
}

function Totals({ wall }: { wall: ProgressWall }) {
  const { parts, done, lapsed, words, findings, comments, suggestions } = wallTotals(wall);
  const said = lapsed > 0 ? say('havePassedAndChanged', { done, parts, lapsed }) : say('havePassed', { done, parts });
  return <Sums name={say('inAll')} said={said} words={sayNumber(words)} counts={[findings, comments, suggestions]} />;
}

function Sums({ name, said, words, counts }: { name: string; said: string; words: string; counts: readonly number[] }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{said}</td>
      <td className="number words">{words}</td>
      {counts.map((count, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the columns stay where they are
        <td key={at} className="number">
          {count === 0 ? '–' : sayNumber(count)}
        </td>
      ))}
    </tr>
  );
}
