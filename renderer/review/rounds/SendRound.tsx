import { useMemo, useState } from 'react';
import type { Removal } from '../../../core/leaving/removal.ts';
import { spokenLanguage } from '../../../core/messages/messages.ts';
import type { Round } from '../../../core/review/rounds/round.ts';
import { sayDay } from '../../../core/say-day.ts';
import { GoesWith } from '../../report/GoesWith.tsx';
import { useSession } from '../../report/SessionContext.ts';
import { WriteFile } from '../../report/WriteFile.tsx';
import { putRound } from './decide.ts';
import { say } from './messages.ts';

type Props = { round: Round; onClose: () => void };

/** Writes the Word file for the service, and with it begins the round: neither is there without the other. */
export function SendRound({ round, onClose }: Props) {
  const session = useSession();
  const [without, setWithout] = useState<readonly Removal[]>([]);
  const sent = useMemo(() => {
    const { id, to, sent, due } = round;
    return { parts: Object.keys(round.seen), round: { id, to, sent, due } };
  }, [round]);
  return (
    <WriteFile
      title={say('draftFor', { to: round.to })}
      action={say('writeTheFile')}
      ending=".docx"
      of="factual accuracy"
      onClose={onClose}
      write={async ({ name, ...target }, work) => {
        await session.keepVersion({ kind: 'export', name: name.slice(0, 120) });
        const asked = {
          ...target,
          report: session.report(),
          draft: true,
          review: true,
          sent,
          without: [...without],
        };
        const { file } = await session.host.exportWord(asked, work);
        session.apart(() => putRound(session, round));
        return { name: file.name, further: say('roundHasBegun', { to: round.to }) };
      }}
      beforehand={
        <>
          <p>
            {say('partsForAnAnswer', {
              count: sent.parts.length,
              to: round.to,
              due: sayDay(round.due, spokenLanguage()),
            })}
          </p>
          <p className="hint">{say('commentsStayHere')}</p>
          <GoesWith form="word" draft explain={false} review sent={sent} without={without} onWithout={setWithout} />
        </>
      }
    />
  );
}
