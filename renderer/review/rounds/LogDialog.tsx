import { newLogPaper } from '../../../core/review/rounds/log-paper.ts';
import { openPoints, type Round } from '../../../core/review/rounds/round.ts';
import { sayCount } from '../../../core/say-count.ts';
import { useSession } from '../../report/SessionContext.ts';
import { WriteFile } from '../../report/WriteFile.tsx';

/** Writes what the service said and what was decided, for the answer to it. */
export function LogDialog({ round, onClose }: { round: Round; onClose: () => void }) {
  const session = useSession();
  const open = openPoints(round).length;
  return (
    <WriteFile
      title="Response log"
      action="Write"
      ending=".docx"
      of="response log"
      onClose={onClose}
      write={async ({ to, replace }, work) => {
        const log = newLogPaper(round, { report: session.report(), template: session.template, on: new Date() });
        const { file } = await session.host.exportLog({ log, template: session.template.id, to, replace }, work);
        return { name: file.name, more: `, ${sayCount(round.points.length, 'point')}` };
      }}
    >
      <p className="hint">
        {sayCount(round.points.length, 'point')} of {round.to}, each with what was sent, what is wanted, the decision
        and its reason. Who decided is not in it.
      </p>
      {open > 0 && (
        <div className="notice warning">
          <p>{sayCount(open, 'point')} not decided yet, which the log will say.</p>
        </div>
      )}
    </WriteFile>
  );
}
