import { useState } from 'react';
import { newFindingsPaper } from '../../core/check/paper/new-findings-paper.ts';
import { sayCount } from '../../core/say-count.ts';
import { useSession } from '../report/SessionContext.ts';
import { WriteFile } from '../report/WriteFile.tsx';
import { useStore } from '../ui/store.ts';
import { familyOf } from './pane-state.ts';
import { whenRead } from './when-read.ts';

/** Writes everything that the pane of findings has, whatever it shows of it, for a quality meeting. */
export function FindingsDialog({ onClose }: { onClose: () => void }) {
  const session = useSession();
  const { open, dismissed } = useStore(session.checked, ({ findings }) => findings);
  const [ending, setEnding] = useState<Ending>('.docx');
  return (
    <WriteFile
      title="Report of findings"
      action="Write"
      ending={ending}
      of="findings"
      doing="Reading the words"
      onClose={onClose}
      write={async ({ to, replace }, work) => {
        const { view, proof, findings } = await whenRead(session.checked, work.signal);
        const paper = newFindingsPaper(view.report, view.template, {
          layout: view.layout,
          findings,
          familyOf: (finding) => familyOf(finding, proof),
          at: new Date(),
        });
        const form = ending === '.docx' ? 'word' : 'table';
        const asked = { paper, template: view.template.id, form, to, replace } as const;
        const { file } = await session.host.exportFindings(asked, work);
        const all = sayCount(paper.findings.length, 'finding');
        return { name: file.name, more: `, ${all}${proof.state === 'failed' ? UNREAD : ''}` };
      }}
    >
      <fieldset className="scale">
        <legend className="label">Form</legend>
        {FORMS.map(({ ending: own, label }) => (
          <label key={own} className="scale-step">
            <input type="radio" name="form" checked={ending === own} onChange={() => setEnding(own)} />
            {label}
          </label>
        ))}
      </fieldset>
      <p className="hint">
        {sayCount(open.length, 'finding')}
        {dismissed.length > 0 && `, and ${dismissed.length.toLocaleString('en-GB')} dismissed with the reasons`},
        whatever is shown here of them. The file quotes the text of the report: give it only to those who may read the
        report.
      </p>
    </WriteFile>
  );
}

const FORMS = [
  { ending: '.docx', label: 'Word file, with room for what the meeting decides' },
  { ending: '.csv', label: 'Table (CSV)' },
] as const;
type Ending = (typeof FORMS)[number]['ending'];

const UNREAD =
  '. The words could not be read just now, so that only what is found in scores, details and other data is in it';
