import { type ReactNode, useEffect, useMemo } from 'react';
import { allParts, type Layout, layOut, type PlacedPart } from '../../core/layout.ts';
import type { Report } from '../../core/report.ts';
import { fillSlots, type SlotValues } from '../../core/slots.ts';
import { SurroundingsContext } from '../editor/surroundings.ts';
import { TextView } from '../editor/TextView.tsx';
import { createPictureShelf } from '../report/picture-shelf.ts';
import { useSession } from '../report/SessionContext.ts';
import { surroundingsOf } from '../report/surroundings.ts';
import { createStore } from '../ui/store.ts';
import { say } from './messages.ts';

type WithVersionProps = { report: Report; children: (layout: Layout, placed: readonly PlacedPart[]) => ReactNode };

/** The parts of a version, whose texts are told of that version and not of the report as it is now. */
export function WithVersion({ report, children }: WithVersionProps) {
  const session = useSession();
  const { template } = session;
  const layout = useMemo(() => layOut(report, template), [report, template]);
  const pictures = useMemo(() => createPictureShelf(session.host, () => session.file.get().handle), [session]);
  useEffect(() => () => pictures.clear(), [pictures]);
  const around = useMemo(() => {
    const view = { report, template, layout, placed: [], dataFindings: [], notesBefore: new Map() };
    return createStore(surroundingsOf(view, pictures));
  }, [report, template, layout, pictures]);
  return <SurroundingsContext value={around}>{children(layout, allParts(layout.parts))}</SurroundingsContext>;
}

/** The texts and recommendations of a version, to be read. */
export function VersionText({ report }: { report: Report }) {
  return (
    <WithVersion report={report}>
      {({ slots }, placed) => {
        const written = placed.filter(({ by, content }) => by === 'author' && content.length > 0);
        if (written.length + report.recommendations.filter(({ items }) => items.length > 0).length === 0)
          return <p className="hint">{say('nobodyHadWrittenAText')}</p>;
        return (
          <>
            {written.map((part) => (
              <PartText key={part.id} placed={part} report={report} slots={slots} />
            ))}
            <Recommendations report={report} slots={slots} />
          </>
        );
      }}
    </WithVersion>
  );
}

type PartProps = {
  placed: PlacedPart;
  report: Report;
  slots: SlotValues;
  /** Footnotes that are printed before the part. */
  notesBefore?: number;
};

/** The text of a part, or its recommendations, to be read. */
export function PartText({ placed: { where, content, part }, report, slots, notesBefore = 0 }: PartProps) {
  return (
    <>
      {content.length > 0 && (
        <section className="version-part">
          <h3>{where}</h3>
          <TextView content={content} headingLevel={4} notesBefore={notesBefore} />
        </section>
      )}
      {part.kind === 'recommendations' && <Recommendations report={report} slots={slots} />}
    </>
  );
}

function Recommendations({ report, slots }: Pick<PartProps, 'report' | 'slots'>) {
  return report.recommendations
    .filter(({ items }) => items.length > 0)
    .map(({ id, addressee, items }) => (
      <section key={id} className="version-part">
        <h3>{say('recommendations', { addressee: fillSlots(addressee, slots) })}</h3>
        <ul className="version-items">
          {items.map((item) => (
            <li key={item.id}>{item.text}</li>
          ))}
        </ul>
      </section>
    ));
}
