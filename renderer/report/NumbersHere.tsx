import { createElement, type ReactNode, useId, useMemo, useRef } from 'react';
import { certainLinks, type PlacedLink } from '../../core/figures/link-all.ts';
import type { NamedFigure } from '../../core/figures/named-figures.ts';
import { type NumberOffer, numberOffers } from '../../core/figures/number-offers.ts';
import type { PlacedPart } from '../../core/layout.ts';
import { putLinks } from '../editor/link-number.ts';
import { announce } from '../ui/Announcer.tsx';
import { useReading } from '../ui/reading.ts';
import { rich } from '../ui/rich.tsx';
import { unseen } from '../ui/unseen.ts';
import { say } from './messages.ts';
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
    announce(count === 0 ? say('theTextHasChangedSince') : say('numbersLinked', { count }));
    // The button goes with what it was for, and the focus must not go with it.
    heading.current?.focus();
  };
  return (
    <section className="panel-section numbers-here" aria-labelledby={title}>
      <h3 id={title} ref={heading} tabIndex={-1}>
        {say('numbersHereThatMatch')} <span className="count">{offers.length}</span>
      </h3>
      {certain.length > 1 && (
        <p>
          <button type="button" className="button" onClick={() => link(certain)}>
            {say('linkAllThatAreCertain', { count: certain.length })}
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
  const go = (parts: ReactNode[]) =>
    createElement(
      'button',
      { type: 'button', className: 'button text number-typed', onClick: () => onGo(offer) },
      ...parts,
    );
  return (
    <>
      <p>
        {stale
          ? rich(say, 'typedRightBefore', { number: number.text, go, stale: staleWords, unseen })
          : rich(say, 'typed', { number: number.text, go, unseen })}
      </p>
      {choices.map(({ figure, link }) => (
        <div key={figure.id} className="number-choice">
          <button
            type="button"
            className="button quiet"
            aria-label={say('linkTo', { number: number.text, figure: named(figure) })}
            onClick={() => onLink([{ block: number.block, link }])}
          >
            {say('link')}
          </button>
          <p className="hint">
            {link.prints === link.typed
              ? named(figure)
              : rich(say, 'figurePrints', { figure: named(figure), printed: link.prints })}
          </p>
        </div>
      ))}
    </>
  );
}

const staleWords = (parts: ReactNode[]) => createElement('span', { className: 'number-stale' }, ...parts);

function named({ id, kind, label }: NamedFigure): string {
  return kind === 'key question' ? `${id} ${label}` : label;
}
