import { newLogPaper } from '../../../core/review/rounds/log-paper.ts';
import { openPoints, type Round } from '../../../core/review/rounds/round.ts';
import { useSession } from '../../report/SessionContext.ts';
import { WriteFile } from '../../report/WriteFile.tsx';
import { say } from './messages.ts';

/** Writes what the service said and what was decided, for the answer to it. */
export function LogDialog({ round, onClose }: { round: Round; onClose: () => void }) {
  const session = useSession();
  const open = openPoints(round).length;
  return (
    <WriteFile
      title={say('responseLog')}
      action={say('write')}
      ending=".docx"
      of="response log"
      onClose={onClose}
      write={async ({ to, replace }, work) => {
        const log = newLogPaper(round, { report: session.report(), template: session.template, on: new Date() });
        const { file } = await session.host.exportLog({ log, template: session.template.id, to, replace }, work);
        return { name: file.name, holds: { of: 'points', count: round.points.length } };
      }}
    >
      <p className="hint">{say('pointsOfEach', { count: round.points.length, to: round.to })}</p>
      {open > 0 && (
        <div className="notice warning">
          <p>{say('pointsNotDecided', { open })}</p>
        </div>
      )}
    </WriteFile>
  );
}
