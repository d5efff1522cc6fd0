import { useRef, useState } from 'react';
import { newFindingsPaper } from '../../core/check/paper/new-findings-paper.ts';
import type { Progress } from '../../core/rpc.ts';
import { sayCount } from '../../core/say-count.ts';
import { ExportProgress } from '../files/ExportProgress.tsx';
import { SaveAs } from '../files/SaveAs.tsx';
import { useSession } from '../report/SessionContext.ts';
import { useStore } from '../ui/store.ts';
import { familyOf } from './pane-state.ts';
import { whenRead } from './when-read.ts';

/** Writes everything that the pane of findings has, whatever it shows of it, for a quality meeting. */
export function FindingsDialog({ onClose }: { onClose: () => void }) {
  const session = useSession();
  const { open, dismissed } = useStore(session.checked, ({ findings }) => findings);
  const [file] = useState(() => session.file.get());
  const [progress, setProgress] = useState<Progress | null>(null);
  const [result, setResult] = useState<string | null>(null);
  const [ending, setEnding] = useState<Ending>('.docx');
  const abort = useRef<AbortController | null>(null);
  return (
    <SaveAs
      host={session.host}
      title="Report of findings"
      action="Write"
      ending={ending}
      beside={file.handle}
      of="findings"
      result={result}
      onClose={() => {
        abort.current?.abort();
        onClose();
      }}
      onSave={async (to, replace, place) => {
        const leaving = new AbortController();
        abort.current = leaving;
        setProgress({ done: 0, total: 1, doing: 'Reading the words' });
        try {
          const { view, proof, findings } = await whenRead(session.checked, leaving.signal);
          const paper = newFindingsPaper(view.report, view.template, {
            layout: view.layout,
            findings,
            familyOf: (finding) => familyOf(finding, proof),
            at: new Date(),
          });
          const form = ending === '.docx' ? 'word' : 'table';
          const asked = { paper, template: view.template.id, form, to: to.handle, replace } as const;
          const written = await session.host.exportFindings(asked, { progress: setProgress, signal: leaving.signal });
          const where = place === undefined ? '' : ` in ${place}`;
          const all = sayCount(paper.findings.length, 'finding');
          setResult(`Written: ${written.file.name}${where}, ${all}.${proof.state === 'failed' ? UNREAD : ''}`);
        } finally {
          abort.current = null;
          setProgress(null);
        }
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
      {progress && <ExportProgress progress={progress} onCancel={() => abort.current?.abort()} />}
    </SaveAs>
  );
}

const FORMS = [
  { ending: '.docx', label: 'Word file, with room for what the meeting decides' },
  { ending: '.csv', label: 'Table (CSV)' },
] as const;
type Ending = (typeof FORMS)[number]['ending'];

const UNREAD =
  ' The words could not be read just now, so that only what is found in scores, details and other data is in it.';
