import { useState } from 'react';
import { plainText } from '../../core/content-text.ts';
import { fileSource } from '../merge/merge-source.ts';
import { useStore } from '../ui/store.ts';
import { MergeDialog } from './late-dialogs.ts';
import { SaveCopy } from './SaveCopy.tsx';
import { useSession } from './SessionContext.ts';

/** Says why the report is not on disk, and what can be done about it. */
export function SaveBanner({ onReload }: { onReload: () => void }) {
  const session = useSession();
  const saved = useStore(session.saved, (value) => value);
  const isKept = useStore(session.recovered, ({ trouble }) => trouble === undefined);
  const [copying, setCopying] = useState(false);
  const [copied, setCopied] = useState(false);
  const [merging, setMerging] = useState(false);
  const copyText = async () => {
    const { placed } = session.view.get();
    const { parts } = session.report();
    const text = placed.flatMap(({ id, where }) => (parts[id] ? [`${where}\n\n${plainText(parts[id])}`] : []));
    await navigator.clipboard.writeText(text.join('\n\n\n'));
    setCopied(true);
  };
  const saveCopy = (
    <button type="button" className="button" onClick={() => setCopying(true)}>
      Save a copy…
    </button>
  );
  return (
    <>
      {saved.kind === 'failed' && (
        <div className="notice error long" role="alert">
          <p>
            <b>Not saved.</b> {saved.why} Assay keeps trying
            {isKept && !saved.alone && ', and keeps what you write on this computer'}.
          </p>
          <button type="button" className="button" onClick={() => void session.save()}>
            Try now
          </button>
          {saveCopy}
          <button type="button" className="button" onClick={() => void copyText()}>
            {copied ? 'Text copied' : 'Copy all text'}
          </button>
        </div>
      )}
      {saved.kind === 'conflict' && (
        <div className="notice warning" role="alert">
          <p>
            <b>Changed on disk.</b> {saved.why} Your text is still in this window.
          </p>
          <button type="button" className="button" onClick={() => setMerging(true)}>
            Compare and merge…
          </button>
          {saveCopy}
          <button type="button" className="button" onClick={onReload}>
            Open what is on disk
          </button>
        </div>
      )}
      {merging && <MergeDialog source={fileSource(session)} onClose={() => setMerging(false)} />}
      {copying && <SaveCopy onClose={() => setCopying(false)} />}
    </>
  );
}
