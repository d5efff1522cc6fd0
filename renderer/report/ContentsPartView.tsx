import type { ContentsPart } from '../../core/part.ts';
import { say } from './messages.ts';
import { goToPart } from './reveal.ts';
import { useSession, useWorkedOut } from './SessionContext.ts';
import type { View } from './view.ts';

function listedIn({ placed }: View, { levels }: ContentsPart) {
  return placed
    .filter(({ listed, heading, level }) => listed && heading && level <= levels)
    .map(({ id, number, title, level }) => ({ id, number, title, level }));
}

export function ContentsPartView({ part }: { part: ContentsPart }) {
  const session = useSession();
  const listed = useWorkedOut(listedIn, part);
  return (
    <>
      <ol className="contents">
        {listed.map(({ id, number, title, level }) => (
          <li key={id} className={`contents-${level}`}>
            <button type="button" className="contents-line" onClick={() => goToPart(session, id)}>
              {number && <span className="part-number">{number} </span>}
              <span>{title}</span>
            </button>
          </li>
        ))}
      </ol>
      <p className="aside">{say('pageNumbersArePut')}</p>
    </>
  );
}
