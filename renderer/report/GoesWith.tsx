import { useEffect, useState } from 'react';
import type { Leaving, Removal } from '../../core/leaving/removal.ts';
import { saySentence } from '../../core/messages/messages.ts';
import type { SentDraft } from '../../core/review/rounds/sent.ts';
import { rich } from '../ui/rich.tsx';
import { sayFault } from '../ui/say-fault.ts';
import { say } from './messages.ts';
import { useSession } from './SessionContext.ts';

type Props = {
  form: 'word' | 'page' | 'copy';
  draft: boolean;
  explain: boolean;
  review: boolean;
  /** To people outside, where that is so; the same object as long as it says the same. */
  sent?: SentDraft | undefined;
  without: readonly Removal[];
  onWithout: (without: readonly Removal[]) => void;
};

/** What goes with a file to others beside what is read in it, before it is written: one line, and behind it what can be left out. */
export function GoesWith({ form, draft, explain, review, sent, without, onWithout }: Props) {
  const session = useSession();
  const [leaving, setLeaving] = useState<Leaving | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  useEffect(() => {
    let isAsked = true;
    const from = session.file.get().handle;
    session.host
      .listLeaving({ report: session.report(), form, draft, explain, review, from, ...(sent && { sent }) })
      .then(
        (found) => {
          if (!isAsked) return;
          setLeaving(said(found));
          setWrong(null);
        },
        (error: unknown) => isAsked && setWrong(sayFault(error)),
      );
    return () => {
      isAsked = false;
    };
  }, [session, form, draft, explain, review, sent]);
  if (wrong !== null) return <p className="hint">{say('whatGoesWithTheFile', { wrong })}</p>;
  if (!leaving) return <p className="hint">{say('lookingAtWhatGoes')}</p>;
  const { goes, stays } = leaving;
  const going = goes.filter(({ removal }) => removal === undefined || !without.includes(removal));
  const removals = new Map(
    goes.flatMap(({ removal }) => (removal === undefined ? [] : [[removal, whatOf(goes, removal)]])),
  );
  const fixed = goes.filter(({ removal }) => removal === undefined).map(({ what }) => what);
  return (
    <details className="goes-with">
      <summary>{say('goesWithTheFile', { things: going.map(({ what }) => what).join('; ') })}</summary>
      {removals.size > 0 && (
        <fieldset className="scale">
          <legend className="label">{say('leaveOut')}</legend>
          {[...removals].map(([removal, what]) => (
            <label key={removal} className="scale-step">
              <input
                type="checkbox"
                checked={without.includes(removal)}
                onChange={({ target }) =>
                  onWithout(target.checked ? [...without, removal] : without.filter((other) => other !== removal))
                }
              />
              {what}
            </label>
          ))}
        </fieldset>
      )}
      <p>{rich(say, 'hasToStay', { things: fixed.join('; ') })}</p>
      <p>{rich(say, 'doesNotGoWithIt', { things: stays.join('; ') })}</p>
    </details>
  );
}

function said({ goes, stays }: Leaving): Leaving {
  return {
    goes: goes.map(({ what, ...item }) => ({ ...item, what: saySentence(what) })),
    stays: stays.map(saySentence),
  };
}

/** One tick takes out all that it names. */
function whatOf(goes: Leaving['goes'], removal: Removal): string {
  return goes
    .filter((item) => item.removal === removal)
    .map(({ what }) => what)
    .join('; ');
}
