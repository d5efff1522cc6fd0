import { useState } from 'react';
import { newFindingsPaper } from '../../core/check/paper/new-findings-paper.ts';
import { useSession } from '../report/SessionContext.ts';
import { WriteFile } from '../report/WriteFile.tsx';
import { useStore } from '../ui/store.ts';
import { say } from './messages.ts';
import { familyOf } from './pane-state.ts';
import { whenRead } from './when-read.ts';

/** Writes everything that the pane of findings has, whatever it shows of it, for a quality meeting. */
export function FindingsDialog({ onClose }: { onClose: () => void }) {
  const session = useSession();
  const { open, dismissed } = useStore(session.checked, ({ findings }) => findings);
  const [ending, setEnding] = useState<Ending>('.docx');
  return (
    <WriteFile
      title={say('reportOfFindings')}
      action={say('write')}
      ending={ending}
      of="findings"
      doing={say('readingTheWords')}
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
        return {
          name: file.name,
          holds: { of: 'findings', count: paper.findings.length },
          further: proof.state === 'failed' ? say('wordsUnread') : undefined,
        };
      }}
    >
      <fieldset className="scale">
        <legend className="label">{say('form')}</legend>
        {FORMS.map(({ ending: own, label }) => (
          <label key={own} className="scale-step">
            <input type="radio" name="form" checked={ending === own} onChange={() => setEnding(own)} />
            {label}
          </label>
        ))}
      </fieldset>
      <p className="hint">{say('allOfThemAreWritten', { open: open.length, dismissed: dismissed.length })}</p>
    </WriteFile>
  );
}

const FORMS = [
  { ending: '.docx', label: say('wordFileWithRoom') },
  { ending: '.csv', label: say('tableCsv') },
] as const;
type Ending = (typeof FORMS)[number]['ending'];
