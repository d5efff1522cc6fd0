import { useEffect, useMemo } from 'react';
import { allParts, layOut } from '../../core/layout.ts';
import type { Report } from '../../core/report.ts';
import { fillSlots } from '../../core/slots.ts';
import { SurroundingsContext } from '../editor/surroundings.ts';
import { TextView } from '../editor/TextView.tsx';
import { createPictureShelf } from '../report/picture-shelf.ts';
import { useSession } from '../report/SessionContext.ts';
import { surroundingsOf } from '../report/surroundings.ts';
import { createStore } from '../ui/store.ts';
import { say } from './messages.ts';

/** The texts and recommendations of a version, to be read. */
export function VersionText({ report }: { report: Report }) {
  const session = useSession();
  const { template } = session;
  const layout = useMemo(() => layOut(report, template), [report, template]);
  const pictures = useMemo(() => createPictureShelf(session.host, () => session.file.get().handle), [session]);
  useEffect(() => () => pictures.clear(), [pictures]);
  const around = useMemo(() => {
    const view = { report, template, layout, placed: [], dataFindings: [], notesBefore: new Map() };
    return createStore(surroundingsOf(view, pictures));
  }, [report, template, layout, pictures]);
  const written = allParts(layout.parts).filter(({ by, content }) => by === 'author' && content.length > 0);
  const groups = report.recommendations.filter(({ items }) => items.length > 0);
  if (written.length + groups.length === 0) return <p className="hint">{say('nobodyHadWrittenAText')}</p>;
  return (
    <SurroundingsContext value={around}>
      {written.map(({ id, where, content }) => (
        <section key={id} className="version-part" aria-label={where}>
          <h3>{where}</h3>
          <TextView content={content} headingLevel={4} notesBefore={0} />
        </section>
      ))}
      {groups.map(({ id, addressee, items }) => (
        <section key={id} className="version-part">
          <h3>{say('recommendations', { addressee: fillSlots(addressee, layout.slots) })}</h3>
          <ul className="version-items">
            {items.map((item) => (
              <li key={item.id}>{item.text}</li>
            ))}
          </ul>
        </section>
      ))}
    </SurroundingsContext>
  );
}
