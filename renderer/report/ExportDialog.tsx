import { useRef, useState } from 'react';
import type { Removal } from '../../core/leaving/removal.ts';
import type { Progress } from '../../core/rpc.ts';
import { sayCount } from '../../core/say-count.ts';
import { ExportProgress } from '../files/ExportProgress.tsx';
import { SaveAs } from '../files/SaveAs.tsx';
import { useStore } from '../ui/store.ts';
import { GoesWith } from './GoesWith.tsx';
import { useSession, useView } from './SessionContext.ts';

/**
 * Makes the Word file, the web page, or a copy of the report for others. What is still to settle is said first; until it is
 * settled, the export is a draft. `annex`: opened to print how the ratings came about.
 */
export function ExportDialog({ annex = false, onClose }: { annex?: boolean; onClose: () => void }) {
  const session = useSession();
  const { layout } = useView();
  const findings = useStore(session.checked, ({ findings }) => findings.open);
  const rated = session.template.ratings !== undefined && layout.results.toRate > 0;
  const [file] = useState(() => session.file.get());
  const [progress, setProgress] = useState<Progress | null>(null);
  const [result, setResult] = useState<string | null>(null);
  const abort = useRef<AbortController | null>(null);
  const errors = findings.filter((finding) => finding.severity === 'error');
  const [ending, setEnding] = useState<Ending>('.docx');
  const [without, setWithout] = useState<readonly Removal[]>([]);
  const isCopy = ending === '.assay';
  // What nobody here has seen cannot be published from here.
  const isPart = session.readOnly?.why === 'newer';
  const [draft, setDraft] = useState(annex || isPart || errors.length > 0);
  const [explain, setExplain] = useState(annex);
  const [asked, setReview] = useState(false);
  const review = asked && ending === '.docx';
  const drafted = draft || review;
  const form = FORMS.find((each) => each.ending === ending)?.form ?? 'word';
  return (
    <SaveAs
      host={session.host}
      title="Export"
      action="Export"
      ending={ending}
      beside={file.handle}
      result={result}
      onClose={() => {
        abort.current?.abort();
        onClose();
      }}
      onSave={async (to, replace, place) => {
        const where = place === undefined ? '' : ` in ${place}`;
        abort.current = new AbortController();
        setProgress({ done: 0, total: 1, doing: 'Starting' });
        try {
          if (isCopy) {
            const copied = {
              report: session.report(),
              to: to.handle,
              replace,
              from: file.handle,
              without: [...without],
            };
            await session.host.writeCopy(copied, { signal: abort.current.signal });
            setResult(`Written: ${to.name}${where}. You go on working in ${file.name}.`);
            return;
          }
          // A file that cannot be saved keeps none, and may be exported all the same.
          if (!session.readOnly) await session.keepVersion({ kind: 'export', name: to.name.slice(0, 120) });
          const asked = {
            report: session.report(),
            to: to.handle,
            replace,
            draft: drafted,
            explain: drafted && explain,
            from: file.handle,
          };
          const work = { progress: setProgress, signal: abort.current.signal };
          if (ending === '.html') {
            const written = await session.host.exportPage(asked, work);
            setResult(`Written: ${written.file.name}${where}.`);
            return;
          }
          const written = await session.host.exportWord({ ...asked, review, without: [...without] }, work);
          const pages = written.pages === null ? UNNUMBERED : `, ${sayCount(written.pages, 'page')}.`;
          setResult(`Written: ${written.file.name}${where}${pages}${written.mayDiffer ? MAY_DIFFER : ''}`);
        } finally {
          abort.current = null;
          setProgress(null);
        }
      }}
    >
      <fieldset className="scale">
        <legend className="label">Form</legend>
        {FORMS.filter((form) => form.ending !== '.assay' || !isPart).map(({ ending: own, label }) => (
          <label key={own} className="scale-step">
            <input
              type="radio"
              name="form"
              checked={ending === own}
              onChange={() => {
                setEnding(own);
                setWithout([]);
              }}
            />
            {label}
          </label>
        ))}
        <label className="scale-step">
          <input
            type="checkbox"
            checked={drafted && !isCopy}
            disabled={isPart || isCopy || review}
            onChange={(event) => setDraft(event.target.checked)}
          />
          As a draft, which says so on every page and lists what is still to settle
        </label>
        <label className="scale-step">
          <input
            type="checkbox"
            checked={review}
            disabled={ending !== '.docx'}
            onChange={(event) => setReview(event.target.checked)}
          />
          For review in Word: comments and suggestions go along, every edit there is tracked
        </label>
        {rated && (
          <label className="scale-step">
            <input
              type="checkbox"
              checked={drafted && explain && !isCopy}
              disabled={!drafted || isCopy}
              onChange={(event) => setExplain(event.target.checked)}
            />
            With the annex ‘{session.template.words.whyRatings}’ behind it{drafted ? '' : ', which is for drafts only'}
          </label>
        )}
      </fieldset>
      {isPart && (
        <p className="hint">
          Only a draft can be made here: the report holds things of a newer Assay, which would be missing without a
          word.
        </p>
      )}
      {!result && (
        <GoesWith
          form={form}
          draft={drafted && !isCopy}
          explain={drafted && explain && !isCopy}
          review={review}
          without={without}
          onWithout={setWithout}
        />
      )}
      {errors.length > 0 && !isCopy && !result && (
        <details className="unsettled">
          <summary>{sayCount(errors.length, 'thing')} to settle before publication</summary>
          <ul>
            {errors.map((finding, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two findings may say the same, and none has a state
              <li key={index}>{finding.message}</li>
            ))}
          </ul>
        </details>
      )}
      {progress && <ExportProgress progress={progress} onCancel={() => abort.current?.abort()} />}
    </SaveAs>
  );
}

const FORMS = [
  { ending: '.docx', label: 'Word file', form: 'word' },
  { ending: '.html', label: 'Web page', form: 'page' },
  { ending: '.assay', label: 'Copy of the report for others', form: 'copy' },
] as const;
type Ending = (typeof FORMS)[number]['ending'];

const MAY_DIFFER =
  ' Because of its footnotes, Word may end some pages elsewhere, so that a page number in the contents is one out: to be sure, click into them in Word and press F9.';

const UNNUMBERED =
  '. Its pages could not be worked out, so the contents have no page numbers: click into them in Word and press F9.';
