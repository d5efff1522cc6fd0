import { useMemo, useState } from 'react';
import type { Removal } from '../../../core/leaving/removal.ts';
import type { Round } from '../../../core/review/rounds/round.ts';
import { sayCount } from '../../../core/say-count.ts';
import { sayDay } from '../../../core/say-day.ts';
import { GoesWith } from '../../report/GoesWith.tsx';
import { useSession } from '../../report/SessionContext.ts';
import { WriteFile } from '../../report/WriteFile.tsx';
import { putRound } from './decide.ts';

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
      title={`Draft for ${round.to}`}
      action="Write the file"
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
        return { name: file.name, more: `. The round has begun: give the file to ${round.to}` };
      }}
      beforehand={
        <>
          <p>
            {sayCount(sent.parts.length, 'part')} for {round.to}, an answer asked for by {sayDay(round.due)}.
          </p>
          <p className="hint">
            Comments stay here. Suggestions go as plain text, as if all of them were accepted: decide first about those
            that the service shall not read. Ratings, scores and data tables cannot be changed in the file, and every
            other edit is tracked.
          </p>
          <GoesWith form="word" draft explain={false} review sent={sent} without={without} onWithout={setWithout} />
        </>
      }
    />
  );
}
