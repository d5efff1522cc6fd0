import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { PlacedPart } from '../../core/layout.ts';
import { goToPart, goToText } from '../report/reveal.ts';
import { useSession, useView } from '../report/SessionContext.ts';
import type { Session } from '../report/session.ts';
import { Field } from '../ui/Field.tsx';
import { sayVersion } from '../versions/say-version.ts';
import { PartText } from '../versions/VersionText.tsx';
import { useVersionList } from '../versions/version-list.ts';
import { FiguresBeside } from './FiguresBeside.tsx';
import { say } from './messages.ts';
import { PartThen } from './PartThen.tsx';
import { hasWords, isRead } from './to-read.ts';

/** What is chosen in place of a part. */
const FIGURES = 'figures';

/** A part to be read while another is written, as it is now or was in a version; or all figures. */
export function PartBeside({ onClose }: { onClose: () => void }) {
  const session = useSession();
  const view = useView();
  const { versions = [], reload } = useVersionList(session);
  const parts = view.placed.filter(isRead);
  const [chosen, setChosen] = useState(() => firstShown(session, parts));
  const [version, setVersion] = useState('');
  const pane = useRef<HTMLElement>(null);
  const words = useRef<HTMLElement>(null);
  useEffect(() => pane.current?.querySelector('select')?.focus(), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text begins at its beginning
  useEffect(() => {
    words.current?.scrollTo(0, 0);
  }, [chosen, version]);
  useLayoutEffect(() => {
    const element = pane.current;
    // Keys that went here go on in the text.
    return () => {
      if (element?.contains(document.activeElement)) queueMicrotask(() => goToText(session));
    };
  }, [session]);
  const part = parts.find(({ id }) => id === chosen);
  return (
    <section
      className="beside part-beside"
      aria-label={say('besideTheText')}
      ref={pane}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
    >
      <header className="beside-head">
        <Field label={say('shownBeside')}>
          {(ids) => (
            <select {...ids} className="input" value={chosen} onChange={({ target }) => setChosen(target.value)}>
              <option value={FIGURES}>{say('allFigures')}</option>
              {parts.map(({ id, where }) => (
                <option key={id} value={id}>
                  {where}
                </option>
              ))}
            </select>
          )}
        </Field>
        {chosen !== FIGURES && (
          <Field label={say('asItIsOrWas')}>
            {(ids) => (
              <select
                {...ids}
                className="input"
                value={version}
                // Others may have come since.
                onFocus={() => void reload()}
                onChange={({ target }) => setVersion(target.value)}
              >
                <option value="">{say('asItIsNow')}</option>
                {versions.map((one) => (
                  <option key={one.id} value={one.id}>
                    {sayVersion(one)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        <button type="button" className="button quiet" onClick={onClose}>
          {say('closeBeside')}
        </button>
      </header>
      <section
        className="beside-words"
        ref={words}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keys
        tabIndex={0}
        aria-label={say('toBeRead', { what: part?.where ?? say('allFigures') })}
      >
        {chosen === FIGURES && <FiguresBeside figures={view.layout.figures} template={session.template} />}
        {part && version !== '' && <PartThen part={part.id} version={version} />}
        {part && version === '' && (
          <>
            {!hasWords(part) && <p className="hint">{say('nothingIsWrittenThere')}</p>}
            <PartText
              placed={part}
              report={view.report}
              slots={view.layout.slots}
              notesBefore={view.notesBefore.get(part.id) ?? 0}
            />
            <button type="button" className="button text" onClick={() => goToPart(session, part.id)}>
              {say('goToThisPart')}
            </button>
          </>
        )}
      </section>
    </section>
  );
}

/** The part of the caret, or the first after it that is written. */
function firstShown(session: Session, parts: readonly PlacedPart[]): string {
  const { placed } = session.view.get();
  const from = placed.findIndex(({ id }) => id === session.place.get());
  const ahead = placed.slice(Math.max(from, 0)).find((part) => parts.includes(part) && hasWords(part));
  return (ahead ?? parts[0])?.id ?? FIGURES;
}
