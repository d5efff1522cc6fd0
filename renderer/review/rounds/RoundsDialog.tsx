import './rounds.css';
import { useState } from 'react';
import { spokenLanguage } from '../../../core/messages/messages.ts';
import type { Round } from '../../../core/review/rounds/round.ts';
import { sayState } from '../../../core/review/rounds/say-due.ts';
import { sayDay } from '../../../core/say-day.ts';
import { runCommand } from '../../commands/registry.ts';
import { useSession, useView } from '../../report/SessionContext.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { LogDialog } from './LogDialog.tsx';
import { say } from './messages.ts';
import { NewRound } from './NewRound.tsx';
import { RoundView } from './RoundView.tsx';
import { SendRound } from './SendRound.tsx';
import { today } from './today.ts';

type At = { at: 'rounds' } | { at: 'new' } | { at: 'send'; round: Round } | { at: 'log'; round: Round };

/** The rounds in which the inspected service says where a draft is wrong: each with its points, and a new one. */
export function RoundsDialog({ onClose }: { onClose: () => void }) {
  const session = useSession();
  const rounds = useView(({ report }) => report.rounds ?? NONE);
  const [place, setPlace] = useState<At>({ at: 'rounds' });
  const [chosen, setChosen] = useState<string>();
  const latestFirst = rounds.toSorted((one, other) => other.sent.localeCompare(one.sent));
  const round = latestFirst.find(({ id }) => id === chosen) ?? latestFirst[0];
  const back = () => setPlace({ at: 'rounds' });
  switch (place.at) {
    case 'new':
      return <NewRound onClose={back} onGo={(begun) => setPlace({ at: 'send', round: begun })} />;
    case 'send':
      return (
        <SendRound
          round={place.round}
          onClose={() => {
            setChosen(place.round.id);
            back();
          }}
        />
      );
    case 'log':
      return <LogDialog round={place.round} onClose={back} />;
    case 'rounds':
  }
  return (
    <Dialog
      title={say('factualAccuracy')}
      size="wide"
      onClose={onClose}
      onSubmit={() => {}}
      footer={
        <>
          {round && round.points.length > 0 && (
            <button type="button" className="button" onClick={() => setPlace({ at: 'log', round })}>
              {say('writeResponseLog')}
            </button>
          )}
          {round && !session.readOnly && (
            <button
              type="button"
              className="button"
              onClick={() => {
                onClose();
                runCommand('file.importReview');
              }}
            >
              {say('importAnAnswer')}
            </button>
          )}
          {!session.readOnly && (
            <button type="button" className="button" onClick={() => setPlace({ at: 'new' })}>
              {say('sendADraft')}
            </button>
          )}
          <button type="button" className="button" onClick={onClose}>
            {say('close')}
          </button>
        </>
      }
    >
      <div className="rounds">
        {!round && <p>{say('theInspectedServiceIsAsked')}</p>}
        {latestFirst.length > 1 && (
          <Field label={say('round')}>
            {({ readOnly: _, ...ids }) => (
              <select {...ids} className="input" value={round?.id} onChange={({ target }) => setChosen(target.value)}>
                {latestFirst.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.to}, {sayDay(one.sent.slice(0, 10), spokenLanguage())}: {sayState(one, today())}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        {round && <RoundView key={round.id} round={round} />}
      </div>
    </Dialog>
  );
}

const NONE: readonly Round[] = [];
