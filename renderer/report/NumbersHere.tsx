import { useId, useMemo, useRef } from 'react';
import { certainLinks, type PlacedLink } from '../../core/figures/link-all.ts';
import type { NamedFigure } from '../../core/figures/named-figures.ts';
import { type NumberOffer, numberOffers } from '../../core/figures/number-offers.ts';
import type { PlacedPart } from '../../core/layout.ts';
import { sayCount } from '../../core/say-count.ts';
import { putLinks } from '../editor/link-number.ts';
import { announce } from '../ui/Announcer.tsx';
import { useReading } from '../ui/reading.ts';
import { goToFinding } from './reveal.ts';
import { useSession, useView } from './SessionContext.ts';
import { isWritable } from './view.ts';

/** The typed numbers of the part with the caret that could follow a figure. Read anew in the pauses of typing. */
export function NumbersHere({ placed }: { placed: PlacedPart }) {
  const session = useSession();
  const view = useView();
  const title = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const offers = useMemo(
    () => (isWritable(placed, view.report) ? numberOffers(placed, view.report, view.layout, view.template) : []),
    [placed, view],
  );
  if (useReading() || offers.length === 0) return null;
  const certain = certainLinks(offers);
  const link = (links: readonly PlacedLink[]) => {
    const { figures, template } = session.surroundings.get();
    const count = putLinks(session.editorOf(placed.id), links, { figures, template });
    announce(
      count === 0
        ? 'The text has changed since. Nothing was linked.'
        : `${sayCount(count, 'number')} linked. Ctrl+Z takes it back.`,
    );
    // The button goes with what it was for, and the focus must not go with it.
    heading.current?.focus();
  };
  return (
    <section className="panel-section numbers-here" aria-labelledby={title}>
      <h3 id={title} ref={heading} tabIndex={-1}>
        Numbers here that match figures <span className="count">{offers.length}</span>
      </h3>
      {certain.length > 1 && (
        <p>
          <button type="button" className="button" onClick={() => link(certain)}>
            Link all that are certain ({certain.length})
          </button>
        </p>
      )}
      <ul className="number-offers">
        {offers.map((offer) => (
          <li key={`${offer.number.block}/${offer.number.from}`} className="number-offer">
            <Offer
              offer={offer}
              onGo={({ number: { block, from, to } }) =>
                goToFinding(session, { part: placed.id, range: { block, from, to } })
              }
              onLink={(links) => link(links)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

type Props = {
  offer: NumberOffer;
  onGo: (offer: NumberOffer) => void;
  onLink: (links: readonly PlacedLink[]) => void;
};

function Offer({ offer, onGo, onLink }: Props) {
  const { number, choices, stale } = offer;
  return (
    <>
      <p>
        <button type="button" className="button text number-typed" onClick={() => onGo(offer)}>
          “{number.text}”<span className="unseen">, go to it in the text</span>
        </button>
        {stale && <span className="number-stale"> was right before, and is not now.</span>}
      </p>
      {choices.map(({ figure, link }) => (
        <div key={figure.id} className="number-choice">
          <button
            type="button"
            className="button quiet"
            aria-label={`Link “${number.text}” to ${named(figure)}`}
            onClick={() => onLink([{ block: number.block, link }])}
          >
            Link
          </button>
          <p className="hint">
            {named(figure)}
            {link.prints !== link.typed && (
              <>
                . Prints <b>{link.prints}</b>
              </>
            )}
          </p>
        </div>
      ))}
    </>
  );
}

function named({ id, kind, label }: NamedFigure): string {
  return kind === 'key question' ? `${id} ${label}` : label;
}
