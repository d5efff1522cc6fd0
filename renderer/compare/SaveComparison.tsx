import type { Report } from '../../core/report.ts';
import { useSession } from '../report/SessionContext.ts';
import { WriteFile } from '../report/WriteFile.tsx';
import { say } from './messages.ts';

type Props = {
  was: Report;
  now: Report;
  names: { was: string; now: string };
  remarks: string[];
  onClose: () => void;
};

/** Writes the later of the two as a Word file with the changes since the earlier. */
export function SaveComparison({ onClose, ...compared }: Props) {
  const { host } = useSession();
  return (
    <WriteFile
      title={say('saveTheComparisonAsWord')}
      action={say('save')}
      ending=".docx"
      of="comparison"
      onClose={onClose}
      write={async ({ to, replace, from }, work) => {
        const { file, pages } = await host.exportComparison({ ...compared, to, replace, from }, work);
        return { name: file.name, holds: pages === null ? undefined : { of: 'pages', count: pages } };
      }}
    >
      <p className="hint">{say('theLaterOneAsADraft')}</p>
    </WriteFile>
  );
}
