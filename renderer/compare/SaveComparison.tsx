import type { Report } from '../../core/report.ts';
import { sayCount } from '../../core/say-count.ts';
import { useSession } from '../report/SessionContext.ts';
import { WriteFile } from '../report/WriteFile.tsx';

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
      title="Save the comparison as Word"
      action="Save"
      ending=".docx"
      of="comparison"
      onClose={onClose}
      write={async ({ to, replace, from }, work) => {
        const { file, pages } = await host.exportComparison({ ...compared, to, replace, from }, work);
        return { name: file.name, ...(pages !== null && { more: `, ${sayCount(pages, 'page')}` }) };
      }}
    >
      <p className="hint">
        The later one as a draft, with tracked changes in text and data, and pages before it with the scores, ratings
        and figures that differ. It is to be read: what is changed in it does not come back.
      </p>
    </WriteFile>
  );
}
